import { HostError } from "../wire/host-error";

/** Excel's rules for a sheet's name; the error is the one its API gives. */
export function checkSheetName(name: unknown): string {
  const legal =
    typeof name === "string" &&
    name.length > 0 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!legal) throw new HostError("InvalidArgument");
  return name;
}

export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

import type { SheetExtras, WorkbookExtras } from "../../spreadsheet/sheet-extras";
import type { PasswordHash } from "../../spreadsheet/password";
import { allowances, objectAllowances } from "../protection-codes";
import { attribute, flagAttribute, numberAttribute, type XmlElement } from "../xml";

export function sheetProtectionOf(protection: XmlElement | undefined): SheetExtras["protection"] {
  if (!protection || flagAttribute(protection, "sheet") !== true) return undefined;
  const isAllowed = (inFile: string, byDefault: boolean) => !(flagAttribute(protection, inFile) ?? byDefault);
  const allowed = [
    ...Object.entries(allowances).filter(([, inFile]) => isAllowed(inFile, true)),
    ...Object.entries(objectAllowances).filter(([, inFile]) => isAllowed(inFile, false)),
  ];
  const options: Record<string, unknown> = Object.fromEntries(allowed.map(([name]) => [name, true]));
  if (flagAttribute(protection, "selectUnlockedCells")) options["selectionMode"] = "None";
  else if (flagAttribute(protection, "selectLockedCells")) options["selectionMode"] = "Unlocked";
  return { options, password: undefined, ...passwordOf(protection, "") };
}

export function workbookProtectionOf(protection: XmlElement | undefined): WorkbookExtras["protection"] {
  if (!protection || flagAttribute(protection, "lockStructure") !== true) return undefined;
  return { password: undefined, ...passwordOf(protection, "workbook") };
}

/** The password itself is not in the file, only what tells whether one is right. */
function passwordOf(protection: XmlElement, prefix: string): { passwordHash?: PasswordHash } {
  const nameOf = (name: string) =>
    prefix === "" ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
  const text = (name: string) => attribute(protection, nameOf(name));
  const [algorithmName, hashValue, saltValue] = ["algorithmName", "hashValue", "saltValue"].map(text);
  const spinCount = numberAttribute(protection, nameOf("spinCount"));
  if (algorithmName === undefined || hashValue === undefined || saltValue === undefined) return {};
  return { passwordHash: { algorithmName, hashValue, saltValue, spinCount: spinCount ?? 0 } };
}

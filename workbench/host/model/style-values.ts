import type { Nullable } from "@univerjs/core";
import { HostError } from "../wire/host-error";

/** Excel measures widths and heights in points, Univer in pixels. */
export const pixelsPerPoint = 96 / 72;

/** What Excel's indent step adds to the left, in Univer's pixels. */
export const pixelsPerIndent = 9;

/** A colour as `#RRGGBB`; Excel takes HTML names too, of which this host knows none. */
export function checkedColor(color: unknown): string {
  const hex = typeof color === "string" ? hexColor(color) : undefined;
  if (!hex) throw new HostError("InvalidArgument");
  return hex;
}

export function hexColor(color: Nullable<string>): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  return hex ? `#${hex.toUpperCase()}` : undefined;
}

/** The name a code stands for; the first one for an unknown code. */
export function nameOf(names: Readonly<Record<string, unknown>>, code: unknown): string {
  return Object.keys(names).find((name) => names[name] === code) ?? Object.keys(names)[0] ?? "";
}

/** The code of a name that an add-in wrote. */
export function codeOf<T extends Record<string, unknown>>(names: T, name: unknown): T[keyof T] {
  if (typeof name !== "string" || !Object.hasOwn(names, name)) throw new HostError("InvalidArgument");
  return names[name as keyof T];
}

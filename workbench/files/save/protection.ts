import type { Protection, SheetExtras, WorkbookExtras } from "../../spreadsheet/sheet-extras";
import { hashPassword, type PasswordHash } from "../../spreadsheet/password";
import { allowances, objectAllowances } from "../protection-codes";
import { element } from "../xml";

export async function sheetProtection({ protection }: SheetExtras): Promise<string | undefined> {
  if (!protection) return undefined;
  const { options } = protection;
  const forbidden = Object.entries(allowances).map(([name, inFile]) => [
    inFile,
    options[name] === true ? false : undefined,
  ]);
  const objects = Object.entries(objectAllowances).map(([name, inFile]) => [
    inFile,
    options[name] === true ? undefined : true,
  ]);
  const selection = options["selectionMode"];
  return element("sheetProtection", {
    ...(await hashOf(protection)),
    sheet: true,
    ...(Object.fromEntries([...objects, ...forbidden]) as Record<string, boolean | undefined>),
    selectLockedCells: selection === "Unlocked" || selection === "None" || undefined,
    selectUnlockedCells: selection === "None" || undefined,
  });
}

export async function workbookProtection({ protection }: WorkbookExtras): Promise<string | undefined> {
  if (!protection) return undefined;
  const hash = await hashOf(protection);
  const renamed = Object.entries(hash ?? {}).map(([name, value]) => [
    `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    value as string | number,
  ]);
  return element("workbookProtection", {
    ...(Object.fromEntries(renamed) as Record<string, string | number>),
    lockStructure: true,
  });
}

async function hashOf(protection: Protection): Promise<PasswordHash | undefined> {
  if (protection.passwordHash) return protection.passwordHash;
  return protection.password === undefined ? undefined : hashPassword(protection.password);
}

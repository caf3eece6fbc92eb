import { inExcel } from "./inExcel";

/**
 * The value of one of the workbook's settings, which are saved with it.
 * @returns `undefined` where there is none
 */
export function liesEinstellung(schluessel: string): Promise<unknown> {
  return inExcel(async (context) => {
    const einstellung = context.workbook.settings.getItemOrNullObject(schluessel);
    einstellung.load("value");
    await context.sync();
    return einstellung.isNullObject ? undefined : (einstellung.value as unknown);
  });
}

/** Keeps a text among the workbook's settings; other values hosts keep in forms of their own. */
export async function schreibeEinstellung(schluessel: string, wert: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(schluessel, wert);
    await context.sync();
  });
}

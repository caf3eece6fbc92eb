import type { Namenlage } from "./lage";
import { type Abschluss, alsEinstellung, MERKER } from "./merker";
import type { Umfang } from "./umfang";
import { gleicherName } from "./verweis";

/**
 * Declares a run finished, and tidies up. From the first of these calls on it is not taken back any more, because
 * the copies go.
 */
export function schliesseAb(workbook: Excel.Workbook, abschluss: Abschluss): void {
  const { worksheets, settings } = workbook;
  settings.add(MERKER, alsEinstellung(abschluss));
  for (const name of abschluss.namen ?? []) namenssammlung(workbook, name).getItem(name.name).delete();
  for (const { blatt, name, neuer } of abschluss.diagramme) {
    const { charts } = worksheets.getItem(blatt);
    charts.getItem(name).delete();
    charts.getItem(neuer).name = name;
  }
  for (const kopie of abschluss.kopien) loescheBlatt(worksheets.getItem(kopie));
  settings.getItem(MERKER).delete();
}

/** The names of the workbook or of one sheet, among which a name is. */
export function namenssammlung(
  { worksheets, names }: Excel.Workbook,
  { blatt }: Pick<Namenlage, "blatt">,
): Excel.NamedItemCollection {
  return blatt === undefined ? names : worksheets.getItem(blatt).names;
}

/** Deletes a sheet, which may be very hidden: such a one Excel does not delete. */
export function loescheBlatt(blatt: Excel.Worksheet): void {
  blatt.visibility = "Hidden";
  blatt.delete();
}

/** Does what {@link schliesseAb} has left undone. */
export async function raeumeAuf(
  context: Excel.RequestContext,
  abschluss: Abschluss,
  umfang: Umfang,
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const diagramme = umfang.diagramme
    ? abschluss.diagramme.map((tausch) => {
        const { charts } = worksheets.getItemOrNullObject(tausch.blatt);
        charts.load("items/name");
        return { tausch, charts };
      })
    : [];
  await context.sync();
  const gibtEs = (name: string) => worksheets.items.some((blatt) => gleicherName(blatt.name, name));
  const offene = diagramme
    .filter(({ tausch }) => gibtEs(tausch.blatt))
    .filter(({ tausch, charts }) => charts.items.some(({ name }) => name === tausch.neuer));
  for (const { tausch, charts } of offene)
    if (!charts.items.some(({ name }) => name === tausch.name))
      charts.getItem(tausch.neuer).name = tausch.name;
  const namen = (abschluss.namen ?? []).filter(({ blatt }) => blatt === undefined || gibtEs(blatt));
  const noch = namen.map((name) => {
    const vorhandener = namenssammlung(context.workbook, name).getItemOrNullObject(name.name);
    vorhandener.load("name");
    return { name, vorhandener };
  });
  if (noch.length > 0) await context.sync();
  schliesseAb(context.workbook, {
    namen: noch.filter(({ vorhandener }) => !vorhandener.isNullObject).map(({ name }) => name),
    kopien: abschluss.kopien.filter(gibtEs),
    diagramme: offene
      .filter(({ tausch, charts }) => charts.items.some(({ name }) => name === tausch.name))
      .map(({ tausch }) => tausch),
  });
  await context.sync();
}

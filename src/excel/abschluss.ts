import { istKopie } from "./festschreiben/kopie";
import { type Abschluss, alsEinstellung, MERKER } from "./merker";
import type { Umfang } from "./umfang";
import { gleicherName } from "./verweis";

/**
 * Declares a run finished, and tidies up. From the first of these calls on it is not taken back any more, because
 * the copies go.
 */
export function schliesseAb({ worksheets, settings }: Excel.Workbook, abschluss: Abschluss): void {
  settings.add(MERKER, alsEinstellung(abschluss));
  for (const { blatt, name, neuer } of abschluss.diagramme) {
    const { charts } = worksheets.getItem(blatt);
    charts.getItem(name).delete();
    charts.getItem(neuer).name = name;
  }
  for (const kopie of abschluss.kopien) loescheBlatt(worksheets.getItem(kopie), istKopie(kopie));
  settings.getItem(MERKER).delete();
}

/**
 * Deletes a sheet.
 * @param istVersteckt whether it is very hidden: such a one Excel does not delete
 */
export function loescheBlatt(blatt: Excel.Worksheet, istVersteckt: boolean): void {
  if (istVersteckt) blatt.visibility = "Hidden";
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
  schliesseAb(context.workbook, {
    kopien: abschluss.kopien.filter(gibtEs),
    diagramme: offene
      .filter(({ tausch, charts }) => charts.items.some(({ name }) => name === tausch.name))
      .map(({ tausch }) => tausch),
  });
  await context.sync();
}

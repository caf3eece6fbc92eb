import type { Mappe } from "../blaetter/blatt";
import { blattkennung, istBlattkennung } from "../blaetter/kennungen";
import { flach } from "../blaetter/listen";
import type { Lage } from "./lage";
import { fremdeBlaetter, fremdeNamen, fremdeTabelle, umbenannteTabelle, umbenanntesBlatt } from "./meldungen";
import { gleicherName, istVerwaist, liesVerweis } from "./verweis";

/** A sheet is ours if its name among the workbook's refers to a cell of that very sheet. */
export function istUnseres(blatt: string, lage: Lage): boolean {
  const verweis = liesVerweis(lage.name(blattkennung(blatt))?.formel);
  return verweis !== undefined && gleicherName(verweis.blatt, blatt);
}

/** @throws Hindernis where a sheet of one of our names is somebody else's, or ours was renamed */
export function pruefeBlaetter({ blaetter }: Mappe, lage: Lage): void {
  for (const { name } of blaetter) {
    const verweis = liesVerweis(lage.name(blattkennung(name))?.formel);
    if (verweis && !gleicherName(verweis.blatt, name)) throw umbenanntesBlatt(name, verweis.blatt);
  }
  const fremde = blaetter.filter(
    ({ name }) =>
      lage.blattnamen.some((vorhanden) => gleicherName(vorhanden, name)) && !istUnseres(name, lage),
  );
  if (fremde.length > 0)
    throw fremdeBlaetter(fremde.map(({ name }) => ({ name, sichtbarkeit: lage.sichtbarkeit(name) })));
}

/** @throws Hindernis where a workbook name of ours means something that is not on a sheet of ours */
export function pruefeNamen(gewuenscht: readonly { readonly name: string }[], lage: Lage): void {
  const fremde = gewuenscht.filter(({ name }) => {
    const vorhanden = lage.name(name);
    if (!vorhanden || istVerwaist(vorhanden.formel)) return false;
    const verweis = liesVerweis(vorhanden.formel);
    return !verweis || !istUnseres(verweis.blatt, lage);
  });
  if (fremde.length > 0) throw fremdeNamen(fremde.map(({ name }) => name));
}

/** @throws Hindernis where a table of one of our names is somewhere else, or ours was renamed */
export function pruefeTabellen({ blaetter }: Mappe, lage: Lage): void {
  for (const blatt of blaetter) {
    const unsere = (blatt.listen ?? []).map(({ name }) => name);
    for (const name of unsere) {
      const tabelle = lage.tabelle(name);
      if (tabelle && !gleicherName(tabelle.blatt, blatt.name)) throw fremdeTabelle(name, tabelle.blatt);
      const fremde = (lage.blatt(blatt.name)?.tabellen ?? []).filter(
        (andere) => !unsere.some((eigene) => gleicherName(eigene, andere)),
      );
      if (!tabelle && fremde[0] !== undefined) throw umbenannteTabelle(blatt.name, name, fremde[0]);
    }
  }
}

/** Sheets that a run before has made and that the Mappe does not have any more. */
export function uebrigeBlaetter({ blaetter }: Mappe, lage: Lage): readonly string[] {
  return flach(
    lage.namen
      .filter(({ name }) => istBlattkennung(name))
      .map(({ formel }) => {
        const blatt = liesVerweis(formel)?.blatt ?? "";
        const gebraucht = blaetter.some(({ name }) => gleicherName(name, blatt));
        return !gebraucht && istUnseres(blatt, lage) ? [blatt] : [];
      }),
  );
}

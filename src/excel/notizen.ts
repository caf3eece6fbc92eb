import { blattkennung, eingabenVon } from "../blaetter/kennungen";
import { zeigeNotiz } from "./namen";
import type { Zurueckgelesenes } from "./schreiben";
import { bestandssummen, flaeche, inhaltssumme } from "./summen";

/** Notes with a sheet how the host reads what was written, so that changes by hand are noticed. */
export function notiere(
  names: Excel.NamedItemCollection,
  { plan: { blatt, aufbau }, stuecke }: Zurueckgelesenes,
  listen: string,
): void {
  const zeilen = new Map<number, readonly unknown[]>();
  for (const { rowIndex, formulas } of stuecke)
    (formulas as unknown[][]).forEach((formeln, i) => zeilen.set(rowIndex + i, formeln));
  const formel = (zeile: number, spalte: number) => zeilen.get(zeile)?.[spalte] ?? "";
  const eingaben = new Set(eingabenVon(blatt).map(({ zeile, spalte }) => `${zeile},${spalte}`));
  const summen = bestandssummen(
    {
      bereich: flaeche(blatt),
      istEingabe: (zeile, spalte) => eingaben.has(`${zeile},${spalte}`),
      listen: blatt.listen ?? [],
    },
    formel,
  );
  names.getItem(blattkennung(blatt.name)).comment = zeigeNotiz({
    aufbau,
    inhalt: inhaltssumme(blatt, formel),
    ...summen,
    listen,
  });
}

import type { Blatt } from "../blaetter/blatt";
import { istEingabekennung } from "../blaetter/kennungen";
import { umschliessend } from "./bereich";
import { listenbereich } from "./bestand";
import type { Lage } from "./lage";
import type { Bestandteile } from "./summen";
import { gleicherName, liesVerweis, type Verweis } from "./verweis";

/**
 * A sheet of ours as it is, told by the names on it, which have moved with their cells.
 * @param bisher where the name of the sheet says that our cells are
 */
export function bestandteileVon(
  blatt: Pick<Blatt, "name" | "listen">,
  bisher: Verweis,
  lage: Lage,
): Bestandteile {
  const { name, listen = [] } = blatt;
  const eingaben = new Set(
    lage.namen
      .filter((kennung) => istEingabekennung(kennung.name))
      .map(({ formel }) => liesVerweis(formel))
      .filter((verweis) => verweis && gleicherName(verweis.blatt, name))
      .map((verweis) => (verweis ? ort(verweis.zeile, verweis.spalte) : "")),
  );
  const vorhandene = listen.flatMap((liste) => {
    const bereich = listenbereich(liste, name, lage);
    return bereich ? [{ bereich, eingabespalten: liste.eingabespalten }] : [];
  });
  return {
    bereich: umschliessend([bisher, ...vorhandene.map(({ bereich }) => bereich)]),
    istEingabe: (zeile, spalte) => eingaben.has(ort(zeile, spalte)),
    listen: vorhandene,
  };
}

function ort(zeile: number, spalte: number): string {
  return `${zeile},${spalte}`;
}

import { a1 } from "../adresse";
import type { Diagramm } from "../blatt";
import { formel } from "../formel";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { BREITE } from "./breite";
import { gruppenort } from "./gruppentabelle";

/** Who pays, in the order of the stack. Light and dark take turns, so that they also differ in black and white. */
const ZAHLER = [
  { name: "Land (KIM-Förderung)", spalte: "foerderung", farbe: "#1f3a5f" },
  { name: "Kommunen (Sachkosten)", spalte: "kommunalanteil", farbe: "#9ecae1" },
  { name: "Dritte (weitergeleitet)", spalte: "dritte", farbe: "#e3e6e8" },
  { name: "Kreis (Eigenanteil)", spalte: "kreis", farbe: "#d55e00" },
] as const;

const DIAGRAMMZEILEN = 25;

/** Who pays what, as a table and a chart of it. */
export interface Finanzierung {
  readonly zeilen: readonly Zeile[];
  readonly diagramm: Diagramm;
}

/**
 * Who pays what by group, and the chart of it.
 * @param ab its first row, from 0
 * @param gruppen the rows of the groups that there are when the sheet is made
 */
export function finanzierung(ab: number, gruppen: readonly number[]): Finanzierung {
  const kopf: readonly Zeile[] = [
    band("abschnitt", BREITE, "Wer zahlt was"),
    [
      zelle("kopf", "Modul"),
      ...ZAHLER.map(({ name }) => zelle("kopfRechts", name)),
      zelle("kopfRechts", "Gesamtkosten"),
    ],
  ];
  const zeilen = gruppen.map((zeile): Zeile => {
    const bezug = (spalte: Parameters<typeof gruppenort>[1]) => formel(a1(gruppenort(zeile, spalte)));
    return [
      zelle("text", bezug("name")),
      ...ZAHLER.map(({ spalte }) => zelle("euro", bezug(spalte))),
      zelle("euro", bezug("gesamtkosten")),
    ];
  });
  const diagrammAb = ab + kopf.length + zeilen.length + 1;
  return {
    zeilen: [...kopf, ...zeilen, LEERE_ZEILE, ...Array.from({ length: DIAGRAMMZEILEN }, () => LEERE_ZEILE)],
    diagramm: {
      name: "KIM Finanzierung",
      titel: "Wer zahlt was, nach Modul (in €)",
      beschreibung:
        "Gestapelte Säulen: Gesamtkosten je Modul und Szenario, aufgeteilt auf Land, Kommunen, Dritte und Kreis. Die Beträge stehen in der Tabelle darüber.",
      daten: { zeile: ab + 1, spalte: 0, zeilen: gruppen.length + 1, spalten: ZAHLER.length + 1 },
      farben: ZAHLER.map(({ farbe }) => farbe),
      lage: { zeile: diagrammAb, spalte: 0, zeilen: DIAGRAMMZEILEN, spalten: BREITE - 1 },
    },
  };
}

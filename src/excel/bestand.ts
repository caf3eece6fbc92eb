import type { Bestand, Listenzeile, Listenzelle } from "../blaetter/bestand";
import type { Bereich, Blatt, Liste, Mappe } from "../blaetter/blatt";
import { blattkennung, eingabekennung, listenkennung } from "../blaetter/kennungen";
import { istUnseres } from "./eigentum";
import type { Blattlage, Lage } from "./lage";
import { fehlendeSpalten } from "./meldungen";
import { gleicherName, liesVerweis, namensschluessel } from "./verweis";
import { istFormel } from "./zellinhalt";

/**
 * What the officer has in the workbook.
 * @param erwartet where lists are looked for, and how the headers of their inputs read
 * @throws Hindernis where a list has lost one of its columns
 */
export function bestandAus(lage: Lage, erwartet: Mappe): Bestand {
  const listen = new Map(
    erwartet.blaetter.flatMap((blatt) =>
      (blatt.listen ?? []).map((liste) => [namensschluessel(liste.name), zeilenDerListe(liste, blatt, lage)]),
    ),
  );
  return {
    liste: (name) => listen.get(namensschluessel(name)),
    eingabe: (schluessel) => {
      const verweis = liesVerweis(lage.name(eingabekennung(schluessel))?.formel);
      const blatt = verweis && istUnseres(verweis.blatt, lage) ? lage.blatt(verweis.blatt) : undefined;
      return verweis && blatt?.wert(verweis.zeile, verweis.spalte);
    },
  };
}

/**
 * Where a list is now, with its header row and all rows that the officer has added: her table, or, where the host
 * has none or she has made it a range again, the cells that our name for it refers to.
 * @returns `undefined` where there is none
 */
export function listenbereich(liste: Liste, blatt: string, lage: Lage): Bereich | undefined {
  const vorhanden = lage.blatt(blatt);
  if (!vorhanden || !istUnseres(blatt, lage)) return undefined;
  const tabelle = lage.tabelle(liste.name);
  const verweis = liesVerweis(lage.name(listenkennung(liste.name))?.formel);
  const bereich =
    tabelle && gleicherName(tabelle.blatt, blatt)
      ? tabelle.bereich
      : verweis && gleicherName(verweis.blatt, blatt)
        ? verweis
        : undefined;
  return bereich && mitZeilenDarunter(bereich, liste.eingabespalten, vorhanden, lage);
}

/** A host that does not lengthen tables by itself leaves a row that was typed below them outside. */
function mitZeilenDarunter(
  { zeile, spalte, zeilen, spalten }: Bereich,
  eingabespalten: number,
  blatt: Blattlage,
  lage: Lage,
): Bereich {
  const unser = liesVerweis(lage.name(blattkennung(blatt.name))?.formel);
  const unsereLetzte = unser ? unser.zeile + unser.zeilen : Infinity;
  const istGefuellt = (z: number) =>
    Array.from({ length: eingabespalten }, (_, i) => blatt.formel(z, spalte + i)).some(
      (inhalt) => inhalt !== "",
    );
  let ende = zeile + zeilen;
  while (ende >= unsereLetzte && istGefuellt(ende)) ende++;
  return { zeile, spalte, zeilen: ende - zeile, spalten };
}

function zeilenDerListe(liste: Liste, blatt: Blatt, lage: Lage): readonly Listenzeile[] | undefined {
  const vorhanden = lage.blatt(blatt.name);
  const bereich = listenbereich(liste, blatt.name, lage);
  if (!vorhanden || !bereich) return undefined;
  const spalten = eingabespaltenVon(liste, blatt, vorhanden, bereich);
  const zeilen = Array.from({ length: bereich.zeilen - 1 }, (_, i) =>
    spalten.map((spalte) => listenzelle(vorhanden, bereich.zeile + 1 + i, spalte)),
  );
  return zeilen.slice(0, 1 + letzteGefuellte(zeilen));
}

/** Columns are told by their headers, because the officer may have moved them or put some of her own between. */
function eingabespaltenVon(
  { bereich: erwartet, eingabespalten }: Liste,
  blatt: Blatt,
  vorhanden: Blattlage,
  { zeile, spalte, spalten }: Bereich,
): readonly number[] {
  const koepfe = Array.from({ length: spalten }, (_, i) => kopftext(vorhanden.wert(zeile, spalte + i)));
  const gesucht = Array.from({ length: eingabespalten }, (_, i) =>
    kopftext(blatt.zeilen[erwartet.zeile]?.[erwartet.spalte + i]?.inhalt),
  );
  const fehlende = gesucht.filter((kopf) => !koepfe.includes(kopf));
  if (fehlende.length > 0) throw fehlendeSpalten(vorhanden.name, fehlende);
  return gesucht.map((kopf) => spalte + koepfe.indexOf(kopf));
}

/** Excel breaks the lines of headers in its own way. */
function kopftext(inhalt: unknown): string {
  return typeof inhalt === "string" ? inhalt.replace(/\s+/g, " ").trim() : "";
}

function listenzelle(blatt: Blattlage, zeile: number, spalte: number): Listenzelle {
  const formel = blatt.formel(zeile, spalte);
  const wert = blatt.wert(zeile, spalte);
  if (istFormel(formel, wert)) return { inhalt: { formel }, wert };
  if (typeof formel === "boolean") return { inhalt: { formel: formel ? "=TRUE" : "=FALSE" }, wert };
  return { inhalt: typeof formel === "number" || typeof formel === "string" ? formel : "", wert };
}

function letzteGefuellte(zeilen: readonly Listenzeile[]): number {
  for (let i = zeilen.length - 1; i >= 0; i--)
    if (zeilen[i]?.some(({ inhalt }) => inhalt !== "") === true) return i;
  return -1;
}

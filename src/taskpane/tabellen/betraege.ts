import { zeigeEuro } from "../../grundlage/deutsch";
import type { Betrag } from "../../excel/tabellen";
import { TABELLEN } from "../texte/tabellen";

/** One row of the results as it is shown. */
export interface Ergebniszeile {
  readonly posten: string;
  readonly betrag: string;
  /** the workbook's name for its cell */
  readonly name: string;
}

const RISIKO = { von: "KIM_Risiko_von", bis: "KIM_Risiko_bis" } as const;

/** The results in German euros; what they come to first, the two ends of the risk in one row. */
export function ergebniszeilen(betraege: readonly Betrag[]): readonly Ergebniszeile[] {
  const von = betraege.find(({ name }) => name === RISIKO.von);
  const bis = betraege.find(({ name }) => name === RISIKO.bis);
  const einzelne = betraege.filter((betrag) => betrag !== von && betrag !== bis);
  const zeilen = einzelne.map((betrag) => ({
    posten: betrag.bezeichnung,
    betrag: zeige(betrag),
    name: betrag.name,
  }));
  if (!von || !bis) return zeilen;
  const risiko = TABELLEN.ergebnis.vonBis(zeige(von), zeige(bis));
  return [{ posten: TABELLEN.ergebnis.risiko, betrag: risiko, name: von.name }, ...zeilen];
}

function zeige({ wert }: Betrag): string {
  return typeof wert === "number" ? zeigeEuro(wert) : TABELLEN.ergebnis.keinBetrag(String(wert));
}

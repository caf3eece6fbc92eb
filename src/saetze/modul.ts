import { vergleichsform } from "../grundlage/deutsch";
import { falsch, KimFehler } from "../grundlage/fehler";
import {
  alsFehlertext,
  beschreibe,
  istLeerOderNull,
  weitergereichterFehler,
  type Zellwert,
} from "../grundlage/zelle";
import { istAssistenzgruppe } from "./entgeltgruppe";
import { Saetze } from "./saetze";

/** The Stellenarten of the Vorlage by every name they go by; known whatever the Sätze hold. */
const NAMEN: ReadonlyMap<string, string> = new Map([
  ["1", "1"],
  ["strategischesteuerung", "1"],
  ["1v", "1V"],
  ["verwaltungsassistenz", "1V"],
  ["2", "2"],
  ["casemanagement", "2"],
  ["3", "3"],
  ["abh/ebh", "3"],
  ["abh", "3"],
  ["ebh", "3"],
  ["ausländerbehörde", "3"],
  ["einbürgerungsbehörde", "3"],
]);

/** Hyphens do not matter within a name; before it, one is the sign of a number. */
const MINUS = /^\s*[-−–]/;

const KEINE = new Saetze("", []);

/**
 * Reads the argument `modul` as the key of a Stellenart (Fachkonzept section 2): 1, "1V", "Modul 1", "M1" or
 * the Stellenart's name. A bare Modul 1 with a grade E1 to E8 is the Verwaltungsassistenz, 1V.
 * @param entgeltgruppe the grade in its one spelling; `undefined` where it could not be read
 * @param gelesen the Sätze, which may hold more Stellenarten, or the error that reading them gave
 * @throws KimFehler (#VALUE!) naming what came and what is allowed
 */
export function liesModul(
  wert: Zellwert,
  entgeltgruppe: string | undefined,
  gelesen: Saetze | KimFehler,
): string {
  const saetze = gelesen instanceof KimFehler ? KEINE : gelesen;
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) throw weitergereichterFehler("Modul", fehlertext);
  if (istLeerOderNull(wert)) throw falsch(`Modul: Die Angabe fehlt. ${erlaubt(saetze)}`);
  if (typeof wert !== "string" && typeof wert !== "number") throw unbekannt(wert, saetze);

  const text = String(wert);
  if (MINUS.test(text)) throw unbekannt(wert, saetze);
  const name = vergleichsform(text);
  const kurz = name.replace(/^(?:modul|m)(?=.)/, "");
  const arten = [
    saetze.findeArt(name),
    saetze.findeArt(kurz),
    artMitName(name, saetze),
    NAMEN.get(name),
    NAMEN.get(kurz),
  ];
  const schluessel = arten.find((art) => art !== undefined);
  // Sätze that cannot be read might have held it.
  if (schluessel === undefined) throw gelesen instanceof KimFehler ? gelesen : unbekannt(wert, saetze);
  const nurModul1 = kurz === "1" && entgeltgruppe !== undefined && istAssistenzgruppe(entgeltgruppe);
  return nurModul1 ? "1V" : schluessel;
}

function artMitName(name: string, saetze: Saetze): string | undefined {
  return saetze.artSchluessel.find((schluessel) => vergleichsform(saetze.artName(schluessel)) === name);
}

function unbekannt(wert: Zellwert, saetze: Saetze): Error {
  return falsch(`Modul: ${beschreibe(wert)} gibt es nicht. ${erlaubt(saetze)}`);
}

function erlaubt(saetze: Saetze): string {
  const eigene = saetze.artSchluessel.filter((schluessel) => !NAMEN.has(vergleichsform(schluessel)));
  return `Erlaubt: 1, 1V, 2, 3${eigene.map((schluessel) => `, ${schluessel}`).join("")} oder der Name der Stellenart.`;
}

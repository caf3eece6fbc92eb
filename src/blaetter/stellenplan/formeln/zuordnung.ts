import { DECKUNGSARTEN, TRAEGER } from "../../../rechnung/plan";
import { falsch, istLeer, ohnePlatzhalter, textkonstante } from "../../formel";
import { artVonSuchwort, satzwert, suchform } from "../../satztabelle";
import { namensschluessel } from "../name";
import type { Planspalte, Rechenspalte } from "../spalten";
import { gruppenschluessel, wahl } from "./eingabewerte";
import type { Zeilenbezug } from "./zeilenbezug";

/** Names of the Ausländer- und Einbürgerungsbehörde, which the Sätze do not hold (Fachkonzept section 2). */
const MODUL_3 = ["abh", "ebh", "ausländerbehörde", "einbürgerungsbehörde"];

/** Which Stellenart, Modul and Szenario a row belongs to, and where other sheets find it. */
export function zuordnung({ z, darueber }: Zeilenbezug) {
  /** the number of a key: that of its first occurrence above, else the next one */
  const nummer = (schluessel: string, schluesselspalte: Planspalte, nummernspalte: Rechenspalte) =>
    `IFERROR(INDEX(${darueber(nummernspalte)},MATCH(${schluessel},${darueber(schluesselspalte)},0)),MAX(${darueber(nummernspalte)})+1)`;
  const deckung = wahl(z("deckung"), DECKUNGSARTEN, (wort) => textkonstante(wort));

  return {
    schluessel: stellenart(z),
    modul: `"Modul "&${satzwert(`"Art."&${z("schluessel")}&".Modul"`)}`,
    zaehltAls: wahl(z("traeger"), TRAEGER, (wort) => (wort === "Kreis" ? deckung : textkonstante(wort))),
    szenarioName: `TRIM(${z("szenario")})`,
    szenarioNr: `IF(${istLeer(z("szenarioName"))},0,${nummer(ohnePlatzhalter(z("szenarioName")), "szenarioName", "szenarioNr")})`,
    gruppe: `${z("modul")}&"|"&${z("szenarioNr")}`,
    gruppenNr: `IF(${istLeer(z("gruppe"))},0,${nummer(ohnePlatzhalter(z("gruppe")), "gruppe", "gruppenNr")})`,
    platz: `${z("modul")}&"|"&COUNTIFS(${darueber("modul")},${ohnePlatzhalter(z("modul"))})+1`,
    name: namensschluessel(z("bezeichnung"), z("szenario")),
    gruppenschluessel: gruppenschluessel(z("entgeltgruppe")),
    suchwort: `IF(LEFT(TRIM(${z("art")}))="-",${falsch("Erlaubt: eine Stellenart")},${ohnePlatzhalter(suchform(z("art")))})`,
    kurzwort: ohneAnfang("modul", z("suchwort"), ohneAnfang("m", z("suchwort"), z("suchwort"))),
  };
}

/** The key of the Stellenart, as src/saetze/modul.ts reads it; a bare Modul 1 with a grade E1 to E8 is 1V. */
function stellenart(z: Zeilenbezug["z"]): string {
  const assistenz = [
    `${z("kurzwort")}="1"`,
    `LEN(${z("gruppenschluessel")})=5`,
    `${z("gruppenschluessel")}>="EG.E1"`,
    `${z("gruppenschluessel")}<="EG.E8"`,
  ];
  const modul3 = MODUL_3.map((name) => `${z("suchwort")}=${textkonstante(name)}`);
  const fehlt = falsch("Die Stellenart fehlt");
  return (
    `IF(${istLeer(z("suchwort"))},${fehlt},IF(AND(${assistenz.join(",")}),"1V",IFERROR(${artVonSuchwort(z("suchwort"))},` +
    `IFERROR(${artVonSuchwort(z("kurzwort"))},IF(OR(${modul3.join(",")}),"3",${falsch("Diese Stellenart gibt es nicht")})))))`
  );
}

function ohneAnfang(anfang: string, text: string, sonst: string): string {
  const laenge = String(anfang.length);
  return `IF(AND(LEFT(${text},${laenge})="${anfang}",LEN(${text})>${laenge}),MID(${text},${String(anfang.length + 1)},99),${sonst})`;
}

import { ZEHNTAUSEND } from "../../../grundlage/bruch";
import { SACHKOSTENTRAEGER } from "../../../rechnung/plan";
import { VZAE } from "../../../saetze/schluessel";
import { istLeer } from "../../formel";
import { satzganz } from "../../satztabelle";
import { vzaeInZehntausendsteln, wahl } from "./eingabewerte";
import { gemeinsam, type Zeilenbezug } from "./zeilenbezug";

const EINS = String(ZEHNTAUSEND);
/** Months of a year in ten-thousandths: what an amount per year times such months is divided by. */
const JAHR = String(12 * ZEHNTAUSEND);
const CENT = "100";
const MILLIONSTEL = "1000000";

/** The steps of Fachkonzept section 3 up to the amounts, and the parts of the Gesamtkosten. */
export function kosten({ z }: Zeilenbezug) {
  const artsatz = (feld: string) => satzganz(`"Art."&${z("schluessel")}&".${feld}"`);
  const jeBetrag = `${z("rundung")}=1`;
  const personal = `(${z("personalkosten")}*${EINS})`;
  const personalUndGemein = `(${z("personalkosten")}*(${EINS}+${gemeinsam("gemeinkosten")}))`;
  const mitSachkosten = `(${personalUndGemein}+${gemeinsam("sachkosten")}*${EINS})`;
  return {
    vzaeGanz: `IF(${istLeer(z("vzae"))},0,${vzaeInZehntausendsteln(z("vzae"), VZAE.mindestens, VZAE.erlaubt)})`,
    personalkosten: satzganz(z("gruppenschluessel")),
    einheit: artsatz("Einheit"),
    pk: artsatz("PK"),
    sk: artsatz("SK"),
    skKommunen: artsatz("SK_Kommunen"),
    bewilligtImStand: artsatz("bewilligt"),
    rundung: artsatz("Rundung"),
    jahreskosten: `${personalUndGemein}+(${gemeinsam("sachkosten")}+${gemeinsam("it")})*${EINS}`,
    kostenbruch: fuerMonate(z, z("jahreskosten"), MILLIONSTEL),
    kommarest: `MOD(MOD(${z("jahreskosten")},${MILLIONSTEL})*${z("monateGanz")},${MILLIONSTEL})`,
    kostensatz: `ROUND(${z("kostenbruch")}/${JAHR},0)`,
    rechensatz: `IF(${jeBetrag},INT(${z("kostenbruch")}/${JAHR}),${z("kostensatz")})`,
    uebertrag:
      `IF(${jeBetrag},INT((${z("vzaeGanz")}*MOD(${z("kostenbruch")},${JAHR})` +
      `+INT(${z("vzaeGanz")}*${z("kommarest")}/${MILLIONSTEL}))/${JAHR}),0)`,
    pkSatz: satzFuerMonate(z, z("pk"), CENT),
    skSatz: satzFuerMonate(z, z("sk"), CENT),
    foerdersatz: `${z("pkSatz")}+${z("skSatz")}`,
    kommunalsatz: satzFuerMonate(z, z("skKommunen"), CENT),
    kommuneTraegt: wahl(z("sachkosten"), SACHKOSTENTRAEGER, (wort) => (wort === "Kommune" ? "1" : "0")),
    satzPersonal: satzFuerMonate(z, personal, MILLIONSTEL),
    satzGemein: satzFuerMonate(z, personalUndGemein, MILLIONSTEL),
    satzSach: satzFuerMonate(z, mitSachkosten, MILLIONSTEL),
    teilPersonal: `${z("geprueft")}+${malVzae(z, z("satzPersonal"))}`,
    teilGemein: `${malVzae(z, z("satzGemein"))}-${z("teilPersonal")}`,
    teilSach: `${malVzae(z, z("satzSach"))}-${z("teilGemein")}-${z("teilPersonal")}`,
    teilIt: `${z("gesamtkosten")}-${z("teilPersonal")}-${z("teilGemein")}-${z("teilSach")}`,
  };
}

/** The amounts of a row; the Kommunalanteil as if a Kommune bore it. */
export function betraege({ z }: Zeilenbezug) {
  return {
    monate: `${z("monateGanz")}/${EINS}`,
    gesamtkosten: malVzae(z, z("rechensatz"), `+${z("uebertrag")}`),
    foerderung:
      `INT(${z("zugeteilt")}/${z("einheit")})*${z("foerdersatz")}` +
      `+ROUND(MOD(${z("zugeteilt")},${z("einheit")})*${z("foerdersatz")}/${z("einheit")},0)`,
    kommunalanteil: malVzae(z, z("kommunalsatz")),
  };
}

/** The same by the functions of the add-in, with the range of the Sätze. */
export function kimBetraege({ z }: Zeilenbezug, saetze: string): ReturnType<typeof betraege> {
  const bewilligt = `IF(${z("zugeteilt")}=0,"keine",${z("zugeteilt")}/${EINS})`;
  const argumente = [z("art"), z("vzae"), z("entgeltgruppe"), z("monate"), bewilligt, saetze].join(",");
  return {
    monate: `KIM.MONATE(${z("tagBeginn")},${z("tagEnde")})`,
    gesamtkosten: `KIM.GESAMTKOSTEN(${argumente})`,
    foerderung: `KIM.FOERDERUNG(${argumente})`,
    kommunalanteil: `KIM.KOMMUNALANTEIL(${argumente})`,
  };
}

/**
 * An amount per year for the row's months, in 1/120.000 €.
 * @param teiler how many of its units are a euro
 */
function fuerMonate(z: Zeilenbezug["z"], jahresbetrag: string, teiler: string): string {
  // Whole euros and what is behind the comma go separate ways, so that no product grows too long.
  return `INT(${jahresbetrag}/${teiler})*${z("monateGanz")}+INT(MOD(${jahresbetrag},${teiler})*${z("monateGanz")}/${teiler})`;
}

const satzFuerMonate = (z: Zeilenbezug["z"], jahresbetrag: string, teiler: string) =>
  `ROUND((${fuerMonate(z, jahresbetrag, teiler)})/${JAHR},0)`;

const malVzae = (z: Zeilenbezug["z"], euro: string, uebertrag = "") =>
  `INT(${z("vzaeGanz")}/${EINS})*${euro}+ROUND((MOD(${z("vzaeGanz")},${EINS})*${euro}${uebertrag})/${EINS},0)`;

import type { Satz, Stand } from "./satz";

const KGST_STAND = "2020/2021";

const BESCHEID_M1 = "Vorlage, Abschnitt I (Bescheid vom 22.02.2021)";
const PAUSCHALE_M2 = "Vorlage, Abschnitt I (Fachbezogene Pauschale, Bescheid vom 03.02.2021)";
const SACHKOSTEN_13_MONATE = "6.771 € für 13 Monate (Vorlage, Abschnitt III, Modul 2) × 12 ÷ 13";
const BERECHNUNG_M3 = "Vorlage, Abschnitt III, Modul 3";

interface Foerderung {
  readonly schluessel: string;
  readonly name: string;
  readonly modul: number;
  readonly gueltigAb: string;
  readonly einheit: readonly [number, string];
  readonly pk: readonly [number, string];
  readonly sk: readonly [number, string];
  readonly skKommunen: readonly [number, string];
  readonly bewilligt: readonly [number, string];
  readonly rundung: readonly ["Satz" | "Betrag", string];
}

function stellenart(f: Foerderung): readonly Satz[] {
  const satz = (feld: string, [wert, quelle]: readonly [number | string, string]): Satz => ({
    schluessel: `Art.${f.schluessel}.${feld}`,
    wert,
    gueltigAb: f.gueltigAb,
    quelle,
  });
  return [
    satz("Name", [f.name, `Vorlage, Abschnitt III, Modul ${f.modul}`]),
    satz("Modul", [f.modul, "Vorlage, Abschnitt I"]),
    satz("Einheit", f.einheit),
    satz("PK", f.pk),
    satz("SK", f.sk),
    satz("SK_Kommunen", f.skKommunen),
    satz("bewilligt", f.bewilligt),
    satz("Rundung", f.rundung),
  ];
}

function kgst(name: string, wert: number, herleitung: string): Satz {
  return { schluessel: `KGSt.${name}`, wert, gueltigAb: KGST_STAND, quelle: `abgeleitet: ${herleitung}` };
}

function personalkosten(entgeltgruppe: string, wert: number, jahreskosten: string, gedruckt: string): Satz {
  return {
    schluessel: `EG.${entgeltgruppe}`,
    wert,
    gueltigAb: KGST_STAND,
    quelle:
      `abgeleitet: (${jahreskosten} € − 6.250 € − 3.450 €) ÷ 1,2; ${jahreskosten} € × 13 ÷ 12 ergibt die ` +
      `gedruckten ${gedruckt} € (Vorlage, Abschnitt III)`,
  };
}

/** The Sätze of the Vorlage of 07.06.2021 (Fachkonzept sections 1 and 2): the default, which never changes. */
export const STAND_2021: Stand = {
  name: "2021",
  saetze: [
    kgst(
      "Gemeinkosten",
      0.2,
      "KGSt, üblicher Zuschlag; nur mit 20 % ergeben sich alle vier Kostensätze (Vorlage, Abschnitt III) aus vollen hundert Euro",
    ),
    kgst("Sachkosten", 6250, SACHKOSTEN_13_MONATE),
    kgst("IT", 3450, "Arbeitsplatz 9.700 € (Vorlage, Abschnitt I) − Sachkosten 6.250 €"),
    personalkosten("E5", 53400, "73.780", "79.928"),
    personalkosten("E9a", 61800, "83.860", "90.848"),
    personalkosten("E11", 80700, "106.540", "115.418"),
    personalkosten("S12", 71400, "95.380", "103.328"),
    ...stellenart({
      schluessel: "1",
      name: "Strategische Steuerung",
      modul: 1,
      gueltigAb: "22.02.2021",
      einheit: [1, BESCHEID_M1],
      pk: [55000, BESCHEID_M1],
      sk: [9700, "Vorlage, Abschnitt I (9.700 € pro Koordinationsstelle)"],
      skKommunen: [0, "Vorlage, Abschnitt III, Modul 1: keine Sachkosten in den Kommunen"],
      bewilligt: [3.5, BESCHEID_M1],
      rundung: ["Satz", "Vorlage, Abschnitt III: 3,5 × 115.418 € = 403.963 €"],
    }),
    ...stellenart({
      schluessel: "1V",
      name: "Verwaltungsassistenz",
      modul: 1,
      gueltigAb: "22.02.2021",
      einheit: [0.5, `${BESCHEID_M1}: Betrag je halbe VZÄ`],
      pk: [22500, BESCHEID_M1],
      sk: [4850, "Vorlage, Abschnitt I (4.850 € für die Verwaltungsassistenz)"],
      skKommunen: [0, "Vorlage, Abschnitt III, Modul 1: keine Sachkosten in den Kommunen"],
      bewilligt: [0.5, BESCHEID_M1],
      rundung: ["Satz", "Vorlage, Abschnitt III: 0,5 × 79.928 €"],
    }),
    ...stellenart({
      schluessel: "2",
      name: "Case Management",
      modul: 2,
      gueltigAb: "2020",
      einheit: [1, PAUSCHALE_M2],
      pk: [55000, PAUSCHALE_M2],
      sk: [0, "Vorlage, Abschnitt III, Modul 2: nur Personalkosten gefördert"],
      skKommunen: [6250, `abgeleitet: ${SACHKOSTEN_13_MONATE}`],
      bewilligt: [11, PAUSCHALE_M2],
      rundung: [
        "Betrag",
        "Vorlage, Abschnitt III: 7 × ungerundeter Satz = 723.298 € (7 × 103.328 € wären 723.296 €)",
      ],
    }),
    ...stellenart({
      schluessel: "3",
      name: "ABH/EBH",
      modul: 3,
      gueltigAb: "2021",
      einheit: [0.75, `${BERECHNUNG_M3}: 3 × 0,75 VZÄ`],
      pk: [37500, `abgeleitet: 40.625 € für 13 Monate (${BERECHNUNG_M3}) × 12 ÷ 13`],
      sk: [0, `${BERECHNUNG_M3}: nur Personalkosten gefördert`],
      skKommunen: [0, `${BERECHNUNG_M3}: keine Sachkosten in den Kommunen`],
      bewilligt: [2.25, `${BERECHNUNG_M3}: 3 × 0,75 VZÄ`],
      rundung: ["Satz", `${BERECHNUNG_M3}: 3 × 90.848 € = 272.544 €`],
    }),
  ],
};

import { aufzaehlung } from "../grundlage/deutsch";
import { standtitel } from "../saetze/beschriftung";
import type { Stand } from "../saetze/satz";
import { a1, type Ort, verweis } from "./adresse";
import type { Blatt } from "./blatt";
import { druck } from "./druck";
import { formel, ueberAlle } from "./formel";
import { mitHoehen } from "./hoehe";
import { UEBERSICHT } from "./namen";
import type { Stellenorte } from "./stellenlage";
import { band, LEERE_ZEILE, type Zeile, zelle } from "./zellen";
import { ZEITRAUMTEXT, zeitraumzeilen } from "./zeitraum";

const BREITEN = [39, 13, 15, 17, 17, 20, 17];
const BREITE = BREITEN.length;
const SPALTEN = { vzae: 1, gesamtkosten: 3, foerderung: 4, kommunalanteil: 5, eigenanteil: 6 } as const;

/** The Stellen of a Modul, or of one of the scenarios that are alternatives within it. */
export interface Gruppe {
  readonly modul: string;
  readonly szenario: string | undefined;
  readonly orte: readonly Stellenorte[];
}

/** The sheet "KIM Übersicht", and where the risk stands on it. */
export interface Uebersicht {
  readonly blatt: Blatt;
  readonly risikoVon: Ort;
  readonly risikoBis: Ort;
}

/**
 * The sheet "KIM Übersicht": the period, every Eigenanteil with its parts, their sums, and the risk: the lowest and
 * the highest sum over the scenarios of each Modul.
 */
export function uebersicht(
  gruppen: readonly Gruppe[],
  stand: Stand,
  beginn: number,
  ende: number,
): Uebersicht {
  const zeilen: Zeile[] = [
    [zelle("titel", "Kommunales Integrationsmanagement: Eigenanteile und Risiko")],
    [zelle("untertitel", ZEITRAUMTEXT)],
    LEERE_ZEILE,
    band("abschnitt", BREITE, "Zeitraum"),
    ...zeitraumzeilen(beginn, ende),
    LEERE_ZEILE,
  ];
  const kopfzeile = zeilen.length;
  zeilen.push(KOPFZEILE);
  const summen = gruppen.map((gruppe): Gruppensumme => {
    zeilen.push(...gruppenzeilen(gruppe, zeilen.length));
    return { ...gruppe, zeile: zeilen.length - 1 };
  });

  zeilen.push(LEERE_ZEILE);
  const risikoVon = ergebnisort(zeilen);
  zeilen.push(risikozeile("Risiko von", "MIN", summen));
  const risikoBis = ergebnisort(zeilen);
  zeilen.push(risikozeile("Risiko bis", "MAX", summen));
  zeilen.push(LEERE_ZEILE, probe(summen), LEERE_ZEILE, ...fehlendeModule(gruppen), ...legende(stand));

  return {
    blatt: mitHoehen({
      name: UEBERSICHT,
      zweck: "Zeitraum, alle Eigenanteile und das Risiko von – bis.",
      spaltenbreiten: BREITEN,
      zeilen,
      fixierteZeilen: 0,
      druck: druck("quer", stand.name, [kopfzeile, kopfzeile]),
    }),
    risikoVon,
    risikoBis,
  };
}

/** A group and its last row, which holds its sum: a Stelle alone is its own. */
interface Gruppensumme extends Gruppe {
  readonly zeile: number;
}

function ergebnisort(zeilen: readonly Zeile[]): Ort {
  return { blatt: UEBERSICHT, zeile: zeilen.length, spalte: SPALTEN.eigenanteil };
}

function gruppenname({ modul, szenario }: Gruppe): string {
  return szenario === undefined ? `Modul ${modul}` : `Modul ${modul}, ${szenario}`;
}

const KOPFZEILE: Zeile = [
  zelle("kopf", "Stelle"),
  zelle("kopfRechts", "VZÄ"),
  zelle("kopfMitte", "Entgeltgruppe"),
  zelle("kopfRechts", "Gesamtkosten"),
  zelle("kopfRechts", "KIM-Förderung"),
  zelle("kopfRechts", "SK in den Kommunen"),
  zelle("kopfRechts", "Eigenanteil"),
];

/** @param zeile the row that the group begins with */
function gruppenzeilen(gruppe: Gruppe, zeile: number): readonly Zeile[] {
  const name = gruppenname(gruppe);
  const stellen = [band("unterabschnitt", BREITE, name), ...gruppe.orte.map(stellenzeile)];
  if (gruppe.orte.length === 1) return stellen;
  return [...stellen, summenzeile(`Summe ${name}`, zeile + 1, zeile + gruppe.orte.length)];
}

function stellenzeile(orte: Stellenorte): Zeile {
  const bezug = (ort: Ort) => formel(verweis(ort, UEBERSICHT));
  return [
    zelle("text", bezug(orte.bezeichnung)),
    zelle("zahl", bezug(orte.vzae)),
    zelle("textMitte", bezug(orte.entgeltgruppe)),
    zelle("euro", bezug(orte.gesamtkosten)),
    zelle("euro", bezug(orte.foerderung)),
    zelle("euro", bezug(orte.kommunalanteil)),
    zelle("euro", bezug(orte.eigenanteil)),
  ];
}

function summenzeile(name: string, von: number, bis: number): Zeile {
  const summe = (spalte: number) =>
    formel(`SUM(${a1({ zeile: von, spalte })}:${a1({ zeile: bis, spalte })})`);
  return [
    zelle("textSumme", name),
    zelle("zahlSumme", summe(SPALTEN.vzae)),
    zelle("textSumme", ""),
    zelle("euroSumme", summe(SPALTEN.gesamtkosten)),
    zelle("euroSumme", summe(SPALTEN.foerderung)),
    zelle("euroSumme", summe(SPALTEN.kommunalanteil)),
    zelle("euroSumme", summe(SPALTEN.eigenanteil)),
  ];
}

/** What is certain, and of each Modul's alternatives the lowest or the highest. */
function risiko(funktion: "MIN" | "MAX", summen: readonly Gruppensumme[]): string {
  const eigenanteil = ({ zeile }: Gruppensumme) => a1({ zeile, spalte: SPALTEN.eigenanteil });
  const feste = summen.filter(({ szenario }) => szenario === undefined).map(eigenanteil);
  const module = new Set(summen.map(({ modul }) => modul));
  const alternativen = [...module]
    .map((modul) => summen.filter((summe) => summe.modul === modul && summe.szenario !== undefined))
    .filter((szenarien) => szenarien.length > 0)
    .map((szenarien) => ueberAlle(funktion, szenarien.map(eigenanteil)));
  const summanden = [...feste, ...alternativen];
  return summanden.length === 0 ? "0" : ueberAlle("SUM", summanden);
}

const WELCHE_BERECHNUNG = { MIN: "niedrigste", MAX: "höchste" } as const;

function risikozeile(name: string, funktion: "MIN" | "MAX", summen: readonly Gruppensumme[]): Zeile {
  const mitAlternativen = summen.some(({ szenario }) => szenario !== undefined);
  const erlaeuterung = mitAlternativen
    ? `je Modul die ${WELCHE_BERECHNUNG[funktion]} Berechnung`
    : "Summe der Module";
  return [
    zelle("textErgebnis", name),
    zelle("hinweisErgebnis", erlaeuterung),
    ...band("textErgebnis", BREITE - 3),
    zelle("euroErgebnis", formel(risiko(funktion, summen))),
  ];
}

function probe(summen: readonly Gruppensumme[]): Zeile {
  const summe = (spalte: number) =>
    ueberAlle(
      "SUM",
      summen.map(({ zeile }) => a1({ zeile, spalte })),
    );
  const [kosten, foerderung, kommunen, eigenanteil] = [
    SPALTEN.gesamtkosten,
    SPALTEN.foerderung,
    SPALTEN.kommunalanteil,
    SPALTEN.eigenanteil,
  ].map(summe) as [string, string, string, string];
  return [
    zelle("klein", "Probe über alle Zeilen: Gesamtkosten − Förderung − SK = Eigenanteil"),
    undefined,
    undefined,
    zelle("kleinEuro", formel(kosten)),
    zelle("kleinEuro", formel(foerderung)),
    zelle("kleinEuro", formel(kommunen)),
    zelle(
      "kleinZahl",
      formel(`IF(${kosten}-${foerderung}-${kommunen}=${eigenanteil},"stimmt","stimmt nicht")`),
    ),
  ];
}

const NOETIGE_MODULE = ["1", "2", "3"];

/** Vorlage, section III: "die Einstellung des Personals für einzelne Module ist nicht ausreichend". */
function fehlendeModule(gruppen: readonly Gruppe[]): readonly Zeile[] {
  const fehlende = NOETIGE_MODULE.filter((modul) => !gruppen.some((gruppe) => gruppe.modul === modul));
  if (fehlende.length === 0) return [];
  const module = aufzaehlung(fehlende.map((modul) => `Modul ${modul}`));
  return [[zelle("hinweis", `Achtung: KIM erfordert Stellen in allen drei Modulen. Es fehlt ${module}.`)]];
}

function legende(stand: Stand): readonly Zeile[] {
  return [
    [zelle("klein", "Gelbe Zellen mit Rahmen dürfen geändert werden:"), zelle("eingabeMitte", "Eingabe")],
    [
      zelle(
        "klein",
        "PK: Personalkosten, SK: Sachkosten, VZÄ: Vollzeitäquivalente. Jeder Betrag ist auf volle Euro gerundet; Summen sind Summen der Zeilen.",
      ),
    ],
    [
      zelle(
        "klein",
        `Quelle: Stand ${stand.name}, ${standtitel(stand)}; jeder Satz mit Quelle im Blatt „KIM Sätze“.`,
      ),
    ],
  ];
}

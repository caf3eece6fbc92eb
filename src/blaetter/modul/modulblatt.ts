import { a1, a1Bereich, type Ort, verweis } from "../adresse";
import type { Blatt, Formel } from "../blatt";
import { druck } from "../druck";
import { formel, istLeer } from "../formel";
import { mitHoehen } from "../hoehe";
import { haushaltsjahr } from "../jahre";
import { flach } from "../listen";
import { modulblattName } from "../namen";
import {
  type Bedingung,
  BEIM_KREIS,
  plananzahl,
  planfehler,
  plansumme,
  stellenzahl,
  suchtext,
  szenarioname,
  szenariosumme,
  UEBERPLANMAESSIG,
  WEITERGELEITET,
} from "../planabfrage";
import { mitSeitenwechseln } from "../seiten";
import { satzwert } from "../satztabelle";
import type { Planspalte } from "../stellenplan/spalten";
import type { Planumriss } from "../stellenplan/umriss";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { ZEITRAUM } from "../zeitraum";
import { block, BLOCKHOEHE, BREITE, EIGENANTEILZEILE, SPALTEN } from "./block";

const BREITEN = [9, 3, 13, 17, 17, 18, 17, 31];

/** The sheet of a Modul, and where the Eigenanteil of each of its blocks stands, those to spare among them. */
export interface Modulblatt {
  readonly blatt: Blatt;
  readonly eigenanteile: readonly Ort[];
}

/**
 * The sheet of a Modul in the layout of the Vorlage's section III: its sums for each scenario, and a block for each of
 * its Stellen, which follow the sheet "KIM Stellenplan".
 * @param modul as the Sätze name it: "1"
 */
export function modulblatt(modul: string, umriss: Planumriss): Modulblatt {
  const name = modulblattName(modul);
  const stellen = umriss.stellen.filter((stelle) => stelle.modul === modul).length;
  const bloecke = stellen + umriss.reserve;
  const szenarien = hatSzenarien(modul, umriss) ? umriss.szenarien : 1;
  const kopf: readonly Zeile[] = [
    [zelle("titel", `Kommunales Integrationsmanagement, Modul ${modul}`)],
    [zelle("untertitel", formel(`"Kosten und Finanzierung für "&${verweis(ZEITRAUM.text, name)}`))],
    [zelle("warnung", formel(nichtBerechenbar(modul)))],
    [zelle("warnung", formel(ohnePlatz(modul, stellen, bloecke, szenarien)))],
    ...summen(modul, szenarien),
    LEERE_ZEILE,
  ];
  const mittel = modul === MODUL_DER_MITTEL ? [...mittelzeilen(kopf.length, umriss.jahre), LEERE_ZEILE] : [];
  const ab = (k: number) => kopf.length + mittel.length + k * (BLOCKHOEHE + 1);
  const nummern = Array.from({ length: bloecke }, (_, k) => k);
  const blatt = mitHoehen({
    name,
    zweck: `Kosten, Förderung und Eigenanteil je Stelle in Modul ${modul}.`,
    spaltenbreiten: BREITEN,
    zeilen: [
      ...kopf,
      ...mittel,
      ...flach(
        nummern.map((k) => [
          ...block(`${modulname(modul)}|${String(k + 1)}`, ab(k), k >= stellen),
          LEERE_ZEILE,
        ]),
      ),
    ],
    fixierteZeilen: 0,
    druck: {
      ...druck("hoch", umriss.stand, [0, 1]),
      bereich: { zeile: 0, spalte: 0, zeilen: ab(stellen) - 1, spalten: BREITE },
    },
  });
  return {
    blatt: mitSeitenwechseln(blatt, nummern.slice(0, stellen).map(ab)),
    eigenanteile: nummern.map((k) => ({
      blatt: name,
      zeile: ab(k) + EIGENANTEILZEILE,
      spalte: SPALTEN.betrag,
    })),
  };
}

const modulname = (modul: string) => `Modul ${modul}`;

/** Its rows, as a condition. */
function imModul(modul: string): Bedingung {
  return ["modul", suchtext(modulname(modul))];
}

/** Stellen and scenarios that are not shown, or not printed, in sentences; "" if all are. */
function ohnePlatz(modul: string, gedruckt: number, bloecke: number, szenarien: number): string {
  const anzahl = plananzahl(imModul(modul));
  const hatSzenario = `${plananzahl(imModul(modul), ["szenarioNr", '">0"'])}>0`;
  const weiteresSzenario = `AND(${hatSzenario},${plananzahl(["szenarioNr", String(szenarien + 1)])}>0)`;
  const mehr = `"Hier ist Platz für ${String(bloecke)} Stellen; weitere "&(${anzahl}-${String(bloecke)})&" zählen nur in den Summen. "`;
  const darunter = `"Neu und unter dem Druckbereich: "&${stellenzahl(`${anzahl}-${String(gedruckt)}`)}&". "`;
  return (
    `IF(${anzahl}>${String(bloecke)},${mehr},IF(${anzahl}>${String(gedruckt)},${darunter},""))` +
    `&IF(${weiteresSzenario},"Für weitere Szenarien fehlen Summen. ","")` +
    `&IF(OR(${anzahl}>${String(gedruckt)},${weiteresSzenario}),"Bitte die Tabellen neu erzeugen.","")`
  );
}

/** How many of its Stellen are left out of all sums, in a sentence; "" if none. */
function nichtBerechenbar(modul: string): string {
  const fehler = planfehler(imModul(modul));
  return `IF(${fehler}>0,"In keiner Summe, weil nicht berechenbar: "&${stellenzahl(fehler)}&" (siehe unten).","")`;
}

// Sums of the Modul

function hatSzenarien(modul: string, { stellen }: Planumriss): boolean {
  return stellen.some((stelle) => stelle.modul === modul && stelle.szenario.trim() !== "");
}

const SUMMENSPALTEN = ["gesamtkosten", "foerderung", "kommunalanteil", "eigenanteil"] as const;

function summen(modul: string, szenarien: number): readonly Zeile[] {
  const nummern = Array.from({ length: szenarien }, (_, i) => i + 1);
  return [
    band("abschnitt", BREITE, `Summe Modul ${modul}`),
    [
      ...band("kopf", SPALTEN.zusammensetzung),
      zelle("kopfRechts", "Gesamtkosten"),
      zelle("kopfRechts", "KIM-Förderung"),
      zelle("kopfRechts", "SK in den Kommunen"),
      zelle("kopfRechts", "Eigenanteil"),
      zelle("kopfRechts", "davon überplanmäßig"),
    ],
    ...nummern.map((nr) => szenariozeile(modul, nr)),
    weitergeleitet(modul),
  ];
}

/** The sums if a scenario comes; a Modul that is the same in all of them has one row. */
function szenariozeile(modul: string, nr: number): Zeile {
  const kommtVor = (nummer: string) => plananzahl(imModul(modul), ["szenarioNr", nummer]);
  const gleichInAllen = `${kommtVor('">0"')}=0`;
  const imPlan = `${plananzahl(["szenarioNr", String(nr)])}>0`;
  const gezeigt = nr === 1 ? "TRUE" : `AND(NOT(${gleichInAllen}),${imPlan})`;
  const wenn = (ausdruck: string) => formel(nr === 1 ? ausdruck : `IF(${gezeigt},${ausdruck},"")`);
  const summe = (spalte: Planspalte, ...bedingungen: readonly Bedingung[]) =>
    wenn(szenariosumme(spalte, String(nr), imModul(modul), ...bedingungen));
  const name = szenarioname(String(nr));
  return summenzeile(
    nr === 1 ? formel(`IF(${gleichInAllen},"alle Stellen des Kreises",${name})`) : wenn(name),
    SUMMENSPALTEN.map((spalte) => summe(spalte, BEIM_KREIS)),
    summe("eigenanteil", UEBERPLANMAESSIG),
  );
}

function weitergeleitet(modul: string): Zeile {
  const wenn = (ausdruck: string) =>
    formel(`IF(${plananzahl(imModul(modul), WEITERGELEITET)}=0,"",${ausdruck})`);
  return summenzeile(
    wenn('"an Dritte weitergeleitet"'),
    SUMMENSPALTEN.map((spalte) => wenn(plansumme(spalte, imModul(modul), WEITERGELEITET))),
    wenn('"trägt nicht der Kreis"'),
  );
}

function summenzeile(name: Formel, betraege: readonly Formel[], davon: Formel): Zeile {
  return [
    zelle("text", name),
    undefined,
    undefined,
    ...betraege.map((betrag) => zelle("euro", betrag)),
    zelle("euro", davon),
  ];
}

// What Modul 1 gets per Haushaltsjahr (Fachkonzept section 2)

const MODUL_DER_MITTEL = "1";
/** Rows above the first Haushaltsjahr. */
const MITTELKOPF = 3;

/** Events and measures, for each Haushaltsjahr, as lines of their own. */
function mittelzeilen(ab: number, jahre: number): readonly Zeile[] {
  const blatt = modulblattName(MODUL_DER_MITTEL);
  const [veranstaltungen, massnahmen, summe] = [3, 4, 5];
  const jahr = (i: number): Zeile => {
    const zeile = ab + MITTELKOPF + i;
    const name = haushaltsjahr(i, blatt);
    const wenn = (ausdruck: string) => formel(`IF(${istLeer(name)},"",${ausdruck})`);
    const beide = [veranstaltungen, massnahmen].map((spalte) => a1({ zeile, spalte }));
    return [
      zelle("textEingerueckt", wenn(name)),
      undefined,
      undefined,
      zelle("euro", wenn(satzwert('"Mittel.Veranstaltungen"'))),
      zelle("euro", wenn(satzwert('"Mittel.Massnahmen"'))),
      zelle("euro", wenn(beide.join("+"))),
    ];
  };
  const gesamt = (spalte: number) =>
    zelle("euro", formel(`SUM(${a1Bereich({ zeile: ab + MITTELKOPF, spalte, zeilen: jahre, spalten: 1 })})`));
  return [
    band("abschnitt", BREITE, "Mittel des Landes je Haushaltsjahr, außerhalb des Eigenanteils"),
    [
      ...band("kopf", SPALTEN.zusammensetzung),
      zelle("kopfRechts", "Veranstaltungen"),
      zelle("kopfRechts", "Maßnahmen"),
      zelle("kopfRechts", "Summe"),
      ...band("kopf", BREITE - SPALTEN.betrag),
    ],
    [
      zelle("text", "alle Haushaltsjahre"),
      undefined,
      undefined,
      gesamt(veranstaltungen),
      gesamt(massnahmen),
      gesamt(summe),
    ],
    ...Array.from({ length: jahre }, (_, i) => jahr(i)),
  ];
}

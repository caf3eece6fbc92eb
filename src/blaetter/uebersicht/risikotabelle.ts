import { a1, a1Bereich, type Ort } from "../adresse";
import { formel, istLeer } from "../formel";
import { jahresname } from "../jahre";
import { flach } from "../listen";
import { UEBERSICHT } from "../namen";
import {
  alleFehler,
  plananzahl,
  stellenzahl,
  szenarioname,
  szenariosumme,
  UEBERPLANMAESSIG,
} from "../planabfrage";
import type { Planspalte } from "../stellenplan/spalten";
import type { Planumriss } from "../stellenplan/umriss";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { BREITE } from "./breite";
import { jahresnameOrt, RISIKO_AB } from "./orte";

/** So many scenarios stand side by side; more stand below. */
const NEBENEINANDER = 6;
const ERSTE_SPALTE = 1;
const NUMMERNSPALTE = 7;

/** The table of the risk, and where its results stand. */
export interface Risikotabelle {
  readonly zeilen: readonly Zeile[];
  /** the lowest and the highest sum over the scenarios, and the number of the scenario that has it */
  readonly von: Ort;
  readonly bis: Ort;
  readonly nummerVon: Ort;
  readonly nummerBis: Ort;
  /** the sum of each scenario */
  readonly summen: readonly Ort[];
}

const ort = (zeile: number, spalte: number): Ort => ({ blatt: UEBERSICHT, zeile, spalte });

/**
 * The überplanmäßige Eigenanteile of each scenario by Haushaltsjahr, and the risk: their lowest and their highest sum.
 * A scenario consists of its own Stellen and of those without one.
 */
export function risikotabelle({ szenarien, jahre }: Planumriss): Risikotabelle {
  const gruppen = inGruppen(szenarien);
  const kopf: readonly Zeile[] = [
    band("abschnitt", BREITE, "Risiko: überplanmäßige Eigenanteile des Kreises"),
  ];
  const hoehe = 2 + jahre;
  const tabellen = gruppen.map((nummern, i) => {
    const ab = RISIKO_AB + kopf.length + i * (hoehe + 1);
    return {
      nummern,
      ab,
      summen: { zeile: ab + 1, spalte: ERSTE_SPALTE, zeilen: 1, spalten: nummern.length },
    };
  });
  const summen = tabellen.map((tabelle) => a1Bereich(tabelle.summen));
  const ergebnisse = RISIKO_AB + kopf.length + tabellen.length * (hoehe + 1);
  const [von, bis] = [ort(ergebnisse, 1), ort(ergebnisse + 1, 1)];
  return {
    zeilen: [
      ...kopf,
      ...flach(tabellen.map(({ nummern }, i) => [...tabelle(nummern, jahre, i === 0), LEERE_ZEILE])),
      ergebniszeile("Risiko von", "MIN", von, summen),
      ergebniszeile("Risiko bis", "MAX", bis, summen),
    ],
    von,
    bis,
    nummerVon: ort(von.zeile, NUMMERNSPALTE),
    nummerBis: ort(bis.zeile, NUMMERNSPALTE),
    summen: flach(tabellen.map(({ nummern, ab }) => nummern.map((_, i) => ort(ab + 1, ERSTE_SPALTE + i)))),
  };
}

function inGruppen(szenarien: number): readonly (readonly number[])[] {
  const nummern = Array.from({ length: szenarien }, (_, i) => i + 1);
  const gruppen: number[][] = [];
  for (let i = 0; i < szenarien; i += NEBENEINANDER) gruppen.push(nummern.slice(i, i + NEBENEINANDER));
  return gruppen;
}

function tabelle(nummern: readonly number[], jahre: number, erste: boolean): readonly Zeile[] {
  const summe = (nr: number, spalte: Planspalte) => szenariosumme(spalte, String(nr), UEBERPLANMAESSIG);
  return [
    [zelle("kopf", "Haushaltsjahr"), ...nummern.map((nr) => zelle("kopfRechts", formel(ueberschrift(nr))))],
    [
      zelle("textSumme", "alle Haushaltsjahre"),
      ...nummern.map((nr) => zelle("euroSumme", formel(wennImPlan(nr, summe(nr, "eigenanteil"))))),
    ],
    ...Array.from({ length: jahre }, (_, jahr): Zeile => {
      const name = a1(jahresnameOrt(jahr));
      return [
        zelle("textEingerueckt", formel(erste ? jahresname(jahr, UEBERSICHT, UEBERPLANMAESSIG) : name)),
        ...nummern.map((nr) =>
          zelle(
            "euro",
            formel(`IF(${istLeer(name)},"",${wennImPlan(nr, summe(nr, { groesse: "eigenanteil", jahr }))})`),
          ),
        ),
      ];
    }),
  ];
}

/** A plan without scenarios is one of its own. */
function ueberschrift(nr: number): string {
  const sonst = nr === 1 ? '"alle Stellen"' : '""';
  return `IF(${plananzahl(["szenarioNr", String(nr)])}>0,${szenarioname(String(nr))},${sonst})`;
}

function wennImPlan(nr: number, ausdruck: string): string {
  return nr === 1 ? ausdruck : `IF(${plananzahl(["szenarioNr", String(nr)])}=0,"",${ausdruck})`;
}

function ergebniszeile(
  name: string,
  funktion: "MIN" | "MAX",
  { zeile }: Ort,
  summen: readonly string[],
): Zeile {
  const betrag = a1({ zeile, spalte: 1 });
  const nummer = a1({ zeile, spalte: NUMMERNSPALTE });
  const fehler = alleFehler();
  const szenario = `IF(${plananzahl(["szenarioNr", nummer])}>0,${szenarioname(nummer)},"")`;
  return [
    zelle("textErgebnis", name),
    zelle("euroErgebnis", formel(`${funktion}(${summen.join(",")})`)),
    zelle(
      "hinweisErgebnis",
      formel(`${szenario}&IF(${fehler}>0," (ohne "&${stellenzahl(fehler)}&", nicht berechenbar)","")`),
    ),
    ...band("hinweisErgebnis", NUMMERNSPALTE - 4),
    zelle("hinweisErgebnis", "Szenario Nr."),
    zelle("hinweisErgebnis", formel(position(betrag, summen))),
    zelle("hinweisErgebnis", ""),
  ];
}

/** Where in some ranges a value stands first, counted through all of them. */
function position(wert: string, bereiche: readonly string[]): string {
  return bereiche.reduceRight((sonst, bereich, i) => {
    const davor = i === 0 ? "" : `${String(i * NEBENEINANDER)}+`;
    const treffer = `${davor}MATCH(${wert},${bereich},0)`;
    return sonst === "" ? treffer : `IFERROR(${treffer},${sonst})`;
  }, "");
}

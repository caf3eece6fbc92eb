import { a1, type Ort, verweis } from "../adresse";
import type { Blatt, Pruefung } from "../blatt";
import { druck } from "../druck";
import { datumstext, formel, istLeer, zahltext } from "../formel";
import { mitHoehen } from "../hoehe";
import { flach } from "../listen";
import { RECHENWEG, STELLENPLAN } from "../namen";
import { planwert } from "../planabfrage";
import { mitSeitenwechseln } from "../seiten";
import { KOPFZEILE } from "../stellenplan/orte";
import type { Planumriss } from "../stellenplan/umriss";
import { eingabe, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { type Abschnitt, abschnitte, type Schritt } from "./schritte";

/** Step, explanation, value for people, whole number to calculate with. */
const BREITEN = [31, 60, 17, 20];
/** Sources are read from the Sätze: two lines of small print hold the longest of a Stand. */
const HOEHE_EINER_QUELLE = 27;
const QUELLENSTIL = "kleinUmbruchEingerueckt";

const ort = (zeile: number, spalte: number): Ort => ({ blatt: RECHENWEG, zeile, spalte });
const NUMMER = a1(ort(3, 2));
const PLANZEILE = a1(ort(3, 3));

/** Nothing, where there is no Stelle of that number. */
const wenn = (ausdruck: string) => formel(`IF(${istLeer(PLANZEILE)},"",${ausdruck})`);
const plan = (spalte: Parameters<typeof planwert>[0]) => planwert(spalte, PLANZEILE);

/**
 * The sheet "KIM Rechenweg": the whole derivation of one Stelle, chosen by its number in the Stellenplan. Every Satz
 * with its source, every step in words, as a value for people and as the whole number that it is calculated with.
 */
export function rechenwegblatt({ stand, jahre }: Planumriss): Blatt {
  const kopf: readonly Zeile[] = [
    [zelle("titel", "Rechenweg einer Stelle")],
    [zelle("untertitel", wenn(ueberschrift()))],
    [
      zelle(
        "warnung",
        formel(
          `IF(${istLeer(PLANZEILE)},"Unter dieser Nummer steht keine Stelle im Stellenplan.",${plan("hinweis")}&"")`,
        ),
      ),
    ],
    [
      zelle("text", "Stelle Nr."),
      zelle("beschriftungEingerueckt", "1 ist die erste Zeile der Tabelle im Blatt „KIM Stellenplan“."),
      eingabe("eingabeZahl", 1, "rechenweg.nr", PRUEFUNG),
      zelle("kleinZeile", formel(planzeile())),
    ],
    LEERE_ZEILE,
  ];
  const teile = abschnitte(PLANZEILE, jahre).map(abschnittzeilen);
  const zeilen = [...kopf, ...flach(teile)];
  const blatt = mitHoehen({
    name: RECHENWEG,
    zweck: "Die Herleitung einer Stelle, Schritt für Schritt, mit jedem Satz und seiner Quelle.",
    spaltenbreiten: BREITEN,
    zeilen,
    fixierteZeilen: 0,
    druck: druck("hoch", stand, [0, 3]),
  });
  const zeilenhoehen = blatt.zeilenhoehen.map((hoehe, i) =>
    istQuellenzeile(zeilen[i]) ? HOEHE_EINER_QUELLE : hoehe,
  );
  const anfaenge = teile.map((_, i) => kopf.length + flach(teile.slice(0, i)).length);
  return mitSeitenwechseln({ ...blatt, zeilenhoehen }, anfaenge);
}

function istQuellenzeile(zeile: Zeile | undefined): boolean {
  return zeile?.[1]?.stil === QUELLENSTIL;
}

const PRUEFUNG: Pruefung = {
  art: "formel",
  formel: `=AND(ISNUMBER(${NUMMER}),${NUMMER}>=1,${NUMMER}<=100000,INT(${NUMMER})=${NUMMER})`,
  satz: "Erlaubt: eine ganze Zahl ab 1.",
};

/** The row on the sheet "KIM Stellenplan"; "" where it is blank, or the number is none. */
function planzeile(): string {
  const kopf = verweis({ blatt: STELLENPLAN, zeile: KOPFZEILE, spalte: 0 }, RECHENWEG);
  const zeile = `(ROW(${kopf})+${NUMMER})`;
  const istZahl = `AND(ISNUMBER(${NUMMER}),${NUMMER}>=1,${NUMMER}<=100000)`;
  const istBelegt = `IFERROR(LEN(${planwert("schluessel", zeile)}),1)>0`;
  return `IF(IFERROR(${istZahl},FALSE),IF(${istBelegt},INT${zeile},""),"")`;
}

function ueberschrift(): string {
  const szenario = `IF(${istLeer(plan("szenarioName"))},"",${plan("szenarioName")}&": ")`;
  const zeitraum = `" für "&${datumstext(plan("tagBeginn"))}&" bis "&${datumstext(plan("tagEnde"))}`;
  return `${szenario}&IFERROR(${zahltext(plan("vzae"))}&" VZÄ ","")&${plan("bezeichnung")}&IFERROR(${zeitraum},"")`;
}

function abschnittzeilen({ titel, schritte }: Abschnitt): readonly Zeile[] {
  return [
    [
      zelle("kopf", wenn(titel)),
      zelle("kopfEingerueckt", ""),
      zelle("kopfRechts", "Wert"),
      zelle("kopfRechts", "als ganze Zahl"),
    ],
    ...flach(schritte.map(schrittzeilen)),
    LEERE_ZEILE,
  ];
}

function schrittzeilen({ name, erlaeuterung, wert, ganz, quelle }: Schritt): readonly Zeile[] {
  const zeile: Zeile = [
    zelle("text", wenn(name)),
    zelle("beschriftungEingerueckt", wenn(erlaeuterung)),
    wert && zelle(wert.stil, wenn(wert.ausdruck)),
    ganz === undefined ? undefined : zelle("kleinGanzzahl", wenn(ganz)),
  ];
  if (quelle === undefined) return [zeile];
  return [zeile, [undefined, zelle(QUELLENSTIL, wenn(`"Quelle: "&${quelle}`))]];
}

import type { Blatt, Mappe } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { modulblattName, UEBERSICHT } from "../../src/blaetter/namen";
import { ZEHNTAUSEND } from "../../src/grundlage/bruch";
import { tagVon } from "../../src/grundlage/datum";
import { KimFehler } from "../../src/grundlage/fehler";
import { deckung } from "../../src/rechnung/deckung";
import { berechnePlan, type Planposten, type Stellenkosten } from "../../src/rechnung/plan";
import { risiko, type Szenariorisiko } from "../../src/rechnung/risiko";
import { saetzeVon } from "../../src/saetze/staende";
import type { Zellleser } from "./betraege";
import { eingabezeile, type Planfall } from "./stellenplaene";

/**
 * What the sheets that draw on the Stellenplan show, read by what stands beside the amounts, as a person reads them;
 * and what they must show by src/rechnung.
 */

/** The workbook of a plan, with room to spare. */
export function planmappeVon({ zeilen, stand, zeitraum }: Planfall): Mappe {
  return mappe({
    ...zeitraum,
    stand,
    stellen: zeilen.map((zeile, i) => eingabezeile(zeile, stellenname(i))),
    schreibweise: "formeln",
    reserve: 2,
  });
}

const stellenname = (i: number) => `Stelle ${String(i + 1)}`;

type Zeile = readonly unknown[];

/** The calculated rows of a sheet, without errors in disguise: a blank is "". */
function zeilenVon(blaetter: Mappe, name: string, lies: Zellleser): readonly Zeile[] {
  const blatt = blaetter.blaetter.find((eines) => eines.name === name)!;
  return blatt.zeilen.map((_, zeile) => spalten(blatt).map((spalte) => lies(name, zeile, spalte) ?? ""));
}

const spalten = ({ spaltenbreiten }: Blatt) => spaltenbreiten.map((_, spalte) => spalte);

// KIM Übersicht

interface Deckungszeile {
  readonly jahr: number | "alle";
  readonly eigenanteil: unknown;
  readonly gedeckt: unknown;
  readonly bleibt: unknown;
}

/** The sheet "KIM Übersicht" as far as it calculates. */
export interface Uebersichtswerte {
  /** for each scenario its sum, and by year */
  readonly szenarien: readonly {
    readonly name: string;
    readonly summe: unknown;
    readonly jahre: Jahreswerte;
  }[];
  readonly von: unknown;
  readonly bis: unknown;
  /** not extended for the lowest and the highest, then extended */
  readonly deckung: readonly (readonly Deckungszeile[])[];
  /** Gesamtkosten, Förderung, Kommunen, Dritte, Kreis, überplanmäßig */
  readonly gruppen: readonly {
    readonly name: string;
    readonly vzae: unknown;
    readonly summen: readonly unknown[];
    readonly jahre: Jahreswerte;
  }[];
  readonly nichtBerechenbar: unknown;
}

type Jahreswerte = Readonly<Record<number, unknown>>;

const ALLE = "alle Haushaltsjahre";
const jahrVon = (name: unknown) => {
  const [, jahr] = /^(\d{4})(?: \(.*\))?$/.exec(String(name)) ?? [];
  return jahr === undefined ? undefined : Number(jahr);
};

/** What the Übersicht shows. */
export function geleseneUebersicht(blaetter: Mappe, lies: Zellleser): Uebersichtswerte {
  const zeilen = zeilenVon(blaetter, UEBERSICHT, lies);
  const ab = (titel: RegExp) => zeilen.findIndex(([name]) => titel.test(String(name)));
  const [risikoAb, deckungAb, gruppenAb] = [/^Risiko:/, /^Deckung/, /^Kosten und/].map(ab) as [
    number,
    number,
    number,
  ];
  const reserveAb = ab(/^Platz für/);
  const betrag = (titel: RegExp) => zeilen[ab(titel)]![1];
  const tabellen = [zeilen.slice(gruppenAb + 2, ab(/^Wer zahlt/)), zeilen.slice(reserveAb + 1)];
  return {
    szenarien: szenarien(zeilen.slice(risikoAb, ab(/^Proben/))),
    von: betrag(/^Risiko von/),
    bis: betrag(/^Risiko bis/),
    deckung: deckungen(zeilen.slice(deckungAb, gruppenAb)),
    gruppen: tabellen.flatMap(gruppen),
    nichtBerechenbar: zeilen[ab(/^Stellen, die nicht/)]![5],
  };
}

function szenarien(zeilen: readonly Zeile[]): Uebersichtswerte["szenarien"] {
  const koepfe = zeilen.flatMap(([name], i) => (name === "Haushaltsjahr" ? i : []));
  return koepfe.flatMap((kopf, k) => {
    const tabelle = zeilen.slice(kopf, koepfe[k + 1]);
    return tabelle[0]!.slice(1, 7).flatMap((name, i) => {
      if (name === "") return [];
      const jahre = tabelle.flatMap((zeile) => {
        const jahr = jahrVon(zeile[0]);
        return jahr === undefined ? [] : [[jahr, zeile[i + 1]] as const];
      });
      return { name: String(name), summe: tabelle[1]![i + 1], jahre: Object.fromEntries(jahre) };
    });
  });
}

function deckungen(zeilen: readonly Zeile[]): Uebersichtswerte["deckung"] {
  const anfaenge = zeilen.flatMap(([name], i) => (String(name).startsWith("Verwendung") ? i : []));
  return anfaenge.flatMap((anfang, k) =>
    [1, 4].map((spalte) =>
      zeilen.slice(anfang, anfaenge[k + 1]).flatMap((zeile): Deckungszeile[] => {
        const jahr = zeile[0] === ALLE ? "alle" : jahrVon(zeile[0]);
        if (jahr === undefined) return [];
        const [eigenanteil, gedeckt, bleibt] = zeile.slice(spalte, spalte + 3);
        return [{ jahr, eigenanteil, gedeckt, bleibt }];
      }),
    ),
  );
}

function gruppen(zeilen: readonly Zeile[]): Uebersichtswerte["gruppen"] {
  const anfaenge = zeilen.flatMap(([name], i) => (String(name).startsWith("Modul ") ? i : []));
  return anfaenge.map((anfang, k) => {
    const [kopf, ...jahre] = zeilen.slice(anfang, anfaenge[k + 1]) as [Zeile, ...Zeile[]];
    return {
      name: String(kopf[0]),
      vzae: kopf[1],
      summen: kopf.slice(2, 8),
      jahre: Object.fromEntries(
        jahre.flatMap((zeile) => {
          const jahr = jahrVon(zeile[0]);
          return jahr === undefined ? [] : [[jahr, zeile.slice(2, 8)] as const];
        }),
      ),
    };
  });
}

/** What is entered of the Integrationspauschale: in whole euros, and days. */
export interface Pauschale {
  readonly restbetrag: number;
  readonly bis: number;
  readonly verlaengertBis: number;
}

/** Vorlage, section III; extended, it lasts for the whole plan. */
export const PAUSCHALE_2021 = { restbetrag: 450_000, bis: tagVon({ jahr: 2021, monat: 11, tag: 30 }) };

/** What it must show. */
export function erwarteteUebersicht(
  fall: Planfall,
  { restbetrag, bis, verlaengertBis }: Pauschale = { ...PAUSCHALE_2021, verlaengertBis: fall.zeitraum.ende },
): Uebersichtswerte {
  const posten = berechne(fall);
  const { szenarien, niedrigstes, hoechstes } = risiko(posten);
  return {
    szenarien: szenarien.map(({ szenario, eigenanteil, jahre }) => ({
      name: szenario ?? "alle Stellen",
      summe: eigenanteil,
      jahre: Object.fromEntries(jahre.map((eines) => [eines.jahr, eines.eigenanteil])),
    })),
    von: niedrigstes.eigenanteil,
    bis: hoechstes.eigenanteil,
    deckung: [bis, verlaengertBis].flatMap((letzter) =>
      [niedrigstes, hoechstes].map((szenario) => deckungszeilen(szenario, { restbetrag, bis: letzter })),
    ),
    gruppen: erwarteteGruppen(posten),
    nichtBerechenbar: posten.filter(({ kosten }) => kosten instanceof KimFehler).length,
  };
}

function berechne({ zeilen, stand, zeitraum }: Planfall): readonly Planposten[] {
  return berechnePlan(zeilen, saetzeVon(stand), zeitraum);
}

function deckungszeilen(szenario: Szenariorisiko, pauschale: Parameters<typeof deckung>[1]): Deckungszeile[] {
  const { jahre, gedeckt, ueberplanmaessig } = deckung(szenario, pauschale);
  return [
    { jahr: "alle", eigenanteil: szenario.eigenanteil, gedeckt, bleibt: ueberplanmaessig },
    ...jahre.map((eines) => ({
      jahr: eines.jahr,
      eigenanteil: eines.eigenanteil,
      gedeckt: eines.gedeckt,
      bleibt: eines.ueberplanmaessig,
    })),
  ];
}

function erwarteteGruppen(posten: readonly Planposten[]): Uebersichtswerte["gruppen"] {
  const jahre = risiko(posten).szenarien[0]!.jahre.map(({ jahr }) => jahr);
  const namen = new Map<string, Planposten[]>();
  for (const einer of posten) {
    const name = gruppenname(einer);
    if (name !== undefined) namen.set(name, [...(namen.get(name) ?? []), einer]);
  }
  return [...namen].map(([name, derGruppe]) => {
    const kosten = derGruppe.flatMap((einer) => (einer.kosten instanceof KimFehler ? [] : einer.kosten));
    const fehler = derGruppe.length - kosten.length;
    const stellen = fehler === 1 ? "1 Stelle" : `${String(fehler)} Stellen`;
    const vzae = derGruppe.filter((einer) => !(einer.kosten instanceof KimFehler));
    return {
      name: name + (fehler > 0 ? ` (ohne ${stellen})` : ""),
      vzae: summe(vzae.map(({ zeile }) => zeile.vzae)) / ZEHNTAUSEND,
      summen: betraege(kosten, (eine) => eine),
      jahre: Object.fromEntries(
        jahre.map((jahr) => [
          jahr,
          betraege(kosten, (eine) => eine.jahre.find((anteil) => anteil.jahr === jahr)),
        ]),
      ),
    };
  });
}

/** Only a Stellenart that is not known keeps a row out of every group. */
function gruppenname({ zeile, kosten }: Planposten): string | undefined {
  if (kosten instanceof KimFehler && zeile.art === "9") return undefined;
  const modul = kosten instanceof KimFehler ? modulVon(zeile.art) : kosten.modul;
  return `Modul ${modul}${zeile.szenario === undefined ? "" : `, ${zeile.szenario}`}`;
}

const modulVon = (art: string) => (art === "Sprachmittlung" ? "4" : art.charAt(0));

type Anteile = Pick<Stellenkosten, "gesamtkosten" | "foerderung" | "kommunalanteil" | "eigenanteil">;

function betraege(
  kosten: readonly Stellenkosten[],
  anteil: (eine: Stellenkosten) => Anteile | undefined,
): readonly number[] {
  const summeVon = (name: keyof Anteile, welche: (eine: Stellenkosten) => boolean = () => true) =>
    summe(kosten.filter(welche).map((eine) => anteil(eine)?.[name] ?? 0));
  return [
    summeVon("gesamtkosten"),
    summeVon("foerderung"),
    summeVon("kommunalanteil"),
    summeVon("eigenanteil", ({ zaehltAls }) => zaehltAls === "weitergeleitet"),
    summeVon("eigenanteil", ({ zaehltAls }) => zaehltAls !== "weitergeleitet"),
    summeVon("eigenanteil", ({ zaehltAls }) => zaehltAls === "überplanmäßig"),
  ];
}

const summe = (zahlen: readonly number[]) => zahlen.reduce((bisher, zahl) => bisher + zahl, 0);

// The sheets of the Module

/** What a block shows: amounts by their names, what is taken away negative; and all its words in one. */
export interface Blockwerte {
  readonly betraege: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** An error as it is read: "#N/A". */
const FEHLER = expect.stringMatching(/^#/) as unknown;

const ZEILENNAMEN = ["Gesamtkosten", "KIM-Förderung", "SK in den Kommunen", "Eigenanteil"];

/** The blocks of all Module by the name of their Stelle. */
export function geleseneBloecke(blaetter: Mappe, lies: Zellleser): Readonly<Record<string, Blockwerte>> {
  const blattnamen = blaetter.blaetter.map(({ name }) => name).filter((name) => name.startsWith("KIM Modul"));
  return Object.fromEntries(blattnamen.flatMap((name) => bloecke(zeilenVon(blaetter, name, lies))));
}

function bloecke(zeilen: readonly Zeile[]): [name: string, werte: Blockwerte][] {
  return zeilen.flatMap((kopf, i) => {
    const [name] = /Stelle \d+/.exec(String(kopf[0])) ?? [];
    if (name === undefined || kopf[7] === "") return [];
    const block = zeilen.slice(i, i + 11);
    const betraege = block.slice(1).flatMap((zeile): [string, unknown][] => {
      const bezeichnung = ZEILENNAMEN.find((einer) => String(zeile[7]).startsWith(einer));
      const davon = /^davon ([\p{L}]+)/u.exec(String(zeile[3]))?.[1];
      const beides = bezeichnung ?? davon;
      return beides === undefined ? [] : [[beides, zeile[6]]];
    });
    return [[name, { betraege: Object.fromEntries(betraege), text: block.flat().join(" | ") }]];
  });
}

/** What each block must show; where a row cannot be calculated, its Eigenanteil is an error. */
export function erwarteteBloecke(fall: Planfall): Readonly<Record<string, Blockwerte["betraege"]>> {
  return Object.fromEntries(
    berechne(fall).flatMap(({ kosten, zeile }, i) => {
      if (kosten instanceof KimFehler)
        return zeile.art === "9" ? [] : [[stellenname(i), { Eigenanteil: FEHLER }]];
      const { personalkosten, gemeinkosten, sachkosten, it } = kosten.bestandteile;
      return [
        [
          stellenname(i),
          {
            Gesamtkosten: kosten.gesamtkosten,
            Personalkosten: personalkosten,
            Gemeinkosten: gemeinkosten,
            Sachkosten: sachkosten,
            IT: it,
            haushaltswirksam: kosten.gesamtkosten - gemeinkosten,
            "KIM-Förderung": 0 - kosten.foerderung,
            ...(kosten.kommunalanteil === 0 ? {} : { "SK in den Kommunen": 0 - kosten.kommunalanteil }),
            Eigenanteil: kosten.eigenanteil,
          },
        ],
      ];
    }),
  );
}

/** The sums at the head of a Modul's sheet by what they are called: Gesamtkosten … davon überplanmäßig. */
export function geleseneModulsummen(
  blaetter: Mappe,
  modul: string,
  lies: Zellleser,
): Readonly<Record<string, readonly unknown[]>> {
  const zeilen = zeilenVon(blaetter, modulblattName(modul), lies);
  const kopf = zeilen.findIndex(([name]) => String(name).startsWith("Summe Modul"));
  const ende = zeilen.findIndex((zeile, i) => i > kopf + 1 && zeile.every((wert) => wert === ""));
  return Object.fromEntries(
    zeilen
      .slice(kopf + 2, ende < 0 ? undefined : ende)
      .filter(([name]) => name !== "")
      .map((zeile) => [String(zeile[0]), zeile.slice(3)]),
  );
}

/** All that a sheet shows, as text. */
export function texteVon(blaetter: Mappe, name: string, lies: Zellleser): readonly string[] {
  return zeilenVon(blaetter, name, lies).flatMap((zeile) => zeile.map(String));
}

import type { Mappe } from "../../src/blaetter/blatt";
import { modulblattName } from "../../src/blaetter/namen";
import { kalendertag } from "../../src/grundlage/datum";
import { KimFehler } from "../../src/grundlage/fehler";
import { berechnePlan, type Planposten, type Stellenkosten } from "../../src/rechnung/plan";
import { saetzeVon } from "../../src/saetze/staende";
import { erwarteteStellen, geleseneStellen, type Zellleser } from "./betraege";
import {
  erwarteteBloecke,
  erwarteteUebersicht,
  geleseneBloecke,
  geleseneUebersicht,
  type Pauschale,
} from "./planblaetter";
import type { Planfall } from "./stellenplaene";

/**
 * All amounts of a workbook, sheet by sheet: what a spreadsheet shows, and what src/rechnung says that it must show.
 */

/** The sheets of the Module that there are: "1", "2", … */
const moduleVon = ({ blaetter }: Mappe) =>
  blaetter.flatMap(({ name }) => /^KIM Modul (.*)$/.exec(name)?.[1] ?? []);

/** What the sheets show. */
export function gezeigteWerte(mappe: Mappe, lies: Zellleser, fall: Planfall) {
  const bloecke = Object.entries(geleseneBloecke(mappe, lies));
  return {
    stellen: geleseneStellen(mappe, lies, fall.zeilen.length),
    uebersicht: passt(fall) && geleseneUebersicht(mappe, lies),
    bloecke: Object.fromEntries(bloecke.map(([name, { betraege }]) => [name, betraege])),
    modulsummen: Object.fromEntries(
      moduleVon(mappe).map((modul) => [modul, geleseneModulsummen(modul, lies)]),
    ),
  };
}

/** What they must show. */
export function erwarteteWerte(mappe: Mappe, lies: Zellleser, fall: Planfall, pauschale?: Pauschale) {
  const posten = berechnePlan(fall.zeilen, saetzeVon(fall.stand), fall.zeitraum);
  return {
    stellen: erwarteteStellen(mappe, lies, fall),
    uebersicht: passt(fall) && erwarteteUebersicht(fall, pauschale),
    bloecke: Object.fromEntries(
      Object.entries(moduleVon(mappe).length === 0 ? {} : erwarteteBloecke(fall)).map(([name, betraege]) => [
        name,
        expect.objectContaining(betraege) as unknown,
      ]),
    ),
    modulsummen: Object.fromEntries(
      moduleVon(mappe).map((modul) => [modul, erwarteteModulsummen(modul, posten, saetzeVon(fall.stand))]),
    ),
  };
}

/** Whether the Übersicht has room for all Haushaltsjahre. */
function passt({ zeitraum: { beginn, ende } }: Planfall): boolean {
  return kalendertag(ende).jahr - kalendertag(beginn).jahr < 12;
}

const HOECHSTENS_SUMMEN = 12;

/** The sums at the head of a Modul's sheet, by what stands before them. */
function geleseneModulsummen(modul: string, lies: Zellleser): Readonly<Record<string, readonly unknown[]>> {
  const wert = (zeile: number, spalte: number) =>
    (lies(modulblattName(modul), zeile, spalte) ?? "") as string | number;
  const ab = Array.from({ length: 10 }, (_, zeile) => zeile).find(
    (zeile) => wert(zeile, 0) === `Summe Modul ${modul}`,
  )!;
  // The first row is that of all Stellen or of the first scenario; blank ones are for scenarios to come.
  const zeilen = Array.from({ length: HOECHSTENS_SUMMEN }, (_, i) => ab + 2 + i);
  const ende = zeilen.find((zeile) => /VZÄ|^Mittel des Landes/.test(String(wert(zeile, 0))));
  return Object.fromEntries(
    zeilen
      .filter((zeile) => (ende === undefined || zeile < ende) && typeof wert(zeile, 3) === "number")
      .map((zeile) => [String(wert(zeile, 0)), [3, 4, 5, 6, 7].map((spalte) => wert(zeile, spalte))]),
  );
}

/** For each scenario, or for them all alike, what the Kreis has of a Modul; and what is passed on. */
function erwarteteModulsummen(
  modul: string,
  posten: readonly Planposten[],
  saetze: ReturnType<typeof saetzeVon>,
): Readonly<Record<string, readonly unknown[]>> {
  const eigene = posten.filter(({ zeile }) => modulDerArt(zeile.art, saetze) === modul);
  const szenarien = new Set(posten.flatMap(({ zeile }) => zeile.szenario ?? []));
  const gleichInAllen = eigene.every(({ zeile }) => zeile.szenario === undefined);
  const kreis = (welche: (einer: Planposten) => boolean) => {
    const kosten = kostenVon(eigene.filter(welche)).filter(({ zaehltAls }) => zaehltAls !== "weitergeleitet");
    const ueberplanmaessig = kosten.filter(({ zaehltAls }) => zaehltAls === "überplanmäßig");
    return [...summen(kosten), summen(ueberplanmaessig)[3]];
  };
  const imSzenario = (name: string) =>
    kreis(({ zeile: { szenario } }) => szenario === undefined || szenario === name);
  const dritte = kostenVon(eigene).filter(({ zaehltAls }) => zaehltAls === "weitergeleitet");
  const gibtWeiter = eigene.some(({ zeile }) => zeile.traeger === "weitergeleitet");
  return {
    ...(gleichInAllen
      ? { "alle Stellen des Kreises": kreis(() => true) }
      : Object.fromEntries([...szenarien].map((name) => [name, imSzenario(name)]))),
    ...(gibtWeiter ? { "an Dritte weitergeleitet": [...summen(dritte), "trägt nicht der Kreis"] } : {}),
  };
}

function modulDerArt(art: string, saetze: ReturnType<typeof saetzeVon>): string | undefined {
  return saetze.text(`Art.${art}.Modul`);
}

function kostenVon(posten: readonly Planposten[]): readonly Stellenkosten[] {
  return posten
    .map(({ kosten }) => kosten)
    .filter((eine): eine is Stellenkosten => !(eine instanceof KimFehler));
}

function summen(kosten: readonly Stellenkosten[]): readonly number[] {
  return (["gesamtkosten", "foerderung", "kommunalanteil", "eigenanteil"] as const).map((groesse) =>
    kosten.reduce((bisher, eine) => bisher + eine[groesse], 0),
  );
}

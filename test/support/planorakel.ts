import { kalendertag, tagVon } from "../../src/grundlage/datum";
import type { Planzeile } from "../../src/rechnung/plan";
import type { Bewerbung } from "../../src/rechnung/zuteilung";
import { gerundet, NENNER, tageweise } from "./monate";
import { durch, mal, orakel, type Orakelsaetze, plus, r, type Rational, rational } from "./orakel";
import type { Planfall } from "./stellenplaene";

/**
 * A whole Stellenplan once more, as the rules say it and in no cleverer way: day by day, in fractions of BigInt. It
 * shares no code with src/rechnung.
 */

/** The sharing of bewilligte VZÄ: each Stelle asks who comes before it, and what they hold on each of its days. */
export function orakelZuteilung(
  bewerbungen: readonly Bewerbung[],
  imStand: (art: string) => number,
): readonly number[] {
  const bekannt = new Map<number, number>();
  const zusage = (i: number): number => {
    const wert = bekannt.get(i) ?? berechneZusage(i);
    bekannt.set(i, wert);
    return wert;
  };
  const berechneZusage = (i: number): number => {
    const { art, vzae, bewilligt, beginn, ende } = bewerbungen[i]!;
    if (bewilligt !== "Stand") return Math.min(vzae, bewilligt);
    const konkurrenten = bewerbungen.flatMap((andere, j) => (kommtVor(j, i) ? [{ ...andere, j }] : []));
    let hoechste = 0;
    for (let tag = beginn; tag <= ende; tag++) {
      let gehalten = 0;
      for (const andere of konkurrenten)
        if (andere.beginn <= tag && tag <= andere.ende) gehalten += zusage(andere.j);
      hoechste = Math.max(hoechste, gehalten);
    }
    return Math.max(0, Math.min(vzae, imStand(art) - hoechste));
  };
  const kommtVor = (j: number, i: number): boolean => {
    const [eine, andere] = [bewerbungen[i]!, bewerbungen[j]!];
    if (i === j || eine.art !== andere.art || andere.bewilligt !== "Stand") return false;
    if (andere.szenario === undefined) return eine.szenario !== undefined || j < i;
    return eine.szenario === andere.szenario && j < i;
  };
  return bewerbungen.map((_, i) => zusage(i));
}

/** What the oracle says of a row that can be calculated; amounts in whole euros. */
export interface Orakelkosten {
  readonly zugeteilt: number;
  readonly gesamtkosten: number;
  readonly foerderung: number;
  readonly kommunalanteil: number;
  readonly eigenanteil: number;
  readonly bestandteile: readonly [
    personalkosten: number,
    gemeinkosten: number,
    sachkosten: number,
    it: number,
  ];
  /** per Haushaltsjahr */
  readonly jahre: readonly {
    readonly jahr: number;
    readonly foerderung: number;
    readonly kommunalanteil: number;
    readonly eigenanteil: number;
  }[];
}

const ZWOELF = rational(12);
const LAENGSTER = 600n * 10_000n;

/** Every row of a plan; `undefined` for one that cannot be calculated. */
export function orakelPlan({ zeilen, stand, zeitraum }: Planfall): readonly (Orakelkosten | undefined)[] {
  const wert = (schluessel: string) => stand.saetze.find((satz) => satz.schluessel === schluessel)?.wert;
  const imStand = (art: string) => {
    const bewilligt = wert(`Art.${art}.bewilligt`);
    return bewilligt === "keine" ? 0 : Math.round(Number(bewilligt) * 10_000);
  };
  const gute = zeilen
    .map((zeile) => ({
      ...zeile,
      beginn: zeile.beginn ?? zeitraum.beginn,
      ende: zeile.ende ?? zeitraum.ende,
      zeile,
    }))
    .filter(
      ({ art, entgeltgruppe, beginn, ende }) =>
        wert(`Art.${art}.PK`) !== undefined &&
        wert(`EG.${entgeltgruppe}`) !== undefined &&
        beginn <= ende &&
        monateVon(beginn, ende) <= LAENGSTER,
    );
  const zugeteilt = orakelZuteilung(gute, imStand);
  return zeilen.map((zeile) => {
    const i = gute.findIndex((gut) => gut.zeile === zeile);
    const gut = gute[i];
    return gut && kosten(gut, zugeteilt[i]!, wert);
  });
}

type Satzwert = (schluessel: string) => number | string | undefined;

const monateVon = (beginn: number, ende: number) => gerundet(tageweise(beginn, ende) * 10_000n, NENNER);
const vier = (zehntausendstel: number | bigint): Rational => ({ z: BigInt(zehntausendstel), n: 10_000n });

function kosten(
  zeile: Planzeile & { readonly beginn: number; readonly ende: number },
  zugeteilt: number,
  wert: Satzwert,
): Orakelkosten {
  const { beginn, ende } = zeile;
  const vzae = vier(zeile.vzae);
  const monate = vier(monateVon(beginn, ende));
  const saetze = orakelsaetze(zeile, zugeteilt, wert);
  const { gesamtkosten, foerderung, kommunalanteil: derKommunen } = orakel(vzae, monate, saetze);
  const kommunalanteil = zeile.sachkosten === "Kommune" ? derKommunen : 0;
  const eigenanteil = gesamtkosten - foerderung - kommunalanteil;

  const mitGemeinkosten = mal(saetze.personalkosten, plus(rational(1), saetze.gemeinkosten));
  const kumuliert = [saetze.personalkosten, mitGemeinkosten, plus(mitGemeinkosten, saetze.sachkosten)]
    .map((jeJahr) => r(durch(mal(jeJahr, monate), ZWOELF)))
    .map((satz) => Number(r(mal(vzae, satz)).z));
  const [personal, gemein, sach] = kumuliert as [number, number, number];

  return {
    zugeteilt,
    gesamtkosten,
    foerderung,
    kommunalanteil,
    eigenanteil,
    bestandteile: [personal, gemein - personal, sach - gemein, gesamtkosten - sach],
    jahre: jahre(beginn, ende, { foerderung, kommunalanteil, eigenanteil }),
  };
}

function orakelsaetze({ art, entgeltgruppe }: Planzeile, zugeteilt: number, wert: Satzwert): Orakelsaetze {
  const zahl = (schluessel: string) => rational(String(wert(schluessel)));
  return {
    gemeinkosten: zahl("KGSt.Gemeinkosten"),
    sachkosten: zahl("KGSt.Sachkosten"),
    it: zahl("KGSt.IT"),
    personalkosten: zahl(`EG.${entgeltgruppe}`),
    einheit: zahl(`Art.${art}.Einheit`),
    pk: zahl(`Art.${art}.PK`),
    sk: zahl(`Art.${art}.SK`),
    skKommunen: zahl(`Art.${art}.SK_Kommunen`),
    bewilligt: vier(zugeteilt),
    rundung: wert(`Art.${art}.Rundung`) as "Satz" | "Betrag",
  };
}

/** What falls up to a day, by cumulative rounding (Fachkonzept section 5). */
export function orakelBis(betrag: number, beginn: number, ende: number, tag: number): number {
  const bisher = tageweise(beginn, Math.min(tag, ende));
  return Number(gerundet(BigInt(betrag) * bisher, tageweise(beginn, ende)));
}

function jahre(
  beginn: number,
  ende: number,
  betraege: Record<"foerderung" | "kommunalanteil" | "eigenanteil", number>,
): Orakelkosten["jahre"] {
  const [erstes, letztes] = [kalendertag(beginn).jahr, kalendertag(ende).jahr];
  const alle = tageweise(beginn, ende);
  let vorher = 0n;
  return Array.from({ length: letztes - erstes + 1 }, (_, i) => {
    const jahr = erstes + i;
    const bisher = tageweise(beginn, Math.min(ende, tagVon({ jahr, monat: 12, tag: 31 })));
    const anteil = (betrag: number) =>
      Number(gerundet(BigInt(betrag) * bisher, alle) - gerundet(BigInt(betrag) * vorher, alle));
    const { foerderung, kommunalanteil, eigenanteil } = betraege;
    const anteile = {
      jahr,
      foerderung: anteil(foerderung),
      kommunalanteil: anteil(kommunalanteil),
      eigenanteil: anteil(eigenanteil),
    };
    vorher = bisher;
    return anteile;
  });
}

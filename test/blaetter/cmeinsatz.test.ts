import type { Formel, Inhalt } from "../../src/blaetter/blatt";
import { zeilenform } from "../../src/blaetter/zeilenform";
import { einsatzblatt, type Einsatzfall, leeresEinsatzblatt } from "../support/cmeinsatz";
import { TAGE_2021 } from "../support/einsatzfaelle";

/**
 * Protects: what the officer enters on "KIM CM-Einsatz" stays hers, and its lists can grow: every row calculates alike,
 * so that Excel fills a new one by itself (issue 4, points 5 and 9).
 */
const istFormel = (inhalt: Inhalt | undefined): inhalt is Formel => typeof inhalt === "object";

function listen(fall: Einsatzfall) {
  const blatt = einsatzblatt(fall);
  return blatt.listen!.map(({ name, bereich, eingabespalten }) => ({
    name,
    bereich,
    koepfe: blatt.zeilen[bereich.zeile]!.slice(bereich.spalte, bereich.spalte + bereich.spalten),
    zeilen: blatt.zeilen.slice(bereich.zeile + 1, bereich.zeile + bereich.zeilen).map((zeile) => ({
      eingaben: zeile.slice(bereich.spalte, bereich.spalte + eingabespalten),
      formeln: zeile.slice(bereich.spalte + eingabespalten, bereich.spalte + bereich.spalten),
    })),
  }));
}

const eingaben = (fall: Einsatzfall, liste: number) =>
  listen(fall)[liste]!.zeilen.map((zeile) => zeile.eingaben.map((zelle) => zelle?.inhalt));

describe("Die Listen", () => {
  it("beginnen mit den 19 Kommunen der Vorlage in ihrer Reihenfolge, der Schlüssel leer", () => {
    const [einsatz, verteilung] = [eingaben({}, 0), eingaben({}, 1)];
    expect(einsatz.slice(0, 19).map(([, tage]) => tage)).toEqual(TAGE_2021);
    expect(TAGE_2021.reduce((summe, tage) => summe + tage, 0)).toBe(35);
    expect(einsatz[0]).toEqual(["Alfter", 2, ""]);
    expect(einsatz[16]).toEqual([
      "Troisdorf",
      0,
      "erhält eine eigene VZÄ und wurde gesondert berücksichtigt",
    ]);
    expect(einsatz[18]).toEqual(["Windeck", 3, ""]);
    expect(verteilung.slice(0, 19)).toEqual(einsatz.slice(0, 19).map(([kommune]) => [kommune, ""]));
  });

  it("beginnen leer, wo der Stellenplan leer ist", () => {
    const { zeilen } = leeresEinsatzblatt();
    expect(zeilen.flat().filter((zelle) => zelle?.inhalt === "Alfter")).toEqual([]);
  });

  it("behalten, was die Sachbearbeiterin eingetragen hat, auch Formeln und Text mit Gleichheitszeichen", () => {
    const einsatz = [["=Alfter", { formel: "=1+1" }, "+49"], [], ["Much", "", ""]];
    const verteilung = [["Much", { formel: "=SUM(A1:A3)" }]];
    expect(eingaben({ einsatz, verteilung }, 0).slice(0, 3)).toEqual([einsatz[0], ["", "", ""], einsatz[2]]);
    expect(eingaben({ einsatz, verteilung }, 1)[0]).toEqual(verteilung[0]);
  });

  it("haben freie Zeilen, und mit jedem Erzeugen nicht mehr davon", () => {
    const einmal = eingaben({}, 0) as Inhalt[][];
    expect(einmal.length).toBeGreaterThan(19);
    expect(eingaben({ einsatz: einmal }, 0)).toEqual(einmal);
  });

  it("rechnen in jeder Zeile gleich, auch in einer, die darunter geschrieben wird", () => {
    for (const { bereich, koepfe, zeilen } of listen({}))
      koepfe.slice(koepfe.length - zeilen[0]!.formeln.length).forEach((kopf, spalte) => {
        const formen = zeilen.map(({ formeln }, i) => {
          const inhalt = formeln[spalte]?.inhalt;
          return istFormel(inhalt) ? zeilenform(inhalt.formel, bereich.zeile + 1 + i) : undefined;
        });
        expect([kopf?.inhalt, new Set(formen).size, typeof formen[0]]).toEqual([kopf?.inhalt, 1, "string"]);
      });
  });

  it("haben Überschriften, die es in ihnen nur einmal gibt, und stehen ohne Berührung nebeneinander bis zum Ende", () => {
    const [links, rechts] = listen({});
    for (const { koepfe } of [links!, rechts!]) {
      const namen = koepfe.map((zelle) => zelle?.inhalt);
      expect(namen.every((name) => typeof name === "string" && name !== "")).toBe(true);
      expect(new Set(namen).size).toBe(namen.length);
    }
    expect(rechts!.bereich.spalte).toBeGreaterThan(links!.bereich.spalte + links!.bereich.spalten);
    expect(rechts!.bereich.zeile).toBe(links!.bereich.zeile);
    const blatt = einsatzblatt({ einsatz: [["Alfter", 35, ""]], verteilung: [] });
    const enden = blatt.listen!.map(({ bereich }) => bereich.zeile + bereich.zeilen);
    expect(Math.max(...enden)).toBe(blatt.zeilen.length);
  });
});

describe("Die Eingaben", () => {
  const zellen = (fall: Einsatzfall) => einsatzblatt(fall).zeilen.flat();
  const inhalt = (fall: Einsatzfall, schluessel: string) =>
    zellen(fall).find((zelle) => zelle?.eingabe === schluessel)?.inhalt;

  it.each([
    ["cm.szenario", "", "Berechnung 1"],
    ["cm.wochentage", 5, 4.5],
    ["verteilung.vzae", "", 11],
    ["verteilung.schritt", 0.2, 0.1],
  ])("%s: %p, oder was schon da steht", (schluessel, vorgabe, bisher) => {
    expect(inhalt({}, schluessel)).toBe(vorgabe);
    expect(inhalt({ eingaben: { [schluessel]: bisher } }, schluessel)).toBe(bisher);
    expect(inhalt({ eingaben: { [schluessel]: "" } }, schluessel)).toBe("");
  });

  it("sagen, was sie annehmen, wo es nicht beliebiger Text ist", () => {
    const ohne = zellen({}).filter((zelle) => zelle?.stil.startsWith("eingabe") && !zelle.pruefung);
    expect(new Set(ohne.map((zelle) => zelle?.stil))).toEqual(new Set(["eingabeText", "eingabeUmbruch"]));
  });
});

it("druckt die Tabelle der Kommunen ohne ihre Rechnung, mit dem Kopf auf jeder Seite", () => {
  const { druck, listen: [einsatz] = [], zeilen } = einsatzblatt({});
  const { zeile, spalte } = einsatz!.bereich;
  expect(druck.wiederholteZeilen).toEqual([zeile, zeile]);
  expect(druck.bereich).toMatchObject({ zeile: 0, spalte: 0 });
  const gedruckt = zeilen[zeile]!.slice(spalte, druck.bereich!.spalten).map((zelle) => zelle?.inhalt);
  expect([gedruckt[0], gedruckt.at(-1)]).toEqual(["Kommune", "Hinweis"]);
});

import { ABGLEICHLISTE } from "../../src/blaetter/abgleich/abgleichblatt";
import { a1, type Ort } from "../../src/blaetter/adresse";
import type { Bestand } from "../../src/blaetter/bestand";
import { EINSATZLISTE } from "../../src/blaetter/cmeinsatz/einsatz";
import { VERTEILUNGSLISTE } from "../../src/blaetter/cmeinsatz/schluessel";
import { mappe } from "../../src/blaetter/mappe";
import { SAETZELISTE } from "../../src/blaetter/satztabelle";
import { STELLENLISTE } from "../../src/blaetter/stellenplan/eingaben";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { zeigeWert } from "../../src/erklaerung/anzeige";
import { Erklaerer } from "../../src/erklaerung/erklaerer";
import type { Erklaerung, Schritt } from "../../src/erklaerung/erklaerung";
import { betrachte, geheZu } from "../../src/excel/auswahl";
import { liesZahl } from "../../src/grundlage/deutsch";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { erzeuge, mitExcel } from "../excel/arbeitsmappe";
import { erklaereImBild, liesBild, type Mappenbild } from "../support/mappensicht";
import { miss } from "../support/verkehr";

const halter = mitExcel();
const erklaerer = new Erklaerer();
const LISTEN = [STELLENLISTE, SAETZELISTE, EINSATZLISTE, VERTEILUNGSLISTE, ABGLEICHLISTE];

/** The last of the columns that the officer reads; behind it stand the steps. */
const ERGEBNISSE_BIS = 16;

const vorlage = (bestand?: Bestand) =>
  mappe(
    {
      stand: STAND_2021,
      beginn: 44531,
      ende: 44926,
      stellen: VORLAGE_2021,
      schreibweise: "formeln",
      reserve: 0,
    },
    bestand,
  );

const gesuchter = ({ abschnitte }: Erklaerung): Schritt | undefined =>
  abschnitte
    .flatMap((abschnitt) => (abschnitt.art === "schritte" ? abschnitt.schritte : []))
    .find(({ gesucht }) => gesucht);

/** The amount of a German text: "−245.319 €" → −245319. */
const betragAus = (text: string) => liesZahl(text.replace(/ (?:€|VZÄ)$/, "")) ?? NaN;

const imBild = (bild: Mappenbild, blatt: string, adresse: string): Erklaerung => {
  const [, buchstaben = "", zeile = ""] = /^([A-Z]+)(\d+)$/.exec(adresse)!;
  const spalte =
    Array.from(buchstaben).reduce((zahl, zeichen) => zahl * 26 + zeichen.charCodeAt(0) - 64, 0) - 1;
  return erklaereImBild(erklaerer, { blatt, zeile: Number(zeile) - 1, spalte }, bild);
};

let bild: Mappenbild;
beforeEach(async () => {
  await erzeuge(vorlage);
  bild = await liesBild(LISTEN);
}, 60_000);

/** The unit tests take a sample of the figures, `npm run test:ausdauer` every one. */
const SCHRITTWEITE = process.env["JEDE_HANDLUNG"] === "1" ? 1 : 5;

// Protects: every figure on our sheets has an explanation, and it comes to what the cell shows (Vorlage, tolerance 0).
test("every figure of the Vorlage's sheets is explained, and comes to what its cell shows", () => {
  const fehler: string[] = [];
  let gezaehlt = 0;
  for (const [blatt, { werte, formeln }] of bild.blaetter)
    werte.forEach((reihe, zeile) =>
      reihe.forEach((wert, spalte) => {
        if (typeof wert !== "number" || typeof formeln[zeile]?.[spalte] !== "string") return;
        // All rows of the Stellenplan have the same steps; those of three kinds of Stellen stand for the others.
        if (blatt === "KIM Stellenplan" && spalte > ERGEBNISSE_BIS && ![7, 10, 15].includes(zeile)) return;
        if (gezaehlt++ % SCHRITTWEITE > 0) return;
        const ort: Ort = { blatt, zeile, spalte };
        const erklaerung = erklaereImBild(erklaerer, ort, bild);
        const stelle = `${blatt}!${a1(ort)}`;
        if (erklaerung.wert !== zeigeWert(wert, String(bild.blaetter.get(blatt)?.formate[zeile]?.[spalte])))
          fehler.push(`${stelle} shows ${erklaerung.wert}`);
        for (const { art, satz } of erklaerung.hinweise)
          if (art === "achtung") fehler.push(`${stelle}: ${satz}`);
        if (erklaerung.abschnitte.length === 0 && !erklaerung.einleitung.includes("festen Wert"))
          fehler.push(`${stelle}: ${erklaerung.einleitung}`);
        for (const abschnitt of erklaerung.abschnitte) {
          if (abschnitt.art !== "teile" || !/^(?:Summe aus|So wird gerechnet)$/.test(abschnitt.titel))
            continue;
          if (abschnitt.teile.some((teil) => teil.ort === undefined)) continue;
          const summe = abschnitt.teile.reduce(
            (bisher, teil) => bisher + (teil.zeichen === "−" ? -1 : 1) * betragAus(teil.wert),
            0,
          );
          if (Math.abs(summe - betragAus(abschnitt.ergebnis)) > 1e-6)
            fehler.push(`${stelle}: ${String(summe)} is not ${abschnitt.ergebnis}`);
        }
      }),
    );
  expect(fehler).toEqual([]);
  expect(gezaehlt).toBeGreaterThan(500);
}, 240_000);

// Protects: the amounts of the Vorlage's section III with their rounding, as the committee paper prints them.
test("the rounding of each step of Modul 1 can be seen, and the grant is shared", () => {
  const erklaerung = imBild(bild, "KIM Stellenplan", "P8");
  expect(erklaerung.titel).toBe("Eigenanteil – Strategische Steuerung im KI");
  expect(gesuchter(erklaerung)).toMatchObject({ schritt: "Eigenanteil", ergebnis: "158.644 €" });
  const rechenweg = erklaerung.abschnitte[0];
  expect(rechenweg?.art === "schritte" && rechenweg.schritte).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        rechnung: "106.540 € × 13 ÷ 12",
        exakt: "115.418,3333… €",
        rundung: "gerundet auf ganze Euro",
        ergebnis: "115.418 €",
      }),
      expect.objectContaining({ exakt: "245.318,5 €", ergebnis: "245.319 €" }),
    ]),
  );
  // Berechnung 2 has 3 VZÄ of which 2,25 are granted.
  expect(imBild(bild, "KIM Stellenplan", "P16").hinweise[0]?.satz).toContain("2,25 von 3 VZÄ");
});

test("the risk is told by its scenarios, and each of them by its Stellen", () => {
  const von = imBild(bild, "KIM Übersicht", "B21");
  expect(von.wert).toBe("510.332 €");
  const [szenarien] = von.abschnitte;
  expect(szenarien?.art === "teile" && szenarien.teile.map(({ wert, gewaehlt }) => [wert, gewaehlt])).toEqual(
    [
      ["510.332 €", true],
      ["578.468 €", false],
    ],
  );
  const [teile] = imBild(bild, "KIM Übersicht", "B17").abschnitte;
  expect(
    teile?.art === "teile" &&
      teile.teile.map(({ zeichen, bezeichnung, wert }) => [zeichen, bezeichnung, wert]),
  ).toEqual([
    ["", "Strategische Steuerung im KI: Eigenanteil", "158.644 €"],
    ["+", "Verwaltungsassistenz im KI: Eigenanteil", "10.335 €"],
    ["+", "Case Management im KI für die Kommunen: Eigenanteil", "258.820 €"],
    ["+", "ABH/EBH (Berechnung 1): Eigenanteil", "82.533 €"],
  ]);
});

test("an input says what it is and what is allowed, a sentence which figures it uses", () => {
  const vzae = imBild(bild, "KIM Stellenplan", "C8");
  expect(vzae.titel).toBe("VZÄ – Strategische Steuerung im KI");
  const [erlaubt] = vzae.abschnitte;
  expect(
    erlaubt?.art === "teile" && erlaubt.teile.find(({ bezeichnung }) => bezeichnung === "erlaubt")?.wert,
  ).toBe("0 bis 10.000 VZÄ");
  const satz = imBild(bild, "KIM Sätze", "C5");
  expect(JSON.stringify(satz.abschnitte)).toContain("KGSt, üblicher Zuschlag");
  const [angaben] = imBild(bild, "KIM Beschlusstext", "B8").abschnitte;
  expect(angaben?.art === "teile" && angaben.teile.map(({ wert }) => wert)).toContain("158.644 €");
});

// Protects: nothing is made up. What was changed by hand is said to be, and a figure that is not what it should be, too.
test("a typed-over amount, a changed formula and a figure that follows from neither are told", async () => {
  halter.excel.setCells("'KIM Stellenplan'!P8", 150_000);
  halter.excel.setCells("'KIM Übersicht'!B17", "=1000+'KIM Stellenplan'!P9");
  halter.excel.setCells("'KIM Übersicht'!B21", 7);
  await halter.excel.value("'KIM Übersicht'!B17");
  bild = await liesBild(LISTEN);
  const saetze = (blatt: string, adresse: string) =>
    imBild(bild, blatt, adresse)
      .hinweise.map(({ satz }) => satz)
      .join(" ");
  expect(saetze("KIM Stellenplan", "P8")).toMatch(/fester Wert.*150\.000 €.*158\.644 €/);
  expect(saetze("KIM Übersicht", "B17")).toContain("nicht mehr die des Add-ins");
  expect(saetze("KIM Übersicht", "B21")).toContain("fester Wert");
  expect(saetze("KIM Übersicht", "C17")).toMatch(/569\.824 €.*578\.468 €|578\.468 €/);
});

test("reading a cell changes nothing and takes few syncs", async () => {
  const vorher = await halter.excel.snapshot();
  const { syncs } = await miss(() =>
    betrachte({ blatt: "KIM Modul 1", zeile: 25, spalte: 6 }, (auswahl, sicht) =>
      erklaerer.erklaere(auswahl, sicht),
    ),
  );
  expect(syncs).toBeLessThanOrEqual(7);
  expect(await halter.excel.snapshot()).toEqual(vorher);
  await geheZu({ blatt: "KIM Übersicht", zeile: 20, spalte: 1 });
  const aktive = await betrachte(undefined, (auswahl, sicht) => erklaerer.erklaere(auswahl, sicht));
  expect(aktive.titel).toBe("Risiko von");
});

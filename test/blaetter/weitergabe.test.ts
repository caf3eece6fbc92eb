import type { Bestand } from "../../src/blaetter/bestand";
import type { Mappe } from "../../src/blaetter/blatt";
import { druck } from "../../src/blaetter/druck";
import { mitHoehen } from "../../src/blaetter/hoehe";
import { zurWeitergabe } from "../../src/blaetter/weitergabe";

/** Her workbook: one VZÄ is a formula over a sheet of her own, and the amount of the Pauschale is hers. */
const BESTAND: Bestand = {
  liste: (name) =>
    name === "KIM_Plan"
      ? [
          [
            { inhalt: "ABH", wert: "ABH" },
            { inhalt: { formel: "=Personal!B3" }, wert: 3.5 },
            { inhalt: { formel: "=TRUE" }, wert: true },
          ],
        ]
      : undefined,
  eingabe: (schluessel) => (schluessel === "pauschale.betrag" ? 400_000 : undefined),
};

const baue = (bestand: Bestand): Mappe => ({
  blaetter: [
    mitHoehen({
      name: "KIM Probe",
      zweck: "",
      spaltenbreiten: [10, 10, 10],
      zeilen: [
        [
          { stil: "eingabeEuro", inhalt: 450_000, eingabe: "pauschale.betrag" },
          { stil: "eingabeDatum", inhalt: 44531, eingabe: "zeitraum.beginn" },
          { stil: "euro", inhalt: { formel: "=A1*2" } },
        ],
        (bestand.liste("KIM_Plan")?.[0] ?? []).map(({ inhalt }) => ({ stil: "text", inhalt })),
      ],
      fixierteZeilen: 0,
      druck: druck("hoch", "2021"),
    }),
  ],
  bezuege: [],
});

// Protects: the file holds what the officer has entered, and nothing in it points into the workbook it came from.
test("inputs are hers, formulas of hers are what they show, ours stay formulas", () => {
  const [blatt] = zurWeitergabe(baue, BESTAND).blaetter;
  expect(blatt!.zeilen.map((zeile) => zeile.map((zelle) => zelle?.inhalt))).toEqual([
    [400_000, 44531, { formel: "=A1*2" }],
    ["ABH", 3.5, { formel: "=TRUE" }],
  ]);
});

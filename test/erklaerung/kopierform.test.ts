import type { Erklaerung } from "../../src/erklaerung/erklaerung";
import { kopierform } from "../../src/erklaerung/kopierform";

const ort = { blatt: "Tabelle1", zeile: 0, spalte: 0 };
const erklaerung: Erklaerung = {
  ort,
  titel: "Eigenanteil",
  wert: "158.644 €",
  einleitung: "Ein Ergebnis.",
  formel: '=KIM.EIGENANTEIL(1;3,5;"E11";13)',
  hinweise: [{ art: "achtung", satz: "Etwas weicht ab." }],
  abschnitte: [
    {
      art: "schritte",
      titel: "Rechenweg",
      schritte: [
        {
          schritt: "Kostensatz je VZÄ",
          rechnung: "106.540 € × 13 ÷ 12",
          exakt: "115.418,3333… €",
          rundung: "gerundet auf ganze Euro",
          ergebnis: "115.418 €",
          quelle: "Vorlage <Abschnitt III>",
          gesucht: true,
        },
      ],
    },
    {
      art: "teile",
      titel: "Summe aus",
      teile: [{ zeichen: "+", bezeichnung: "=Anna\tBerg", wert: "5 €", ort, gewaehlt: false }],
      ergebnis: "5 €",
    },
  ],
};

// Protects: what is pasted into the paper holds the rounding and the sources, and nothing in it is calculated or is markup.
test("as text, with rounding and source in the line of the step", () => {
  expect(kopierform(erklaerung).text).toBe(
    [
      "Eigenanteil: 158.644 €",
      "(Tabelle1, A1)",
      "Ein Ergebnis.",
      'Formel: =KIM.EIGENANTEIL(1;3,5;"E11";13)',
      "Achtung: Etwas weicht ab.",
      "",
      "Rechenweg",
      "Kostensatz je VZÄ: 106.540 € × 13 ÷ 12 = 115.418,3333… € → gerundet auf ganze Euro: 115.418 € [Quelle: Vorlage <Abschnitt III>]",
      "",
      "Summe aus",
      "+ =Anna\tBerg: 5 €",
      "= 5 €",
    ].join("\n"),
  );
});

test("as a table whose rows all have six cells, none of them a formula, markup masked", () => {
  const { tsv, html } = kopierform(erklaerung);
  const zeilen = tsv.split("\r\n").map((zeile) => zeile.split("\t"));
  expect(zeilen.map(({ length }) => length)).toEqual(zeilen.map(() => 6));
  expect(zeilen.flat().filter((zelle) => /^[=+@]/.test(zelle))).toEqual([]);
  expect(tsv).toContain("115.418,3333… €\tgerundet auf ganze Euro\t115.418 €");
  expect(html).toContain("<td>Vorlage &lt;Abschnitt III&gt;</td>");
});

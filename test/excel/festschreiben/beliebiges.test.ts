import fc from "fast-check";
import { holeZurueck } from "../../../src/excel/festschreiben/festschreiben";
import { kimErkenner } from "../../../src/excel/kimaufruf";
import { vonHand } from "../arbeitsmappe";
import { Ausfall } from "../ausfall";
import { mitFunktionen, schreibeGezaehltesFest } from "./kimmappe";

/**
 * Protects: whatever formulas a workbook holds, freezing changes no result and no formula that is not ours, and what
 * was frozen comes back as it was.
 */
const halter = mitFunktionen();
const ausfall = new Ausfall(halter);

const BLAETTER = ["Tabelle1", "Amt '5' neu"] as const;
const ZEILEN = 5;

const SPALTENNAMEN = ["A", "B", "C", "D"];
const SPALTEN = SPALTENNAMEN.length;
const QUELLE = "\u0000";

const konstante = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom("'2020", "'=A1", "Text", true, "#N/A", "'1.12.2021"),
);
/** Formulas that refer to one other cell. */
const formel = fc.constantFrom(
  `=KIM.VZAE(${QUELLE})`,
  `=KIM.VZAE(${QUELLE})`,
  `=IF(ISNUMBER(${QUELLE}),1+KIM.VZAE(5),"KIM.VZAE("&${QUELLE})`,
  `=""&KIM.VZAE(5)&${QUELLE}`,
  "=KIM.VZAE(5)>0",
  `=SUM(${QUELLE},1)`,
  `=${QUELLE}&"KIM.VZAE(1)"`,
);
const dollar = fc.constantFrom("", "$");

/** A cell that refers to the left of itself, or to a sheet before its own: nothing goes round in circles. */
function zelle(blatt: number, spalte: number): fc.Arbitrary<string | number | boolean> {
  const ziele = BLAETTER.slice(0, blatt + 1).flatMap((name, nummer) =>
    SPALTENNAMEN.slice(0, nummer === blatt ? spalte : SPALTEN).map((buchstabe) => ({
      anfang: nummer === blatt ? "" : `'${name.replace(/'/g, "''")}'!`,
      buchstabe,
    })),
  );
  if (ziele.length === 0) return konstante;
  const bezug = fc
    .tuple(fc.constantFrom(...ziele), dollar, dollar, fc.integer({ min: 1, max: ZEILEN }))
    .map(([{ anfang, buchstabe }, fest, auch, zeile]) => `${anfang}${fest}${buchstabe}${auch}${zeile}`);
  return fc.oneof(
    { weight: 1, arbitrary: konstante },
    { weight: 3, arbitrary: fc.tuple(formel, bezug).map(([text, ort]) => text.replaceAll(QUELLE, ort)) },
  );
}

const ueberlauf = fc.constantFrom(
  "=KIM.VZAE(A1:A3)",
  "=KIM.VERTEILUNG({1;2;3},100)",
  "=KIM.VZAE(B1:C2)+0",
  "=A1:B2",
);
const mappe = fc.record({
  zellen: fc.tuple(
    ...BLAETTER.map((_, blatt) =>
      fc.tuple(
        ...Array.from({ length: ZEILEN }, () =>
          fc.tuple(...Array.from({ length: SPALTEN }, (__, spalte) => zelle(blatt, spalte))),
        ),
      ),
    ),
  ),
  ueberlaeufe: fc.tuple(...BLAETTER.map(() => ueberlauf)),
  auchFehler: fc.boolean(),
});

const bereich = (name: string) => `'${name.replace(/'/g, "''")}'!A1:H${ZEILEN}`;

/** Rows of copies, as in a list, beside what was drawn cell by cell. */
async function fuelle({
  zellen,
  ueberlaeufe,
}: {
  zellen: unknown[][][];
  ueberlaeufe: string[];
}): Promise<void> {
  halter.excel.newWorkbook();
  halter.ladeFunktionen();
  await vonHand(({ worksheets }) => void worksheets.add(BLAETTER[1]));
  BLAETTER.forEach((name, i) => {
    const ort = bereich(name);
    halter.excel.setCells(ort.replace("A1:H", "A1:D"), zellen[i] as string[][]);
    halter.excel.setCells(ort.replace("A1:H5", "F1"), ueberlaeufe[i]!);
    halter.excel.setCells(
      ort.replace("A1:H", "E1:E"),
      Array.from({ length: ZEILEN }, (_, zeile) => [`=KIM.VZAE(A${zeile + 1})`]),
    );
  });
}

const alle = <T>(lies: (ort: string) => T) => Promise.all(BLAETTER.map((name) => lies(bereich(name))));

test("freezing changes no result and none of her formulas, and bringing back restores everything", async () => {
  const { ruftKim } = kimErkenner([]);
  const istKim = (formel: unknown) => typeof formel === "string" && formel.startsWith("=") && ruftKim(formel);
  await fc.assert(
    fc.asyncProperty(mappe, async (gezogene) => {
      await fuelle(gezogene);
      const vorher = await ausfall.stand();
      const werte = await alle((ort) => halter.excel.values(ort));
      const formeln = (await alle((ort) => halter.excel.formulas(ort))).flat(2);

      const { bleibende } = await schreibeGezaehltesFest({
        bereich: "mappe",
        auchFehler: gezogene.auchFehler,
      });
      expect(await alle((ort) => halter.excel.values(ort))).toEqual(werte);
      const danach = (await alle((ort) => halter.excel.formulas(ort))).flat(2);
      // A text that begins with "=" is a value, which her own formulas are told from by the snapshot below.
      expect(danach.filter((formel) => istKim(formel))).toHaveLength(bleibende.length);
      formeln.forEach((formel, i) => {
        if (String(formel).startsWith("=") && !istKim(formel)) expect(danach[i]).toBe(formel);
      });

      expect((await holeZurueck()).verbliebene).toEqual([]);
      expect(JSON.parse(await ausfall.stand())).toEqual(JSON.parse(vorher));
    }),
    { numRuns: 40 },
  );
}, 120_000);

import { alsXlsx } from "../../src/datei/xlsx";
import { eigenanteilMitHinweis, type Zellleser } from "../support/betraege";
import { FEHLERMAPPEN, FEHLERZEILEN, MAPPE_DER_FEHLERZEILEN } from "../support/fehlerfaelle";
import { rechneInLibreOffice, type Sprache } from "../support/libreoffice";
import { erwarteteWerte, gezeigteWerte } from "../support/mappenwerte";
import { rechenfaelle, zufallsfaelle } from "../support/rechenfaelle";

/**
 * Protects: the file's native formulas give what src/rechnung gives, to the euro, for every allowed input, on every
 * sheet, in a spreadsheet that we did not choose for it and in both languages (Fachkonzept section 3, "Native formulas";
 * issue 4, point 11). LibreOffice calculates; the files hold no results it could take over.
 */
const BESONDERE = rechenfaelle(3);
const ZUFAELLIGE = zufallsfaelle(36, 20);

describe.each<[Sprache, typeof BESONDERE]>([
  ["de-DE", [...BESONDERE, ...ZUFAELLIGE]],
  ["en-US", [...BESONDERE, ...ZUFAELLIGE.slice(0, 4)]],
])("Alle Blätter zeigen die Beträge der Rechnung (%s)", (sprache, faelle) => {
  let gerechnet: Zellleser[];
  beforeAll(async () => {
    const dateien: Uint8Array[] = [];
    for (const { mappe } of faelle) dateien.push(await alsXlsx(mappe));
    gerechnet = await rechneInLibreOffice(dateien, sprache);
  }, 600_000);

  it.each(faelle.map((fall, i) => [fall.name, fall, i] as const))(
    "%s",
    (_name, { fall, mappe, pauschale }, i) => {
      const lies = gerechnet[i]!;
      expect(gezeigteWerte(mappe, lies, fall)).toEqual(erwarteteWerte(mappe, lies, fall, pauschale));
    },
  );

  it("Zahlen und Daten im Text stehen deutsch da", () => {
    const [[vorlage], [lies]] = [faelle, gerechnet] as [typeof faelle, [Zellleser]];
    const texte = vorlage!.mappe.blaetter.flatMap(({ name, zeilen }) =>
      zeilen.flatMap((zeile, z) => zeile.map((_, s) => lies(name, z, s))),
    );
    expect(texte).toEqual(
      expect.arrayContaining([
        "01.12.2021 bis 31.12.2022",
        "3,5 VZÄ Stelle 5 für 01.12.2021 bis 31.12.2022",
        "Berechnung 1: 3 × 0,75 VZÄ Stelle 8 für 01.12.2021 bis 31.12.2022",
        "E11 für 13 Monate",
        "59.583 € PK + 10.508 € SK für 13 Monate",
        "0,75 × E9a für 13 Monate",
        "2021 (12/2021)",
      ]),
    );
  });
});

/** Protects: "a missing Satz or unknown grade shows #N/A, a wrong input #VALUE!, never a wrong number". */
describe("Falsche Eingaben geben einen Fehler und einen Satz", () => {
  let zeilen: Zellleser;
  let mappen: Zellleser[];
  beforeAll(async () => {
    const alle = [MAPPE_DER_FEHLERZEILEN, ...FEHLERMAPPEN.map(({ mappe }) => mappe)];
    [zeilen, ...mappen] = (await rechneInLibreOffice(await Promise.all(alle.map(alsXlsx)))) as [
      Zellleser,
      ...Zellleser[],
    ];
  });

  it.each(FEHLERZEILEN.map((fall, i) => [fall.name, fall, i] as const))("%s", (_name, fall, i) => {
    expect(eigenanteilMitHinweis(zeilen, i)).toEqual([fall.fehler, expect.stringMatching(fall.hinweis)]);
  });

  it("und keine andere Zeile", () => {
    expect(eigenanteilMitHinweis(zeilen, FEHLERZEILEN.length)[0]).toBe(158_644);
  });

  it.each(FEHLERMAPPEN.map((fall, i) => [fall.name, fall, i] as const))(
    "in der ganzen Mappe: %s",
    (_name, fall, i) => {
      expect(eigenanteilMitHinweis(mappen[i]!, 0)).toEqual([
        fall.fehler,
        expect.stringMatching(fall.hinweis),
      ]);
    },
  );
});

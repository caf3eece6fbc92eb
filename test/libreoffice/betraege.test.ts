import { mappe } from "../../src/blaetter/mappe";
import { alsXlsx } from "../../src/datei/xlsx";
import { alleBetraege, ersterEigenanteil, risiko, type Zellleser } from "../support/betraege";
import { FEHLERFAELLE } from "../support/fehlerfaelle";
import { rechneInLibreOffice, type Sprache } from "../support/libreoffice";
import { erwarteteBetraege, erwartetesRisiko, rechenfaelle } from "../support/rechenfaelle";

/**
 * Protects: the file's native formulas give what src/rechnung gives, to the euro, for every allowed input, in a
 * spreadsheet that we did not choose for it and in both languages (Fachkonzept section 3, "Native formulas").
 * LibreOffice calculates; the files hold no results it could take over.
 */
const FAELLE = rechenfaelle(12);
const MAPPEN = FAELLE.map(({ plan }) => mappe(plan));

describe.each<Sprache>(["de-DE", "en-US"])("Die Beträge sind die der Rechnung (%s)", (sprache) => {
  let gerechnet: Zellleser[];
  beforeAll(async () => {
    gerechnet = await rechneInLibreOffice(await Promise.all(MAPPEN.map(alsXlsx)), sprache);
  });

  it.each(FAELLE.map(({ name }, i) => [name, i] as const))("%s", (_name, i) => {
    const [{ plan }, blaetter] = [FAELLE[i]!, MAPPEN[i]!];
    expect(alleBetraege(blaetter, gerechnet[i]!)).toEqual(erwarteteBetraege(plan, blaetter));
    expect(risiko(blaetter, gerechnet[i]!)).toEqual(erwartetesRisiko(plan));
  });

  it("das Risiko der Vorlage (Fachkonzept, Abschnitt 3)", () => {
    expect(risiko(MAPPEN[0]!, gerechnet[0]!)).toEqual([510_332, 578_468]);
  });

  it("Zahlen und Daten im Text stehen deutsch da", () => {
    const [blaetter, lies] = [MAPPEN[0]!, gerechnet[0]!];
    const texte = blaetter.blaetter.flatMap(({ name, zeilen }) =>
      zeilen.flatMap((zeile, z) => zeile.map((_, s) => lies(name, z, s))),
    );
    expect(texte).toEqual(
      expect.arrayContaining([
        "01.12.2021 bis 31.12.2022",
        "3,5 VZÄ Strategische Steuerung im KI für 01.12.2021 bis 31.12.2022",
        "3 × 0,75 VZÄ ABH/EBH für 01.12.2021 bis 31.12.2022",
        "E11 für 13 Monate",
        "59.583 € PK + 10.508 € SK für 13 Monate",
        "0,75 × E9a für 13 Monate",
      ]),
    );
  });
});

describe("Falsche Eingaben geben einen Fehler und einen Satz", () => {
  let gerechnet: Zellleser[];
  beforeAll(async () => {
    gerechnet = await rechneInLibreOffice(await Promise.all(FEHLERFAELLE.map((fall) => alsXlsx(fall.mappe))));
  });

  it.each(FEHLERFAELLE.map((fall, i) => [fall.name, fall, i] as const))("%s", (_name, fall, i) => {
    const angezeigt = ersterEigenanteil(fall.mappe, gerechnet[i]!);
    expect(angezeigt).toEqual([fall.fehler, expect.stringMatching(fall.hinweis)]);
  });
});

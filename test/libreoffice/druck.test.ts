import { readPdf, type ReadPdfPage } from "@cj-tech-master/excelts/pdf";
import type { Blatt } from "../../src/blaetter/blatt";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { alsXlsx } from "../../src/datei/xlsx";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { rechneInLibreOffice, wandle } from "../support/libreoffice";
import { DREIZEHN_MONATE } from "../support/rechenfaelle";

/** Protects: what the committee gets on paper, A4 with nothing cut (issue 4, point 11: "The PDF of every sheet"). */
const A4 = [595, 842];

const VORLAGE = mappe({
  ...DREIZEHN_MONATE,
  stand: STAND_2021,
  stellen: VORLAGE_2021,
  schreibweise: "formeln",
  reserve: 0,
});

/** The text of a page without blanks: a PDF places letters, it knows no words. */
const gedruckt = (seite: ReadPdfPage | undefined) => ohneLeerzeichen(seite?.text ?? "");
const ohneLeerzeichen = (text: string) => text.replace(/\s/g, "");
const fussVon = ({ name }: Blatt) => ohneLeerzeichen(`${name}Quelle: Blatt „KIM Sätze“, Stand 2021`);

let seiten: readonly ReadPdfPage[];
/** Where the sheets begin and end. */
let seitenJeBlatt: readonly (readonly ReadPdfPage[])[];
beforeAll(async () => {
  const [pdf] = await wandle([await alsXlsx(VORLAGE)], "pdf", "de-DE");
  seiten = (await readPdf(new Uint8Array(pdf!))).pages;
  seitenJeBlatt = VORLAGE.blaetter.map((blatt) =>
    seiten.filter((seite) => gedruckt(seite).includes(fussVon(blatt))),
  );
});

it("jedes Blatt passt in der Breite auf A4, hoch oder quer, wie es gemeint ist", () => {
  for (const { width, height } of seiten)
    expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual(A4);
  VORLAGE.blaetter.forEach(({ name, druck }, i) => {
    const formate = seitenJeBlatt[i]!.map(({ width, height }) => (width > height ? "quer" : "hoch"));
    expect([name, [...new Set(formate)]]).toEqual([name, [druck.ausrichtung]]);
  });
});

it("braucht je Blatt wenige Seiten, die Sätze so viele wie nötig", () => {
  // How much fits on a page depends on the fonts there are.
  VORLAGE.blaetter.forEach(({ name }, i) => {
    const hoechstens = HOECHSTENS_SEITEN[name] ?? 1;
    expect([name, seitenJeBlatt[i]!.length]).toEqual([name, expect.any(Number)]);
    expect(seitenJeBlatt[i]!.length).toBeGreaterThanOrEqual(1);
    expect(seitenJeBlatt[i]!.length).toBeLessThanOrEqual(hoechstens);
  });
});

const HOECHSTENS_SEITEN: Readonly<Record<string, number>> = {
  "KIM Übersicht": 4,
  "KIM Modul 1": 2,
  "KIM Modul 2": 2,
  "KIM Abgleich": 3,
  "KIM Rechenweg": 2,
  "KIM Sätze": 3,
};

it("alle Texte und Angaben stehen auf den Seiten ihres Blatts, und keine Spalte ist zu schmal", async () => {
  const [lies] = await rechneInLibreOffice([await alsXlsx(VORLAGE)]);
  VORLAGE.blaetter.forEach((blatt, i) => {
    const gedrucktes = seitenJeBlatt[i]!.map(gedruckt).join("");
    const texte = zellenImDruck(blatt).map(({ zeile, spalte }) => lies!(blatt.name, zeile, spalte));
    const kurze = texte.filter((text): text is string => typeof text === "string" && text.length < 40);
    expect(kurze.length).toBeGreaterThan(8);
    // A text that wraps lies in pieces.
    const fehlende = kurze.filter(
      (text) =>
        !gedrucktes.includes(ohneLeerzeichen(text)) &&
        !text.split(/\s+/).every((wort) => gedrucktes.includes(wort)),
    );
    expect([blatt.name, ...fehlende]).toEqual([blatt.name]);
    expect(gedrucktes).not.toContain("###");
  });
});

function zellenImDruck({ zeilen, druck, spaltenbreiten }: Blatt) {
  const { zeile, spalte, ...masse } = druck.bereich ?? {
    zeile: 0,
    spalte: 0,
    zeilen: zeilen.length,
    spalten: spaltenbreiten.length,
  };
  return Array.from({ length: masse.zeilen * masse.spalten }, (_, i) => ({
    zeile: zeile + Math.floor(i / masse.spalten),
    spalte: spalte + (i % masse.spalten),
  }));
}

it("zeigt Beträge, Daten und Mengen deutsch", () => {
  const [uebersicht, stellenplan, modul1, modul2, modul3] = seitenJeBlatt.map((seitenDesBlatts) =>
    seitenDesBlatts.map(gedruckt).join(""),
  );
  for (const text of ["01.12.2021", "31.12.2022", "Risikovon", "510.332€", "578.468€", "60.332€", "stimmt"])
    expect(uebersicht).toContain(text);
  for (const text of ["403.963€", "245.319€", "158.644€", "2,25", "13"]) expect(stellenplan).toContain(text);
  for (const text of ["3,5×115.418€", "403.963€", "−245.319€", "158.644€", "39.964€", "10.335€"])
    expect(modul1).toContain(text);
  for (const text of ["7×103.328€", "723.298€", "−417.081€", "−47.397€", "258.820€"])
    expect(modul2).toContain(text);
  for (const text of ["3×68.136€", "204.408€", "−121.875€", "82.533€", "272.544€", "150.669€"])
    expect(modul3).toContain(text);
});

it("beginnt jedes Blatt mit seiner Überschrift, und wiederholt sie auf jeder Seite", () => {
  VORLAGE.blaetter.forEach(({ zeilen, druck }, i) => {
    const [oben = 0] = druck.wiederholteZeilen ?? [];
    const kopf = zeilen[oben]!.map((zelle) => zelle?.inhalt).find(
      (inhalt) => typeof inhalt === "string" && inhalt !== "",
    ) as string;
    const [titel] = zeilen[0]!.map((zelle) => zelle?.inhalt) as [string];
    expect(gedruckt(seitenJeBlatt[i]![0])).toContain(ohneLeerzeichen(titel));
    for (const seite of seitenJeBlatt[i]!) expect(gedruckt(seite)).toContain(ohneLeerzeichen(kopf));
  });
});

it("nennt am Fuß jeder Seite Blatt, Quelle und Seitenzahl", () => {
  expect(seitenJeBlatt.flat()).toHaveLength(seiten.length);
  seiten.forEach((seite, i) => {
    expect(gedruckt(seite)).toContain(`Seite${String(i + 1)}von${String(seiten.length)}`);
  });
});

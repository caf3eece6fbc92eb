import { readPdf, type ReadPdfPage } from "@cj-tech-master/excelts/pdf";
import { mappe } from "../../src/blaetter/mappe";
import { VORLAGE_2021 } from "../../src/blaetter/vorlage2021";
import { alsXlsx } from "../../src/datei/xlsx";
import { STAND_2021 } from "../../src/saetze/stand2021";
import { wandle } from "../support/libreoffice";
import { DREIZEHN_MONATE } from "../support/rechenfaelle";

/** Protects: what the committee gets on paper, A4 with nothing cut (issue 2, point 5: "print setup A4"). */
const A4 = [595, 842];

const VORLAGE = mappe({ stellen: VORLAGE_2021, stand: STAND_2021, ...DREIZEHN_MONATE });

let seiten: readonly ReadPdfPage[];
beforeAll(async () => {
  const [pdf] = await wandle([await alsXlsx(VORLAGE)], "pdf", "de-DE");
  seiten = (await readPdf(new Uint8Array(pdf!))).pages;
});

/** The text of a page without blanks: a PDF places letters, it knows no words. */
const gedruckt = (seite: ReadPdfPage | undefined) => (seite?.text ?? "").replace(/\s/g, "");
const ohneLeerzeichen = (text: string) => text.replace(/\s/g, "");

it("jedes Blatt passt in der Breite auf A4, die Module hoch, die Tabellen quer", () => {
  const formate = seiten.map(({ width, height }) => (width > height ? "quer" : "hoch")).join(" ");
  // How many pages the Sätze take depends on the fonts there are.
  expect(formate).toMatch(/^quer hoch hoch hoch( quer){1,2}$/);
  for (const { width, height } of seiten)
    expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual(A4);
});

it("alle Texte und Eingaben der Blätter stehen auf ihrer Seite, und keine Spalte ist zu schmal", () => {
  VORLAGE.blaetter.forEach(({ zeilen }, i) => {
    const letzte = i === VORLAGE.blaetter.length - 1;
    const seite = seiten
      .slice(i, letzte ? undefined : i + 1)
      .map(gedruckt)
      .join("");
    const texte = zeilen.flat().flatMap((zelle) => (typeof zelle?.inhalt === "string" ? zelle.inhalt : []));
    const fehlende = texte.map(ohneLeerzeichen).filter((text) => !seite.includes(text));
    expect(fehlende.filter((text) => text.length < 40)).toEqual([]);
    expect(seite).not.toContain("###");
  });
});

it("zeigt Beträge, Daten und Mengen deutsch", () => {
  const [uebersicht, modul1, modul2, modul3] = seiten.map(gedruckt);
  for (const text of ["01.12.2021", "31.12.2022", "Risikovon", "510.332€", "578.468€", "stimmt"])
    expect(uebersicht).toContain(text);
  for (const text of ["3,5×115.418€", "403.963€", "−245.319€", "158.644€", "39.964€", "10.335€"])
    expect(modul1).toContain(text);
  for (const text of ["7×103.328€", "723.298€", "−417.081€", "−47.397€", "258.820€"])
    expect(modul2).toContain(text);
  for (const text of ["3×68.136€", "204.408€", "−121.875€", "82.533€", "272.544€", "150.669€"])
    expect(modul3).toContain(text);
});

it("nennt am Fuß jeder Seite Blatt, Quelle und Seitenzahl", () => {
  seiten.forEach((seite, i) => {
    const blatt = VORLAGE.blaetter[Math.min(i, VORLAGE.blaetter.length - 1)]!.name;
    const seitenzahl = `Seite ${String(i + 1)} von ${String(seiten.length)}`;
    const fuss = `${blatt}Quelle: Blatt „KIM Sätze“, Stand 2021${seitenzahl}`;
    expect(gedruckt(seite)).toContain(ohneLeerzeichen(fuss));
  });
});

import { abweichung, type Befund, type Befundkopf, inOrdnung } from "../../selbsttest/befund";
import type { Bereich } from "../../blaetter/blatt";
import { zellen } from "../bereich";
import { inExcel } from "../inExcel";
import { fehlercode } from "../meldungen";

/** Something that writing our tables takes, tried on the sheet of the test. */
interface Faehigkeit {
  readonly id: string;
  readonly was: string;
  /** @param stelle cells that hold a header and a row, and that nothing else lies on */
  readonly tu: (blatt: Excel.Worksheet, stelle: Bereich) => void;
}

const FAEHIGKEITEN: readonly Faehigkeit[] = [
  {
    id: "namen",
    was: "Namen für Zellen",
    tu: (blatt, stelle) => {
      const name = blatt.names.add(`KIM_Selbsttest_${String(stelle.spalte)}`, zellen(blatt, stelle), "KIM");
      name.visible = false;
    },
  },
  {
    id: "tabellen",
    was: "Excel-Tabellen",
    tu: (blatt, stelle) => {
      const tabelle = blatt.tables.add(zellen(blatt, stelle), true);
      tabelle.style = "TableStyleLight1";
      tabelle.showFilterButton = false;
    },
  },
  {
    id: "gestaltung",
    was: "Farben, Schrift, Linien und Spaltenbreiten",
    tu: (blatt, stelle) => {
      const { format } = zellen(blatt, stelle);
      format.fill.color = "#e6edf5";
      format.font.bold = true;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.columnWidth = 60;
    },
  },
  {
    id: "eingabepruefung",
    was: "Prüfung von Eingaben",
    tu: (blatt, stelle) => {
      zellen(blatt, stelle).dataValidation.rule = {
        decimal: { formula1: 0, formula2: 10, operator: "Between" },
      };
    },
  },
  {
    id: "diagramme",
    was: "Diagramme",
    tu: (blatt, stelle) => {
      blatt.charts.add("ColumnStacked", zellen(blatt, stelle)).title.text = "KIM";
    },
  },
  {
    id: "druck",
    was: "Seite einrichten",
    tu: (blatt, stelle) => {
      const { pageLayout } = blatt;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      pageLayout.setPrintArea(zellen(blatt, stelle));
    },
  },
  { id: "fixieren", was: "Zeilen fixieren", tu: (blatt) => blatt.freezePanes.freezeRows(1) },
  {
    // The last one: whatever comes after it would be refused if it stopped half way.
    id: "blattschutz",
    was: "Blattschutz",
    tu: ({ protection }) => {
      protection.protect();
      protection.unprotect();
    },
  },
];

const ABHILFE =
  "Die Tabellen entstehen dann ohne diesen Teil der Gestaltung. Die Beträge sind davon nicht betroffen. Bitte geben Sie den " +
  "Bericht an den Support.";

/** What all of them are, for a report of a workbook that nothing is tried in. */
export const FAEHIGKEITSKOEPFE: readonly Befundkopf[] = FAEHIGKEITEN.map(kopf);

/**
 * Tries them all with one request; where that fails, each with its own.
 * @param blattname the sheet of the test
 * @param spalte from which on it is free
 */
export async function probiereFaehigkeiten(blattname: string, spalte: number): Promise<readonly Befund[]> {
  try {
    await probiere(blattname, FAEHIGKEITEN, spalte);
    return FAEHIGKEITEN.map((faehigkeit) => inOrdnung(kopf(faehigkeit)));
  } catch {
    // What of them is done already is unknown: each gets another place.
  }
  await hebeSchutzAuf(blattname).catch(() => undefined);
  const befunde: Befund[] = [];
  for (const [i, faehigkeit] of FAEHIGKEITEN.entries())
    befunde.push(
      await probiere(blattname, [faehigkeit], spalte + (i + 1) * ABSTAND).then(
        () => inOrdnung(kopf(faehigkeit)),
        (fehler: unknown) => abweichung(kopf(faehigkeit), `Excel meldet: ${fehlercode(fehler)}`, ABHILFE),
      ),
    );
  return befunde;
}

const INHALT = [
  ["a", "b"],
  ["c", 1],
];
const ABSTAND = 20;

function probiere(blattname: string, faehigkeiten: readonly Faehigkeit[], spalte: number): Promise<void> {
  return inExcel(async (context) => {
    const blatt = context.workbook.worksheets.getItem(blattname);
    faehigkeiten.forEach(({ tu }, i) => {
      const stelle = { zeile: 2, spalte: spalte + 2 * i, zeilen: 2, spalten: 2 };
      zellen(blatt, stelle).values = INHALT;
      tu(blatt, stelle);
    });
    await context.sync();
  });
}

function hebeSchutzAuf(blattname: string): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItem(blattname).protection.unprotect();
    await context.sync();
  });
}

function kopf({ id, was }: Faehigkeit): Befundkopf {
  return { id: `schreiben.${id}`, gruppe: "Schreiben in die Arbeitsmappe", was };
}

import { ANMERKUNG_2021 } from "../../src/blaetter/abgleich/vorlage2021";
import { typeIntoCell } from "../german/typing";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { isEmpty } from "../storage/emptiness";
import { printedRows } from "./printed-rows";

/** The Eigenanteil of the Vorlage's first row. */
const exampleFormula = '=KIM.EIGENANTEIL(1;3,5;"E11";13)';

/** Says over an empty workbook where to begin, until it holds something or the user closes it. */
export function showFirstSteps(spreadsheet: Spreadsheet, parent: HTMLElement): void {
  if (!isEmpty(spreadsheet)) return;
  const guide = document.createElement("section");
  guide.className = "erste-schritte";
  guide.setAttribute("aria-label", "Erste Schritte");
  const close = () => {
    guide.remove();
    watch.dispose();
  };
  const watch = spreadsheet.commands.onCommandExecuted(() => {
    if (!isEmpty(spreadsheet)) close();
  });
  const steps = document.createElement("ol");
  steps.append(
    step(
      "Eine Formel tippen",
      button("Formel einsetzen", () => insertExample(spreadsheet)),
      ` ${exampleFormula} ergibt 158.644: den Eigenanteil, den die Vorlage für 3,5 VZÄ druckt.`,
    ),
    step(
      "Tabellen erzeugen",
      undefined,
      " Die Schaltfläche im Aufgabenbereich schreibt alle Tabellen der Vorlage in diese Arbeitsmappe.",
    ),
    step(
      "Den Stellenplan ändern",
      undefined,
      " Aus 3,5 wird 4, oder eine Stelle kommt hinzu: Jede Tabelle folgt.",
    ),
  );
  guide.append(
    heading("h2", "So beginnen Sie"),
    steps,
    button("Tabelle der Vorlage ansehen", showPrintedTable, "leise"),
    button("Schließen", close, "leise"),
  );
  parent.append(guide);
}

/** Types the example into the selected cell, as the user would. */
function insertExample(spreadsheet: Spreadsheet): void {
  const cell = spreadsheet.book.getActiveCell();
  const sheetId = spreadsheet.book.getActiveSheet().getSheetId();
  typeIntoCell(spreadsheet, sheetId, cell?.getRow() ?? 0, cell?.getColumn() ?? 0, exampleFormula);
}

/** The rows of the committee paper with the figures that it prints, to compare with. */
function showPrintedTable(): void {
  const dialog = document.createElement("dialog");
  dialog.className = "frage";
  const title = heading("h2", "Was die Vorlage vom 07.06.2021 druckt");
  title.id = "vorlage-titel";
  dialog.setAttribute("aria-labelledby", title.id);
  const { columns, rows } = printedRows();
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const [name = "", ...figures] of rows) {
    const row = body.insertRow();
    const rowHead = document.createElement("th");
    rowHead.scope = "row";
    rowHead.textContent = name;
    row.append(rowHead);
    for (const figure of figures) row.insertCell().textContent = figure;
  }
  const scroll = document.createElement("div");
  scroll.className = "rollbar";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-labelledby", title.id);
  scroll.append(table);
  dialog.append(
    title,
    paragraph("13 Monate, 01.12.2021 bis 31.12.2022, in Euro."),
    scroll,
    paragraph(
      "0,5 × 79.928 sind 39.964, nicht 39.946: ein Zahlendreher, der den Eigenanteil von 10.335 auf 10.317 drückt.",
    ),
    paragraph(ANMERKUNG_2021),
    button("Schließen", () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function step(title: string, action: HTMLElement | undefined, text: string): HTMLLIElement {
  const item = document.createElement("li");
  const name = document.createElement("strong");
  name.textContent = title;
  item.append(name, text, ...(action ? [action] : []));
  return item;
}

function heading(level: "h2", text: string): HTMLHeadingElement {
  const element = document.createElement(level);
  element.textContent = text;
  return element;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function button(label: string, run: () => void, className = ""): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  element.addEventListener("click", run);
  return element;
}

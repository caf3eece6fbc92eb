import { ErrorNotes } from "../custom-functions/error-notes";
import type { FunctionsMetadata } from "../custom-functions/metadata";
import { registerCustomFunctions } from "../custom-functions/register";
import { CustomFunctionsRuntime } from "../custom-functions/runtime";
import { reportEvents } from "../host/events";
import { Workbook } from "../host/model/workbook";
import { offerFiles } from "../files/page/offer-files";
import { createInterpreter } from "../host/interpreter";
import { documentSettings } from "../host/document-settings";
import { Spreadsheet } from "../spreadsheet/spreadsheet";
import { showCharts } from "./charts";
import { explainCells } from "./cell-explanation";
import { followDarkMode } from "./dark";
import { showFirstSteps } from "./first-steps";
import { pasteInGerman } from "./german-clipboard";
import { displayInGerman } from "./german-display";
import { editInGerman } from "./german-editing";
import { fillInGerman } from "./german-fill";
import { describeFunctionsInGerman } from "./german-function-help";
import { createHandle, type WerkbankHandle } from "./handle";
import { KeptWorkbook } from "./kept-workbook";
import { offerLists } from "./list-validation";
import { switchWhereNarrow } from "./narrow";
import { openTaskPane, reloadTaskPane } from "./pane";
import { makeResizable } from "./splitter";
import { showTables } from "./table-look";
import { createUniver } from "./univer";
import "./page.css";

declare global {
  interface Window {
    CustomFunctions: CustomFunctionsRuntime["global"];
    werkbank: WerkbankHandle;
  }
}

/** The add-in as its build made it. */
const addIn = { script: "addin/functions.js", metadata: "addin/functions.json" } as const;

async function start(): Promise<void> {
  const kept = await KeptWorkbook.open();
  const spreadsheet = await openSpreadsheet(kept);
  displayInGerman(spreadsheet);
  editInGerman(spreadsheet);
  pasteInGerman(spreadsheet);
  fillInGerman(spreadsheet);
  describeFunctionsInGerman(spreadsheet);

  const notes = new ErrorNotes();
  const metadata = await loadCustomFunctions(spreadsheet, notes);
  explainCells(spreadsheet, metadata, notes);

  offerLists(spreadsheet);
  showTables(spreadsheet);
  showCharts(spreadsheet);
  followDarkMode(spreadsheet);
  showFirstSteps(spreadsheet, element("tabelle"));

  const workbook = new Workbook(spreadsheet);
  const host = openTaskPane(
    element("aufgabenbereich"),
    createInterpreter(workbook),
    documentSettings(() => spreadsheet),
  );
  reportEvents(workbook, host);
  makeResizable(element("trennlinie"));
  switchWhereNarrow(element("umschalter"));
  const shelf = kept?.isOurs ? kept : undefined;
  let showShelf: (() => void) | undefined;
  offerFiles(spreadsheet, {
    commands: element("befehle"),
    grid: element("tabelle"),
    shelf,
    onOpened: () => {
      notes.clear();
      showShelf?.();
      reloadTaskPane(element("aufgabenbereich"));
    },
  });
  if (shelf) showShelf = offerShelf(shelf, spreadsheet);
  window.werkbank = createHandle(spreadsheet, workbook, notes);

  if (kept) await keepWorkbook(kept, spreadsheet);
}

/** The workbook that was saved, or an empty one where there is none or it does not open. */
async function openSpreadsheet(kept: KeptWorkbook | undefined): Promise<Spreadsheet> {
  const container = element("tabelle");
  if (!kept?.saved) return new Spreadsheet(createUniver(container));
  try {
    const { data, activeSheetId } = kept.saved;
    const spreadsheet = new Spreadsheet(createUniver(container), data);
    spreadsheet.book.getSheetBySheetId(activeSheetId)?.activate();
    return spreadsheet;
  } catch (error) {
    console.error(error);
    container.replaceChildren();
    await kept.setAside("Die Tabelle nimmt sie nicht an.");
    return new Spreadsheet(createUniver(container));
  }
}

/**
 * Offers a new workbook, and the one that was put away.
 * @returns shows whether there is one now
 */
function offerShelf(kept: KeptWorkbook, spreadsheet: Spreadsheet): () => void {
  const previous = commandButton("Vorige Arbeitsmappe", () => void kept.openPrevious(spreadsheet));
  const show = () => {
    previous.hidden = !kept.hasPrevious;
  };
  show();
  element("befehle").append(
    commandButton("Neue Arbeitsmappe", () => void kept.startOver(spreadsheet)),
    previous,
  );
  return show;
}

async function keepWorkbook(kept: KeptWorkbook, spreadsheet: Spreadsheet): Promise<void> {
  const state = element("speicherstand");
  await kept.keep(spreadsheet, (isSaved) => {
    state.textContent = isSaved ? "In diesem Browser gespeichert" : "Wird gespeichert …";
  });
  // The functions of another build may give other results, and sentences of errors are not saved.
  if (kept.saved) await spreadsheet.calculate();
}

function commandButton(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", run);
  return button;
}

async function loadCustomFunctions(spreadsheet: Spreadsheet, notes: ErrorNotes): Promise<FunctionsMetadata> {
  const runtime = new CustomFunctionsRuntime();
  window.CustomFunctions = runtime.global;
  const [metadata] = await Promise.all([
    fetchJson<FunctionsMetadata>(addIn.metadata),
    loadScript(addIn.script),
  ]);
  registerCustomFunctions(spreadsheet, runtime, metadata, notes);
  return metadata;
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}

function loadScript(url: string): Promise<void> {
  const script = document.createElement("script");
  script.src = url;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} lässt sich nicht laden`));
    document.head.append(script);
  });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Die Seite hat kein Element „${id}“.`);
  return found;
}

start().catch((error: unknown) => {
  console.error(error);
  const message = document.createElement("p");
  message.className = "startfehler";
  message.setAttribute("role", "alert");
  message.textContent = `Die Werkbank konnte nicht starten: ${error instanceof Error ? error.message : String(error)}`;
  element("tabelle").replaceChildren(message);
});

import { Notice } from "../../page/notice";
import { ask, type Question } from "../../page/question";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";
import { isEmpty } from "../../storage/emptiness";
import { lossSentence } from "../losses";
import { requireSize } from "../open/kind";
import { UnusableFile } from "../unusable-file";
import { UnsavedChanges } from "./unsaved-changes";
import "./files.css";

/** Where on the page files are opened and saved. */
export interface FilePlaces {
  /** The buttons for the workbook as a whole. */
  commands: HTMLElement;
  /** On which a file may be dropped. */
  grid: HTMLElement;
  /** Another workbook is open. */
  onOpened: () => void;
  /** Where the workbook can be put away before another takes its place. */
  shelf: Shelf | undefined;
}

/** Where a workbook lies that another one has taken the place of. */
export interface Shelf {
  /** Whether a workbook lies there that would have to go. */
  readonly hasPrevious: boolean;
  /** Puts the open workbook away while `open` brings another; where that fails, all is as before. */
  giveWay: (spreadsheet: Spreadsheet, open: () => Promise<void>, isFile: boolean) => Promise<void>;
}

const fileType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Offers to save the workbook as .xlsx and to open one: with buttons, by keyboard, and by dropping a file. */
export function offerFiles(spreadsheet: Spreadsheet, { commands, grid, onOpened, shelf }: FilePlaces): void {
  const notice = new Notice();
  const unsaved = new UnsavedChanges(spreadsheet);
  let isBusy = false;

  const exclusively = async (message: string, work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    notice.say(message, "auskunft");
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UnusableFile)) console.error(error);
      notice.say(error instanceof UnusableFile ? error.message : `${message} Das ist gescheitert.`, "fehler");
    } finally {
      isBusy = false;
    }
  };

  const save = () =>
    exclusively("Die Arbeitsmappe wird gespeichert …", async () => {
      await spreadsheet.book.endEditingAsync(true);
      const { saveFile } = await import("../index");
      const { bytes, lost } = await saveFile(spreadsheet);
      const name = `${spreadsheet.book.getName()}.xlsx`;
      download(bytes, name);
      unsaved.forget();
      report(notice, `„${name}“ ist gespeichert.`, lossSentence("Nicht in der Datei", lost));
    });

  const mayReplace = async (fileName: string): Promise<boolean> => {
    if (!shelf) return !unsaved.exist || ask(discardQuestion(fileName));
    const isAtStake = unsaved.exist || (shelf.hasPrevious && !isEmpty(spreadsheet));
    return !isAtStake || ask(putAwayQuestion(fileName));
  };

  const open = (file: File) =>
    exclusively(`„${file.name}“ wird geöffnet …`, async () => {
      requireSize(file.size);
      await spreadsheet.book.endEditingAsync(true);
      const { readFile, showWorkbook } = await import("../index");
      const opened = await readFile(spreadsheet, new Uint8Array(await file.arrayBuffer()), file.name);
      if (!(await mayReplace(file.name))) {
        notice.clear();
        return;
      }
      const show = () => showWorkbook(spreadsheet, opened);
      await (shelf ? shelf.giveWay(spreadsheet, show, !unsaved.exist) : show());
      unsaved.forget();
      onOpened();
      report(notice, `„${file.name}“ ist geöffnet.`, lossSentence("Nicht übernommen", opened.lost));
    });

  const picker = filePicker((file) => void open(file));
  commands.append(
    picker,
    button("Öffnen …", "Strg+O", () => picker.click()),
    button("Speichern unter …", "Strg+S", () => void save()),
  );
  onShortcut({ s: () => void save(), o: () => picker.click() });
  onDrop(grid, (file) => void open(file));
}

/** Says what was done, and after it what could not be. */
function report(notice: Notice, done: string, but: string | undefined): void {
  if (but === undefined) notice.say(done, "auskunft");
  else notice.say(`${done} ${but}`);
}

function putAwayQuestion(fileName: string): Question {
  return {
    title: `„${fileName}“ öffnen?`,
    text: "Die jetzige Arbeitsmappe wird beiseitegelegt. Mit „Vorige Arbeitsmappe“ holen Sie sie zurück; eine, die schon beiseiteliegt, wird gelöscht.",
    yes: "Öffnen",
    no: "Abbrechen",
  };
}

/** Where this tab keeps nothing, what is replaced is lost. */
function discardQuestion(fileName: string): Question {
  return {
    title: "Ungespeicherte Änderungen verwerfen?",
    text: `Die geöffnete Arbeitsmappe hat Änderungen, die in keiner Datei stehen. „${fileName}“ tritt an ihre Stelle.`,
    yes: "Verwerfen und öffnen",
    no: "Abbrechen",
  };
}

function button(label: string, shortcut: string, run: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.title = shortcut;
  element.setAttribute("aria-keyshortcuts", shortcut.replace("Strg", "Control"));
  element.addEventListener("click", run);
  return element;
}

function filePicker(onPick: (file: File) => void): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.xlsx,.xlsm,${fileType}`;
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = "";
    if (file) onPick(file);
  });
  return input;
}

/** Before the grid and the browser, which would save or open the page. */
function onShortcut(actions: Readonly<Record<string, () => void>>): void {
  const listener = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  };
  window.addEventListener("keydown", listener, { capture: true });
}

function onDrop(target: HTMLElement, run: (file: File) => void): void {
  const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (isOver: boolean) => target.classList.toggle("dateiziel", isOver);
  const over = (event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    show(true);
  };
  target.addEventListener("dragenter", over, { capture: true });
  target.addEventListener("dragover", over, { capture: true });
  target.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) show(false);
  });
  target.addEventListener(
    "drop",
    (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) run(file);
    },
    { capture: true },
  );
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: fileType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

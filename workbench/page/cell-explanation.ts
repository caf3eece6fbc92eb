import { BuiltInUIPart } from "@univerjs/ui";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import { createElement, useSyncExternalStore } from "react";
import type { ErrorNotes } from "../custom-functions/error-notes";
import { errorSentence } from "../custom-functions/error-sentence";
import type { FunctionsMetadata } from "../custom-functions/metadata";
import { qualifiedName } from "../custom-functions/register";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/**
 * Shows what the add-in has to say about a cell: the sentence of an error, which Excel has in the cell's warning
 * triangle, below the formula bar for the selected cell and beside the pointer for the cell under it; for a cell
 * without an error what its function calculates.
 */
export function explainCells(spreadsheet: Spreadsheet, metadata: FunctionsMetadata, notes: ErrorNotes): void {
  explainBelowFormulaBar(spreadsheet, metadata, notes);
  explainAtPointer(spreadsheet, notes);
}

/** A line that is always there, so that the cells stay where they are while the selection moves. */
function explainBelowFormulaBar(
  spreadsheet: Spreadsheet,
  metadata: FunctionsMetadata,
  notes: ErrorNotes,
): void {
  const error = (): string => {
    const cell = spreadsheet.book.getActiveCell();
    if (!cell) return "";
    return errorSentence(spreadsheet, notes, cell.getSheetId(), cell.getRow(), cell.getColumn()) ?? "";
  };
  const description = (): string => {
    const formula = spreadsheet.book.getActiveCell()?.getFormula().toUpperCase() ?? "";
    const used = metadata.functions.find((described) => formula.includes(`${qualifiedName(described)}(`));
    return used ? `${qualifiedName(used)}: ${used.description ?? ""}` : "";
  };
  const subscribe = (changed: () => void) => {
    const selection = spreadsheet.onSelectionChange(changed);
    const calculation = spreadsheet.api.getFormula().calculationResultApplied(changed);
    return () => {
      selection.dispose();
      calculation.dispose();
    };
  };
  const ExplanationLine = () => {
    const errorText = useSyncExternalStore(subscribe, error);
    const descriptionText = useSyncExternalStore(subscribe, description);
    const className = errorText ? "erlaeuterung fehler" : "erlaeuterung";
    const text = errorText || descriptionText;
    return createElement("div", { className, role: "status", title: text }, text);
  };
  spreadsheet.api.registerUIPart(BuiltInUIPart.HEADER, ExplanationLine);
}

function explainAtPointer(spreadsheet: Spreadsheet, notes: ErrorNotes): void {
  const tip = document.createElement("div");
  tip.className = "fehlerhinweis";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let pointer = { x: 0, y: 0 };
  const follow = ({ clientX, clientY }: PointerEvent) => {
    pointer = { x: clientX, y: clientY };
    if (!(document.elementFromPoint(clientX, clientY) instanceof HTMLCanvasElement)) tip.hidden = true;
  };
  window.addEventListener("pointermove", follow, { capture: true, passive: true });
  spreadsheet.api.addEvent(spreadsheet.api.Event.CellHover, ({ worksheet, row, column }) => {
    const text = errorSentence(spreadsheet, notes, worksheet.getSheetId(), row, column);
    tip.hidden = text === undefined;
    tip.textContent = text ?? "";
    tip.style.left = `${Math.min(pointer.x + 14, window.innerWidth - 360)}px`;
    tip.style.top = `${pointer.y + 18}px`;
  });
}

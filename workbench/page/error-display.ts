import { BuiltInUIPart } from "@univerjs/ui";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import { createElement, useSyncExternalStore } from "react";
import type { ErrorNotes } from "../custom-functions/error-notes";
import { errorSentence } from "../custom-functions/error-sentence";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/**
 * Shows the sentence of a function's error: in a bar below the formula bar for the selected cell, and beside the
 * pointer for the cell under it. (Excel has it in the cell's warning triangle.)
 */
export function showErrorSentences(spreadsheet: Spreadsheet, notes: ErrorNotes): void {
  showBelowFormulaBar(spreadsheet, notes);
  showAtPointer(spreadsheet, notes);
}

function showBelowFormulaBar(spreadsheet: Spreadsheet, notes: ErrorNotes): void {
  const sentence = () => {
    const cell = spreadsheet.book.getActiveCell();
    if (!cell) return undefined;
    return errorSentence(spreadsheet, notes, cell.getSheetId(), cell.getRow(), cell.getColumn());
  };
  const subscribe = (changed: () => void) => {
    const selection = spreadsheet.onSelectionChange(changed);
    const calculation = spreadsheet.api.getFormula().calculationResultApplied(changed);
    return () => {
      selection.dispose();
      calculation.dispose();
    };
  };
  const ErrorBar = () => {
    const text = useSyncExternalStore(subscribe, sentence);
    return text ? createElement("div", { className: "fehlerzeile", role: "status" }, text) : null;
  };
  spreadsheet.api.registerUIPart(BuiltInUIPart.HEADER, ErrorBar);
}

function showAtPointer(spreadsheet: Spreadsheet, notes: ErrorNotes): void {
  const tip = document.createElement("div");
  tip.className = "fehlerhinweis";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let pointer = { x: 0, y: 0 };
  window.addEventListener("pointermove", ({ clientX, clientY }) => (pointer = { x: clientX, y: clientY }), {
    capture: true,
    passive: true,
  });
  spreadsheet.api.addEvent(spreadsheet.api.Event.CellHover, ({ worksheet, row, column }) => {
    const text = errorSentence(spreadsheet, notes, worksheet.getSheetId(), row, column);
    tip.hidden = text === undefined;
    tip.textContent = text ?? "";
    tip.style.left = `${Math.min(pointer.x + 14, window.innerWidth - 360)}px`;
    tip.style.top = `${pointer.y + 18}px`;
  });
}

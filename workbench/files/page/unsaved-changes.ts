import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetSheetExtrasMutation } from "../../spreadsheet/sheet-extras";
import type { Spreadsheet } from "../../spreadsheet/spreadsheet";

const otherChanges: readonly string[] = [
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  SetSheetExtrasMutation.id,
];

/** Whether anything was changed in the workbook since it was last saved as a file or opened from one. */
export class UnsavedChanges {
  private areThere = false;

  constructor(spreadsheet: Spreadsheet) {
    spreadsheet.commands.onCommandExecuted(({ id }, options) => {
      // Results and heights that follow from the content are no change.
      const follows = options?.["fromFormula"] === true || id.includes("auto-height");
      if (!follows && (id.startsWith("sheet.mutation.") || otherChanges.includes(id))) this.areThere = true;
    });
  }

  get exist(): boolean {
    return this.areThere;
  }

  forget(): void {
    this.areThere = false;
  }
}

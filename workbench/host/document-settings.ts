import { changeWorkbookExtras, workbookExtras } from "../spreadsheet/sheet-extras";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { SettingsStore } from "./xdm/add-in-host";

/**
 * The add-in's settings as `Office.context.document.settings` has them, each as JSON. They are those of
 * `workbook.settings`: a file has one place for them.
 */
export function documentSettings(current: () => Spreadsheet): SettingsStore {
  return {
    read: () => {
      const settings = Object.entries(workbookExtras(current().book).settings ?? {});
      return Object.fromEntries(settings.map(([name, value]) => [name, JSON.stringify(value ?? null)]));
    },
    write: (texts) => {
      const spreadsheet = current();
      const settings = Object.entries(texts).map(([name, text]): [string, unknown] => [
        name,
        JSON.parse(text),
      ]);
      changeWorkbookExtras(spreadsheet.book, { settings: Object.fromEntries(settings) });
      spreadsheet.finishWriting();
    },
  };
}

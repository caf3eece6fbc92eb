import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/de-DE";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import listTexts from "@univerjs/preset-sheets-data-validation/locales/de-DE";
import { defaultTheme, type Theme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** Univer's looks with the add-in's own colour, as in the task pane. */
const theme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#f0f8f8",
    100: "#e0f1f1",
    200: "#c2e3e4",
    300: "#94cdcf",
    400: "#4fa9ad",
    500: "#1f868b",
    600: "#0b6b70",
    700: "#09575b",
    800: "#084649",
    900: "#06383b",
  },
};

/** Checks are the host's: one that the user made in Univer's own dialog would be lost. */
const menu = { "sheet.menu.data-validation": { hidden: true } } as const;

/** What Univer says while it calculates is in none of its languages. */
const progressTexts = {
  "sheets-formula": {
    progress: {
      analyzing: "Formeln werden gelesen …",
      calculating: "Formeln werden berechnet …",
      "array-analysis": "Matrixformeln werden gelesen …",
      "array-calculation": "Matrixformeln werden berechnet …",
      done: "Berechnet",
    },
  },
} as const;

/**
 * Univer works out the heights of rows when there is time for it, and does not notice that their sheet has been deleted
 * since.
 */
function leaveDeletedSheetsAlone(): void {
  const { prototype } = SpreadsheetSkeleton;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the skeleton as `this` below
  const { calculateAutoHeightInRange } = prototype;
  prototype.calculateAutoHeightInRange = function (this: SpreadsheetSkeleton, ...ranges) {
    const { _worksheetData } = this as unknown as { _worksheetData: unknown };
    return _worksheetData ? calculateAutoHeightInRange.apply(this, ranges) : [];
  };
}

leaveDeletedSheetsAlone();

/** Univer with its German user interface. Its umbrella package would bring 26 closed packages along: not needed. */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme,
    locale: LocaleType.DE_DE,
    locales: { [LocaleType.DE_DE]: mergeLocales(coreTexts, listTexts, progressTexts) },
  });
  const core = UniverSheetsCorePreset({ container, footer: {}, statusBarStatistic: false, menu });
  const lists = UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false });
  for (const entry of [...core.plugins, ...lists.plugins]) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    univer.registerPlugin(plugin, options as never);
  }
  return univer;
}

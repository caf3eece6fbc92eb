import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Makes the grid dark where the system is; the page around it follows by its style sheet. */
export function followDarkMode(spreadsheet: Spreadsheet): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => spreadsheet.api.toggleDarkMode(dark.matches);
  dark.addEventListener("change", follow);
  follow();
}

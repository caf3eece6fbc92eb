import type { Umgebung } from "../../excel/umgebung";
import type { Auftraege } from "./auftraege";

/** What the pane has for all of its views. */
export interface Pane {
  readonly umgebung: Umgebung;
  /** one job at a time; the frame shows how it goes and how it ended, so that no view has to */
  readonly auftraege: Auftraege;
}

/** What a tab shows. It renders itself into its root, at first and whenever its state or that of the jobs changes. */
export interface Ansicht {
  /** Its tab was chosen, or the officer came back to the pane: the workbook may have changed in between. */
  betritt(): void;
  /** Another tab was chosen: what it listens to in the workbook may be let go. */
  verlasse(): void;
}

/** The entry of a view's module, `<view>/<view>.ts`; called once, when its tab is chosen for the first time. */
export type OeffneAnsicht = (wurzel: HTMLElement, pane: Pane) => Ansicht;

/** The ids of the tabs; `taskpane.html#erklaeren` begins with that one. */
export type Reiter = "tabellen" | "erklaeren" | "funktionen" | "extras";

/** A tab and where its view comes from. */
export interface Reiterangebot {
  readonly reiter: Reiter;
  readonly lade: () => Promise<{ readonly oeffne: OeffneAnsicht }>;
  /** whether it is of no use without a workbook */
  readonly nurInExcel: boolean;
}

/** How much of Excel's API is used. */
export interface Umfang {
  /** looks, print setup, checks of inputs, protection */
  readonly aussehen: boolean;
  /** Excel tables */
  readonly tabellen: boolean;
  readonly diagramme: boolean;
}

/** From all of it to what every host has, which is contents and names: where one fails, the next is tried. */
export const UMFAENGE = [
  { aussehen: true, tabellen: true, diagramme: true },
  { aussehen: true, tabellen: true, diagramme: false },
  { aussehen: true, tabellen: false, diagramme: false },
  { aussehen: false, tabellen: false, diagramme: false },
] as const satisfies readonly Umfang[];

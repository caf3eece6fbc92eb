import { ABGLEICH, BESCHLUSSTEXT, CM_EINSATZ, RECHENWEG } from "./namen";

/** Sheets that no other one draws on, so that they may be left out, and what they are for. */
export const WAHLBLAETTER: readonly { readonly name: string; readonly nutzen: string }[] = [
  { name: CM_EINSATZ, nutzen: "Tage und Beträge der Kommunen" },
  { name: ABGLEICH, nutzen: "gedruckte Zahlen nachgerechnet" },
  { name: BESCHLUSSTEXT, nutzen: "Sätze für die Vorlage" },
  { name: RECHENWEG, nutzen: "jeder Schritt einer Stelle" },
];

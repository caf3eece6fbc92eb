import { aufzaehlung, zeigeZahl } from "../grundlage/deutsch";
import { type Befund, type Gruppe, GRUPPEN } from "./befund";

/** So many lines that are not in order are named in the summary. */
const GENANNTE = 3;

/** Lines that were judged. */
export function beurteilte(befunde: readonly Befund[]): readonly Befund[] {
  return befunde.filter(({ ausgang }) => ausgang !== "Angabe");
}

/** Lines that are not in order. */
export function maengel(befunde: readonly Befund[]): readonly Befund[] {
  return beurteilte(befunde).filter(({ ausgang }) => ausgang !== "in Ordnung");
}

/** "42 von 44 Prüfungen in Ordnung. Es fehlt: …" */
export function zusammenfassung(befunde: readonly Befund[]): string {
  const alle = beurteilte(befunde).length;
  const fehlende = maengel(befunde);
  if (fehlende.length === 0) return `Alle ${zeigeZahl(alle)} Prüfungen sind in Ordnung.`;
  const genannte = fehlende.slice(0, GENANNTE).map(({ was }) => `„${was}“`);
  const weitere = fehlende.length - genannte.length;
  const namen = weitere > 0 ? [...genannte, `${zeigeZahl(weitere)} weitere`] : genannte;
  return `${zeigeZahl(alle - fehlende.length)} von ${zeigeZahl(alle)} Prüfungen in Ordnung. Es fehlt: ${aufzaehlung(namen)}.`;
}

/** A part of the report with its lines. */
export interface Berichtsteil {
  readonly gruppe: Gruppe;
  readonly befunde: readonly Befund[];
}

/** The parts that have lines, in their order. */
export function berichtsteile(befunde: readonly Befund[]): readonly Berichtsteil[] {
  return GRUPPEN.map((gruppe) => ({
    gruppe,
    befunde: befunde.filter((befund) => befund.gruppe === gruppe),
  })).filter((teil) => teil.befunde.length > 0);
}

/**
 * The whole report as plain text for support. It holds nothing of the officer's: no name, no file, no cell of hers.
 * @param zeitpunkt "27.11.2026, 00:15"
 */
export function berichtstext(befunde: readonly Befund[], zeitpunkt: string): string {
  return [
    `KIM für Excel: Selbsttest vom ${zeitpunkt}`,
    zusammenfassung(befunde),
    ...berichtsteile(befunde).map(({ gruppe, befunde: zeilen }) =>
      ["", gruppe, ...zeilen.map(zeile)].join("\n"),
    ),
    "",
  ].join("\n");
}

function zeile({ id, was, ausgang, einzelheit, abhilfe }: Befund): string {
  if (ausgang === "Angabe") return `  ${was}: ${einzelheit ?? ""}`;
  const genauer = [
    `  [${ausgang}] ${was} (${id})`,
    ...(einzelheit === undefined ? [] : [`      ${einzelheit}`]),
    ...(abhilfe === undefined ? [] : [`      ${abhilfe}`]),
  ];
  return genauer.join("\n");
}

import {
  type AstExpression,
  type BinaryExpression,
  type CallExpression,
  parse,
  parseA1Ref,
  tokenize,
  type UnaryExpression,
} from "@borgar/fx";
import type { Flaeche } from "../flaeche";
import { deutscheFormel } from "./deutsch";

/** A part of a formula. */
export type Knoten = AstExpression;
export type Aufruf = CallExpression;
export type Einstellig = UnaryExpression;
export type Zweistellig = BinaryExpression;

/** What a sign such as − or % belongs to. */
export function operand({ arguments: teile }: Einstellig): Knoten {
  return (teile as [Knoten])[0];
}

/** What stands to the left and to the right of a sign. */
export function operanden({ arguments: teile }: Zweistellig): readonly [Knoten, Knoten] {
  return teile as [Knoten, Knoten];
}

/** A formula taken apart. */
export interface Zerlegung {
  readonly formel: string;
  readonly wurzel: Knoten;
}

/** @returns `undefined` for what is no formula, or none that can be taken apart */
export function zerlege(formel: unknown): Zerlegung | undefined {
  if (typeof formel !== "string" || !formel.startsWith("=")) return undefined;
  try {
    return { formel, wurzel: parse(tokenize(formel, { withLocation: true })) };
  } catch {
    return undefined;
  }
}

/** A part of a formula as a German Excel shows it. */
export function deutscherText({ formel }: Zerlegung, { loc }: Knoten): string {
  return loc ? deutscheFormel(formel.slice(...mitKlammern(formel, loc))) : "";
}

/** The parser leaves out brackets around the first and the last part. */
function mitKlammern(formel: string, [von, bis]: readonly number[]): [number, number] {
  let [anfang = 0, ende = 0] = [von, bis];
  let [offen, tiefste] = [0, 0];
  for (const { type, value } of tokenize(formel.slice(anfang, ende))) {
    if (type !== "operator") continue;
    if (value === "(") offen++;
    if (value === ")") offen--;
    tiefste = Math.min(tiefste, offen);
  }
  for (let fehlt = 0 - tiefste; fehlt > 0; fehlt--) anfang = formel.lastIndexOf("(", anfang - 1);
  for (let fehlt = offen - tiefste; fehlt > 0; fehlt--) ende = formel.indexOf(")", ende) + 1;
  return [anfang, ende];
}

/** A formula freed from what a host may spell its own way: blanks, case, how a number is written. */
export function normalform(formel: string): string {
  return tokenize(formel)
    .filter(({ type }) => type !== "whitespace" && type !== "newline")
    .map(({ type, value }) =>
      type === "number" ? String(Number(value)) : type === "string" ? value : value.toUpperCase(),
    )
    .join("");
}

const ZEILEN = 1_048_576;
const SPALTEN = 16_384;

/** What a reference names. */
export type Verweisziel =
  | { readonly art: "flaeche"; readonly flaeche: Flaeche }
  | { readonly art: "name"; readonly name: string }
  | { readonly art: "andere Mappe" };

/**
 * Reads a reference as it stands in a formula.
 * @param blatt the sheet of the formula
 * @returns `undefined` for what this add-in cannot read: columns of tables, deleted cells
 */
export function liesBezug(text: string, blatt: string): Verweisziel | undefined {
  const gelesen = parseA1Ref(text);
  if (!gelesen) return undefined;
  const context = gelesen.context ?? [];
  if (context.length > 1 || /\.xl\w+$/i.test(context[0] ?? "")) return { art: "andere Mappe" };
  if ("name" in gelesen) return { art: "name", name: gelesen.name };
  if (!("range" in gelesen)) return undefined;
  const { range } = gelesen;
  const [oben, unten] = [range.top ?? 0, range.bottom ?? ZEILEN - 1];
  const [links, rechts] = [range.left ?? 0, range.right ?? SPALTEN - 1];
  return {
    art: "flaeche",
    flaeche: {
      blatt: context[0] ?? blatt,
      zeile: Math.min(oben, unten),
      spalte: Math.min(links, rechts),
      zeilen: Math.abs(unten - oben) + 1,
      spalten: Math.abs(rechts - links) + 1,
    },
  };
}

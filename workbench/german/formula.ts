import {
  englishErrorName,
  englishErrorNamesByLength,
  germanErrorName,
  germanErrorNamesByLength,
} from "./error-names";
import { englishFunctionName, germanFunctionName } from "./function-names";

/** A formula as a German Excel shows it, in the form in which workbooks hold it (en-US). */
export function toEnglishFormula(german: string): string {
  return rewrite(german, germanGrammar, {
    number: (text) => text.replace(",", "."),
    argumentSeparator: () => ",",
    arrayRowSeparator: () => ";",
    arrayColumnSeparator: () => ",",
    functionName: englishFunctionName,
    word: (text) => englishWords[text.toUpperCase()] ?? text,
    error: (text) => englishErrorName(text) ?? text,
  });
}

/** A formula as workbooks hold it (en-US), as a German Excel shows it. */
export function toGermanFormula(english: string): string {
  return rewrite(english, englishGrammar, {
    number: (text) => text.replace(".", ","),
    argumentSeparator: () => ";",
    arrayRowSeparator: () => ";",
    arrayColumnSeparator: () => ".",
    functionName: germanFunctionName,
    word: (text) => germanWords[text.toUpperCase()] ?? text,
    error: germanErrorName,
  });
}

/**
 * The German formula with English separators and decimal points but otherwise unchanged, so that every position in it
 * stays where it was: what Univer's editor can split into tokens while the user types.
 */
export function withEnglishSeparators(german: string): string {
  return rewrite(german, germanGrammar, {
    number: (text) => text.replace(",", "."),
    argumentSeparator: () => ",",
    arrayRowSeparator: () => ";",
    arrayColumnSeparator: () => ",",
    functionName: (text) => text,
    word: (text) => text,
    error: (text) => text,
  });
}

const englishWords: Readonly<Record<string, string>> = { WAHR: "TRUE", FALSCH: "FALSE" };
const germanWords: Readonly<Record<string, string>> = { TRUE: "WAHR", FALSE: "FALSCH" };

/** How one language writes the parts of a formula that differ between languages. */
interface Grammar {
  decimalSeparator: string;
  argumentSeparator: string;
  arrayColumnSeparator: string;
  arrayRowSeparator: string;
  errorNames: readonly string[];
}

const germanGrammar: Grammar = {
  decimalSeparator: ",",
  argumentSeparator: ";",
  arrayColumnSeparator: ".",
  arrayRowSeparator: ";",
  errorNames: germanErrorNamesByLength,
};

const englishGrammar: Grammar = {
  decimalSeparator: ".",
  argumentSeparator: ",",
  arrayColumnSeparator: ",",
  arrayRowSeparator: ";",
  errorNames: englishErrorNamesByLength,
};

type Part =
  | "number"
  | "argumentSeparator"
  | "arrayRowSeparator"
  | "arrayColumnSeparator"
  | "functionName"
  | "word"
  | "error";

/** Replaces each part that differs between languages; everything else, and all text in quotes, stays as it is. */
function rewrite(formula: string, grammar: Grammar, replace: Record<Part, (text: string) => string>): string {
  let result = "";
  let bracesOpen = 0;
  for (let at = 0; at < formula.length;) {
    const rest = formula.slice(at);
    const [part, text] = nextPart(rest, grammar, bracesOpen > 0);
    if (text === "{") bracesOpen += 1;
    if (text === "}") bracesOpen = Math.max(0, bracesOpen - 1);
    result += part === "verbatim" ? text : replace[part](text);
    at += text.length;
  }
  return result;
}

function nextPart(rest: string, grammar: Grammar, inArray: boolean): [part: Part | "verbatim", text: string] {
  const quoted = /^(?:"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$))/.exec(rest)?.[0];
  if (quoted) return ["verbatim", quoted];
  const error = grammar.errorNames.find((name) => rest.toUpperCase().startsWith(name));
  if (error) return ["error", rest.slice(0, error.length)];
  const name = /^[\p{L}_\\$][\p{L}\p{N}_.\\$]*/u.exec(rest)?.[0];
  if (name) {
    const following = rest.slice(name.length).trimStart().charAt(0);
    if (following === "(") return ["functionName", name];
    return [following === "!" ? "verbatim" : "word", name];
  }
  const number = numberPattern(grammar.decimalSeparator).exec(rest)?.[0];
  if (number) return ["number", number];
  const character = rest.charAt(0);
  if (inArray && character === grammar.arrayColumnSeparator) return ["arrayColumnSeparator", character];
  if (inArray && character === grammar.arrayRowSeparator) return ["arrayRowSeparator", character];
  if (!inArray && character === grammar.argumentSeparator) return ["argumentSeparator", character];
  return ["verbatim", character];
}

const numberPatterns = {
  ",": /^(?:\d+(?:,\d*)?|,\d+)(?:E[+-]?\d+)?/i,
  ".": /^(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/i,
} as const;

function numberPattern(decimalSeparator: string): RegExp {
  return numberPatterns[decimalSeparator as keyof typeof numberPatterns];
}

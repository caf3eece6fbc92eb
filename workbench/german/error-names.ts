/** How German Excel writes the error values; the workbook itself holds the English ones. */
const germanErrorNames = {
  "#NULL!": "#NULL!",
  "#DIV/0!": "#DIV/0!",
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NAME?": "#NAME?",
  "#NUM!": "#ZAHL!",
  "#N/A": "#NV",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
  "#GETTING_DATA": "#DATEN_ABRUFEN",
  "#BUSY!": "#BESCHÄFTIGT!",
  "#CONNECT!": "#VERBINDEN!",
  "#FIELD!": "#FELD!",
  "#BLOCKED!": "#BLOCKIERT!",
  "#UNKNOWN!": "#UNBEKANNT!",
  "#CYCLE!": "#ZIRKEL!",
} as const;

export type ErrorValue = keyof typeof germanErrorNames;

const englishErrorNames = Object.fromEntries(
  Object.entries(germanErrorNames).map(([english, german]) => [german, english]),
);

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "string" && Object.hasOwn(germanErrorNames, value);
}

export function germanErrorName(english: string): string {
  return isErrorValue(english) ? germanErrorNames[english] : english;
}

/** The error value for a German name, or undefined if it is none. */
export function englishErrorName(german: string): string | undefined {
  return englishErrorNames[german.toUpperCase()];
}

export const germanErrorNamesByLength: readonly string[] = Object.keys(englishErrorNames).sort(
  (a, b) => b.length - a.length,
);
export const englishErrorNamesByLength: readonly string[] = Object.keys(germanErrorNames).sort(
  (a, b) => b.length - a.length,
);

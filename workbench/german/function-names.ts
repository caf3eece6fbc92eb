import names from "./function-names.json";

/**
 * German names of Excel's functions by their English ones. No maintained package on npm has them; the table follows
 * Microsoft's lists of functions (support.microsoft.com, "Excel-Funktionen (alphabetisch)", de-de beside en-us).
 */
const germanByEnglish: Readonly<Record<string, string>> = names;
const englishByGerman = Object.fromEntries(
  Object.entries(names).map(([english, german]) => [german, english]),
);

/** The German name. Any other name stays as it is, a function of an add-in in capitals. */
export function germanFunctionName(english: string): string {
  return germanByEnglish[english.toUpperCase()] ?? addInName(english);
}

/** The English name. Any other name stays as it is, a function of an add-in in capitals. */
export function englishFunctionName(german: string): string {
  return englishByGerman[german.toUpperCase()] ?? addInName(german);
}

function addInName(name: string): string {
  return name.includes(".") ? name.toUpperCase() : name;
}

/** Whether Excel has a function of this English name. */
export function isExcelFunction(english: string): boolean {
  return Object.hasOwn(germanByEnglish, english);
}

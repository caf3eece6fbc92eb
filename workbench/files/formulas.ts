/** Functions that came after Excel 2007, which files name with a prefix ([MS-XLSX] 2.2.2, "future functions"). */
const futureFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
    "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS " +
    "FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
    "GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC " +
    "IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS " +
    "MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT " +
    "REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST " +
    "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW " +
    "TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS " +
    "XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const futureSheetFunctions = new Set(["FILTER", "SORT"]);

/** How Excel names the functions of add-ins made with office.js in its files: `KIM.VZAE` is `_xldudf_KIM_VZAE`. */
const addInPrefix = "_xldudf_";

/** Texts, quoted sheet names, and words, which are names, functions or references. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/gu;

/** Turns formulas between the form in which the workbook holds them and that of files. */
export class FormulaForms {
  private readonly addInNames: ReadonlyMap<string, string>;
  private readonly definedNames: ReadonlySet<string>;

  /**
   * @param addInFunctions the functions of add-ins by their full names, as in `KIM.VZAE`
   * @param definedNames those of the workbook, which are no parameters of a LET
   */
  constructor(addInFunctions: readonly string[], definedNames: readonly string[] = []) {
    this.addInNames = new Map(addInFunctions.map((name) => [nameInFile(name).toUpperCase(), name]));
    this.definedNames = new Set(definedNames.map((name) => name.toUpperCase()));
  }

  /** @param formula with or without its equals sign; the file's form has none */
  toFile(formula: string): string {
    const text = formula.replace(/^=/, "");
    const hasParameters = /\b(?:LET|LAMBDA)\s*\(/i.test(text);
    return text.replace(parts, (word, at: number) => {
      if (/^["']/.test(word)) return word;
      const next = /^\s*(.)/u.exec(text.slice(at + word.length))?.[1] ?? "";
      if (next === "(") return this.functionInFile(word);
      const isColumn = next === ":" || text[at - 1] === ":";
      const isParameter = hasParameters && next !== "!" && !isColumn && this.mayBeParameter(word);
      return isParameter ? `_xlpm.${word}` : word;
    });
  }

  /** @returns the formula with its equals sign, whether the file's had one or not */
  fromFile(formula: string): string {
    const text = formula.replace(/^=/, "");
    return `=${text.replace(parts, (word) => (/^["']/.test(word) ? word : this.nameOfWorkbook(word)))}`;
  }

  private functionInFile(name: string): string {
    const upper = name.toUpperCase();
    const inFile = nameInFile(name);
    if (this.addInNames.has(inFile.toUpperCase())) return inFile;
    if (futureSheetFunctions.has(upper)) return `_xlfn._xlws.${name}`;
    return futureFunctions.has(upper) ? `_xlfn.${name}` : name;
  }

  private mayBeParameter(word: string): boolean {
    const isKnown = /^(?:TRUE|FALSE)$|^\$?[A-Z]{1,3}\$?\d+$/i.test(word);
    return !isKnown && !this.definedNames.has(word.toUpperCase());
  }

  private nameOfWorkbook(word: string): string {
    const name = word.replace(/^_xlfn\./i, "").replace(/^_xlws\.|^_xlpm\./i, "");
    return this.addInNames.get(name.toUpperCase()) ?? name;
  }
}

function nameInFile(addInFunction: string): string {
  return addInPrefix + addInFunction.replaceAll(".", "_");
}

/** Whether a formula reads cells of another file, as in `[1]Tabelle1!A1`. */
export function readsOtherFile(formula: string): boolean {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return /(?:^|[^\p{L}\p{N}_.\]])\[\d+\]|'(?:[^'[\]]*)\[\d+\]/u.test(withoutTexts);
}

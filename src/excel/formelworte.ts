/** What a formula names, outside its texts: for telling what it calls and refers to without calculating it. */
export interface Formelworte {
  /** what is called: "SUM", "KIM.EIGENANTEIL" */
  readonly funktionen: ReadonlySet<string>;
  /** sheets of this workbook that it refers to */
  readonly blaetter: ReadonlySet<string>;
  /** all other words: names, tables, addresses, and the first sheet of `Januar:März!A1` */
  readonly woerter: ReadonlySet<string>;
}

const WORT = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const AUFRUF = /\s*\(/y;

/** Reads a formula in its en-US form; all words in lower case, because Excel compares without case. */
export function formelworte(formel: string): Formelworte {
  const funktionen = new Set<string>();
  const blaetter = new Set<string>();
  const woerter = new Set<string>();
  for (let i = 0; i < formel.length;) {
    const zeichen = formel[i];
    if (zeichen === '"') i = endeDesTextes(formel, i, '"');
    else if (zeichen === "'") {
      const ende = endeDesTextes(formel, i, "'");
      for (const blatt of blaetterIn(formel.slice(i + 1, ende - 1))) blaetter.add(blatt);
      i = ende;
    } else if (zeichen === "[") i = endeDerKlammer(formel, i);
    else {
      const wort = trifft(WORT, formel, i)?.toLowerCase();
      if (wort === undefined) {
        // A number such as 1E5 or a row of $A$1 is passed as a whole, so that no word begins within it.
        i += trifft(ZAHL, formel, i)?.length ?? 1;
        continue;
      }
      const danach = i + wort.length;
      if (trifft(AUFRUF, formel, danach) !== undefined) funktionen.add(wort);
      else if (formel[danach] !== "!") woerter.add(wort);
      // "[Mappe.xlsx]Blatt!A1" is a sheet of another workbook.
      else if (formel[i - 1] !== "]") blaetter.add(wort);
      i = danach;
    }
  }
  return { funktionen, blaetter, woerter };
}

const ZAHL = /\d[\d.]*(?:E[+-]?\d+)?/iy;

function trifft(muster: RegExp, formel: string, ab: number): string | undefined {
  muster.lastIndex = ab;
  return muster.exec(formel)?.[0];
}

/** Behind the quotation mark that ends a text; doubled ones belong to it. */
function endeDesTextes(formel: string, ab: number, anfuehrung: string): number {
  for (let i = ab + 1; i < formel.length; i++) {
    if (formel[i] !== anfuehrung) continue;
    if (formel[i + 1] !== anfuehrung) return i + 1;
    i++;
  }
  return formel.length;
}

/** Behind the bracket that ends a table's column or another workbook; within, ' takes a bracket's meaning. */
function endeDerKlammer(formel: string, ab: number): number {
  let tiefe = 0;
  for (let i = ab; i < formel.length; i++) {
    if (formel[i] === "'") i++;
    else if (formel[i] === "[") tiefe++;
    else if (formel[i] === "]" && --tiefe === 0) return i + 1;
  }
  return formel.length;
}

/** One sheet, or the first and last of several; none of another workbook. */
function blaetterIn(bezeichnung: string): readonly string[] {
  if (bezeichnung.includes("]")) return [];
  return bezeichnung.replace(/''/g, "'").toLowerCase().split(":");
}

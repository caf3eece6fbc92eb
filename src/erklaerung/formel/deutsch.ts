import { type Token, tokenize, tokenTypes } from "@borgar/fx";
import { FUNKTIONSNAMEN } from "./funktionsnamen";

/** How a German Excel writes the error values. */
const FEHLERNAMEN: Readonly<Record<string, string>> = {
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
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
};

const WAHRHEITSWERTE: Readonly<Record<string, string>> = { TRUE: "WAHR", FALSE: "FALSCH" };

/** An error value as a German Excel shows it: "#VALUE!" → "#WERT!". */
export function deutscherFehlername(fehler: string): string {
  return FEHLERNAMEN[fehler.toUpperCase()] ?? fehler;
}

/** A formula, or a part of one, in the form in which workbooks hold it (en-US), as a German Excel shows it. */
export function deutscheFormel(formel: string): string {
  let offeneKlammern = 0;
  return tokenize(formel)
    .map((teil) => {
      if (teil.value === "{") offeneKlammern++;
      if (teil.value === "}") offeneKlammern--;
      return deutsch(teil, offeneKlammern > 0);
    })
    .join("");
}

function deutsch({ type, value }: Token, inMatrix: boolean): string {
  switch (type) {
    case tokenTypes.FUNCTION:
      return deutscherFunktionsname(value);
    case tokenTypes.NUMBER:
      return value.replace(".", ",");
    case tokenTypes.BOOLEAN:
      return WAHRHEITSWERTE[value.toUpperCase()] ?? value;
    case tokenTypes.ERROR:
      return deutscherFehlername(value);
    case tokenTypes.OPERATOR:
      return value === "," ? (inMatrix ? "." : ";") : value;
    default:
      return value;
  }
}

/** What a German Excel calls a function; newer ones carry a prefix in the workbook that nobody sees. */
export function deutscherFunktionsname(name: string): string {
  const ohneVorsatz = name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
  return FUNKTIONSNAMEN[ohneVorsatz] ?? ohneVorsatz;
}

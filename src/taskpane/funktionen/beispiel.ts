import beispiele from "../../aufrufe/beispiele.json";
import type { Funktionsid } from "../../aufrufe/kim";
import { FELDER } from "./felder";
import { type Feldwert, liesFeld, wertAlsFeldtext } from "./feldwert";
import type { Funktion } from "./katalog";

type Wert = number | string;

/** A worked example: what it shows, and the arguments of the call. */
interface Beispiel {
  readonly text: string;
  /** a list of rows is a range of one column */
  readonly argumente: readonly (Wert | readonly (readonly Wert[])[])[];
}

/** The example of a function, which the documentation has, too. */
export function beispielZu(id: Funktionsid): Beispiel {
  return beispiele[id];
}

/** The example as it is typed into the fields, and as the fields are read then. */
export function beispielAngaben({ id, parameters }: Funktion): {
  readonly felder: Readonly<Record<string, string>>;
  readonly werte: readonly Feldwert[];
  readonly argumente: readonly unknown[];
} {
  const { argumente } = beispielZu(id);
  const texte = parameters.map(({ name }, i) => {
    const art = FELDER[name]?.art ?? "zellen";
    const argument = argumente[i];
    if (argument === undefined) return { name, art, text: "" };
    const werte: readonly Wert[] = typeof argument === "object" ? argument.flat() : [argument];
    return { name, art, text: werte.map((wert) => wertAlsFeldtext(wert, art)).join("; ") };
  });
  return {
    felder: Object.fromEntries(texte.map(({ name, text }) => [name, text])),
    werte: texte.map(({ text, art }) => liesFeld(text, art)),
    argumente: argumente.map((wert) => (typeof wert === "object" ? wert : [[wert]])),
  };
}

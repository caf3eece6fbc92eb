import type { Ort } from "../../blaetter/adresse";
import { wieExcel } from "../../grundlage/bruch";
import { alsFehlertext, type Zellwert } from "../../grundlage/zelle";
import { alsFlaeche, ecke, type Flaeche, istEineZelle, umschliessend } from "../flaeche";
import { deutscherFunktionsname } from "../formel/deutsch";
import {
  type Aufruf,
  type Einstellig,
  type Knoten,
  liesBezug,
  operand,
  operanden,
  type Verweisziel,
  type Zerlegung,
  zerlege,
  type Zweistellig,
} from "../formel/zerlegung";
import { alleZusammen, type Mappensicht } from "../mappensicht";
import { type Feld, feldAus, wertAus } from "./feld";
import { BEZUGSFUNKTIONEN } from "./bezugsfunktionen";
import { FUNKTIONEN } from "./funktionen";
import { alsText, jeWert, mitZahlen, NichtZuVerfolgen } from "./werte";

/** Where a formula stands, and in what workbook. */
export interface Umgebung {
  readonly sicht: Mappensicht;
  /** the cell of the formula */
  readonly ort: Ort;
  readonly kim: Kimrechner | undefined;
}

/** Calculates a function of the add-in from the cells of its arguments. */
export type Kimrechner = (name: string, argumente: readonly (Feld | undefined)[]) => Feld;

/** A name of the workbook that is no range. */
export interface Namensformel {
  readonly art: "formel";
  readonly zerlegung: Zerlegung;
  readonly rechner: Rechner;
}

type Ziel = Exclude<Verweisziel, { art: "name" }> | Namensformel;

/** A name may stand for a name, but not for itself. */
const HOECHSTENS_NAMEN = 20;

/**
 * Calculates a formula, or a part of one, from the values that its cells show, to tell which of its branches count.
 * Knows what the add-in's own sheets use and what officers use beside it; anything else is {@link NichtZuVerfolgen}.
 */
export class Rechner {
  constructor(
    readonly umgebung: Umgebung,
    private readonly tiefe = 0,
  ) {}

  /** The value of a part of a formula; of several, the first. */
  wert(knoten: Knoten): Zellwert {
    return wertAus(this.feld(knoten), 0, 0);
  }

  /** The values of a part of a formula. */
  feld(knoten: Knoten): Feld {
    switch (knoten.type) {
      case "Literal":
        return feldAus([[knoten.value]]);
      case "ErrorLiteral":
        return feldAus([[knoten.value]]);
      case "ArrayExpression":
        return feldAus(
          knoten.elements.map((zeile) =>
            zeile.map((zelle) => ("value" in zelle ? (zelle.value as Zellwert) : "")),
          ),
        );
      case "ReferenceIdentifier":
        return this.ausBezug(knoten);
      case "UnaryExpression":
        return this.unaer(knoten.operator, knoten);
      case "BinaryExpression":
        return this.binaer(knoten);
      case "CallExpression":
        return this.aufruf(knoten);
      default:
        throw new NichtZuVerfolgen("ein Teil der Formel, den dieses Add-in nicht kennt");
    }
  }

  /**
   * The cells that a part of a formula names.
   * @returns `undefined` where it is no reference
   */
  bezug(knoten: Knoten): Flaeche | undefined {
    switch (knoten.type) {
      case "ReferenceIdentifier": {
        const ziel = this.ziel(knoten.value);
        return ziel?.art === "flaeche" ? ziel.flaeche : undefined;
      }
      case "UnaryExpression":
        if (knoten.operator === "#") return this.ueberlauf(operand(knoten));
        return knoten.operator === "@" ? this.amOrt(this.bezug(operand(knoten))) : undefined;
      case "BinaryExpression": {
        if (knoten.operator !== ":") return undefined;
        const [a, b] = alleZusammen(operanden(knoten).map((teil) => () => this.bezug(teil)));
        return a && b && umschliessend(a, b);
      }
      case "CallExpression": {
        const funktion = BEZUGSFUNKTIONEN[funktionsname(knoten)];
        return funktion?.(this, knoten.arguments);
      }
      default:
        return undefined;
    }
  }

  /** The values of some cells. */
  feldVon(flaeche: Flaeche): Feld {
    const { sicht } = this.umgebung;
    const blatt = sicht.blatt(flaeche.blatt);
    if (blatt === undefined)
      throw new NichtZuVerfolgen(`das Blatt „${flaeche.blatt}“, das es nicht mehr gibt`);
    if (istEineZelle(flaeche)) return feldAus([[sicht.zelle(ecke({ ...flaeche, blatt })).wert]]);
    const { abZeile, abSpalte, zeilen } = sicht.werte({ ...flaeche, blatt });
    return { hoehe: flaeche.zeilen, breite: flaeche.spalten, abZeile, abSpalte, zeilen };
  }

  /** What a name of the workbook means, where it is no range: a formula of its own. */
  namensformel(knoten: Knoten): Namensformel | undefined {
    if (knoten.type !== "ReferenceIdentifier") return undefined;
    const ziel = this.ziel(knoten.value);
    return ziel?.art === "formel" ? ziel : undefined;
  }

  private ausBezug(knoten: Knoten & { type: "ReferenceIdentifier" }): Feld {
    const ziel = this.ziel(knoten.value);
    if (ziel?.art === "flaeche") return this.feldVon(ziel.flaeche);
    if (ziel?.art === "formel") return ziel.rechner.feld(ziel.zerlegung.wurzel);
    if (ziel?.art === "andere Mappe") throw new NichtZuVerfolgen("eine andere Arbeitsmappe");
    throw new NichtZuVerfolgen(`„${knoten.value}“`);
  }

  /** A reference, or a name as a reference or as the formula that it stands for. */
  private ziel(text: string): Ziel | undefined {
    const { sicht, ort } = this.umgebung;
    const gelesen = liesBezug(text, ort.blatt);
    if (gelesen?.art !== "name") return gelesen;
    const zerlegung = zerlege(sicht.name(gelesen.name));
    if (!zerlegung || this.tiefe > HOECHSTENS_NAMEN) return undefined;
    const rechner = new Rechner(this.umgebung, this.tiefe + 1);
    const flaeche = rechner.bezug(zerlegung.wurzel);
    return flaeche ? { art: "flaeche", flaeche } : { art: "formel", zerlegung, rechner };
  }

  private ueberlauf(knoten: Knoten): Flaeche | undefined {
    const anker = this.bezug(knoten);
    if (!anker) return undefined;
    const { sicht } = this.umgebung;
    const blatt = sicht.blatt(anker.blatt);
    return blatt === undefined ? undefined : (sicht.ueberlauf({ ...ecke(anker), blatt }) ?? anker);
  }

  /** What Excel takes of a range where one value is wanted: the cell in the formula's own row or column. */
  private amOrt(flaeche: Flaeche | undefined): Flaeche | undefined {
    if (!flaeche || istEineZelle(flaeche)) return flaeche;
    const { ort } = this.umgebung;
    if (flaeche.spalten === 1 && ort.zeile >= flaeche.zeile && ort.zeile < flaeche.zeile + flaeche.zeilen)
      return alsFlaeche({ blatt: flaeche.blatt, zeile: ort.zeile, spalte: flaeche.spalte });
    if (flaeche.zeilen === 1 && ort.spalte >= flaeche.spalte && ort.spalte < flaeche.spalte + flaeche.spalten)
      return alsFlaeche({ blatt: flaeche.blatt, zeile: flaeche.zeile, spalte: ort.spalte });
    return undefined;
  }

  private unaer(zeichen: string, knoten: Einstellig): Feld {
    if (zeichen === "#" || zeichen === "@") {
      const flaeche = this.bezug(knoten);
      if (flaeche) return this.feldVon(flaeche);
      if (zeichen === "@") return feldAus([[this.wert(operand(knoten))]]);
      throw new NichtZuVerfolgen("ein Überlaufbereich");
    }
    return jeWert([this.feld(operand(knoten))], ([wert]) => {
      if (zeichen === "+") return wert;
      return mitZahlen([wert], ([zahl = 0]) => (zeichen === "%" ? zahl / 100 : 0 - zahl));
    });
  }

  private binaer(knoten: Zweistellig): Feld {
    if ([":", " ", ","].includes(knoten.operator)) {
      const flaeche = this.bezug(knoten);
      if (flaeche) return this.feldVon(flaeche);
      throw new NichtZuVerfolgen("ein zusammengesetzter Bezug");
    }
    const felder = alleZusammen(operanden(knoten).map((teil) => () => this.feld(teil)));
    return jeWert(felder, ([a, b]) => verknuepft(knoten.operator, a, b));
  }

  private aufruf(knoten: Aufruf): Feld {
    const name = funktionsname(knoten);
    const flaeche = this.bezug(knoten);
    if (flaeche) return this.feldVon(flaeche);
    const { kim } = this.umgebung;
    if (name.startsWith("KIM.") && kim)
      return kim(
        name.slice("KIM.".length),
        // Arguments that are left out are null, whatever the types say.
        alleZusammen(
          (knoten.arguments as readonly (Aufruf["arguments"][number] | null)[]).map(
            (teil) => () => (teil === null ? undefined : this.feld(teil)),
          ),
        ),
      );
    const funktion = FUNKTIONEN[name];
    if (!funktion) throw new NichtZuVerfolgen(`die Funktion ${deutscherFunktionsname(name)}`);
    const ergebnis = funktion(this, knoten.arguments);
    return istFeld(ergebnis) ? ergebnis : feldAus([[ergebnis]]);
  }
}

/** The English name of a called function, in capitals and without the prefix of newer ones. */
export function funktionsname(knoten: Aufruf): string {
  return knoten.callee.name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
}

function verknuepft(zeichen: string, a: Zellwert, b: Zellwert): Zellwert {
  const fehler = alsFehlertext(a) ?? alsFehlertext(b);
  if (fehler !== undefined) return fehler;
  switch (zeichen) {
    case "&":
      return alsText(a) + alsText(b);
    case "=":
      return vergleich(a, b) === 0;
    case "<>":
      return vergleich(a, b) !== 0;
    case "<":
      return vergleich(a, b) < 0;
    case ">":
      return vergleich(a, b) > 0;
    case "<=":
      return vergleich(a, b) <= 0;
    case ">=":
      return vergleich(a, b) >= 0;
    default:
      return mitZahlen([a, b], ([x = 0, y = 0]) => gerechnet(zeichen, x, y));
  }
}

function gerechnet(zeichen: string, x: number, y: number): Zellwert {
  switch (zeichen) {
    case "+":
      return wieExcel(x + y);
    case "-":
      return wieExcel(x - y);
    case "*":
      return wieExcel(x * y);
    case "/":
      return y === 0 ? "#DIV/0!" : wieExcel(x / y);
    default: {
      const potenz = x ** y;
      return Number.isFinite(potenz) ? wieExcel(potenz) : "#NUM!";
    }
  }
}

/** Numbers before texts before truth values, texts without case; a blank is 0 or "". */
function vergleich(a: Zellwert, b: Zellwert): number {
  const rang = (wert: Zellwert) => (typeof wert === "boolean" ? 2 : typeof wert === "string" ? 1 : 0);
  const [x, y] = [a ?? "", b ?? ""];
  if (rang(x) !== rang(y)) return rang(x) - rang(y);
  if (typeof x === "string" && typeof y === "string") {
    const [klein, gross] = [x.toLowerCase(), y.toLowerCase()];
    return klein < gross ? -1 : klein > gross ? 1 : 0;
  }
  return wieExcel(Number(x)) - wieExcel(Number(y));
}

function istFeld(ergebnis: unknown): ergebnis is Feld {
  return typeof ergebnis === "object" && ergebnis !== null && "zeilen" in ergebnis;
}

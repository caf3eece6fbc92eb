import type { Ort } from "../../blaetter/adresse";
import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";
import { ecke, type Flaeche, istEineZelle } from "../flaeche";
import {
  type Aufruf,
  deutscherText,
  type Einstellig,
  type Knoten,
  operand,
  operanden,
  type Zerlegung,
  type Zweistellig,
} from "../formel/zerlegung";
import { alleZusammen, NochNichtGelesen } from "../mappensicht";
import { zweig } from "./bezugsfunktionen";
import { zeilenMit } from "./funktionen";
import { funktionsname, Rechner, type Umgebung } from "./rechner";
import { NichtZuVerfolgen } from "./werte";

/**
 * What of a formula counts for its result: conditions are decided, look-ups have found their cell, sums know the cells
 * that they take. What remains is arithmetic over cells.
 */
export type Spur =
  | { readonly art: "konstante"; readonly wert: Zellwert }
  | { readonly art: "zelle"; readonly ort: Ort; readonly wert: Zellwert }
  | {
      readonly art: "kim";
      readonly name: string;
      readonly knoten: Aufruf;
      readonly wert: Zellwert;
    }
  | { readonly art: "summe"; readonly teile: readonly Summand[]; readonly wert: Zellwert }
  | {
      readonly art: "auswahl";
      readonly funktion: "MIN" | "MAX";
      readonly teile: readonly Spur[];
      readonly wert: Zellwert;
    }
  | {
      readonly art: "rechnung";
      readonly zeichen: string;
      readonly teile: readonly Spur[];
      readonly wert: Zellwert;
    }
  | {
      readonly art: "funktion";
      readonly name: string;
      readonly teile: readonly Spur[];
      readonly wert: Zellwert;
    }
  | {
      /** cannot be followed; its cells are those that it names */
      readonly art: "unklar";
      readonly grund: string;
      readonly text: string;
      readonly teile: readonly Spur[];
    };

/** A part of a sum. */
export interface Summand {
  readonly vorzeichen: 1 | -1;
  readonly spur: Spur;
}

/** No one reads more parts than these one by one. */
const HOECHSTENS_ZELLEN = 5_000;

/** Follows a formula. */
export function spurVon(zerlegung: Zerlegung, umgebung: Umgebung): Spur {
  const rechner = new Rechner(umgebung);
  liesVorab(zerlegung.wurzel, rechner);
  return new Verfolger(zerlegung, rechner).spur(zerlegung.wurzel);
}

/** Asks for all single cells of a formula at once, although some of its branches may not count: that saves readings. */
function liesVorab(wurzel: Knoten, rechner: Rechner): void {
  alleZusammen(
    bezuegeIn(wurzel).map((bezug) => () => {
      try {
        const flaeche = rechner.bezug(bezug);
        if (flaeche && istEineZelle(flaeche)) rechner.feldVon(flaeche);
      } catch (fehler) {
        if (!(fehler instanceof NichtZuVerfolgen)) throw fehler;
      }
    }),
  );
}

/** The value that a trace comes to; `undefined` where some of it cannot be followed. */
export function wertDer(spur: Spur): Zellwert {
  return spur.art === "unklar" ? undefined : spur.wert;
}

class Verfolger {
  constructor(
    private readonly zerlegung: Zerlegung,
    private readonly rechner: Rechner,
  ) {}

  spur(knoten: Knoten): Spur {
    try {
      return this.verfolgt(knoten);
    } catch (fehler) {
      if (fehler instanceof NichtZuVerfolgen) return this.unklar(knoten, fehler.grund);
      throw fehler;
    }
  }

  private verfolgt(knoten: Knoten): Spur {
    switch (knoten.type) {
      case "Literal":
      case "ErrorLiteral":
        return { art: "konstante", wert: knoten.value };
      case "ReferenceIdentifier":
        return this.bezug(knoten);
      case "UnaryExpression":
        return this.unaer(knoten);
      case "BinaryExpression":
        return this.binaer(knoten);
      case "CallExpression":
        return this.aufruf(knoten);
      default:
        return this.funktion("", knoten, []);
    }
  }

  private bezug(knoten: Knoten): Spur {
    const flaeche = this.rechner.bezug(knoten);
    if (flaeche && istEineZelle(flaeche)) return this.zelle(flaeche);
    const formel = this.rechner.namensformel(knoten);
    if (formel) return new Verfolger(formel.zerlegung, formel.rechner).spur(formel.zerlegung.wurzel);
    if (!flaeche) throw new NichtZuVerfolgen(deutscherText(this.zerlegung, knoten));
    return { art: "funktion", name: "", teile: this.zellen([flaeche]), wert: this.rechner.wert(knoten) };
  }

  private zelle(flaeche: Flaeche): Spur {
    const ort = this.ort(flaeche);
    return { art: "zelle", ort, wert: this.rechner.feldVon(flaeche).zeilen[0]?.[0] ?? "" };
  }

  private ort(flaeche: Flaeche): Ort {
    const { sicht } = this.rechner.umgebung;
    return { ...ecke(flaeche), blatt: sicht.blatt(flaeche.blatt) ?? flaeche.blatt };
  }

  private unaer(knoten: Einstellig): Spur {
    const teil = operand(knoten);
    switch (knoten.operator) {
      case "-": {
        const spur = this.spur(teil);
        if (spur.art === "konstante" && typeof spur.wert === "number")
          return { art: "konstante", wert: 0 - spur.wert };
        return this.summe([{ vorzeichen: -1, spur }], knoten);
      }
      case "+":
        return this.spur(teil);
      case "%":
        return this.rechnung("%", [teil], knoten);
      default:
        return this.bezug(knoten);
    }
  }

  private binaer(knoten: Zweistellig): Spur {
    const [links, rechts] = operanden(knoten);
    switch (knoten.operator) {
      case "+":
      case "-": {
        const [a, b] = this.spuren([links, rechts]) as [Spur, Spur];
        const vorzeichen = knoten.operator === "+" ? 1 : -1;
        return this.summe(
          [
            { vorzeichen: 1, spur: a },
            { vorzeichen, spur: b },
          ],
          knoten,
        );
      }
      case "*":
        return this.rechnung("×", [links, rechts], knoten);
      case "/":
        return this.rechnung("÷", [links, rechts], knoten);
      case ":":
        return this.bezug(knoten);
      default:
        return this.rechnung(knoten.operator, [links, rechts], knoten);
    }
  }

  private aufruf(knoten: Aufruf): Spur {
    const name = funktionsname(knoten);
    const argumente = knoten.arguments;
    switch (name) {
      case "IF": {
        const gewaehlt = zweig(this.rechner, argumente);
        return gewaehlt ? this.spur(gewaehlt) : { art: "konstante", wert: this.rechner.wert(knoten) };
      }
      case "IFERROR": {
        const [wert, sonst] = argumente;
        const istFehler = wert && alsFehlertext(this.rechner.wert(wert)) !== undefined;
        return this.spur((istFehler ? sonst : wert) ?? knoten);
      }
      case "CHOOSE": {
        const [nummer, ...werte] = argumente;
        const gewaehlt = nummer ? werte[Math.floor(Number(this.rechner.wert(nummer))) - 1] : undefined;
        return gewaehlt ? this.spur(gewaehlt) : { art: "konstante", wert: this.rechner.wert(knoten) };
      }
      case "INDEX":
      case "OFFSET": {
        const flaeche = this.rechner.bezug(knoten);
        return flaeche && istEineZelle(flaeche)
          ? this.zelle(flaeche)
          : this.funktion(name, knoten, argumente);
      }
      case "SUM":
        return this.summe(
          this.zellenOderSpuren(argumente).map((spur) => ({ vorzeichen: 1, spur })),
          knoten,
        );
      case "SUMIFS":
        return this.summenwenns(knoten);
      case "MIN":
      case "MAX":
        return {
          art: "auswahl",
          funktion: name,
          teile: this.zellenOderSpuren(argumente).filter((spur) => typeof wertDer(spur) === "number"),
          wert: this.rechner.wert(knoten),
        };
      default:
        if (name.startsWith("KIM."))
          return { art: "kim", name: name.slice("KIM.".length), knoten, wert: this.wertOderNichts(knoten) };
        return this.funktion(name, knoten, argumente);
    }
  }

  /** Of a function of the add-in it is told argument by argument what cannot be followed. */
  private wertOderNichts(knoten: Knoten): Zellwert {
    try {
      return this.rechner.wert(knoten);
    } catch (fehler) {
      if (fehler instanceof NichtZuVerfolgen) return undefined;
      throw fehler;
    }
  }

  private summenwenns(knoten: Aufruf): Spur {
    const [summe, ...bedingungen] = knoten.arguments;
    const flaeche = summe ? this.rechner.bezug(summe) : undefined;
    if (!flaeche) return this.funktion("SUMIFS", knoten, knoten.arguments);
    const { zellen, plaetze } = zeilenMit(this.rechner, bedingungen, summe);
    const anfang = this.ort(flaeche);
    return this.summe(
      plaetze.map((platz, i) => ({
        vorzeichen: 1,
        spur: {
          art: "zelle",
          ort: {
            blatt: anfang.blatt,
            zeile: anfang.zeile + Math.floor(platz / flaeche.spalten),
            spalte: anfang.spalte + (platz % flaeche.spalten),
          },
          wert: zellen[i] ?? "",
        },
      })),
      knoten,
    );
  }

  /** Sums of sums are one sum; what is not there adds nothing. */
  private summe(summanden: readonly Summand[], knoten: Knoten): Spur {
    const teile = summanden
      .reduce<Summand[]>((alle, { vorzeichen, spur }) => {
        if (spur.art !== "summe") return [...alle, { vorzeichen, spur }];
        alle.push(
          ...spur.teile.map((teil): Summand => ({
            ...teil,
            vorzeichen: vorzeichen === teil.vorzeichen ? 1 : -1,
          })),
        );
        return alle;
      }, [])
      .filter(
        ({ spur }) => spur.art === "unklar" || spur.art === "kim" || !(istLeer(spur.wert) || istNichts(spur)),
      );
    return { art: "summe", teile, wert: this.rechner.wert(knoten) };
  }

  private rechnung(zeichen: string, teile: readonly Knoten[], knoten: Knoten): Spur {
    return { art: "rechnung", zeichen, teile: this.spuren(teile), wert: this.rechner.wert(knoten) };
  }

  private funktion(name: string, knoten: Knoten, argumente: readonly (Knoten | null)[]): Spur {
    const teile = this.spuren(argumente.filter((teil) => teil !== null));
    return { art: "funktion", name, teile, wert: this.rechner.wert(knoten) };
  }

  private spuren(knoten: readonly Knoten[]): Spur[] {
    return alleZusammen(knoten.map((einer) => () => this.spur(einer)));
  }

  /** The cells of ranges one by one, and anything else as it is. */
  private zellenOderSpuren(knoten: readonly (Knoten | null)[]): readonly Spur[] {
    const listen = alleZusammen(
      knoten.map((einer) => (): readonly Spur[] => {
        if (!einer) return [];
        const flaeche = this.rechner.bezug(einer);
        return flaeche ? this.zellen([flaeche]) : [this.spur(einer)];
      }),
    );
    return listen.reduce<Spur[]>((alle, liste) => {
      alle.push(...liste);
      return alle;
    }, []);
  }

  /** The cells of some ranges that hold anything. */
  private zellen(flaechen: readonly Flaeche[]): readonly Spur[] {
    const gefundene: Spur[] = [];
    for (const flaeche of flaechen) {
      const anfang = this.ort(flaeche);
      const feld = this.rechner.feldVon(flaeche);
      feld.zeilen.forEach((zeile, z) =>
        zeile.forEach((wert, s) => {
          if (istLeer(wert) || gefundene.length >= HOECHSTENS_ZELLEN) return;
          gefundene.push({
            art: "zelle",
            ort: {
              blatt: anfang.blatt,
              zeile: anfang.zeile + feld.abZeile + z,
              spalte: anfang.spalte + feld.abSpalte + s,
            },
            wert,
          });
        }),
      );
    }
    return gefundene;
  }

  /** A part that cannot be followed, with the cells that it names. */
  private unklar(knoten: Knoten, grund: string): Spur {
    const bezuege = bezuegeIn(knoten);
    const teile = alleZusammen(
      bezuege.map((bezug) => (): readonly Spur[] => {
        try {
          const flaeche = this.rechner.bezug(bezug);
          return flaeche && istEineZelle(flaeche) ? [this.zelle(flaeche)] : [];
        } catch (fehler) {
          if (fehler instanceof NochNichtGelesen) throw fehler;
          return [];
        }
      }),
    );
    return {
      art: "unklar",
      grund,
      text: deutscherText(this.zerlegung, knoten),
      teile: teile.reduce<Spur[]>((alle, liste) => [...alle, ...liste], []),
    };
  }
}

function istNichts(spur: Spur): boolean {
  return spur.art === "konstante" && spur.wert === 0;
}

/** The references that stand in a part of a formula. */
function bezuegeIn(knoten: Knoten): readonly Knoten[] {
  if (knoten.type === "ReferenceIdentifier") return [knoten];
  if (!("arguments" in knoten)) return [];
  return (knoten.arguments as readonly (Knoten | null)[]).reduce<Knoten[]>(
    (alle, teil) => (teil ? [...alle, ...bezuegeIn(teil)] : alle),
    [],
  );
}

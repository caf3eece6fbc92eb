import { zeigeZahl } from "../../grundlage/deutsch";
import { falsch, KimFehler, versuche } from "../../grundlage/fehler";
import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";
import { type Abschnitt, achtung, type Hinweis, type Teil } from "../erklaerung";
import { zeigeWert } from "../anzeige";
import { ecke, type Flaeche, istEineZelle, ortsname } from "../flaeche";
import { deutscherFehlername } from "../formel/deutsch";
import { type Aufruf, deutscherText, type Knoten, type Zerlegung } from "../formel/zerlegung";
import { alleZusammen } from "../mappensicht";
import { type Feld, feldAus, istEinWert, wertAus } from "../rechner/feld";
import { Rechner, type Umgebung } from "../rechner/rechner";
import { NichtZuVerfolgen } from "../rechner/werte";
import { erklaereKim, kimfunktion } from "./aufruf";
import type { Platz, Weg } from "./funktionen";

/** How a call of a function of the add-in comes to its result. */
export interface Aufruferklaerung {
  readonly titel: string;
  readonly abschnitte: readonly Abschnitt[];
  readonly hinweise: readonly Hinweis[];
  /** `undefined` where it could not be calculated */
  readonly wert: Zellwert;
}

interface Argument {
  readonly name: string;
  readonly feld: Feld | undefined;
  /** why it cannot be followed */
  readonly unklar: string | undefined;
  readonly teil: Teil;
}

/** A call in a formula, and where that stands. */
export interface Kimaufruf {
  readonly aufruf: Aufruf;
  /** without "KIM." */
  readonly name: string;
  readonly zerlegung: Zerlegung;
  readonly umgebung: Umgebung;
}

/**
 * Explains a call: its arguments as they are read, and each step.
 * @param platz the cell of its result
 * @param gezeigt what the cell shows, where the call is all of its formula
 */
export function erklaereAufruf(kim: Kimaufruf, platz: Platz, gezeigt?: Zellwert): Aufruferklaerung {
  const { aufruf, name } = kim;
  const funktion = kimfunktion(name);
  if (!funktion)
    return {
      titel: `KIM.${name}`,
      abschnitte: [],
      hinweise: [achtung(`Eine Funktion KIM.${name} gibt es in diesem Add-in nicht.`)],
      wert: undefined,
    };
  const argumente = alleZusammen(
    aufruf.arguments.map((knoten, i) => () => {
      const parameter = funktion.parameter[i] ?? `${zeigeZahl(i + 1)}. Argument`;
      return liesArgument(knoten, parameter, kim, platz);
    }),
  );
  const angaben: Abschnitt = {
    art: "teile",
    titel: "Angaben der Formel",
    teile: argumente.map(({ teil }) => teil),
    ergebnis: "",
  };
  const unklare = argumente.filter(({ unklar }) => unklar !== undefined);
  if (unklare.length > 0)
    return {
      titel: funktion.titel,
      abschnitte: [angaben],
      hinweise: unklare.map(({ name: parameter, unklar = "", teil }) =>
        achtung(
          `Das Argument „${parameter}“ lässt sich nicht verfolgen: ${teil.wert} (${unklar}). ` +
            "Steht sein Wert in einer eigenen Zelle, kann der Rechenweg gezeigt werden.",
        ),
      ),
      wert: undefined,
    };
  const weg = rechne(name, argumente, platz, gezeigt);
  if (weg instanceof KimFehler)
    return {
      titel: funktion.titel,
      abschnitte: [angaben],
      hinweise: [achtung(weg.message)],
      wert: weg.fehlerwert,
    };
  return {
    titel: funktion.titel,
    abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: weg.schritte }, angaben],
    hinweise: [],
    wert: weg.wert,
  };
}

/** Excel for Windows and Mac passes a blank cell as 0, Excel on the web as nothing: that of this host is told by its error. */
function rechne(
  name: string,
  argumente: readonly Argument[],
  platz: Platz,
  gezeigt: Zellwert,
): Weg | KimFehler {
  const fehlerhaftes = argumente.find(
    ({ feld }) => feld && istEinWert(feld) && alsFehlertext(wertAus(feld, 0, 0)),
  );
  if (fehlerhaftes?.feld)
    return falsch(
      `${fehlerhaftes.name}: In der Zelle steht der Fehler ` +
        `${deutscherFehlername(String(wertAus(fehlerhaftes.feld, 0, 0)))}. Bitte zuerst dort beheben.`,
    );
  const felder = argumente.map(({ feld }) => feld);
  const weg = versuche(() => erklaereKim(name, felder, platz));
  if (weg instanceof KimFehler || alsFehlertext(gezeigt) === undefined) return weg;
  const mitNull = versuche(() => erklaereKim(name, felder.map(leereAlsNull), platz));
  return mitNull instanceof KimFehler ? mitNull : weg;
}

function leereAlsNull(feld: Feld | undefined): Feld | undefined {
  return (
    feld && { ...feld, zeilen: feld.zeilen.map((zeile) => zeile.map((wert) => (istLeer(wert) ? 0 : wert))) }
  );
}

function liesArgument(knoten: Knoten | null, name: string, kim: Kimaufruf, platz: Platz): Argument {
  const { zerlegung, umgebung } = kim;
  const teil = (wert: string, ort?: Teil["ort"]): Teil => ({
    zeichen: "",
    bezeichnung: name,
    wert,
    ort,
    gewaehlt: false,
  });
  if (!knoten) return { name, feld: undefined, unklar: undefined, teil: teil("weggelassen") };
  const rechner = new Rechner(umgebung);
  try {
    const feld = rechner.feld(knoten);
    const flaeche = rechner.bezug(knoten);
    if (flaeche && istEineZelle(flaeche))
      return { name, feld, unklar: undefined, teil: teil(zeigeZelle(flaeche, umgebung), ecke(flaeche)) };
    const inZeile = feldAus([[wertAus(feld, platz.zeile, platz.spalte)]]);
    const wert =
      flaeche && !istEinWert(feld) && name !== "Sätze" && name !== "Gewichte" && name !== "Summanden";
    const text = wert
      ? `${zeige(wertAus(inZeile, 0, 0))} (aus ${ortsname(flaeche)})`
      : flaeche
        ? ortsname(flaeche)
        : zeige(wertAus(feld, 0, 0));
    return { name, feld, unklar: undefined, teil: teil(text, flaeche && ecke(flaeche)) };
  } catch (fehler) {
    if (!(fehler instanceof NichtZuVerfolgen)) throw fehler;
    return { name, feld: undefined, unklar: fehler.grund, teil: teil(deutscherText(zerlegung, knoten)) };
  }
}

function zeigeZelle(flaeche: Flaeche, { sicht }: Umgebung): string {
  const { wert, zahlenformat } = sicht.zelle(ecke(flaeche));
  return istLeer(wert) ? "leer" : zeigeWert(wert, zahlenformat);
}

function zeige(wert: Zellwert): string {
  if (istLeer(wert)) return "leer";
  const fehler = alsFehlertext(wert);
  if (fehler !== undefined) return deutscherFehlername(fehler);
  if (typeof wert === "number") return zeigeZahl(wert, Math.abs(wert) < 1000 ? 10 : 4);
  if (typeof wert === "boolean") return wert ? "WAHR" : "FALSCH";
  return typeof wert === "string" ? wert : "ein Datentyp";
}

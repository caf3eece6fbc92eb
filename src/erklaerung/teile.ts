import type { Ort } from "../blaetter/adresse";
import { beschreibung, type Planspalte } from "../blaetter/stellenplan/spalten";
import { wieExcel, ZEHNTAUSEND } from "../grundlage/bruch";
import { zeigeZahl } from "../grundlage/deutsch";
import { istLeer, type Zellwert } from "../grundlage/zelle";
import { zeigeWert } from "./anzeige";
import { alsName, beschriftung } from "./blatt/beschriftung";
import type { Plan } from "./blatt/planleser";
import type { Abschnitt, Teil } from "./erklaerung";
import { gleicherOrt } from "./flaeche";
import { kimfunktion } from "./kim/aufruf";
import { alleZusammen, type Mappensicht } from "./mappensicht";
import type { Spur, Summand } from "./rechner/spur";

/** More parts than these are told as one. */
const HOECHSTENS_TEILE = 100;

const EURO = '#,##0 "€"';

/** Tells the parts of a figure by what they are called in the workbook. */
export class Teileliste {
  constructor(
    private readonly sicht: Mappensicht,
    private readonly plan: Plan | undefined,
    /** how the figure itself is shown */
    private readonly zahlenformat: string,
  ) {}

  /** What a figure consists of. */
  abschnitte(spur: Spur): readonly Abschnitt[] {
    const ungeteilt = unskaliert(spur);
    if (ungeteilt) return [this.summe(ungeteilt.teile, ungeteilt.wert, ungeteilt.teiler)];
    switch (spur.art) {
      case "konstante":
        return [];
      case "zelle":
        return [abschnitt("Übernommen aus", [this.teil(spur.ort, spur.wert)])];
      case "summe":
        return [this.summe(spur.teile, spur.wert, 1), ...this.verwendete(spur)];
      case "auswahl":
        return [this.auswahl(spur), ...this.verwendete(spur)];
      default:
        return spur.art === "unklar" || typeof spur.wert !== "number"
          ? this.benutzt("Verwendete Angaben", spur)
          : [this.rechnung(spur), ...this.verwendete(spur)];
    }
  }

  /** A cell with its name and its value. */
  teil(ort: Ort, wert: Zellwert, zeichen = "", teiler = 1): Teil {
    const name = beschriftung(ort, this.sicht, this.plan);
    const spalte = teiler === 1 ? name.spalte : name.spalte.replace(/ in Zehntausendsteln$/, "");
    const gezeigt = typeof wert === "number" ? wieExcel(wert / teiler) : wert;
    return {
      zeichen,
      bezeichnung: alsName({ ...name, spalte }, ort),
      wert: zeigeWert(gezeigt, this.format(ort)),
      ort,
      gewaehlt: false,
    };
  }

  private summe(teile: readonly Summand[], wert: Zellwert, teiler: number): Abschnitt {
    const gezeigte = teile.slice(0, HOECHSTENS_TEILE);
    const uebrige = teile.slice(HOECHSTENS_TEILE);
    const zeilen = alleZusammen(
      gezeigte.map(({ vorzeichen, spur }, i) => () => {
        const zeichen = vorzeichen < 0 ? "−" : i === 0 ? "" : "+";
        return spur.art === "zelle"
          ? this.teil(spur.ort, spur.wert, zeichen, teiler)
          : this.ohneOrt(spur, zeichen);
      }),
    );
    if (uebrige.length > 0)
      zeilen.push({
        zeichen: "+",
        bezeichnung: `${zeigeZahl(uebrige.length)} weitere Teile, zusammen`,
        wert: this.zeige(
          uebrige.reduce(
            (bisher, { vorzeichen, spur }) => bisher + (vorzeichen * Number(wertVon(spur))) / teiler,
            0,
          ),
        ),
        ort: undefined,
        gewaehlt: false,
      });
    const titel = teile.some(({ vorzeichen }) => vorzeichen < 0)
      ? "So wird gerechnet"
      : teile.length === 1
        ? "Übernommen aus"
        : "Summe aus";
    return abschnitt(titel, zeilen, this.zeige(wert));
  }

  private auswahl({ funktion, teile, wert }: Spur & { art: "auswahl" }): Abschnitt {
    const erster = teile.findIndex((spur) => wertVon(spur) === wert);
    const zeilen = alleZusammen(
      teile.slice(0, HOECHSTENS_TEILE).map((spur, i) => () => ({
        ...(spur.art === "zelle" ? this.teil(spur.ort, spur.wert) : this.ohneOrt(spur, "")),
        gewaehlt: i === erster,
      })),
    );
    const titel = funktion === "MIN" ? "Der niedrigste Wert von" : "Der höchste Wert von";
    return abschnitt(titel, zeilen, this.zeige(wert));
  }

  /** A product or a function: how it reads with its values, and what it comes to. */
  private rechnung(spur: Spur): Abschnitt {
    return abschnitt(
      "So wird gerechnet",
      [{ zeichen: "", bezeichnung: ausdruck(spur), wert: "", ort: undefined, gewaehlt: false }],
      this.zeige(wertVon(spur)),
    );
  }

  private ohneOrt(spur: Spur, zeichen: string): Teil {
    const bezeichnung =
      spur.art === "kim"
        ? (kimfunktion(spur.name)?.titel ?? spur.name)
        : spur.art === "konstante"
          ? "fester Wert in der Formel"
          : spur.art === "unklar"
            ? spur.text
            : ausdruck(spur);
    return {
      zeichen,
      bezeichnung,
      wert: spur.art === "unklar" ? "" : this.zeige(spur.wert),
      ort: undefined,
      gewaehlt: false,
    };
  }

  /** The cells inside of parts that are calculated themselves. */
  private verwendete(spur: Spur): readonly Abschnitt[] {
    const teile = spur.art === "summe" ? spur.teile.map((teil) => teil.spur) : teileVon(spur);
    const innere = teile.filter(({ art }) => art !== "zelle" && art !== "konstante" && art !== "kim");
    const eigene = spur.art === "summe" || spur.art === "auswahl" ? innere : [spur];
    return this.benutzt("Verwendete Zellen", ...eigene);
  }

  private benutzt(titel: string, ...spuren: readonly Spur[]): readonly Abschnitt[] {
    const zellen = spuren.reduce<(Spur & { art: "zelle" })[]>(
      (alle, spur) => [...alle, ...zellenIn(spur)],
      [],
    );
    const verschiedene = zellen
      .filter(({ ort }, i) => zellen.findIndex((andere) => gleicherOrt(andere.ort, ort)) === i)
      .filter(({ wert }) => !istLeer(wert));
    if (verschiedene.length === 0) return [];
    return [
      abschnitt(
        titel,
        alleZusammen(
          verschiedene.slice(0, HOECHSTENS_TEILE).map(
            ({ ort, wert }) =>
              () =>
                this.teil(ort, wert),
          ),
        ),
      ),
    ];
  }

  private zeige(wert: Zellwert): string {
    return zeigeWert(wert, this.zahlenformat);
  }

  /** Of the Stellenplan it is known without asking. */
  private format(ort: Ort): string {
    const spalte = this.plan?.liste.enthaelt(ort) ? this.plan.spalte(ort.spalte) : undefined;
    return spalte === undefined ? this.sicht.zelle(ort).zahlenformat : formatDer(spalte);
  }
}

function formatDer(spalte: Planspalte): string {
  const { stil } = beschreibung(spalte);
  if (/euro/i.test(stil)) return EURO;
  const istTag = /datum/i.test(stil) || spalte === "tagBeginn" || spalte === "tagEnde";
  return istTag ? "dd.mm.yyyy" : "General";
}

function abschnitt(titel: string, teile: readonly Teil[], ergebnis = ""): Abschnitt {
  return { art: "teile", titel, teile, ergebnis };
}

/** A sum of ten-thousandths that is shown in units. */
function unskaliert(spur: Spur): { teile: readonly Summand[]; wert: Zellwert; teiler: number } | undefined {
  if (spur.art !== "rechnung" || spur.zeichen !== "÷") return undefined;
  const [links, rechts] = spur.teile;
  if (rechts?.art !== "konstante" || rechts.wert !== ZEHNTAUSEND) return undefined;
  const teile =
    links?.art === "summe"
      ? links.teile
      : links?.art === "zelle"
        ? [{ vorzeichen: 1, spur: links } as const]
        : undefined;
  return teile && { teile, wert: spur.wert, teiler: ZEHNTAUSEND };
}

function wertVon(spur: Spur): Zellwert {
  return spur.art === "unklar" ? "" : spur.wert;
}

function teileVon(spur: Spur): readonly Spur[] {
  switch (spur.art) {
    case "summe":
      return spur.teile.map((teil) => teil.spur);
    case "auswahl":
    case "rechnung":
    case "funktion":
    case "unklar":
      return spur.teile;
    default:
      return [];
  }
}

/** All cells that a trace ends in. */
export function zellenIn(spur: Spur): readonly (Spur & { art: "zelle" })[] {
  if (spur.art === "zelle") return [spur];
  return teileVon(spur).reduce<(Spur & { art: "zelle" })[]>((alle, teil) => [...alle, ...zellenIn(teil)], []);
}

/** All calls of functions of the add-in in a trace. */
export function kimIn(spur: Spur): readonly (Spur & { art: "kim" })[] {
  if (spur.art === "kim") return [spur];
  return teileVon(spur).reduce<(Spur & { art: "kim" })[]>((alle, teil) => [...alle, ...kimIn(teil)], []);
}

/** All parts of a trace that cannot be followed. */
export function unklareIn(spur: Spur): readonly (Spur & { art: "unklar" })[] {
  if (spur.art === "unklar") return [spur];
  return teileVon(spur).reduce<(Spur & { art: "unklar" })[]>(
    (alle, teil) => [...alle, ...unklareIn(teil)],
    [],
  );
}

const FUNKTIONSWORTE: Readonly<Record<string, string>> = {
  ROUND: "gerundet",
  ROUNDUP: "aufgerundet",
  ROUNDDOWN: "abgerundet",
  INT: "abgerundet",
  ABS: "Betrag von",
};

/** How a calculation reads with its values: "(3 + 4) × 158.644". */
function ausdruck(spur: Spur): string {
  switch (spur.art) {
    case "unklar":
      return spur.text;
    case "summe":
      return spur.teile
        .map(({ vorzeichen, spur: teil }, i) => {
          const zeichen = vorzeichen < 0 ? "− " : i === 0 ? "" : "+ ";
          return zeichen + inKlammern(teil);
        })
        .join(" ");
    case "auswahl":
      return `${spur.funktion === "MIN" ? "niedrigster" : "höchster"} Wert von (${spur.teile.map(ausdruck).join("; ")})`;
    case "rechnung":
      if (spur.zeichen === "%") return `${spur.teile.map(inKlammern).join("")} %`;
      return spur.teile.map(inKlammern).join(` ${spur.zeichen} `);
    case "funktion": {
      const [erster, ...weitere] = spur.teile;
      const worte = FUNKTIONSWORTE[spur.name] ?? spur.name;
      if (spur.name === "ROUND" && erster) {
        const davor =
          erster.art === "summe" || erster.art === "rechnung" ? ` = ${wertwort(erster.wert)}` : "";
        return `${ausdruck(erster)}${davor}, gerundet auf ${stellen(weitere[0])}`;
      }
      return `${worte} (${spur.teile.map(ausdruck).join("; ")})`;
    }
    default:
      return wertwort(spur.wert);
  }
}

function wertwort(wert: Zellwert): string {
  return typeof wert === "number" ? zeigeZahl(wert) : zeigeWert(wert, "General");
}

function stellen(spur: Spur | undefined): string {
  const anzahl = spur && spur.art !== "unklar" ? Number(spur.wert) : 0;
  if (anzahl === 0) return "ganze Zahlen";
  return anzahl > 0 ? `${zeigeZahl(anzahl)} Nachkommastellen` : `volle ${zeigeZahl(10 ** -anzahl, 0)}`;
}

function inKlammern(spur: Spur): string {
  const text = ausdruck(spur);
  const einfach =
    spur.art === "zelle" || spur.art === "konstante" || spur.art === "kim" || spur.art === "auswahl";
  return einfach || (spur.art === "summe" && spur.teile.length === 1) ? text : `(${text})`;
}

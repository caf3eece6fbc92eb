import { html, render, type TemplateResult } from "lit-html";
import { a1Bereich } from "../../blaetter/adresse";
import type { Bereich } from "../../blaetter/blatt";
import {
  type Belegung,
  type Einfuegung,
  fuegeEin,
  kannFunktionen,
  liesNochEinmal,
  rechnetNoch,
} from "../../excel/einfuegen";
import { beruehrt } from "../../excel/bereich";
import { zeigeBezug } from "../../excel/bezug";
import { beiMarkierung, liesMarkierung, type Markierung } from "../../excel/markierung";
import { Hindernis } from "../../excel/meldungen";
import { liesZellwerte } from "../../excel/zellwerte";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import { legeInZwischenablage, markiere, TEXT } from "../rahmen/zwischenablage";
import { FUNKTIONEN } from "../texte/funktionen";
import { beispielAngaben } from "./beispiel";
import { form, inWorten, zahlenformate } from "./ergebnis";
import { FELDER } from "./felder";
import { alsFeldtext, type Feldwert, liesFeld } from "./feldwert";
import { feldId, formular } from "./formular";
import { deutscheFormel, englischeFormel } from "./formel";
import { type Funktion, ladeKatalog } from "./katalog";
import { liste } from "./liste";
import type { Handlungen, Stand } from "./stand";
import { suche } from "./suche";
import { bezuegeIn, bezugsschluessel, vorschau, type Vorschau, type Zellkunde } from "./vorschau";

/** Cells are read when she has stopped typing for so many milliseconds; the result is told a little later. */
const RUHE = 250;
const ANSAGE = 900;
/** So long a function may take until its result stands in the cell. */
const RECHENZEIT = 500;

/** Opens the view with the catalogue of the functions. */
export function oeffne(wurzel: HTMLElement, pane: Pane, lade = ladeKatalog): Ansicht {
  ladeStil();
  const ansicht = new Funktionsansicht(wurzel, pane, lade);
  return { betritt: () => ansicht.betritt(), verlasse: () => ansicht.verlasse() };
}

/** The view's own stylesheet comes with the view. */
function ladeStil(): void {
  const verweis = document.createElement("link");
  verweis.rel = "stylesheet";
  verweis.href = "funktionen.css";
  document.head.append(verweis);
}

class Funktionsansicht {
  private stand: Stand = {
    katalog: "laedt",
    gesucht: "",
    gewaehlt: undefined,
    felder: {},
    zellen: new Map(),
    ziel: undefined,
    mahnt: false,
    frage: undefined,
    ansage: "",
  };
  private readonly inExcel: boolean;
  private leseuhr: ReturnType<typeof setTimeout> | undefined;
  private ansageuhr: ReturnType<typeof setTimeout> | undefined;
  private beobachtung: Promise<() => void> | undefined;

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
    private readonly lade: () => Promise<readonly Funktion[]>,
  ) {
    this.inExcel = pane.umgebung === "excel";
    pane.auftraege.beiAenderung(() => this.zeichne());
    this.zeichne();
    void this.ladeKatalog();
  }

  betritt(): void {
    if (!this.inExcel) return;
    this.beobachtung ??= beiMarkierung(() => this.liesSpaeter());
    this.beobachtung.catch(() => (this.beobachtung = undefined));
    void this.liesExcel();
  }

  verlasse(): void {
    const { beobachtung } = this;
    this.beobachtung = undefined;
    clearTimeout(this.leseuhr);
    clearTimeout(this.ansageuhr);
    beobachtung?.then((beende) => beende()).catch(() => undefined);
  }

  // What the officer does

  private readonly handlungen: Handlungen = {
    suche: (gesucht) => {
      this.setze({ gesucht });
      this.sageSpaeter();
    },
    waehle: (gewaehlt) => {
      this.setze({ gewaehlt, mahnt: false, frage: undefined, ansage: "" });
      this.liesSpaeter();
      const [erster] = gewaehlt.parameters;
      if (erster) this.finde(feldId(erster.name))?.focus();
    },
    zurueck: () => {
      const { gewaehlt } = this.stand;
      this.setze({ gewaehlt: undefined, frage: undefined, ansage: "" });
      (this.finde(`funktion-${gewaehlt?.id ?? ""}`) ?? this.finde("funktionssuche"))?.focus();
    },
    ladeNeu: () => void this.ladeKatalog(),
    tippe: (feld, text) => this.tippe({ [feld]: text }),
    leere: () => {
      const [erster] = this.stand.gewaehlt?.parameters ?? [];
      this.tippe(Object.fromEntries(Object.keys(this.stand.felder).map((name) => [name, ""])));
      if (erster) this.finde(feldId(erster.name))?.focus();
    },
    uebernimmBeispiel: () => {
      const { gewaehlt } = this.stand;
      if (gewaehlt) this.tippe(beispielAngaben(gewaehlt).felder);
    },
    uebernimmMarkierung: (feld) => void this.uebernimmMarkierung(feld),
    kopiere: () => void this.kopiere(),
    fuegeEin: () => void this.fuegeEin(),
    ueberschreibe: () => void this.fuegeEin(this.stand.frage),
    lasse: () => {
      this.setze({ frage: undefined });
      this.wurzel.querySelector<HTMLElement>("button[type=submit]")?.focus();
    },
  };

  private tippe(felder: Readonly<Record<string, string>>): void {
    this.setze({ felder: { ...this.stand.felder, ...felder }, mahnt: false, frage: undefined });
    this.liesSpaeter();
    this.sageSpaeter();
  }

  private async uebernimmMarkierung(feld: string): Promise<void> {
    try {
      const ziel = await liesMarkierung();
      if (!ziel.bezug) throw new Hindernis(FUNKTIONEN.keineZellen);
      this.setze({ ziel });
      this.tippe({ [feld]: alsFeldtext(ziel.bezug, artVon(feld)) });
      this.finde(feldId(feld))?.focus();
    } catch (fehler) {
      this.pane.auftraege.klage(fehler);
    }
  }

  private async kopiere(): Promise<void> {
    const { gewaehlt } = this.stand;
    if (!gewaehlt || !this.istFertig(gewaehlt)) return;
    const { auftraege } = this.pane;
    const kopiert = await legeInZwischenablage({ [TEXT]: this.formel(gewaehlt) });
    if (!kopiert) markiere(this.wurzel.querySelector("section .formel"));
    if (!auftraege.laeuft) auftraege.sage(kopiert ? FUNKTIONEN.kopiert : FUNKTIONEN.nichtKopiert);
  }

  /** Whether all fields that must be are filled; where not, the first one gets the cursor and a sentence. */
  private istFertig(funktion: Funktion): boolean {
    const jetzt = this.vorschau(funktion);
    if (jetzt.art !== "unvollstaendig") return true;
    this.setze({ mahnt: true });
    const [erstes] = jetzt.felder;
    if (erstes) this.finde(feldId(erstes.name))?.focus();
    return false;
  }

  // Jobs

  private async fuegeEin(erlaubt?: Belegung): Promise<void> {
    const { gewaehlt } = this.stand;
    if (!gewaehlt || !this.istFertig(gewaehlt)) return;
    const ergebnis = await this.pane.auftraege.fuehreAus({
      beginn: { worte: FUNKTIONEN.fuegtEin, aufhaltbar: false },
      arbeit: async (melde) => {
        await this.liesZiel();
        await this.liesZellen();
        const eingefuegt = await fuegeEin(this.einzufuegendes(gewaehlt), erlaubt);
        if (eingefuegt.art === "belegt" || !rechnetNoch(eingefuegt)) return eingefuegt;
        melde({ worte: FUNKTIONEN.liestNach, aufhaltbar: false });
        await new Promise((weiter) => setTimeout(weiter, RECHENZEIT));
        return liesNochEinmal(eingefuegt);
      },
      fertig: (ende) => (ende.art === "belegt" ? FUNKTIONEN.fragt : this.satzZu(gewaehlt, ende)),
    });
    this.setze({ frage: ergebnis?.art === "belegt" ? ergebnis : undefined });
    const naechste = this.stand.frage ? ".nein" : "button[type=submit]";
    if (ergebnis) this.wurzel.querySelector<HTMLElement>(naechste)?.focus();
    void this.liesZiel().catch(() => undefined);
  }

  private einzufuegendes(funktion: Funktion): Parameters<typeof fuegeEin>[0] {
    const jetzt = this.vorschau(funktion);
    if (jetzt.art === "fehler") throw new Hindernis(jetzt.fehler.satz);
    if (jetzt.art !== "ergebnis") throw new Hindernis(FUNKTIONEN.nurInExcel);
    const { ergebnis } = jetzt;
    const { ziel, zellen } = this.stand;
    if (ziel) pruefeKreis(ziel, form(ergebnis), zellen, this.werte(funktion));
    return {
      formel: englischeFormel(funktion.id, this.werte(funktion), ziel?.blatt),
      ...form(ergebnis),
      formate: zahlenformate(funktion.id, ergebnis),
    };
  }

  private satzZu(funktion: Funktion, eingefuegt: Einfuegung): string {
    const { adresse, blatt, wert, zeigt } = eingefuegt;
    if (rechnetNoch(eingefuegt)) return FUNKTIONEN.nichtFertig(adresse, blatt);
    if (wert === "#NAME?") return FUNKTIONEN.unbekannt(adresse, blatt, kannFunktionen());
    const formel = deutscheFormel(funktion.id, this.werte(funktion), blatt);
    return FUNKTIONEN.eingefuegt(adresse, blatt, formel, zeigt);
  }

  // What the workbook holds

  private liesSpaeter(): void {
    clearTimeout(this.leseuhr);
    if (this.inExcel) this.leseuhr = setTimeout(() => void this.liesExcel(), RUHE);
  }

  private async liesExcel(): Promise<void> {
    if (this.pane.auftraege.laeuft) return;
    try {
      await this.liesZiel();
      await this.liesZellen();
      this.sageSpaeter();
    } catch {
      // Of several areas, or of a chart, nothing can be read; what was read before is shown until there is something else.
    }
  }

  private async liesZiel(): Promise<void> {
    const ziel = await liesMarkierung();
    const { frage } = this.stand;
    // The question is about what was selected.
    const gilt = frage?.blatt === ziel.blatt && gleicheEcke(frage.ziel, ziel.bereich);
    this.setze({ ziel, frage: gilt ? frage : undefined });
  }

  private async liesZellen(): Promise<void> {
    const { gewaehlt } = this.stand;
    if (!gewaehlt) return;
    const bezuege = bezuegeIn(this.werte(gewaehlt));
    const gelesene = await liesZellwerte(bezuege);
    const zellen: Zellkunde = new Map(
      bezuege.flatMap((bezug, i) => {
        const gelesen = gelesene[i];
        return gelesen === undefined ? [] : [[bezugsschluessel(bezug), gelesen] as const];
      }),
    );
    this.setze({ zellen });
  }

  private async ladeKatalog(): Promise<void> {
    this.setze({ katalog: "laedt" });
    try {
      this.setze({ katalog: await this.lade() });
    } catch {
      this.setze({ katalog: "nicht geladen" });
    }
  }

  // What it comes to

  private werte({ parameters }: Funktion): readonly Feldwert[] {
    return parameters.map(({ name }) => liesFeld(this.stand.felder[name] ?? "", artVon(name)));
  }

  private vorschau(funktion: Funktion): Vorschau {
    return vorschau(funktion, this.werte(funktion), this.inExcel ? this.stand.zellen : undefined);
  }

  private formel(funktion: Funktion): string {
    return deutscheFormel(funktion.id, this.werte(funktion), this.stand.ziel?.blatt);
  }

  /** Whether cells are named that have not been read yet. */
  private liest(funktion: Funktion): boolean {
    const { zellen } = this.stand;
    return (
      this.inExcel && bezuegeIn(this.werte(funktion)).some((bezug) => !zellen.has(bezugsschluessel(bezug)))
    );
  }

  // The page

  private setze(geaendert: Partial<Stand>): void {
    this.stand = { ...this.stand, ...geaendert };
    this.zeichne();
  }

  private sageSpaeter(): void {
    clearTimeout(this.ansageuhr);
    this.ansageuhr = setTimeout(() => {
      const ansage = this.ansage();
      if (ansage !== this.stand.ansage) this.setze({ ansage });
    }, ANSAGE);
  }

  private ansage(): string {
    const { katalog, gewaehlt, gesucht } = this.stand;
    if (typeof katalog === "string") return "";
    if (!gewaehlt) {
      const { length } = suche(katalog, gesucht);
      return length > 0 ? FUNKTIONEN.gefunden(length) : FUNKTIONEN.keine(gesucht.trim());
    }
    const jetzt = this.vorschau(gewaehlt);
    if (jetzt.art === "fehler") return jetzt.fehler.satz;
    if (jetzt.art !== "ergebnis" || this.liest(gewaehlt)) return "";
    return jetzt.fehler?.satz ?? `${FUNKTIONEN.ergebnis}: ${inWorten(gewaehlt.id, jetzt.ergebnis)}`;
  }

  private zeichne(): void {
    render(this.inhalt(), this.wurzel);
  }

  private inhalt(): TemplateResult {
    const { katalog, gewaehlt, ansage } = this.stand;
    if (katalog === "laedt") return html`<p>${FUNKTIONEN.laedt}</p>`;
    if (katalog === "nicht geladen")
      return html`<p>${FUNKTIONEN.nichtGeladen}</p>
        <button class="taste" type="button" @click=${this.handlungen.ladeNeu}>
          ${FUNKTIONEN.nochEinmal}
        </button>`;
    if (!gewaehlt)
      return html`${liste(katalog, this.stand, this.handlungen)}
        <p class="nur-vorgelesen" aria-live="polite">${ansage}</p>`;
    const formularstand = {
      funktion: gewaehlt,
      vorschau: this.vorschau(gewaehlt),
      formel: this.formel(gewaehlt),
      liest: this.liest(gewaehlt),
    };
    return formular(formularstand, this.stand, this.pane, this.handlungen);
  }

  private finde(id: string): HTMLElement | null {
    return this.wurzel.querySelector<HTMLElement>(`#${id}`);
  }
}

function artVon(parameter: string): NonNullable<(typeof FELDER)[string]>["art"] {
  return FELDER[parameter]?.art ?? "zellen";
}

function gleicheEcke(a: Bereich, b: Bereich): boolean {
  return a.zeile === b.zeile && a.spalte === b.spalte;
}

/** @throws Hindernis where the formula would read a cell that it fills */
function pruefeKreis(
  { blatt, bereich }: Markierung,
  groesse: { readonly zeilen: number; readonly spalten: number },
  zellen: Zellkunde,
  werte: readonly Feldwert[],
): void {
  const gefuellt: Bereich = { ...bereich, ...groesse };
  for (const bezug of bezuegeIn(werte)) {
    const gelesen = zellen.get(bezugsschluessel(bezug));
    if (typeof gelesen !== "object" || gelesen.blatt !== blatt || !beruehrt(gelesen.bereich, gefuellt))
      continue;
    throw new Hindernis(FUNKTIONEN.kreis(zeigeBezug(bezug, blatt), a1Bereich(gefuellt)));
  }
}

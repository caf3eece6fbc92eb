import { render } from "lit-html";
import { type Bestand, LEERER_BESTAND } from "../../blaetter/bestand";
import { SAETZE, STELLENPLAN, UEBERSICHT } from "../../blaetter/namen";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { STELLENLISTE } from "../../blaetter/stellenplan/eingaben";
import { beobachte } from "../../excel/beobachtung";
import { liesEinstellung, schreibeEinstellung } from "../../excel/einstellung";
import { liesErgebnisse } from "../../excel/ergebnisse";
import { falscherZeitraum, type Hindernis, hindernisAus } from "../../excel/meldungen";
import type { Ergebnis, Tabelle } from "../../excel/tabellen";
import { liesEingaben, liesListe, zeigeBezug, zeigeBlatt } from "../../excel/umgebung";
import { liesDatum, zeigeDatum } from "../../grundlage/datum";
import { KimFehler, versuche } from "../../grundlage/fehler";
import { mitLuecken } from "../../saetze/luecken";
import { liesStand } from "../../saetze/staende";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import type { Fortschritt } from "../rahmen/auftraege";
import { TABELLEN } from "../texte/tabellen";
import { inhalt } from "./inhalt";
import { planuebersicht } from "./stellenplan";
import { ERSTER_STAND, type Handlungen, type Stand } from "./stand";
import { alsEinstellung, liesWahl, WAHL, type Wahl } from "./wahl";
import { type Feld, pruefeZeitraum, type Zeitraum } from "./zeitraum";

/** Sheets whose inputs change what the pane shows. */
const EINGABEBLAETTER = [STELLENPLAN, SAETZE, UEBERSICHT];
/** So many milliseconds after the last of several edits the pane follows. */
const RUHE = 400;

/** Fetched while she reads, so that nothing is waited for when she presses the button. */
const ladeErzeugung = () => import(/* webpackChunkName: "erzeugen", webpackPrefetch: true */ "./erzeugen");

/** Opens the view that leads from an empty workbook to the committee's tables. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  return new Tabellen(wurzel, pane);
}

class Tabellen implements Ansicht {
  private stand = ERSTER_STAND;
  /** the period that the pane and the tables were last known to share */
  private gemeinsam = ERSTER_STAND.felder;
  /** the reading of the workbook that is under way */
  private abgleich = Promise.resolve();
  /** whether the pane knows what the workbook holds */
  private gelesen = false;
  /** what is wrong with the period in the workbook */
  private zeitraumfehler: Hindernis | undefined;
  private beobachtung: Promise<() => Promise<void>> | undefined;
  private uhr: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
  ) {
    pane.auftraege.beiAenderung(() => this.zeichne());
    this.zeichne();
  }

  betritt(): void {
    if (!this.inExcel) return;
    void this.gleicheAb().then(() => this.hoereZu());
  }

  verlasse(): void {
    const { beobachtung } = this;
    this.beobachtung = undefined;
    beobachtung?.then((beende) => beende()).catch(() => undefined);
  }

  private get inExcel(): boolean {
    return this.pane.umgebung === "excel";
  }

  // What the officer does

  private readonly handlungen: Handlungen = {
    tippe: (feld, text) => this.setze({ felder: { ...this.stand.felder, [feld]: text } }),
    waehle: (geaendert) => this.waehle(geaendert),
    schickeAb: () => void (this.inExcel ? this.erzeuge() : this.speichere()),
    speichere: () => void this.speichere(),
    waehleNeuenStand: (neuerStand) => this.setze({ neuerStand }),
    frageNachSaetzen: (fragt) => this.setze({ fragt }),
    setzeSaetzeZurueck: () => void this.setzeSaetzeZurueck(),
    zeigeBlatt: (name) => void this.gehe(() => zeigeBlatt(name)),
    zeigeBetrag: (name) => void this.gehe(() => zeigeBezug(name)),
  };

  private waehle(geaendert: Partial<Wahl>): void {
    const wahl = { ...this.stand.wahl, ...geaendert };
    this.setze({ wahl });
    // It is kept for the next time; where that cannot be, it is only asked for again.
    if (this.inExcel && !this.pane.auftraege.laeuft)
      void schreibeEinstellung(WAHL, alsEinstellung(wahl)).catch(() => undefined);
  }

  private async gehe(zumZiel: () => Promise<void>): Promise<void> {
    if (this.pane.auftraege.laeuft) return;
    try {
      await zumZiel();
    } catch (fehler) {
      this.pane.auftraege.klage(fehler);
    }
  }

  private setzeSaetzeZurueck(): Promise<void> {
    const { neuerStand } = this.stand;
    this.setze({ fragt: false });
    return this.erzeuge({ stand: neuerStand }, { setzeSaetze: true });
  }

  // Jobs

  private async erzeuge(gesetzt: Partial<Wahl> = {}, { setzeSaetze = false } = {}): Promise<void> {
    if (this.pane.auftraege.laeuft || !this.istZeitraumRichtig()) return;
    const gelaufen = await this.pane.auftraege.fuehreAus({
      beginn: fortschritt("pruefen"),
      arbeit: async (melde, abbruch) => {
        const { erzeugeTabellen, mappeFuerExcel, mitSaetzenDesStandes } = await ladeErzeugung();
        const angaben = await this.angaben();
        const wahl = { ...angaben.wahl, ...gesetzt };
        const stand = mitLuecken(liesStand(wahl.stand));
        const vorher = (bestand: Bestand) => (setzeSaetze ? mitSaetzenDesStandes(bestand, stand) : bestand);
        await this.beendeBeobachtung();
        const ergebnis = await erzeugeTabellen(
          (bestand) => mappeFuerExcel(angaben.zeitraum, wahl, vorher(bestand)),
          (schritt, teile) => melde({ ...fortschritt(schritt), teile }),
          { werte: wahl.schreibweise === "werte", abbruch },
        );
        return { ergebnis, felder: angaben.felder, wahl };
      },
      fertig: ({ ergebnis: { tabellen, vollstaendig } }) =>
        (vollstaendig ? "" : `${TABELLEN.unvollstaendig} `) + TABELLEN.fertig(tabellen.length),
    });
    if (!gelaufen) {
      this.hoereZu();
      return;
    }
    this.gemeinsam = gelaufen.felder;
    this.waehle(gelaufen.wahl);
    this.zeigeErgebnis(gelaufen.ergebnis);
    this.betritt();
  }

  /**
   * What the tables are made from. Waits until the pane knows what the workbook holds: otherwise the period that the
   * pane begins with would take the place of the workbook's.
   * @throws Hindernis where the workbook cannot be read, or its period is none
   */
  private async angaben(): Promise<Pick<Stand, "felder" | "wahl"> & { readonly zeitraum: Zeitraum }> {
    if (this.inExcel) {
      await this.abgleich;
      if (!this.gelesen) await this.lies();
      if (this.zeitraumfehler && stehenNoch(this.gemeinsam, this.stand.felder)) throw this.zeitraumfehler;
    }
    const { felder, wahl } = this.stand;
    const pruefung = pruefeZeitraum(felder);
    if ("fehler" in pruefung) throw falscherZeitraum(UEBERSICHT, Object.values(pruefung.fehler).join(" "));
    return { felder, wahl, zeitraum: pruefung.zeitraum };
  }

  private zeigeErgebnis({ tabellen, betraege, uebrige }: Ergebnis): void {
    this.setze({ tabellen, betraege, uebrige, gespeichert: false });
  }

  private async speichere(): Promise<void> {
    if (this.pane.auftraege.laeuft || !this.istZeitraumRichtig()) return;
    this.setze({ gespeichert: false });
    const gespeichert = await this.pane.auftraege.fuehreAus({
      beginn: this.inExcel ? { worte: TABELLEN.speichert, aufhaltbar: false } : SPEICHERN,
      arbeit: async (melde) => {
        const { ladeHerunter, liesBestand, mappeFuerDatei, mappeFuerExcel } = await ladeErzeugung();
        const { zeitraum, wahl } = await this.angaben();
        const hiesiger = (bestand: Bestand) => mappeFuerExcel(zeitraum, wahl, bestand);
        const bestand = this.inExcel ? await liesBestand(hiesiger) : LEERER_BESTAND;
        melde(SPEICHERN);
        await ladeHerunter(mappeFuerDatei(zeitraum, wahl, bestand));
        return true;
      },
      fertig: () => TABELLEN.gespeichert,
    });
    this.setze({ gespeichert: gespeichert ?? false });
  }

  /** Whether a period is typed; where not, a word stands at the field that is wrong, and the cursor goes there. */
  private istZeitraumRichtig(): boolean {
    if ("zeitraum" in pruefeZeitraum(this.stand.felder)) return true;
    this.wurzel.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
    return false;
  }

  // What the workbook holds

  private gleicheAb(): Promise<void> {
    if (this.pane.auftraege.laeuft) return Promise.resolve();
    // Where it fails, the pane goes on showing what it did; whoever asks for something is told.
    return (this.abgleich = this.lies().catch(() => undefined));
  }

  /** @throws Hindernis */
  private async lies(): Promise<void> {
    this.gelesen = false;
    const gewaehlt = this.stand.wahl;
    try {
      const behalten = liesWahl(await liesEinstellung(WAHL));
      this.zeitraumfehler = await this.uebernimmZeitraumDerTabellen();
      const [stellen, saetze] = [await liesListe(STELLENLISTE), await liesListe(SAETZELISTE)];
      const { blaetter, betraege, saetzetitel } = await liesErgebnisse();
      // What she has chosen meanwhile goes before what was kept.
      const wahl = this.stand.wahl === gewaehlt ? behalten : this.stand.wahl;
      this.setze({
        wahl: saetze ? { ...wahl, stand: standAus(saetzetitel) ?? wahl.stand } : wahl,
        plan: stellen && planuebersicht(stellen),
        saetzeDa: saetze !== undefined,
        tabellen: await this.tabellenVon(blaetter),
        betraege,
      });
      this.gelesen = true;
    } catch (fehler) {
      throw hindernisAus(fehler, "nichts verändert");
    }
  }

  /** The sheets that there are, with what the last run said of them; without one, with what they are for. */
  private async tabellenVon(blaetter: readonly string[]): Promise<readonly Tabelle[]> {
    if (blaetter.length === 0) return [];
    const zwecke = this.stand.tabellen.length > 0 ? this.stand.tabellen : await this.vorgesehene();
    return blaetter.map((name) => zwecke.find((eine) => eine.name === name) ?? { name, zweck: "" });
  }

  private async vorgesehene(): Promise<readonly Tabelle[]> {
    const pruefung = pruefeZeitraum(this.stand.felder);
    if (!("zeitraum" in pruefung)) return [];
    const { mappeFuerExcel } = await ladeErzeugung();
    const { blaetter } = mappeFuerExcel(pruefung.zeitraum, { ...this.stand.wahl, ohne: [] }, LEERER_BESTAND);
    return blaetter.map(({ name, zweck }) => ({ name, zweck }));
  }

  /**
   * Where the workbook holds the tables already, their period is the one to go on with, unless the officer has
   * typed another one into the pane.
   * @returns what is wrong with it
   */
  private async uebernimmZeitraumDerTabellen(): Promise<Hindernis | undefined> {
    const [beginn, ende] = await liesEingaben(["zeitraum.beginn", "zeitraum.ende"]);
    if (beginn === undefined || ende === undefined || !stehenNoch(this.gemeinsam, this.stand.felder))
      return undefined;
    const gelesene = versuche(() => ({
      beginn: zeigeDatum(liesDatum(beginn, "Beginn")),
      ende: zeigeDatum(liesDatum(ende, "Ende")),
    }));
    if (gelesene instanceof KimFehler) return falscherZeitraum(UEBERSICHT, gelesene.message);
    this.gemeinsam = gelesene;
    this.setze({ felder: gelesene });
    return undefined;
  }

  /** Follows what is typed into the tables, as long as this view is shown. */
  private hoereZu(): void {
    if (this.beobachtung || !this.stand.saetzeDa) return;
    this.beobachtung = beobachte(EINGABEBLAETTER, () => {
      clearTimeout(this.uhr);
      this.uhr = setTimeout(() => void this.gleicheAb(), RUHE);
    });
    this.beobachtung.catch(() => (this.beobachtung = undefined));
  }

  /** A run's own writing is no news, and telling of it would slow it down. */
  private async beendeBeobachtung(): Promise<void> {
    clearTimeout(this.uhr);
    const beende = await this.beobachtung?.catch(() => undefined);
    this.beobachtung = undefined;
    await beende?.().catch(() => undefined);
  }

  // The page

  private setze(geaendert: Partial<Stand>): void {
    this.stand = { ...this.stand, ...geaendert };
    this.zeichne();
  }

  private zeichne(): void {
    render(inhalt(this.stand, this.pane, this.handlungen), this.wurzel);
  }
}

/** Excel has nothing to do with it any more. */
const SPEICHERN: Fortschritt = {
  worte: TABELLEN.speichert,
  geduld: TABELLEN.speichertNoch,
  verstummt: TABELLEN.speichertNicht,
  aufhaltbar: false,
};

function fortschritt(schritt: keyof typeof TABELLEN.fortschritt): Fortschritt {
  return {
    worte: TABELLEN.fortschritt[schritt],
    aufhaltbar: schritt === "pruefen" || schritt === "schreiben",
    ...(schritt === "schreiben" ? { geduld: TABELLEN.rechnet } : {}),
  };
}

/** "Sätze, Stand 2025" → "2025" */
function standAus(titel: unknown): string | undefined {
  return typeof titel === "string" ? /Stand (\S+)$/.exec(titel.trim())?.[1] : undefined;
}

function stehenNoch(
  gemeinsam: Readonly<Record<Feld, string>>,
  felder: Readonly<Record<Feld, string>>,
): boolean {
  return felder.beginn === gemeinsam.beginn && felder.ende === gemeinsam.ende;
}

import type { Seite } from "./seite";
import type { Planuebersicht } from "./stellenplan";
import { TEXTE } from "./texte";
import type { Feld, Zeitraumpruefung } from "./zeitraum";

/** What the Stellenplan begins with, where the workbook has none yet. */
export type Vorbelegung = "Vorlage" | "leer";

/** How results stand in the cells. */
export type Schreibweise = "formeln" | "kim" | "werte";

/** What the officer has chosen. */
export interface Wahl {
  readonly stellen: Vorbelegung;
  readonly schreibweise: Schreibweise;
}

const FELDER: readonly Feld[] = ["beginn", "ende"];

/** The part of the page that the officer fills in: period, Stellenplan, and how the tables are written. */
export class Formular {
  private readonly felder: Readonly<Record<Feld, HTMLInputElement>>;
  private readonly auftrag: HTMLFormElement;

  constructor(
    private readonly seite: Seite,
    geaendert: () => void,
    abgeschickt: () => void,
  ) {
    this.felder = {
      beginn: seite.element("beginn", HTMLInputElement),
      ende: seite.element("ende", HTMLInputElement),
    };
    this.auftrag = seite.element("auftrag", HTMLFormElement);
    this.auftrag.addEventListener("input", geaendert);
    this.auftrag.addEventListener("submit", (ereignis) => {
      ereignis.preventDefault();
      abgeschickt();
    });
  }

  get wahl(): Wahl {
    const gewaehlt = new FormData(this.auftrag);
    return {
      stellen: gewaehlt.get("stellen") as Vorbelegung,
      schreibweise: gewaehlt.get("schreibweise") as Schreibweise,
    };
  }

  /** The period as it stands in the fields. */
  get zeitraumfelder(): Readonly<Record<Feld, string>> {
    return { beginn: this.felder.beginn.value, ende: this.felder.ende.value };
  }

  set zeitraumfelder(werte: Readonly<Record<Feld, string>>) {
    for (const feld of FELDER) this.felder[feld].value = werte[feld];
  }

  /** The months beside the fields, or what is wrong with them. */
  zeigeZeitraum(pruefung: Zeitraumpruefung): void {
    const fehler = "fehler" in pruefung ? pruefung.fehler : {};
    this.seite.schreibe("monate", "monate" in pruefung ? pruefung.monate : "");
    for (const feld of FELDER) {
      this.seite.schreibe(`${feld}-fehler`, fehler[feld] ?? "");
      this.felder[feld].setAttribute("aria-invalid", String(feld in fehler));
    }
  }

  /** Puts the cursor into the first field that is wrong. */
  geheZumFehler(): void {
    FELDER.map((feld) => this.felder[feld])
      .find((feld) => feld.getAttribute("aria-invalid") === "true")
      ?.focus();
  }

  /** The Stellenplan of the workbook; without one, what it is to begin with. */
  zeigeStellenplan(plan: Planuebersicht | undefined): void {
    this.seite.zeige("stellen-wahl", plan === undefined);
    this.seite.zeige("stellen-vorhanden", plan !== undefined);
    this.seite.schreibe("stellen-anzahl", plan ? TEXTE.stellenplan(plan) : "");
  }

  set beschaeftigt(laeuft: boolean) {
    this.auftrag.setAttribute("aria-busy", String(laeuft));
  }
}

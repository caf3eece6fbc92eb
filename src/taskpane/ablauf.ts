import type { Bestand } from "../blaetter/bestand";
import type { Mappe } from "../blaetter/blatt";
import { Hindernis } from "../excel/meldungen";
import type { Ergebnis, Fortschritt as Schritt, Melder, Wunsch } from "../excel/tabellen";
import type { Unterbrochenes } from "../excel/unterbrechung";
import type { Teile } from "../excel/versand";
import { TEXTE } from "./texte";

/** What is being done. */
export type Fortschritt = Schritt | "wiederherstellen" | "verwerfen" | "speichern";

/** Whether the officer may stop a run, may not any more, or has done so. */
export type Abbruchstand = "moeglich" | "unmoeglich" | "gewuenscht";

/** What the pane is about. */
export type Zustand =
  | { readonly art: "bereit" }
  | {
      readonly art: "laeuft";
      readonly fortschritt: Fortschritt;
      /** how much of it is done, where that is known */
      readonly teile?: Teile;
      /** Excel has not answered for a while */
      readonly wartet: boolean;
      readonly abbruch: Abbruchstand;
    }
  | { readonly art: "fertig"; readonly ergebnis: Ergebnis }
  | { readonly art: "gespeichert" }
  | { readonly art: "unterbrochen"; readonly unterbrochenes: Unterbrochenes }
  | { readonly art: "wiederhergestellt" }
  | { readonly art: "fehler"; readonly satz: string };

/** What the pane can do. */
export interface Werkzeug {
  readonly erzeugeTabellen: (
    baue: (bestand: Bestand) => Mappe,
    melde: Melder,
    wunsch: Wunsch,
  ) => Promise<Ergebnis>;
  readonly findeUnterbrochenes: () => Promise<Unterbrochenes | undefined>;
  readonly stelleWiederHer: () => Promise<void>;
  readonly verwirf: () => Promise<void>;
  readonly zeigeBlatt: (name: string) => Promise<void>;
  readonly ladeHerunter: (mappe: Mappe) => Promise<void>;
}

/** After that many milliseconds without an answer the officer is told what Excel may be waiting for. */
const GEDULD = 4000;

/** What cannot be stopped any more, or would leave something half done. */
const UNAUFHALTSAM: readonly Fortschritt[] = [
  "abschliessen",
  "zuruecknehmen",
  "wiederherstellen",
  "verwerfen",
  "speichern",
];

/** The course of one job at a time, apart from how it is shown. While one runs, another call does nothing. */
export class Ablauf {
  private zustand: Zustand = { art: "bereit" };
  private uhr: ReturnType<typeof setTimeout> | undefined;
  private abbruch = new AbortController();

  constructor(
    private readonly werkzeug: Werkzeug,
    private readonly zeige: (zustand: Zustand) => void,
  ) {}

  /** Looks whether a run before was interrupted; the pane is ready afterwards, or asks what to do about it. */
  async beginne(): Promise<void> {
    try {
      const unterbrochenes = await this.werkzeug.findeUnterbrochenes();
      this.wechsle(unterbrochenes ? { art: "unterbrochen", unterbrochenes } : { art: "bereit" });
    } catch (fehler) {
      this.wechsle({ art: "fehler", satz: satzAus(fehler) });
    }
  }

  /**
   * Makes the tables.
   * @returns whether they were made
   */
  async erzeuge(baue: (bestand: Bestand) => Mappe, wunsch: Omit<Wunsch, "abbruch">): Promise<boolean> {
    const ende = await this.fuehreAus("pruefen", async () => {
      const melde: Melder = (fortschritt, teile) => this.melde(fortschritt, teile);
      const ergebnis = await this.werkzeug.erzeugeTabellen(baue, melde, {
        ...wunsch,
        abbruch: this.abbruch.signal,
      });
      return { art: "fertig", ergebnis };
    });
    return ende === "fertig";
  }

  /** Stops the run as soon as Excel has answered what it was asked last. */
  brichAb(): void {
    if (this.zustand.art !== "laeuft" || this.zustand.abbruch !== "moeglich") return;
    this.abbruch.abort();
    this.wechsle({ ...this.zustand, abbruch: "gewuenscht" });
  }

  /** Brings the workbook back to what it was before the interrupted run. */
  async stelleWiederHer(): Promise<void> {
    await this.fuehreAus("wiederherstellen", async () => {
      await this.werkzeug.stelleWiederHer();
      return { art: "wiederhergestellt" };
    });
  }

  /** Leaves the workbook as the interrupted run left it. */
  async verwirf(): Promise<void> {
    await this.fuehreAus("verwerfen", async () => {
      await this.werkzeug.verwirf();
      return { art: "bereit" };
    });
  }

  /** Saves a Mappe as a file. */
  async speichere(baue: () => Mappe | Promise<Mappe>): Promise<void> {
    await this.fuehreAus("speichern", async () => {
      await this.werkzeug.ladeHerunter(await baue());
      return { art: "gespeichert" };
    });
  }

  /** Goes to a sheet; where that fails, the reason is shown. */
  async oeffne(blatt: string): Promise<void> {
    if (this.zustand.art === "laeuft") return;
    try {
      await this.werkzeug.zeigeBlatt(blatt);
    } catch (fehler) {
      this.wechsle({ art: "fehler", satz: satzAus(fehler) });
    }
  }

  private async fuehreAus(
    erstes: Fortschritt,
    arbeit: () => Promise<Zustand>,
  ): Promise<Zustand["art"] | undefined> {
    if (this.zustand.art === "laeuft") return undefined;
    this.abbruch = new AbortController();
    this.melde(erstes);
    const ende = await arbeit().catch((fehler: unknown): Zustand => ({
      art: "fehler",
      satz: satzAus(fehler),
    }));
    this.wechsle(ende);
    return ende.art;
  }

  private melde(fortschritt: Fortschritt, teile?: Teile): void {
    const zeige = (wartet: boolean) =>
      this.wechsle({
        art: "laeuft",
        fortschritt,
        ...(teile ? { teile } : {}),
        wartet,
        abbruch: this.abbruchBei(fortschritt),
      });
    zeige(false);
    this.uhr = setTimeout(() => zeige(true), GEDULD);
  }

  private abbruchBei(fortschritt: Fortschritt): Abbruchstand {
    if (UNAUFHALTSAM.includes(fortschritt)) return "unmoeglich";
    return this.abbruch.signal.aborted ? "gewuenscht" : "moeglich";
  }

  private wechsle(zustand: Zustand): void {
    clearTimeout(this.uhr);
    this.zustand = zustand;
    this.zeige(zustand);
  }
}

function satzAus(fehler: unknown): string {
  if (fehler instanceof Hindernis) return fehler.message;
  return TEXTE.unbekannterFehler(fehler instanceof Error ? fehler.message : String(fehler));
}

import { Hindernis } from "../../excel/meldungen";
import type { Teile } from "../../excel/versand";
import { RAHMEN } from "../texte/rahmen";
import type { Vorrecht } from "./vorrecht";

/** Whether the officer may stop a job, may not any more, or has done so. */
export type Abbruchstand = "moeglich" | "unmoeglich" | "gewuenscht";

/** What a job says while it runs. */
export interface Fortschritt {
  /** what is being done: "Die Tabellen werden geschrieben …" */
  readonly worte: string;
  /** how much of it is done, where that is known */
  readonly teile?: Teile | undefined;
  /** what is said instead when nothing was heard of the job for a while; that a cell may be in edit mode otherwise */
  readonly geduld?: string;
  /** what is said when it may never be heard of again; that Excel does not answer otherwise */
  readonly verstummt?: string;
  /** false for what cannot be stopped any more, or would be left half done */
  readonly aufhaltbar?: boolean;
}

/** What the pane has to say of its jobs. */
export type Zustand =
  | { readonly art: "bereit" }
  | {
      readonly art: "laeuft";
      readonly fortschritt: Fortschritt;
      readonly abbruch: Abbruchstand;
      /** whether so long was nothing heard of it that it may never be heard of again */
      readonly verstummt?: true;
    }
  | { readonly art: "fertig"; readonly satz: string }
  | { readonly art: "fehler"; readonly satz: string };

/** A job, and what is said of it. */
export interface Auftrag<T> {
  readonly beginn: Fortschritt;
  readonly arbeit: (melde: (fortschritt: Fortschritt) => void, abbruch: AbortSignal) => Promise<T>;
  /** the sentence at its end; screen readers read it, too */
  readonly fertig: (ergebnis: T) => string;
}

/** After that many milliseconds without news of a job the officer is told what Excel may be waiting for. */
const GEDULD = 4000;
/** After that many she is told a way out: Excel may calculate for so long, but it may as well be gone. */
const STILLE = 60_000;

/** The pane's jobs, one at a time, apart from how they are shown. While one runs, another is not begun. */
export class Auftraege {
  private jetzt: Zustand = { art: "bereit" };
  private uhren: readonly ReturnType<typeof setTimeout>[] = [];
  private abbruch = new AbortController();
  private readonly hoerer: (() => void)[] = [];

  /** @param vorrecht keeps other panes away from the workbook while a job runs */
  constructor(private readonly vorrecht: Vorrecht = (tu) => tu()) {}

  get zustand(): Zustand {
    return this.jetzt;
  }

  get laeuft(): boolean {
    return this.jetzt.art === "laeuft";
  }

  /** Has `tu` called after every change of the state. */
  beiAenderung(tu: () => void): void {
    this.hoerer.push(tu);
  }

  /**
   * Does a job from its beginning to its end, which is told to the officer, a failure too.
   * @returns its result; `undefined` where it failed, or was not begun because another one runs
   */
  async fuehreAus<T>({ beginn, arbeit, fertig }: Auftrag<T>): Promise<T | undefined> {
    if (this.laeuft) return undefined;
    this.abbruch = new AbortController();
    this.melde(beginn);
    try {
      const melde = (fortschritt: Fortschritt) => this.melde(fortschritt);
      const ergebnis = await this.vorrecht(() => arbeit(melde, this.abbruch.signal));
      this.sage(fertig(ergebnis));
      return ergebnis;
    } catch (fehler) {
      this.klage(fehler);
      return undefined;
    }
  }

  /** Stops the job as soon as Excel has answered what it was asked last. */
  brichAb(): void {
    if (this.jetzt.art !== "laeuft" || this.jetzt.abbruch !== "moeglich") return;
    this.abbruch.abort();
    this.wechsle({ ...this.jetzt, abbruch: "gewuenscht" });
  }

  /** Tells that something is done. */
  sage(satz: string): void {
    this.wechsle({ art: "fertig", satz });
  }

  /** Tells what went wrong: a Hindernis in its own sentence, anything else as a fault of the add-in. */
  klage(fehler: unknown): void {
    this.wechsle({ art: "fehler", satz: satzAus(fehler) });
  }

  /** Takes back what was said last; a running job stays. */
  schweige(): void {
    if (!this.laeuft) this.wechsle({ art: "bereit" });
  }

  private melde(fortschritt: Fortschritt): void {
    const laeuft = (worte: string, verstummt: { readonly verstummt?: true } = {}) =>
      this.wechsle({
        art: "laeuft",
        fortschritt: { ...fortschritt, worte },
        abbruch: this.abbruchBei(fortschritt),
        ...verstummt,
      });
    this.haltUhrenAn();
    laeuft(fortschritt.worte);
    this.uhren = [
      setTimeout(() => laeuft(fortschritt.geduld ?? RAHMEN.wartet), GEDULD),
      setTimeout(() => laeuft(fortschritt.verstummt ?? RAHMEN.verstummt, { verstummt: true }), STILLE),
    ];
  }

  private haltUhrenAn(): void {
    this.uhren.forEach(clearTimeout);
  }

  private abbruchBei({ aufhaltbar = true }: Fortschritt): Abbruchstand {
    if (!aufhaltbar) return "unmoeglich";
    return this.abbruch.signal.aborted ? "gewuenscht" : "moeglich";
  }

  private wechsle(zustand: Zustand): void {
    if (zustand.art !== "laeuft") this.haltUhrenAn();
    this.jetzt = zustand;
    for (const tu of this.hoerer) tu();
  }
}

/** Whether code that is loaded when it is used did not arrive; webpack's error for it. */
export function istNichtGeladen(fehler: unknown): boolean {
  return fehler instanceof Error && fehler.name === "ChunkLoadError";
}

function satzAus(fehler: unknown): string {
  if (fehler instanceof Hindernis) return fehler.message;
  if (istNichtGeladen(fehler)) return RAHMEN.nichtGeladen;
  return RAHMEN.unbekannterFehler(fehler instanceof Error ? fehler.message : String(fehler));
}

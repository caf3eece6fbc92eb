import type { Mappe } from "../blaetter/blatt";
import { Hindernis } from "../excel/meldungen";
import type { Ergebnis, Fortschritt } from "../excel/tabellen";
import { TEXTE } from "./texte";

/** What the pane is about. */
export type Zustand =
  | { readonly art: "bereit" }
  /** `wartet`: Excel has not answered for a while */
  | { readonly art: "laeuft"; readonly fortschritt: Fortschritt; readonly wartet: boolean }
  | { readonly art: "fertig"; readonly ergebnis: Ergebnis }
  | { readonly art: "fehler"; readonly satz: string };

/** What the pane can do in Excel. */
export interface Excelzugriff {
  readonly erzeugeTabellen: (mappe: Mappe, melde: (fortschritt: Fortschritt) => void) => Promise<Ergebnis>;
  readonly zeigeBlatt: (name: string) => Promise<void>;
}

/** After that many milliseconds without an answer the officer is told what Excel may be waiting for. */
const GEDULD = 4000;

/** The course of one run at a time, apart from how it is shown. */
export class Ablauf {
  private zustand: Zustand = { art: "bereit" };
  private uhr: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly excel: Excelzugriff,
    private readonly zeige: (zustand: Zustand) => void,
  ) {}

  /**
   * Makes the tables; while that goes on, another call does nothing.
   * @returns whether they were made
   */
  async erzeuge(mappe: Mappe): Promise<boolean> {
    if (this.zustand.art === "laeuft") return false;
    this.melde("pruefen");
    const ende = await this.ende(() =>
      this.excel.erzeugeTabellen(mappe, (fortschritt) => this.melde(fortschritt)),
    );
    this.wechsle(ende);
    return ende.art === "fertig";
  }

  /** Goes to a sheet; where that fails, the reason is shown. */
  async oeffne(blatt: string): Promise<void> {
    if (this.zustand.art === "laeuft") return;
    try {
      await this.excel.zeigeBlatt(blatt);
    } catch (fehler) {
      this.wechsle({ art: "fehler", satz: satzAus(fehler) });
    }
  }

  private async ende(arbeit: () => Promise<Ergebnis>): Promise<Zustand> {
    try {
      return { art: "fertig", ergebnis: await arbeit() };
    } catch (fehler) {
      return { art: "fehler", satz: satzAus(fehler) };
    }
  }

  private melde(fortschritt: Fortschritt): void {
    this.wechsle({ art: "laeuft", fortschritt, wartet: false });
    this.uhr = setTimeout(() => this.wechsle({ art: "laeuft", fortschritt, wartet: true }), GEDULD);
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

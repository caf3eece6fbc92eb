/** One post (or several of one kind) in the plan: a block on the sheet of its Modul. */
export interface Planstelle {
  /** short, unique in the plan, part of the workbook name of its result: "M1", "M1V", "M3B1" */
  readonly kennung: string;
  /** key of the Stellenart in the Sätze: "1", "1V", "2", "3" or one of the user's own */
  readonly art: string;
  /** what the committee reads: "Strategische Steuerung im KI" */
  readonly bezeichnung: string;
  readonly vzae: number;
  readonly entgeltgruppe: string;
  /** granted VZÄ; "Stand" takes those of the Sätze */
  readonly bewilligt: number | "Stand" | "keine";
  /** Stellen of one Modul with different scenarios are alternatives: "Berechnung 1" */
  readonly szenario?: string;
}

/** A Stelle of the plan as far as the layout of other sheets depends on it. */
export interface Umrissstelle {
  /** of the Modul, as the Sätze name it: "1"; `undefined` where the Stellenart is not known */
  readonly modul: string | undefined;
  /** key of the Stellenart: "1V" */
  readonly art: string | undefined;
  readonly bezeichnung: string;
  /** "" for a Stelle in all Szenarien */
  readonly szenario: string;
}

/**
 * What is known of the Stellenplan when sheets are laid out. Their formulas follow the plan itself; only how many
 * rows and blocks they have is decided from this.
 */
export interface Planumriss {
  /** the name of the Stand, for the source at the foot */
  readonly stand: string;
  /** the rows that are not blank, in their order */
  readonly stellen: readonly Umrissstelle[];
  /** the Module that get a sheet: "1", "2", "3" and those of her own, in the order of the Sätze */
  readonly module: readonly string[];
  /** how many pairs of Modul and Szenario there are room for */
  readonly gruppen: number;
  /** how many Szenarien there is room for; at least 1 */
  readonly szenarien: number;
  /** how many Haushaltsjahre the Stellenplan calculates */
  readonly jahre: number;
  /** blocks that each Modul has to spare, for Stellen added where no add-in lays the sheets out again */
  readonly reserve: number;
}

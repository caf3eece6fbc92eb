/** A Kommune and its days of Case Management per week; 0 for the "--" of the Vorlage. */
export interface Kommuneneinsatz {
  readonly kommune: string;
  readonly tage: number;
  readonly anmerkung: string;
}

const einsatz = (kommune: string, tage: number, anmerkung = ""): Kommuneneinsatz => ({
  kommune,
  tage,
  anmerkung,
});

/** Vorlage, section II: "CM-Einsatz in Tagen pro Arbeitswoche", in its order; together 35 days. */
export const KOMMUNEN_2021: readonly Kommuneneinsatz[] = [
  einsatz("Alfter", 2),
  einsatz("Bad Honnef", 2),
  einsatz("Bornheim", 2),
  einsatz("Eitorf", 0),
  einsatz("Hennef", 1),
  einsatz("Königswinter", 2),
  einsatz("Lohmar", 2),
  einsatz("Meckenheim", 2),
  einsatz("Much", 2),
  einsatz("Neunkirchen-Seelscheid", 3),
  einsatz("Niederkassel", 3),
  einsatz("Rheinbach", 3),
  einsatz("Ruppichteroth", 0),
  einsatz("Sankt Augustin", 3),
  einsatz("Siegburg", 0),
  einsatz("Swisttal", 3),
  einsatz("Troisdorf", 0, "erhält eine eigene VZÄ und wurde gesondert berücksichtigt"),
  einsatz("Wachtberg", 2),
  einsatz("Windeck", 3),
];

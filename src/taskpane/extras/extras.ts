import type { Ansicht, OeffneAnsicht, Pane } from "../rahmen/ansicht";
import * as festschreiben from "./festschreiben";
import * as selbsttest from "./selbsttest";
import * as spuren from "./spuren";

/** The tools, each a section of its own with a heading, a sentence and its buttons; in the order in which they stand. */
const WERKZEUGE: readonly OeffneAnsicht[] = [festschreiben.oeffne, selbsttest.oeffne, spuren.oeffne];

/** Opens the view with the tools that are not needed every day. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  const werkzeuge = WERKZEUGE.map((oeffneWerkzeug) => {
    const abschnitt = document.createElement("section");
    abschnitt.className = "weiteres";
    wurzel.append(abschnitt);
    return oeffneWerkzeug(abschnitt, pane);
  });
  return {
    betritt: () => werkzeuge.forEach((werkzeug) => werkzeug.betritt()),
    verlasse: () => werkzeuge.forEach((werkzeug) => werkzeug.verlasse()),
  };
}

import type { Ansicht, OeffneAnsicht, Pane } from "../rahmen/ansicht";
import { oeffne as oeffneFestschreiben } from "./festschreiben";
import { oeffne as oeffneSpuren } from "./spuren";

/** The tools, each a section of its own with a heading, a sentence and its buttons; in the order in which they stand. */
const WERKZEUGE: readonly OeffneAnsicht[] = [oeffneFestschreiben, oeffneSpuren];

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

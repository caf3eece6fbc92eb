import { html, nothing, type TemplateResult } from "lit-html";
import { RAHMEN } from "../texte/rahmen";
import type { Auftraege, Zustand } from "./auftraege";

/**
 * The bar at the foot of the pane, the same in all tabs: what is being done, how much of it, a way to stop it, and how
 * it ended. It takes its room from the contents above, which do not move.
 */
export function meldungsleiste(auftraege: Auftraege): TemplateResult {
  const { zustand } = auftraege;
  return html`
    <section
      class="meldungen"
      aria-label=${RAHMEN.meldungen}
      ?data-leer=${zustand.art === "bereit"}
      data-art=${zustand.art}
    >
      <div class="meldungstext">
        <div role="status">${statustext(zustand)}</div>
        <div role="alert">${zustand.art === "fehler" ? zustand.satz : nothing}</div>
        ${balken(zustand)}
      </div>
      ${taste(auftraege)}
    </section>
  `;
}

function statustext(zustand: Zustand): string {
  if (zustand.art === "fertig") return zustand.satz;
  if (zustand.art !== "laeuft") return "";
  return zustand.abbruch === "gewuenscht" ? RAHMEN.brichtAb : zustand.fortschritt.worte;
}

/** One single part needs no bar. */
function balken(zustand: Zustand): TemplateResult | typeof nothing {
  const teile = zustand.art === "laeuft" ? zustand.fortschritt.teile : undefined;
  if (!teile || teile.alle < 2) return nothing;
  return html`<progress
    aria-label=${RAHMEN.fortschritt}
    max=${teile.alle}
    .value=${teile.fertig}
  ></progress>`;
}

function taste(auftraege: Auftraege): TemplateResult | typeof nothing {
  const { zustand } = auftraege;
  if (zustand.art === "bereit") return nothing;
  if (zustand.art !== "laeuft")
    return html`<button
      class="taste still schliessen"
      type="button"
      aria-label=${RAHMEN.schliessen}
      title=${RAHMEN.schliessen}
      @click=${() => auftraege.schweige()}
    >
      <span aria-hidden="true">✕</span>
    </button>`;
  if (zustand.abbruch === "unmoeglich") return nothing;
  return html`<button
    class="taste zweite"
    type="button"
    aria-disabled=${zustand.abbruch === "gewuenscht"}
    @click=${() => auftraege.brichAb()}
  >
    ${RAHMEN.abbrechen}
  </button>`;
}

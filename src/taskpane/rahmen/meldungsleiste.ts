import { html, nothing, type TemplateResult } from "lit-html";
import { RAHMEN } from "../texte/rahmen";
import type { Auftraege, Zustand } from "./auftraege";

/**
 * The bar at the foot of the pane, the same in all tabs: what is being done, how much of it, a way to stop it, and how
 * it ended. It takes its room from the contents above, which do not move.
 * @param ladeNeu begins the pane anew: the way out of a job that is not heard of any more
 */
export function meldungsleiste(auftraege: Auftraege, ladeNeu: () => void): TemplateResult {
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
        ${balken(zustand)} ${neuLaden(zustand, ladeNeu)}
      </div>
      ${taste(auftraege)}
    </section>
  `;
}

function statustext(zustand: Zustand): string {
  if (zustand.art === "fertig") return zustand.satz;
  if (zustand.art !== "laeuft") return "";
  const brichtAb = zustand.abbruch === "gewuenscht" && !zustand.verstummt;
  return brichtAb ? RAHMEN.brichtAb : zustand.fortschritt.worte;
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

function neuLaden(zustand: Zustand, ladeNeu: () => void): TemplateResult | typeof nothing {
  if (zustand.art !== "laeuft" || !zustand.verstummt) return nothing;
  return html`<button class="taste zweite" type="button" @click=${ladeNeu}>${RAHMEN.neuLaden}</button>`;
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

import { html, type TemplateResult } from "lit-html";
import type { Auftraege } from "./auftraege";

/**
 * The value of `aria-disabled` for a button that starts a job: not `disabled` while one runs, because the keyboard's
 * focus would be lost. Auftraege begins no second job.
 */
export function gesperrt(auftraege: Auftraege): "true" | "false" {
  return auftraege.laeuft ? "true" : "false";
}

/** A button that asks on the page before it acts, because Office allows no dialogs of the browser. */
export interface Frage {
  readonly offen: boolean;
  readonly auftraege: Auftraege;
  /** the button that leads to the question */
  readonly taste: string;
  readonly satz: string;
  readonly ja: string;
  readonly nein: string;
  readonly frage: (offen: boolean) => void;
  readonly tu: () => void;
}

/** The question stands where its button was, and the cursor goes to the harmless answer; Esc is that answer, too. */
export function frage({ offen, auftraege, taste, satz, ja, nein, frage, tu }: Frage): TemplateResult {
  const stelle =
    (wirdOffen: boolean) =>
    ({ currentTarget }: Event) => {
      const rahmen = (currentTarget as HTMLElement).closest(".frage");
      frage(wirdOffen);
      rahmen?.querySelector<HTMLElement>(".nein, .fragen")?.focus();
    };
  const beiTaste = (ereignis: KeyboardEvent) => {
    if (ereignis.key === "Escape") stelle(false)(ereignis);
  };
  return html`<div class="frage">
    ${
      offen
        ? html`<div class="meldung-hinweis" role="group" aria-label=${taste} @keydown=${beiTaste}>
            <p>${satz}</p>
            <div class="tasten">
              <button class="taste" type="button" aria-disabled=${gesperrt(auftraege)} @click=${tu}>
                ${ja}
              </button>
              <button class="taste zweite nein" type="button" @click=${stelle(false)}>${nein}</button>
            </div>
          </div>`
        : html`<button
            class="taste zweite fragen"
            type="button"
            aria-disabled=${gesperrt(auftraege)}
            @click=${stelle(true)}
          >
            ${taste}
          </button>`
    }
  </div>`;
}

import { html, nothing, type TemplateResult } from "lit-html";
import { FESTSCHREIBEN } from "../texte/festschreiben";

/** So many items are shown, the others are counted. */
const HOECHSTENS = 12;

/** A sentence and what it speaks of. */
export function aufgezaehlt(satz: string, punkte: readonly string[]): TemplateResult {
  const weitere = punkte.length - HOECHSTENS;
  return html`
    <p>${satz}</p>
    <ul class="punkte">
      ${punkte.slice(0, HOECHSTENS).map((punkt) => html`<li>${punkt}</li>`)}
      ${weitere > 0 ? html`<li>${FESTSCHREIBEN.weitere(weitere)}</li>` : nothing}
    </ul>
  `;
}

/** A choice that is taken or not, with a word on it. */
export function haken(
  beschriftung: string,
  zusatz: string,
  gewaehlt: boolean,
  waehle: (gewaehlt: boolean) => void,
): TemplateResult {
  const beiWahl = ({ currentTarget }: Event) => waehle((currentTarget as HTMLInputElement).checked);
  return html`<label class="wahl">
    <input type="checkbox" .checked=${gewaehlt} @change=${beiWahl} />
    <span>${beschriftung}${zusatz === "" ? nothing : html`<small>${zusatz}</small>`}</span>
  </label>`;
}

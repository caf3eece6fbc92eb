import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { FUNKTIONEN } from "../texte/funktionen";
import type { Funktion } from "./katalog";
import type { Handlungen, Stand } from "./stand";
import { suche } from "./suche";

/** The list of the functions with its search; arrows go through it, from the search field on. */
export function liste(
  katalog: readonly Funktion[],
  { gesucht }: Stand,
  handlungen: Handlungen,
): TemplateResult {
  const treffer = suche(katalog, gesucht);
  return html`
    <div class="funktionssuche" role="search" @keydown=${beiPfeil}>
      <div class="feld">
        <label for="funktionssuche">${FUNKTIONEN.suche}</label>
        <input
          id="funktionssuche"
          type="search"
          autocomplete="off"
          maxlength="60"
          .value=${live(gesucht)}
          aria-describedby="funktionssuche-hilfe"
          @input=${({ target }: Event) => handlungen.suche((target as HTMLInputElement).value)}
          @keydown=${(ereignis: KeyboardEvent) => beiSuchtaste(ereignis, treffer, handlungen)}
        />
        <small id="funktionssuche-hilfe">${FUNKTIONEN.suchhilfe}</small>
      </div>
      <p class="hinweis">
        ${treffer.length > 0 ? FUNKTIONEN.gefunden(treffer.length) : FUNKTIONEN.keine(gesucht.trim())}
      </p>
      <ul class="funktionsliste" aria-label=${FUNKTIONEN.liste}>
        ${treffer.map((funktion) => eintrag(funktion, handlungen))}
      </ul>
    </div>
  `;
}

function eintrag(funktion: Funktion, handlungen: Handlungen): TemplateResult {
  return html`<li>
    <button
      class="funktionseintrag"
      id="funktion-${funktion.id}"
      type="button"
      @click=${() => handlungen.waehle(funktion)}
    >
      <b>KIM.${funktion.name}</b> <span>${funktion.description}</span>
    </button>
  </li>`;
}

function beiSuchtaste(ereignis: KeyboardEvent, treffer: readonly Funktion[], handlungen: Handlungen): void {
  const [erste] = treffer;
  if (ereignis.key === "Escape") handlungen.suche("");
  else if (ereignis.key === "Enter" && erste) handlungen.waehle(erste);
  else return;
  // office.js takes Esc for leaving the pane.
  ereignis.stopPropagation();
  ereignis.preventDefault();
}

/** Up and down through the search field and the functions below it. */
function beiPfeil(ereignis: KeyboardEvent): void {
  const schritt = { ArrowDown: 1, ArrowUp: -1 }[ereignis.key];
  if (schritt === undefined) return;
  const stellen = [
    ...(ereignis.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("input, .funktionseintrag"),
  ];
  const ziel = stellen[stellen.indexOf(ereignis.target as HTMLElement) + schritt];
  if (!ziel) return;
  ereignis.preventDefault();
  ziel.focus();
}

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { rufe } from "../../aufrufe/kim";
import { a1, a1Bereich } from "../../blaetter/adresse";
import { saetzeVon, STAENDE, STANDARD } from "../../saetze/staende";
import type { Pane } from "../rahmen/ansicht";
import { gesperrt } from "../rahmen/bausteine";
import { FUNKTIONEN } from "../texte/funktionen";
import { beispielAngaben, beispielZu } from "./beispiel";
import { ergebnistabelle, inWorten } from "./ergebnis";
import { FELDER, type Feldart } from "./felder";
import { deutscheFormel, LAENGSTER_TEXT } from "./formel";
import type { Funktion, Parameter } from "./katalog";
import type { Handlungen, Stand } from "./stand";
import type { Feldfehler, Vorschau } from "./vorschau";

/** A form's function with what is known of it now. */
export interface Formularstand {
  readonly funktion: Funktion;
  readonly vorschau: Vorschau;
  readonly formel: string;
  readonly liest: boolean;
}

/** The form of a function: its fields, the live result, the formula, and what can be done with it. */
export function formular(
  { funktion, vorschau, formel, liest }: Formularstand,
  stand: Stand,
  pane: Pane,
  handlungen: Handlungen,
): TemplateResult {
  const fehler = fehlerAus(vorschau, stand);
  return html`
    <button class="verweis" type="button" @click=${handlungen.zurueck}>
      <span aria-hidden="true">‹ </span>${FUNKTIONEN.zurueck}
    </button>
    <form
      class="funktionsformular"
      novalidate
      aria-labelledby="funktionsname"
      @submit=${(ereignis: Event) => {
        ereignis.preventDefault();
        if (pane.umgebung === "excel") handlungen.fuegeEin();
        else handlungen.kopiere();
      }}
    >
      <h2 id="funktionsname">KIM.${funktion.name}</h2>
      <p>${funktion.description}</p>
      ${beispiel(funktion, handlungen)}
      <fieldset class="funktionsfelder" aria-describedby="funktionshilfe">
        <legend>${FUNKTIONEN.angaben}</legend>
        <small id="funktionshilfe">${FUNKTIONEN.angabenhilfe(pane.umgebung === "excel")}</small>
        ${funktion.parameters.map((parameter) => feld(parameter, fehler, stand, pane, handlungen))}
        <div>
          <button class="verweis" type="button" @click=${handlungen.leere}>${FUNKTIONEN.leeren}</button>
        </div>
      </fieldset>
      <section class="funktionsergebnis" aria-labelledby="funktionsergebnis">
        <h3 id="funktionsergebnis">${FUNKTIONEN.ergebnis}</h3>
        ${liest ? html`<p class="hinweis">${FUNKTIONEN.liest}</p>` : inhaltVon(vorschau, fehler, funktion, stand)}
        <h3 id="funktionsformel">${FUNKTIONEN.formel}</h3>
        <code class="formel" tabindex="0" role="group" aria-labelledby="funktionsformel">${formel}</code>
        ${stand.frage ? frage(stand.frage, pane, handlungen) : tasten(stand, pane, handlungen)}
      </section>
      <p class="nur-vorgelesen" aria-live="polite">${stand.ansage}</p>
    </form>
  `;
}

function fehlerAus(vorschau: Vorschau, { mahnt }: Stand): readonly Feldfehler[] {
  switch (vorschau.art) {
    case "unvollstaendig":
      return mahnt
        ? vorschau.felder.map(({ name }) => ({ feld: name, satz: FUNKTIONEN.fehlt(beschriftung(name)) }))
        : [];
    case "fehler":
      return [vorschau.fehler];
    case "ergebnis":
      return vorschau.fehler ? [vorschau.fehler] : [];
    case "nur in Excel":
      return [];
  }
}

/** What a field is called: its name in the sentences of errors, as the beginning of a label. */
export function beschriftung(parameter: string): string {
  const name = FELDER[parameter]?.name ?? parameter;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The field of a parameter on the page. */
export function feldId(parameter: string): string {
  return `angabe-${parameter}`;
}

function beispiel(funktion: Funktion, handlungen: Handlungen): TemplateResult {
  const { text } = beispielZu(funktion.id);
  const { werte, argumente } = beispielAngaben(funktion);
  return html`<details class="funktionsbeispiel">
    <summary>${FUNKTIONEN.beispiel}</summary>
    <p>${text}</p>
    <code class="formel">${deutscheFormel(funktion.id, werte)}</code>
    <p>${FUNKTIONEN.ergibt} <b>${inWorten(funktion.id, rufe(funktion.id, argumente))}</b></p>
    <button class="taste zweite" type="button" @click=${handlungen.uebernimmBeispiel}>
      ${FUNKTIONEN.beispielUebernehmen}
    </button>
  </details>`;
}

function feld(
  { name, description, optional }: Parameter,
  fehler: readonly Feldfehler[],
  { felder }: Stand,
  { umgebung }: Pane,
  handlungen: Handlungen,
): TemplateResult {
  const id = feldId(name);
  const art = FELDER[name]?.art ?? "zellen";
  const vorschlaege = VORSCHLAEGE[art]?.() ?? [];
  const satz = fehler.find((einer) => einer.feld === name)?.satz;
  return html`<div class="feld">
    <label for=${id}>
      ${beschriftung(name)}
      ${optional ? html`<span class="hinweis">(${FUNKTIONEN.freiwillig})</span>` : nothing}
    </label>
    <div class="feldzeile">
      <input
        id=${id}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        maxlength=${art === "zahlenliste" ? LAENGSTE_LISTE : LAENGSTER_TEXT}
        list=${vorschlaege.length > 0 ? `${id}-vorschlaege` : nothing}
        .value=${live(felder[name] ?? "")}
        aria-required=${optional ? "false" : "true"}
        aria-invalid=${satz === undefined ? "false" : "true"}
        aria-describedby="${id}-hilfe ${id}-fehler"
        @input=${({ target }: Event) => handlungen.tippe(name, (target as HTMLInputElement).value)}
      />
      ${
        vorschlaege.length > 0
          ? html`<datalist id="${id}-vorschlaege">
              ${vorschlaege.map(([wert, worte]) => html`<option value=${wert}>${worte}</option>`)}
            </datalist>`
          : nothing
      }
      ${
        umgebung === "excel"
          ? html`<button
              class="taste zweite markierung"
              type="button"
              aria-label=${FUNKTIONEN.markierungFuer(beschriftung(name))}
              title=${FUNKTIONEN.markierungFuer(beschriftung(name))}
              @click=${() => handlungen.uebernimmMarkierung(name)}
            >
              ${FUNKTIONEN.markierung}
            </button>`
          : nothing
      }
    </div>
    <small id="${id}-hilfe">${description}</small>
    <p id="${id}-fehler" class="feldfehler">${satz}</p>
  </div>`;
}

/** A formula as a whole takes no more than 8,192 characters. */
const LAENGSTE_LISTE = 4000;

/** What a field offers to choose from: the value, and what it means. */
const VORSCHLAEGE: Readonly<Partial<Record<Feldart, () => readonly (readonly [string, string])[]>>> = {
  stellenart: () => {
    const saetze = saetzeVon(STANDARD);
    return saetze.artSchluessel.map((art) => [art, saetze.artName(art)]);
  },
  entgeltgruppe: () => saetzeVon(STANDARD).entgeltgruppen.map((gruppe) => [gruppe, gruppe]),
  bewilligt: () => [
    ["Stand", "Stand"],
    ["keine", "keine"],
  ],
  stand: () => STAENDE.map(({ name }) => [name, name]),
};

function inhaltVon(
  vorschau: Vorschau,
  fehler: readonly Feldfehler[],
  { id, parameters }: Funktion,
  { ziel }: Stand,
): TemplateResult {
  switch (vorschau.art) {
    case "unvollstaendig":
      return html`<p class="hinweis">
        ${FUNKTIONEN.unvollstaendig(vorschau.felder.map(({ name }) => beschriftung(name)))}
      </p>`;
    case "nur in Excel":
      return html`<p class="hinweis">${FUNKTIONEN.nurInExcel}</p>`;
    case "fehler":
      return ohneFeld(fehler, parameters);
    case "ergebnis":
      return html`${ergebnistabelle(id, vorschau.ergebnis, ziel)} ${ohneFeld(fehler, parameters)}`;
  }
}

/** A sentence that names no field of this function. */
function ohneFeld(fehler: readonly Feldfehler[], parameters: readonly Parameter[]): TemplateResult {
  const saetze = fehler.filter(({ feld }) => !parameters.some(({ name }) => name === feld));
  return html`${saetze.map(({ satz }) => html`<p class="feldfehler">${satz}</p>`)}`;
}

function tasten({ ziel }: Stand, { umgebung, auftraege }: Pane, handlungen: Handlungen): TemplateResult {
  const kopieren = html`<button
    class=${umgebung === "excel" ? "taste zweite" : "taste"}
    type="button"
    @click=${handlungen.kopiere}
  >
    ${FUNKTIONEN.kopieren}
  </button>`;
  if (umgebung !== "excel")
    return html`<div class="tasten">${kopieren}</div>
      <p class="hinweis">${umgebung === "zu altes Excel" ? FUNKTIONEN.zuAlt : FUNKTIONEN.ohneExcel}</p>`;
  return html`
    <div class="tasten">
      <button class="taste" type="submit" aria-disabled=${gesperrt(auftraege)}>
        ${FUNKTIONEN.einfuegen}
      </button>
      ${kopieren}
    </div>
    ${ziel ? html`<p class="hinweis">${FUNKTIONEN.einfuegenIn(a1(ziel.bereich), ziel.blatt)}</p>` : nothing}
  `;
}

function frage(
  { zelle, zeigt, anzahl, ziel }: NonNullable<Stand["frage"]>,
  { auftraege }: Pane,
  handlungen: Handlungen,
): TemplateResult {
  return html`<div
    class="meldung-hinweis"
    role="group"
    aria-labelledby="ueberschreiben"
    @keydown=${(ereignis: KeyboardEvent) => {
      if (ereignis.key !== "Escape") return;
      // office.js takes Esc for leaving the pane.
      ereignis.preventDefault();
      ereignis.stopPropagation();
      handlungen.lasse();
    }}
  >
    <p id="ueberschreiben">${FUNKTIONEN.belegt(zelle, zeigt, anzahl - 1, a1Bereich(ziel))}</p>
    <div class="tasten">
      <button
        class="taste"
        type="button"
        aria-disabled=${gesperrt(auftraege)}
        @click=${handlungen.ueberschreibe}
      >
        ${FUNKTIONEN.ja}
      </button>
      <button class="taste zweite nein" type="button" @click=${handlungen.lasse}>${FUNKTIONEN.nein}</button>
    </div>
  </div>`;
}

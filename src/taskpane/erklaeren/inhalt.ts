import { html, nothing, type TemplateResult } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import type { Ort } from "../../blaetter/adresse";
import type { Abschnitt, Erklaerung, Schritt, Teil } from "../../erklaerung/erklaerung";
import { alsFlaeche, ortsname } from "../../erklaerung/flaeche";
import { ERKLAEREN } from "../texte/erklaeren";

/** What the view shows. */
export interface Stand {
  readonly erklaerung: Erklaerung | undefined;
  readonly liest: boolean;
  /** where the officer came from, step by step */
  readonly verlauf: readonly Ort[];
}

/** What the officer does in it. */
export interface Handlungen {
  readonly erklaereMarkierte: () => void;
  readonly geheZu: (ort: Ort) => void;
  readonly zurueck: () => void;
  readonly kopiere: (form: "text" | "tabelle") => void;
}

/** The view as it stands. */
export function inhalt({ erklaerung, liest, verlauf }: Stand, handlungen: Handlungen): TemplateResult {
  return html`
    <section class="erklaeren" aria-labelledby="erklaeren-titel" aria-busy=${liest}>
      <h2 id="erklaeren-titel">${ERKLAEREN.titel}</h2>
      <p>${ERKLAEREN.anleitung}</p>
      <div class="tasten">
        <button class="taste zweite" type="button" @click=${handlungen.erklaereMarkierte}>
          ${ERKLAEREN.markierte}
        </button>
        ${
          verlauf.length > 0
            ? html`<button class="taste zweite" type="button" @click=${handlungen.zurueck}>
                ${ERKLAEREN.zurueck}
              </button>`
            : nothing
        }
      </div>
      <div aria-live="polite">
        ${erklaerung ? zusammenfassung(erklaerung) : html`<p>${liest ? ERKLAEREN.liest : nothing}</p>`}
      </div>
      ${erklaerung ? einzelheiten(erklaerung, handlungen) : nothing}
    </section>
  `;
}

function zusammenfassung({ titel, wert, ort, einleitung, hinweise }: Erklaerung): TemplateResult {
  return html`
    <h3 class="erklaert">
      ${titel} ${wert === "" ? nothing : html`<span class="erklaerter-wert">${wert}</span>`}
    </h3>
    <small>${ortsname(alsFlaeche(ort))}</small>
    <p>${einleitung}</p>
    ${hinweise.map(({ art, satz }) =>
      art === "achtung"
        ? html`<p class="meldung-hinweis"><strong>${ERKLAEREN.achtung}</strong> ${satz}</p>`
        : html`<p>${satz}</p>`,
    )}
  `;
}

function einzelheiten(erklaerung: Erklaerung, handlungen: Handlungen): TemplateResult {
  const { abschnitte, formel } = erklaerung;
  if (abschnitte.length === 0 && formel === "") return html``;
  return html`
    ${abschnitte.map((einer) => abschnitt(einer, handlungen))}
    ${
      formel === ""
        ? nothing
        : html`<details class="formel">
            <summary>${ERKLAEREN.formel}</summary>
            <code>${formel}</code>
          </details>`
    }
    <div class="tasten">
      <button class="taste zweite" type="button" @click=${() => handlungen.kopiere("text")}>
        ${ERKLAEREN.kopieren}
      </button>
      <button class="taste zweite" type="button" @click=${() => handlungen.kopiere("tabelle")}>
        ${ERKLAEREN.kopierenTabelle}
      </button>
    </div>
  `;
}

function abschnitt(einer: Abschnitt, handlungen: Handlungen): TemplateResult {
  return html`
    <section class="abschnitt">
      <h4>${einer.titel}</h4>
      ${
        einer.art === "schritte"
          ? html`<ol class="rechenschritte">
              ${einer.schritte.map(schrittzeile)}
            </ol>`
          : html`
              <ul class="teile">
                ${einer.teile.map((teil) => teilzeile(teil, handlungen))}
              </ul>
              ${einer.ergebnis === "" ? nothing : html`<p class="teilergebnis">= ${einer.ergebnis}</p>`}
            `
      }
    </section>
  `;
}

/** The rounding stands in a line of its own, so that nobody overlooks it. */
function schrittzeile(schritt: Schritt): TemplateResult {
  const { schritt: name, rechnung, exakt, rundung, ergebnis, quelle, gesucht } = schritt;
  return html`<li class=${classMap({ gesucht })}>
    <div class="zeile">
      <strong>${name}</strong>
      ${ergebnis === "" ? nothing : html`<span class="betrag">${ergebnis}</span>`}
    </div>
    ${rechnung === "" ? nothing : html`<div>${rechnung}${exakt === "" ? nothing : ` = ${exakt}`}</div>`}
    ${
      rundung === ""
        ? nothing
        : html`<div class="rundung">→ ${rundung}${exakt === "" ? nothing : `: ${ergebnis}`}</div>`
    }
    ${
      quelle === ""
        ? nothing
        : html`<details>
            <summary>${ERKLAEREN.quelle}</summary>
            <small>${quelle}</small>
          </details>`
    }
  </li>`;
}

function teilzeile(teil: Teil, { geheZu }: Handlungen): TemplateResult {
  const { zeichen, bezeichnung, wert, ort, gewaehlt } = teil;
  const name = ort
    ? html`<button
        class="verweis"
        type="button"
        title=${ERKLAEREN.zurZelle(bezeichnung, ortsname(alsFlaeche(ort)))}
        @click=${() => geheZu(ort)}
      >
        ${bezeichnung}
      </button>`
    : html`<span>${bezeichnung}</span>`;
  return html`<li class=${classMap({ gesucht: gewaehlt })}>
    <span class="zeichen">${zeichen}</span>
    ${name}
    <span class="betrag">${wert}${gewaehlt ? html` <small>${ERKLAEREN.gewaehlt}</small>` : nothing}</span>
  </li>`;
}

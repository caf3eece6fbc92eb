import { html, nothing, type TemplateResult } from "lit-html";
import type { Tabelle } from "../../excel/tabellen";
import { TABELLEN } from "../texte/tabellen";
import { type Ergebniszeile, ergebniszeilen } from "./betraege";
import type { Handlungen, Stand } from "./stand";

/** The main figures and the sheets, each with a way to go there. */
export function ergebnis(
  { betraege, tabellen, uebrige }: Stand,
  handlungen: Handlungen,
): TemplateResult | typeof nothing {
  if (tabellen.length === 0) return nothing;
  const texte = TABELLEN.ergebnis;
  return html`
    <section aria-labelledby="betraege-titel">
      <h2 id="betraege-titel">${texte.titel}</h2>
      <table class="betraege">
        <thead class="nur-vorgelesen">
          <tr>
            <th scope="col">${texte.posten}</th>
            <th scope="col">${texte.betrag}</th>
          </tr>
        </thead>
        <tbody>
          ${ergebniszeilen(betraege).map((zeile) => betragszeile(zeile, handlungen))}
        </tbody>
      </table>
      <p class="hinweis">${texte.folgt}</p>
    </section>
    <section aria-labelledby="blaetter-titel">
      <h2 id="blaetter-titel">${TABELLEN.tabellen.titel}</h2>
      <ul class="blaetter">
        ${tabellen.map((tabelle) => blattzeile(tabelle, handlungen))}
      </ul>
      ${uebrige.length > 0 ? html`<p class="hinweis">${TABELLEN.tabellen.uebrige(uebrige)}</p>` : nothing}
    </section>
  `;
}

function betragszeile({ posten, betrag, name }: Ergebniszeile, handlungen: Handlungen): TemplateResult {
  return html`<tr>
    <th scope="row">${posten}</th>
    <td>
      <button
        class="verweis"
        type="button"
        title=${TABELLEN.ergebnis.zurZelle(posten)}
        .textContent=${betrag}
        @click=${() => handlungen.zeigeBetrag(name)}
      ></button>
    </td>
  </tr>`;
}

function blattzeile({ name, zweck, kopie }: Tabelle, handlungen: Handlungen): TemplateResult {
  return html`<li>
    <span class="blattname">${verweisAuf(name, handlungen)}</span>
    <span class="zweck">${zweck}</span>
    ${
      kopie === undefined
        ? nothing
        : html`<span class="kopie">${TABELLEN.tabellen.kopie} ${verweisAuf(kopie, handlungen)}</span>`
    }
  </li>`;
}

function verweisAuf(blatt: string, handlungen: Handlungen): TemplateResult {
  return html`<button
    class="verweis"
    type="button"
    title=${TABELLEN.tabellen.oeffnen(blatt)}
    @click=${() => handlungen.zeigeBlatt(blatt)}
  >
    ${blatt}
  </button>`;
}

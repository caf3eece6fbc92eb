import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { WAHLBLAETTER } from "../../blaetter/wahlblaetter";
import { STELLENPLAN } from "../../blaetter/namen";
import { VORLAGE_2021 } from "../../blaetter/vorlage2021";
import { fehlendeSaetze } from "../../saetze/luecken";
import { liesStand, STAENDE } from "../../saetze/staende";
import type { Pane } from "../rahmen/ansicht";
import { frage, gesperrt } from "../rahmen/bausteine";
import { TABELLEN } from "../texte/tabellen";
import { ergebnis } from "./ergebnis";
import type { Handlungen, Stand } from "./stand";
import { vorbelegungsuebersicht } from "./stellenplan";
import type { Schreibweise, Vorbelegung } from "./wahl";
import { type Feld, pruefeZeitraum } from "./zeitraum";

type Inhalt = TemplateResult | typeof nothing;

const VORLAGE = vorbelegungsuebersicht(VORLAGE_2021);

/** The view as a page: three steps, the button, and what came of it. */
export function inhalt(stand: Stand, pane: Pane, handlungen: Handlungen): TemplateResult {
  const inExcel = pane.umgebung === "excel";
  return html`
    ${inExcel ? nothing : ohneExcel(pane)}
    <form
      novalidate
      aria-busy=${pane.auftraege.laeuft}
      @submit=${(ereignis: Event) => {
        ereignis.preventDefault();
        handlungen.schickeAb();
      }}
    >
      ${zeitraum(stand, handlungen)} ${stellenplan(stand, handlungen)} ${blaetter(stand, inExcel, handlungen)}
      <button class="taste" type="submit" aria-disabled=${gesperrt(pane.auftraege)}>
        ${inExcel ? TABELLEN.erzeugen : TABELLEN.speichern}
      </button>
      ${stand.tabellen.length > 0 ? html`<p class="hinweis">${TABELLEN.nochEinmal}</p>` : nothing}
    </form>
    ${stand.gespeichert ? gespeichert() : nothing} ${ergebnis(stand, handlungen)}
    ${inExcel ? [saetze(stand, pane, handlungen), datei(pane, handlungen)] : nothing}
  `;
}

function ohneExcel({ umgebung }: Pane): TemplateResult {
  return html`<section class="meldung-hinweis">
    <p>${TABELLEN.umgebung[umgebung]}</p>
    <p>${TABELLEN.umgebung.trotzdem}</p>
  </section>`;
}

// Step 1

function zeitraum({ felder, wahl, saetzeDa }: Stand, handlungen: Handlungen): TemplateResult {
  const pruefung = pruefeZeitraum(felder);
  const fehler = "fehler" in pruefung ? pruefung.fehler : {};
  const feld = (name: Feld, beschriftung: string) => html`
    <div class="feld">
      <label for=${name}>${beschriftung}</label>
      <input
        id=${name}
        class="datum"
        .value=${live(felder[name])}
        autocomplete="off"
        aria-describedby="${name}-fehler"
        aria-invalid=${name in fehler}
        @input=${({ target }: InputEvent) => handlungen.tippe(name, (target as HTMLInputElement).value)}
      />
    </div>
  `;
  return html`
    <fieldset>
      <legend>${schrittzahl(1)} ${TABELLEN.zeitraum.titel}</legend>
      <div class="reihe">
        ${feld("beginn", TABELLEN.zeitraum.von)} ${feld("ende", TABELLEN.zeitraum.bis)}
        <p class="monate" aria-live="polite">${"monate" in pruefung ? pruefung.monate : ""}</p>
      </div>
      <p id="beginn-fehler" class="feldfehler" aria-live="polite">${fehler.beginn}</p>
      <p id="ende-fehler" class="feldfehler" aria-live="polite">${fehler.ende}</p>
      ${
        saetzeDa
          ? html`<p class="hinweis">${TABELLEN.saetze.eigene(wahl.stand)}</p>`
          : standwahl("stand", wahl.stand, (stand) => handlungen.waehle({ stand }))
      }
    </fieldset>
  `;
}

/** A list of the Stände, with what is missing in the chosen one. */
function standwahl(id: string, gewaehlt: string, waehle: (stand: string) => void): TemplateResult {
  const fehlende = fehlendeSaetze(liesStand(gewaehlt));
  return html`
    <div class="feld">
      <label for=${id}>${TABELLEN.saetze.stand}</label>
      <select
        id=${id}
        .value=${live(gewaehlt)}
        @change=${({ target }: Event) => waehle((target as HTMLSelectElement).value)}
      >
        ${STAENDE.map(
          ({ name }) =>
            html`<option value=${name} ?selected=${name === gewaehlt}>
              ${TABELLEN.saetze.angebot[name] ?? name}
            </option>`,
        )}
      </select>
    </div>
    <p class="hinweis" aria-live="polite">
      ${fehlende.length > 0 ? TABELLEN.saetze.luecken(gewaehlt, fehlende) : nothing}
    </p>
  `;
}

// Step 2

function stellenplan({ plan, wahl }: Stand, handlungen: Handlungen): TemplateResult {
  const texte = TABELLEN.stellenplan;
  const auswahl = (wert: Vorbelegung, beschriftung: string, zusatz: string) =>
    wahlknopf("stellen", wert, wahl.stellen, beschriftung, zusatz, () =>
      handlungen.waehle({ stellen: wert }),
    );
  return html`
    <fieldset>
      <legend>${schrittzahl(2)} ${texte.titel}</legend>
      ${
        plan
          ? html`<p aria-live="polite"><strong>${texte.eigener}</strong> ${texte.umfang(plan)}</p>
              <small>${texte.bleibt}</small>
              <button class="verweis" type="button" @click=${() => handlungen.zeigeBlatt(STELLENPLAN)}>
                ${texte.oeffnen}
              </button>`
          : [
              auswahl("Vorlage", texte.vorlage, texte.umfang(VORLAGE)),
              auswahl("leer", texte.leer, texte.leerZusatz),
            ]
      }
    </fieldset>
  `;
}

// Step 3

function blaetter({ wahl }: Stand, inExcel: boolean, handlungen: Handlungen): TemplateResult {
  const texte = TABELLEN.blaetter;
  const umfang = wahl.ohne.length === 0 ? texte.alle : texte.ohne(wahl.ohne);
  const schreibweise = (wert: Schreibweise, beschriftung: string, zusatz: string) =>
    wahlknopf("schreibweise", wert, wahl.schreibweise, beschriftung, zusatz, () =>
      handlungen.waehle({ schreibweise: wert }),
    );
  return html`
    <details class="schritt">
      <summary>
        ${schrittzahl(3)} ${texte.titel}
        <small>${[umfang, ...(inExcel ? [texte.kurz[wahl.schreibweise]] : [])].join(", ")}</small>
      </summary>
      <fieldset>
        <legend class="klein">${texte.dazu}</legend>
        ${WAHLBLAETTER.map(({ name, nutzen }) => wahlblatt(name, nutzen, wahl.ohne, handlungen))}
        <p class="hinweis">${texte.immer}</p>
      </fieldset>
      ${
        inExcel
          ? html`<fieldset>
              <legend class="klein">${texte.schreibweise}</legend>
              ${schreibweise("formeln", texte.formeln, texte.formelnZusatz)}
              ${schreibweise("kim", texte.kim, texte.kimZusatz)}
              ${schreibweise("werte", texte.werte, texte.werteZusatz)}
            </fieldset>`
          : nothing
      }
    </details>
  `;
}

function wahlblatt(
  name: string,
  nutzen: string,
  ohne: readonly string[],
  handlungen: Handlungen,
): TemplateResult {
  const waehle = ({ target }: Event) => {
    const andere = ohne.filter((eines) => eines !== name);
    handlungen.waehle({ ohne: (target as HTMLInputElement).checked ? andere : [...andere, name] });
  };
  return html`<label class="wahl">
    <input type="checkbox" .checked=${live(!ohne.includes(name))} @change=${waehle} />
    <span>${name.replace(/^KIM /, "")} <small>${nutzen}</small></span>
  </label>`;
}

/** One of several choices, with a word on what comes of it. */
function wahlknopf<T extends string>(
  gruppe: string,
  wert: T,
  gewaehlt: T,
  beschriftung: string,
  zusatz: string,
  waehle: () => void,
): TemplateResult {
  return html`<label class="wahl">
    <input type="radio" name=${gruppe} value=${wert} .checked=${live(wert === gewaehlt)} @change=${waehle} />
    <span>${beschriftung} <small>${zusatz}</small></span>
  </label>`;
}

function schrittzahl(zahl: number): TemplateResult {
  return html`<span class="schrittzahl" aria-hidden="true">${zahl}</span>`;
}

// Below

function gespeichert(): TemplateResult {
  const { geschuetzt, imBrowser, dort } = TABELLEN.ohneAddIn;
  return html`<p class="hinweis">
    ${geschuetzt} <a href="taskpane.html" target="_blank" rel="noopener">${imBrowser}</a>${dort}
  </p>`;
}

function saetze({ saetzeDa, neuerStand, fragt }: Stand, pane: Pane, handlungen: Handlungen): Inhalt {
  if (!saetzeDa) return nothing;
  const texte = TABELLEN.saetze;
  return html`
    <section class="weiteres" aria-labelledby="saetze-titel">
      <h2 id="saetze-titel">${texte.titel}</h2>
      <p>${texte.erklaerung}</p>
      ${standwahl("neuer-stand", neuerStand, handlungen.waehleNeuenStand)}
      ${frage({
        offen: fragt,
        auftraege: pane.auftraege,
        taste: texte.zuruecksetzen(neuerStand),
        satz: texte.frage(neuerStand),
        ja: texte.ja,
        nein: texte.nein,
        frage: handlungen.frageNachSaetzen,
        tu: handlungen.setzeSaetzeZurueck,
      })}
    </section>
  `;
}

function datei({ auftraege }: Pane, handlungen: Handlungen): TemplateResult {
  const { titel, erklaerung } = TABELLEN.ohneAddIn;
  return html`
    <section class="weiteres" aria-labelledby="datei-titel">
      <h2 id="datei-titel">${titel}</h2>
      <p>${erklaerung}</p>
      <button
        class="taste zweite"
        type="button"
        aria-disabled=${gesperrt(auftraege)}
        @click=${handlungen.speichere}
      >
        ${TABELLEN.speichern}
      </button>
    </section>
  `;
}

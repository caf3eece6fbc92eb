import { html, nothing, render, type TemplateResult } from "lit-html";
import { pruefeSelbst } from "../../excel/selbsttest/selbsttest";
import type { Befund } from "../../selbsttest/befund";
import {
  type Berichtsteil,
  berichtsteile,
  berichtstext,
  maengel,
  zusammenfassung,
} from "../../selbsttest/bericht";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import { gesperrt } from "../rahmen/bausteine";
import { legeInZwischenablage, TEXT } from "../rahmen/zwischenablage";
import { SELBSTTEST } from "../texte/selbsttest";
import { VERSION } from "../version";

/** Opens the section that tests in the officer's own Excel whether the add-in works there. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  ladeStil();
  return new Selbsttest(wurzel, pane);
}

/** The section's own stylesheet comes with it. */
function ladeStil(): void {
  const verweis = document.createElement("link");
  verweis.rel = "stylesheet";
  verweis.href = "selbsttest.css";
  document.head.append(verweis);
}

/** A test that has come to its end. */
interface Ergebnis {
  readonly befunde: readonly Befund[];
  readonly zeitpunkt: Date;
}

const UHR = {
  jetzt: () => performance.now(),
  warte: (millisekunden: number) => new Promise<void>((weiter) => setTimeout(weiter, millisekunden)),
};

class Selbsttest implements Ansicht {
  private ergebnis: Ergebnis | undefined;
  /** whether the report is shown as text, to be copied with the keyboard */
  private zeigtText = false;

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
  ) {
    wurzel.setAttribute("aria-labelledby", "selbsttest-titel");
    pane.auftraege.beiAenderung(() => this.zeichne());
    this.zeichne();
  }

  betritt(): void {
    // It shows what a test has found, whatever happened since.
  }

  verlasse(): void {
    // It listens to nothing in the workbook.
  }

  private async pruefe(): Promise<void> {
    const befunde = await this.pane.auftraege.fuehreAus({
      beginn: { worte: SELBSTTEST.laeuft },
      arbeit: (melde, abbruch) =>
        pruefeSelbst({
          version: VERSION,
          herkunft: location.origin + location.pathname,
          uhr: UHR,
          abbruch,
          melde: (teile) => melde({ worte: SELBSTTEST.laeuft, teile, geduld: SELBSTTEST.rechnet }),
        }),
      fertig: zusammenfassung,
    });
    if (!befunde) return;
    this.ergebnis = { befunde, zeitpunkt: new Date() };
    this.zeigtText = false;
    this.zeichne();
  }

  private async kopiere(ergebnis: Ergebnis): Promise<void> {
    const { auftraege } = this.pane;
    if (auftraege.laeuft) return;
    const kopiert = await legeInZwischenablage({ [TEXT]: textVon(ergebnis) });
    this.zeigtText = !kopiert;
    auftraege.sage(kopiert ? SELBSTTEST.kopiert : SELBSTTEST.vonHand);
    const feld = this.wurzel.querySelector("textarea");
    feld?.focus();
    feld?.select();
  }

  private zeichne(): void {
    render(this.inhalt(), this.wurzel);
  }

  private inhalt(): TemplateResult {
    const { ergebnis, pane } = this;
    return html`
      <h2 id="selbsttest-titel">${SELBSTTEST.titel}</h2>
      <p class="hinweis">${SELBSTTEST.erklaerung}</p>
      <button
        class="taste zweite"
        type="button"
        aria-disabled=${gesperrt(pane.auftraege)}
        @click=${() => void this.pruefe()}
      >
        ${ergebnis ? SELBSTTEST.nochEinmal : SELBSTTEST.starten}
      </button>
      ${ergebnis ? this.bericht(ergebnis) : nothing}
    `;
  }

  private bericht(ergebnis: Ergebnis): TemplateResult {
    const { befunde } = ergebnis;
    return html`
      <div class="bericht" role="group" aria-label=${SELBSTTEST.ergebnis}>
        <p class=${maengel(befunde).length > 0 ? "mangelhaft" : "einwandfrei"}>${zusammenfassung(befunde)}</p>
        ${berichtsteile(befunde).map(berichtsteil)}
        <button
          class="taste zweite"
          type="button"
          aria-disabled=${gesperrt(this.pane.auftraege)}
          @click=${() => void this.kopiere(ergebnis)}
        >
          ${SELBSTTEST.kopieren}
        </button>
        <p class="hinweis">${SELBSTTEST.kopierhinweis}</p>
        ${
          this.zeigtText
            ? html`<textarea
                aria-label=${SELBSTTEST.bericht}
                rows="8"
                readonly
                .value=${textVon(ergebnis)}
              ></textarea>`
            : nothing
        }
      </div>
    `;
  }
}

function textVon({ befunde, zeitpunkt }: Ergebnis): string {
  return berichtstext(befunde, SELBSTTEST.zeitpunkt(zeitpunkt));
}

/** A part that is not in order is open from the beginning. */
function berichtsteil({ gruppe, befunde }: Berichtsteil): TemplateResult {
  const fehlende = maengel(befunde);
  return html`<details class="schritt" ?open=${fehlende.length > 0}>
    <summary>
      ${gruppe}
      <small>${SELBSTTEST.gruppe(befunde)}</small>
    </summary>
    <ul class="befunde">
      ${[...fehlende, ...befunde.filter((befund) => !fehlende.includes(befund))].map(befundzeile)}
    </ul>
  </details>`;
}

function befundzeile({ was, ausgang, einzelheit, abhilfe }: Befund): TemplateResult {
  return html`<li data-ausgang=${ausgang}>
    <span class="zeichen" aria-hidden="true">${SELBSTTEST.zeichen[ausgang]}</span>
    <div>
      ${was}
      ${
        ausgang === "in Ordnung"
          ? html`<span class="nur-vorgelesen">: ${SELBSTTEST.ausgang[ausgang]}</span>`
          : ausgang === "Angabe"
            ? nothing
            : html`<strong>${SELBSTTEST.ausgang[ausgang]}</strong>`
      }
      ${einzelheit === undefined ? nothing : html`<small>${einzelheit}</small>`}
      ${abhilfe === undefined ? nothing : html`<p>${abhilfe}</p>`}
    </div>
  </li>`;
}

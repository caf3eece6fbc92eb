import { html, nothing, render, type TemplateResult } from "lit-html";
import { LEERER_BESTAND } from "../../blaetter/bestand";
import type { Mappe } from "../../blaetter/blatt";
import {
  type Aufgehobenes,
  type Festschreibwunsch,
  findeAufgehobenes,
  holeZurueck,
  schreibeFest,
  type Umkreis,
  type Verbliebenes,
  verwirfAufgehobenes,
  zaehleFormeln,
  type Zaehlung,
} from "../../excel/festschreiben/festschreiben";
import type { Melder } from "../../excel/lauf";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import type { Fortschritt } from "../rahmen/auftraege";
import { frage, gesperrt } from "../rahmen/bausteine";
import { ERSTER_STAND } from "../tabellen/stand";
import { mappeFuerExcel } from "../tabellen/vorgabe";
import { ERSTE_WAHL } from "../tabellen/wahl";
import { pruefeZeitraum } from "../tabellen/zeitraum";
import { FESTSCHREIBEN } from "../texte/festschreiben";
import { aufgezaehlt, haken } from "./bausteine";

const BEREICHE = ["mappe", "blatt", "auswahl"] as const satisfies readonly Umkreis["bereich"][];

interface Stand {
  readonly bereich: Umkreis["bereich"];
  readonly auchUnsere: boolean;
  readonly auchFehler: boolean;
  /** what was counted, until the officer has answered */
  readonly zaehlung: Zaehlung | undefined;
  readonly aufgehobenes: readonly Aufgehobenes[];
  readonly fragtVerwerfen: boolean;
  /** what the last bringing back has left as it was */
  readonly verbliebene: readonly Verbliebenes[];
}

/** Opens the tool that writes values in the place of formulas, and brings them back. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  return new Festschreiben(wurzel, pane);
}

class Festschreiben implements Ansicht {
  private stand: Stand = {
    bereich: "mappe",
    auchUnsere: false,
    auchFehler: false,
    zaehlung: undefined,
    aufgehobenes: [],
    fragtVerwerfen: false,
    verbliebene: [],
  };

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
  ) {
    pane.auftraege.beiAenderung(() => this.zeichne());
    this.zeichne();
  }

  betritt(): void {
    void this.sucheAufgehobenes();
  }

  verlasse(): void {
    this.setze({ zaehlung: undefined, fragtVerwerfen: false });
  }

  // Jobs

  private async zaehle(): Promise<void> {
    const zaehlung = await this.pane.auftraege.fuehreAus({
      beginn: { worte: FESTSCHREIBEN.zaehlt },
      arbeit: (_melde, abbruch) => zaehleFormeln(this.wunsch(), abbruch),
      fertig: ({ formeln }) => FESTSCHREIBEN.gezaehlt(formeln),
    });
    if (!zaehlung) return;
    this.setze({ zaehlung, verbliebene: [] });
    this.wurzel.querySelector<HTMLElement>(".nein")?.focus();
  }

  private async schreibeFest({ summe }: Zaehlung): Promise<void> {
    this.setze({ zaehlung: undefined });
    this.zurTaste();
    await this.pane.auftraege.fuehreAus({
      beginn: fortschritt("pruefen"),
      arbeit: (melde, abbruch) => schreibeFest({ ...this.wunsch(), summe }, melderFuer(melde), { abbruch }),
      fertig: FESTSCHREIBEN.fertig,
    });
    await this.sucheAufgehobenes();
  }

  private async holeZurueck(): Promise<void> {
    this.setze({ zaehlung: undefined, verbliebene: [] });
    const zurueck = await this.pane.auftraege.fuehreAus({
      beginn: fortschritt("pruefen"),
      arbeit: (melde, abbruch) => holeZurueck(melderFuer(melde), { abbruch }),
      fertig: FESTSCHREIBEN.aufgehoben.zurueckgeholt,
    });
    this.setze({ verbliebene: zurueck?.verbliebene ?? [] });
    await this.sucheAufgehobenes();
    if (this.stand.aufgehobenes.length === 0) this.zurTaste();
  }

  private async verwirf(): Promise<void> {
    this.setze({ fragtVerwerfen: false, verbliebene: [] });
    this.zurTaste();
    await this.pane.auftraege.fuehreAus({
      beginn: { worte: FESTSCHREIBEN.aufgehoben.verwirft, aufhaltbar: false },
      arbeit: () => verwirfAufgehobenes().then(() => true),
      fertig: () => FESTSCHREIBEN.aufgehoben.verworfen,
    });
    await this.sucheAufgehobenes();
  }

  private async sucheAufgehobenes(): Promise<void> {
    if (this.pane.auftraege.laeuft) return;
    try {
      this.setze({ aufgehobenes: await findeAufgehobenes() });
    } catch {
      // Then the pane goes on showing what it did; whoever asks for something is told.
    }
  }

  private wunsch(): Festschreibwunsch {
    const { bereich, auchUnsere, auchFehler } = this.stand;
    return { bereich, auchFehler, ...(auchUnsere ? { unsereBlaetter: alleBlaetter() } : {}) };
  }

  // The page

  private setze(geaendert: Partial<Stand>): void {
    this.stand = { ...this.stand, ...geaendert };
    this.zeichne();
  }

  /** Another choice means other formulas: what was counted says nothing about them. */
  private readonly waehle = (geaendert: Partial<Stand>) => this.setze({ ...geaendert, zaehlung: undefined });

  private zurTaste(): void {
    this.wurzel.querySelector<HTMLElement>(".zaehlen")?.focus();
  }

  private zeichne(): void {
    render(this.inhalt(), this.wurzel);
  }

  private inhalt(): TemplateResult {
    const { bereich, auchUnsere, auchFehler, zaehlung } = this.stand;
    return html`
      <h2>${FESTSCHREIBEN.titel}</h2>
      <p>${FESTSCHREIBEN.erklaerung}</p>
      <fieldset>
        <legend class="klein">${FESTSCHREIBEN.bereich.titel}</legend>
        ${BEREICHE.map(
          (einer) =>
            html`<label class="wahl">
              <input
                type="radio"
                name="festschreiben-bereich"
                value=${einer}
                .checked=${einer === bereich}
                @change=${() => this.waehle({ bereich: einer })}
              />
              <span>${FESTSCHREIBEN.bereich[einer]}</span>
            </label>`,
        )}
      </fieldset>
      <div>
        ${haken(FESTSCHREIBEN.auchUnsere, FESTSCHREIBEN.auchUnsereZusatz, auchUnsere, (gewaehlt) =>
          this.waehle({ auchUnsere: gewaehlt }),
        )}
        ${haken(FESTSCHREIBEN.auchFehler, FESTSCHREIBEN.auchFehlerZusatz, auchFehler, (gewaehlt) =>
          this.waehle({ auchFehler: gewaehlt }),
        )}
      </div>
      <button
        class="taste zweite zaehlen"
        type="button"
        aria-disabled=${gesperrt(this.pane.auftraege)}
        @click=${() => void this.zaehle()}
      >
        ${FESTSCHREIBEN.zaehlen}
      </button>
      ${zaehlung ? this.rueckfrage(zaehlung) : nothing} ${this.aufgehobenes()}
    `;
  }

  private rueckfrage(zaehlung: Zaehlung): TemplateResult {
    const { blaetter, formeln, bleibende, namen, hindernis } = zaehlung;
    const schliesse = () => {
      this.setze({ zaehlung: undefined });
      this.zurTaste();
    };
    const beiTaste = ({ key }: KeyboardEvent) => {
      if (key === "Escape") schliesse();
    };
    return html`<div
      class="meldung-hinweis"
      role="group"
      aria-label=${FESTSCHREIBEN.titel}
      @keydown=${beiTaste}
    >
      ${
        formeln > 0
          ? aufgezaehlt(
              FESTSCHREIBEN.frage(formeln),
              blaetter.map(
                ({ blatt, mitKim, andere }) => `${blatt}: ${FESTSCHREIBEN.jeBlatt(mitKim, andere)}`,
              ),
            )
          : html`<p>${FESTSCHREIBEN.nichts}</p>`
      }
      ${
        bleibende.length > 0
          ? aufgezaehlt(FESTSCHREIBEN.bleiben(bleibende.length), bleibende.map(FESTSCHREIBEN.bleibt))
          : nothing
      }
      ${namen.length > 0 ? html`<p>${FESTSCHREIBEN.namen(namen)}</p>` : nothing}
      ${hindernis === undefined ? nothing : html`<p>${hindernis}</p>`}
      <div class="tasten">
        ${
          formeln > 0 && hindernis === undefined
            ? html`<button
                class="taste"
                type="button"
                aria-disabled=${gesperrt(this.pane.auftraege)}
                @click=${() => void this.schreibeFest(zaehlung)}
              >
                ${FESTSCHREIBEN.ja(formeln)}
              </button>`
            : nothing
        }
        <button class="taste zweite nein" type="button" @click=${schliesse}>${FESTSCHREIBEN.nein}</button>
      </div>
    </div>`;
  }

  private aufgehobenes(): TemplateResult | typeof nothing {
    const { aufgehobenes, fragtVerwerfen, verbliebene } = this.stand;
    const texte = FESTSCHREIBEN.aufgehoben;
    const { auftraege } = this.pane;
    if (aufgehobenes.length === 0) return nothing;
    return html`
      <h3>${texte.titel}</h3>
      <ul class="punkte">
        ${aufgehobenes.map((eines) => html`<li>${texte.zeile(eines)}</li>`)}
      </ul>
      <p class="hinweis">${texte.hinweis}</p>
      ${
        verbliebene.length > 0
          ? aufgezaehlt(FESTSCHREIBEN.verblieben, verbliebene.map(FESTSCHREIBEN.verbliebenes))
          : nothing
      }
      <button
        class="taste zweite"
        type="button"
        aria-disabled=${gesperrt(auftraege)}
        @click=${() => void this.holeZurueck()}
      >
        ${texte.rueckgaengig}
      </button>
      ${frage({
        offen: fragtVerwerfen,
        auftraege,
        taste: texte.verwerfen,
        satz: texte.frage,
        ja: texte.ja,
        nein: texte.nein,
        frage: (offen) => this.setze({ fragtVerwerfen: offen }),
        tu: () => void this.verwirf(),
      })}
    `;
  }
}

/** All sheets that the add-in can make: what their inputs are is the same for every choice and period. */
function alleBlaetter(): Mappe {
  const pruefung = pruefeZeitraum(ERSTER_STAND.felder);
  if (!("zeitraum" in pruefung)) throw new Error("the first period is none");
  return mappeFuerExcel(pruefung.zeitraum, ERSTE_WAHL, LEERER_BESTAND);
}

function fortschritt(schritt: Parameters<Melder>[0]): Fortschritt {
  return {
    worte: FESTSCHREIBEN.fortschritt[schritt],
    aufhaltbar: schritt === "pruefen" || schritt === "schreiben",
  };
}

function melderFuer(melde: (fortschritt: Fortschritt) => void): Melder {
  return (schritt, teile) => melde({ ...fortschritt(schritt), teile });
}

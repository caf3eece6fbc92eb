import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Melder } from "../../excel/lauf";
import {
  type Blattspur,
  entferneSpuren,
  findeSpuren,
  type Fundstelle,
  type Spuren as Gefundenes,
} from "../../excel/spuren/entfernen";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import type { Fortschritt } from "../rahmen/auftraege";
import { gesperrt } from "../rahmen/bausteine";
import { SPUREN } from "../texte/spuren";
import { aufgezaehlt, haken } from "./bausteine";

interface Stand {
  /** what was found, until the officer has answered */
  readonly gefunden: Gefundenes | undefined;
  /** the sheets that she has ticked */
  readonly blaetter: readonly string[];
  readonly ergebnisnamen: boolean;
}

const NICHTS_GEWAEHLT = { blaetter: [], ergebnisnamen: false } as const;

/** Opens the tool that takes out of a workbook what the add-in has left in it. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  return new Spuren(wurzel, pane);
}

class Spuren implements Ansicht {
  private stand: Stand = { gefunden: undefined, ...NICHTS_GEWAEHLT };

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
  ) {
    pane.auftraege.beiAenderung(() => this.zeichne());
    this.zeichne();
  }

  betritt(): void {
    this.zeichne();
  }

  verlasse(): void {
    this.setze({ gefunden: undefined, ...NICHTS_GEWAEHLT });
  }

  private async suche(): Promise<void> {
    const gefunden = await this.pane.auftraege.fuehreAus({
      beginn: { worte: SPUREN.sucht, aufhaltbar: false },
      arbeit: () => findeSpuren(),
      fertig: () => SPUREN.gesucht,
    });
    if (!gefunden) return;
    this.setze({ gefunden, ...NICHTS_GEWAEHLT });
    this.wurzel.querySelector<HTMLElement>(".nein")?.focus();
  }

  private async entferne(gefunden: Gefundenes): Promise<void> {
    const { blaetter, ergebnisnamen } = this.stand;
    this.schliesse();
    await this.pane.auftraege.fuehreAus({
      beginn: fortschritt("pruefen"),
      arbeit: (melde, abbruch) =>
        entferneSpuren(
          gefunden,
          { blaetter, ergebnisnamen },
          (schritt, teile) => melde({ ...fortschritt(schritt), teile }),
          { abbruch },
        ),
      fertig: SPUREN.fertig,
    });
  }

  private readonly schliesse = (): void => {
    this.setze({ gefunden: undefined, ...NICHTS_GEWAEHLT });
    this.wurzel.querySelector<HTMLElement>(".suchen")?.focus();
  };

  private setze(geaendert: Partial<Stand>): void {
    this.stand = { ...this.stand, ...geaendert };
    this.zeichne();
  }

  private zeichne(): void {
    const { gefunden } = this.stand;
    render(
      html`
        <h2>${SPUREN.titel}</h2>
        <p>${SPUREN.erklaerung}</p>
        <button
          class="taste zweite suchen"
          type="button"
          aria-disabled=${gesperrt(this.pane.auftraege)}
          @click=${() => void this.suche()}
        >
          ${SPUREN.suchen}
        </button>
        ${gefunden ? this.rueckfrage(gefunden) : nothing}
      `,
      this.wurzel,
    );
  }

  private rueckfrage(gefunden: Gefundenes): TemplateResult {
    const beiTaste = ({ key }: KeyboardEvent) => {
      if (key === "Escape") this.schliesse();
    };
    const hatEtwas = istEtwasDa(gefunden);
    return html`<div class="meldung-hinweis" role="group" aria-label=${SPUREN.titel} @keydown=${beiTaste}>
      ${hatEtwas ? this.funde(gefunden) : html`<p>${SPUREN.keine}</p>`}
      <div class="tasten">
        ${
          hatEtwas
            ? html`<button
                class="taste"
                type="button"
                aria-disabled=${gesperrt(this.pane.auftraege)}
                @click=${() => void this.entferne(gefunden)}
              >
                ${SPUREN.ja}
              </button>`
            : nothing
        }
        <button class="taste zweite nein" type="button" @click=${this.schliesse}>${SPUREN.nein}</button>
      </div>
    </div>`;
  }

  private funde(gefunden: Gefundenes): TemplateResult {
    const { ergebnisnamen, kopien, blaetter, namensspuren, mitKim } = gefunden;
    const noch = mitKim.filter((name) => !this.stand.blaetter.includes(name));
    return html`
      ${aufgezaehlt(SPUREN.entfernt, immerEntferntes(gefunden, this.stand.ergebnisnamen))}
      ${
        kopien.length + blaetter.length > 0
          ? html`<fieldset>
              <legend class="klein">${SPUREN.auchBlaetter}</legend>
              ${blaetter.map((blatt) => this.blatt(blatt, ""))}
              ${kopien.map((blatt) => this.blatt(blatt, SPUREN.kopie))}
            </fieldset>`
          : nothing
      }
      ${
        ergebnisnamen.length > 0
          ? html`<div>
              ${haken(
                SPUREN.auchNamen(ergebnisnamen.length),
                SPUREN.auchNamenZusatz(ergebnisnamen.map(({ name }) => name)),
                this.stand.ergebnisnamen,
                (gewaehlt) => this.setze({ ergebnisnamen: gewaehlt }),
              )}
              ${this.warnung(
                this.stand.ergebnisnamen,
                namensspuren.flatMap(({ verweise }) => verweise),
              )}
            </div>`
          : nothing
      }
      ${noch.length > 0 ? html`<p>${SPUREN.mitKim(noch)}</p>` : nothing}
      <p>${SPUREN.danach}</p>
    `;
  }

  private blatt({ name, verweise }: Blattspur, zusatz: string): TemplateResult {
    const { blaetter } = this.stand;
    const gewaehlt = blaetter.includes(name);
    return html`
      ${haken(name, zusatz, gewaehlt, (istGewaehlt) =>
        this.setze({
          blaetter: istGewaehlt ? [...blaetter, name] : blaetter.filter((anderes) => anderes !== name),
        }),
      )}
      ${this.warnung(gewaehlt, verweise)}
    `;
  }

  /** Formulas on sheets that go, too, miss nothing. */
  private warnung(gewaehlt: boolean, verweise: readonly Fundstelle[]): TemplateResult | typeof nothing {
    const betroffene = verweise.filter(
      (stelle) => !("blatt" in stelle && this.stand.blaetter.includes(stelle.blatt)),
    );
    if (!gewaehlt || betroffene.length === 0) return nothing;
    return html`<p class="warnung">${SPUREN.gebraucht(betroffene)}</p>`;
  }
}

function istEtwasDa(gefunden: Gefundenes): boolean {
  const { verborgeneNamen, ergebnisnamen, einstellungen, aufgehobenes, kopien, blaetter } = gefunden;
  return [verborgeneNamen, ergebnisnamen, einstellungen, aufgehobenes, kopien, blaetter].some(
    ({ length }) => length > 0,
  );
}

function immerEntferntes(gefunden: Gefundenes, auchErgebnisnamen: boolean): readonly string[] {
  const { verborgeneNamen, ergebnisnamen, einstellungen, aufgehobenes } = gefunden;
  const posten: readonly (readonly [number, (zahl: number) => string])[] = [
    [verborgeneNamen.length, SPUREN.verborgene],
    [auchErgebnisnamen ? 0 : ergebnisnamen.length, SPUREN.vermerke],
    [einstellungen.length, SPUREN.einstellungen],
    [aufgehobenes.length, SPUREN.aufgehobenes],
  ];
  return posten.filter(([zahl]) => zahl > 0).map(([zahl, worte]) => worte(zahl));
}

function fortschritt(schritt: Parameters<Melder>[0]): Fortschritt {
  return {
    worte: SPUREN.fortschritt[schritt],
    aufhaltbar: schritt === "pruefen" || schritt === "schreiben",
  };
}

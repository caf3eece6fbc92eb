import { html, nothing, type TemplateResult } from "lit-html";
import type { Unterbrochenes } from "../../excel/unterbrechung";
import { RAHMEN } from "../texte/rahmen";
import type { Auftraege } from "./auftraege";
import { gesperrt } from "./bausteine";
import { type Rettung, RETTUNG } from "./rettung";

const TEXTE = RAHMEN.unterbrochen;

/** A run before was stopped before its end: the pane says so above all tabs, until it is restored or kept as it is. */
export class Unterbrechung {
  private unterbrochenes: Unterbrochenes | undefined;
  private readonly hoerer: (() => void)[] = [];

  constructor(
    private readonly auftraege: Auftraege,
    private readonly rettung: Rettung = RETTUNG,
  ) {}

  /** Has `tu` called when there is something else to show. */
  beiAenderung(tu: () => void): void {
    this.hoerer.push(tu);
  }

  /** Looks whether there is one. */
  async suche(): Promise<void> {
    try {
      this.merke(await this.rettung.findeUnterbrochenes());
    } catch (fehler) {
      this.auftraege.klage(fehler);
    }
  }

  /** What is said of it, and both ways out. */
  inhalt(): TemplateResult | typeof nothing {
    const { unterbrochenes, rettung } = this;
    if (!unterbrochenes) return nothing;
    return html`
      <section class="meldung-hinweis" aria-labelledby="unterbrochen-titel">
        <h2 id="unterbrochen-titel">${TEXTE.titel}</h2>
        <p>${TEXTE.satz(unterbrochenes)}</p>
        <p>${TEXTE.wahl}</p>
        <div class="tasten">
          <button
            class="taste"
            type="button"
            aria-disabled=${gesperrt(this.auftraege)}
            @click=${() => this.loese(TEXTE.stelltWiederHer, rettung.stelleWiederHer, TEXTE.wiederhergestellt)}
          >
            ${TEXTE.wiederherstellen}
          </button>
          <button
            class="taste zweite"
            type="button"
            aria-disabled=${gesperrt(this.auftraege)}
            @click=${() => this.loese(TEXTE.verwirft, rettung.verwirf, TEXTE.verworfen)}
          >
            ${TEXTE.verwerfen}
          </button>
        </div>
      </section>
    `;
  }

  private async loese(worte: string, tu: () => Promise<void>, fertig: string): Promise<void> {
    const geloest = await this.auftraege.fuehreAus({
      beginn: { worte, aufhaltbar: false },
      arbeit: () => tu().then(() => true),
      fertig: () => fertig,
    });
    if (geloest) this.merke(undefined);
  }

  private merke(unterbrochenes: Unterbrochenes | undefined): void {
    if (unterbrochenes === this.unterbrochenes) return;
    this.unterbrochenes = unterbrochenes;
    for (const tu of this.hoerer) tu();
  }
}

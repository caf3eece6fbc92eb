import { html, nothing, render, type TemplateResult } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { createRef, ref } from "lit-html/directives/ref.js";
import { RAHMEN } from "../texte/rahmen";
import type { Ansicht, Pane, Reiter, Reiterangebot } from "./ansicht";
import { istNichtGeladen } from "./auftraege";
import { meldungsleiste } from "./meldungsleiste";
import type { Unterbrechung } from "./unterbrechung";

/** How far a tab's view is. */
type Stand = "zu" | "laedt" | "offen" | "nicht geladen";

/** A tab with its panel. */
class Blatt {
  readonly tafel = createRef<HTMLElement>();
  stand: Stand = "zu";
  ansicht: Ansicht | undefined;

  constructor(readonly angebot: Reiterangebot) {}
}

/** The pane's frame: head, tabs, the panel of the chosen one, and the bar of messages. It opens views as they are chosen. */
export class Rahmen {
  private readonly blaetter: readonly Blatt[];
  private gewaehlt: Blatt;

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
    private readonly unterbrechung: Unterbrechung,
    angebote: readonly [Reiterangebot, ...Reiterangebot[]],
    anfang: string,
    private readonly ladeNeu: () => void = () => location.reload(),
  ) {
    const [erstes, ...weitere] = angebote;
    const erster = new Blatt(erstes);
    this.blaetter = [erster, ...weitere.map((angebot) => new Blatt(angebot))];
    this.gewaehlt = this.blaetter.find(({ angebot }) => angebot.reiter === anfang) ?? erster;
    pane.auftraege.beiAenderung(() => this.zeichne());
    unterbrechung.beiAenderung(() => {
      this.zeichne();
      // What was restored or kept is what the view has to go on with.
      this.gewaehlt.ansicht?.betritt();
    });
    this.zeichne();
    void this.oeffne(this.gewaehlt);
    // Whoever comes back from the sheets may have changed them.
    window.addEventListener("focus", () => this.gewaehlt.ansicht?.betritt());
  }

  private waehle(blatt: Blatt): void {
    if (blatt === this.gewaehlt) return;
    this.gewaehlt.ansicht?.verlasse();
    this.gewaehlt = blatt;
    this.zeichne();
    if (blatt.ansicht) blatt.ansicht.betritt();
    else void this.oeffne(blatt);
  }

  private async oeffne(blatt: Blatt): Promise<void> {
    const { lade, nurInExcel } = blatt.angebot;
    if (blatt.stand === "laedt" || (nurInExcel && this.pane.umgebung !== "excel")) return;
    blatt.stand = "laedt";
    this.zeichne();
    try {
      const { oeffne } = await lade();
      blatt.stand = "offen";
      this.zeichne();
      if (blatt.tafel.value) blatt.ansicht = oeffne(blatt.tafel.value, this.pane);
      if (blatt === this.gewaehlt) blatt.ansicht?.betritt();
    } catch (fehler) {
      blatt.stand = "nicht geladen";
      this.zeichne();
      if (!istNichtGeladen(fehler)) this.pane.auftraege.klage(fehler);
    }
  }

  private zeichne(): void {
    render(this.inhalt(), this.wurzel);
  }

  private inhalt(): TemplateResult {
    return html`
      <header>
        <div class="kopf">
          <img src="assets/icon-64.png" alt="" width="24" height="24" />
          <h1>${RAHMEN.name}</h1>
          <a href="hilfe.html" target="_blank" rel="noopener">${RAHMEN.hilfe}</a>
        </div>
        <div class="reiterleiste" role="tablist" aria-label=${RAHMEN.reiterleiste} @keydown=${this.beiTaste}>
          ${this.blaetter.map((blatt) => this.reiter(blatt))}
        </div>
      </header>
      <main>${this.unterbrechung.inhalt()} ${this.blaetter.map((blatt) => this.tafel(blatt))}</main>
      ${meldungsleiste(this.pane.auftraege, this.ladeNeu)}
    `;
  }

  private reiter(blatt: Blatt): TemplateResult {
    const { reiter } = blatt.angebot;
    const gewaehlt = blatt === this.gewaehlt;
    return html`<button
      id=${reiterId(reiter)}
      class=${classMap({ reiter: true, gewaehlt })}
      type="button"
      role="tab"
      aria-selected=${gewaehlt}
      aria-controls=${reiter}
      tabindex=${gewaehlt ? 0 : -1}
      @click=${() => this.waehle(blatt)}
    >
      ${RAHMEN.reiter[reiter]}
    </button>`;
  }

  private tafel(blatt: Blatt): TemplateResult {
    const { reiter } = blatt.angebot;
    return html`
      <div
        id=${reiter}
        class="tafel"
        role="tabpanel"
        aria-labelledby=${reiterId(reiter)}
        ?hidden=${blatt !== this.gewaehlt || blatt.stand !== "offen"}
        ${ref(blatt.tafel)}
      ></div>
      ${blatt === this.gewaehlt && blatt.stand !== "offen" ? this.ersatz(blatt) : nothing}
    `;
  }

  /** What stands in the place of a view that is not there (yet). */
  private ersatz(blatt: Blatt): TemplateResult {
    switch (blatt.stand) {
      case "nicht geladen":
        return html`<div class="tafel">
          <p>${RAHMEN.nichtGeladen}</p>
          <button class="taste" type="button" @click=${() => void this.oeffne(blatt)}>
            ${RAHMEN.nochEinmal}
          </button>
        </div>`;
      case "zu":
        return html`<div class="tafel"><p>${RAHMEN.nurInExcel}</p></div>`;
      case "laedt":
      case "offen":
        return html`<div class="tafel"><p>${RAHMEN.laedt}</p></div>`;
    }
  }

  /** The keyboard of tabs: one stop for Tab, the arrows go from one to the next. */
  private readonly beiTaste = (ereignis: KeyboardEvent): void => {
    const { length } = this.blaetter;
    const jetzt = this.blaetter.indexOf(this.gewaehlt);
    const ziele: Readonly<Record<string, number>> = {
      ArrowRight: (jetzt + 1) % length,
      ArrowLeft: (jetzt + length - 1) % length,
      Home: 0,
      End: length - 1,
    };
    const ziel = this.blaetter[ziele[ereignis.key] ?? -1];
    if (!ziel) return;
    ereignis.preventDefault();
    this.waehle(ziel);
    document.getElementById(reiterId(ziel.angebot.reiter))?.focus();
  };
}

function reiterId(reiter: Reiter): string {
  return `reiter-${reiter}`;
}

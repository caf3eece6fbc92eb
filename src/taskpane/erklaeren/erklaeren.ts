import { render } from "lit-html";
import type { Ort } from "../../blaetter/adresse";
import { Erklaerer } from "../../erklaerung/erklaerer";
import { gleicherOrt } from "../../erklaerung/flaeche";
import { kopierform } from "../../erklaerung/kopierform";
import { betrachte, folgeAuswahl, geheZu } from "../../excel/auswahl";
import type { Ansicht, Pane } from "../rahmen/ansicht";
import { HTML, legeInZwischenablage, TEXT } from "../rahmen/zwischenablage";
import { ERKLAEREN } from "../texte/erklaeren";
import { type Handlungen, inhalt, type Stand } from "./inhalt";

/** So many milliseconds after the last of several selections the view follows: arrows pass many cells. */
const RUHE = 250;
const STILE = "erklaeren.css";

/** Opens the view that says where a figure comes from. */
export function oeffne(wurzel: HTMLElement, pane: Pane): Ansicht {
  ladeStile();
  return new Erklaeren(wurzel, pane);
}

/** The style of this view comes with it. */
function ladeStile(): void {
  if (document.querySelector(`link[href="${STILE}"]`)) return;
  const verweis = document.createElement("link");
  verweis.rel = "stylesheet";
  verweis.href = STILE;
  document.head.append(verweis);
}

class Erklaeren implements Ansicht {
  private stand: Stand = { erklaerung: undefined, liest: false, verlauf: [] };
  private readonly erklaerer = new Erklaerer();
  private folge: Promise<(() => Promise<void>) | undefined> | undefined;
  private uhr: ReturnType<typeof setTimeout> | undefined;
  /** counts what was asked for: an answer that comes after a later question is not shown */
  private frage = 0;

  constructor(
    private readonly wurzel: HTMLElement,
    private readonly pane: Pane,
  ) {
    this.zeichne();
  }

  betritt(): void {
    this.folge ??= folgeAuswahl(() => this.beiAuswahl());
    void this.erklaere(undefined);
  }

  verlasse(): void {
    clearTimeout(this.uhr);
    this.frage++;
    const { folge } = this;
    this.folge = undefined;
    folge?.then((beende) => beende?.()).catch(() => undefined);
  }

  private readonly handlungen: Handlungen = {
    erklaereMarkierte: () => void this.erklaere(undefined),
    geheZu: (ort) => void this.gehe(ort, true),
    zurueck: () => {
      const verlauf = [...this.stand.verlauf];
      const ort = verlauf.pop();
      this.setze({ verlauf });
      if (ort) void this.gehe(ort, false);
    },
    kopiere: (form) => void this.kopiere(form),
  };

  /** Arrows pass many cells: only where she stops is explained. */
  private beiAuswahl(): void {
    clearTimeout(this.uhr);
    this.uhr = setTimeout(() => {
      if (!this.pane.auftraege.laeuft) void this.erklaere(undefined);
    }, RUHE);
  }

  private async gehe(ort: Ort, merken: boolean): Promise<void> {
    if (this.pane.auftraege.laeuft) return;
    const von = this.stand.erklaerung?.ort;
    try {
      await geheZu(ort);
    } catch (fehler) {
      // A hidden sheet can be explained all the same.
      this.pane.auftraege.klage(fehler);
    }
    if (merken && von && !gleicherOrt(von, ort)) this.setze({ verlauf: [...this.stand.verlauf, von] });
    await this.erklaere(ort);
  }

  private async erklaere(ort: Ort | undefined): Promise<void> {
    if (this.pane.auftraege.laeuft) return;
    const nummer = ++this.frage;
    this.setze({ liest: true });
    try {
      const erklaerung = await betrachte(ort, (auswahl, sicht) => this.erklaerer.erklaere(auswahl, sicht));
      if (nummer === this.frage) this.setze({ erklaerung, liest: false });
    } catch (fehler) {
      if (nummer !== this.frage) return;
      this.setze({ liest: false });
      this.pane.auftraege.klage(fehler);
    }
  }

  private async kopiere(form: "text" | "tabelle"): Promise<void> {
    const { erklaerung } = this.stand;
    if (!erklaerung || this.pane.auftraege.laeuft) return;
    const { text, tsv, html } = kopierform(erklaerung);
    const gelungen = await legeInZwischenablage(
      form === "text" ? { [TEXT]: text } : { [TEXT]: tsv, [HTML]: html },
    );
    this.pane.auftraege.sage(gelungen ? ERKLAEREN.kopiert : ERKLAEREN.nichtKopiert);
  }

  private setze(geaendert: Partial<Stand>): void {
    this.stand = { ...this.stand, ...geaendert };
    this.zeichne();
  }

  private zeichne(): void {
    render(inhalt(this.stand, this.handlungen), this.wurzel);
  }
}

import type { Ergebnis, Tabelle } from "../excel/tabellen";
import type { Zustand } from "./ablauf";
import { ergebniszeilen } from "./betraege";
import { TEXTE } from "./texte";
import type { Feld, Zeitraumpruefung } from "./zeitraum";

/** What the officer does in the pane. */
export interface Ereignisse {
  readonly zeitraumGeaendert: () => void;
  readonly erzeugen: () => void;
  readonly blattOeffnen: (name: string) => void;
}

const FELDER: readonly Feld[] = ["beginn", "ende"];

/** The pane's page: shows states and passes on what the officer does. It decides nothing. */
export class Ansicht {
  private readonly felder: Readonly<Record<Feld, HTMLInputElement>>;
  private readonly taste: HTMLButtonElement;

  constructor(
    private readonly seite: Document,
    ereignisse: Ereignisse,
  ) {
    this.felder = {
      beginn: this.element("beginn", HTMLInputElement),
      ende: this.element("ende", HTMLInputElement),
    };
    this.taste = this.element("erzeugen", HTMLButtonElement);
    const formular = this.element("auftrag", HTMLFormElement);
    formular.addEventListener("input", ereignisse.zeitraumGeaendert);
    formular.addEventListener("submit", (ereignis) => {
      ereignis.preventDefault();
      ereignisse.erzeugen();
    });
    this.element("blaetter", HTMLElement).addEventListener("click", ({ target }) => {
      const verweis = (target as Element).closest<HTMLElement>("[data-blatt]");
      if (verweis?.dataset["blatt"] !== undefined) ereignisse.blattOeffnen(verweis.dataset["blatt"]);
    });
  }

  /** The period as it stands in the fields. */
  get zeitraumfelder(): Readonly<Record<Feld, string>> {
    return { beginn: this.felder.beginn.value, ende: this.felder.ende.value };
  }

  set zeitraumfelder(werte: Readonly<Record<Feld, string>>) {
    for (const feld of FELDER) this.felder[feld].value = werte[feld];
  }

  /** The months beside the fields, or what is wrong with them. */
  zeigeZeitraum(pruefung: Zeitraumpruefung): void {
    const fehler = "fehler" in pruefung ? pruefung.fehler : {};
    this.schreibe("monate", "monate" in pruefung ? pruefung.monate : "");
    for (const feld of FELDER) {
      this.schreibe(`${feld}-fehler`, fehler[feld] ?? "");
      this.felder[feld].setAttribute("aria-invalid", String(feld in fehler));
    }
  }

  /** Puts the cursor into the first field that is wrong. */
  geheZumFehler(): void {
    FELDER.map((feld) => this.felder[feld])
      .find((feld) => feld.getAttribute("aria-invalid") === "true")
      ?.focus();
  }

  /** The list of what will be made. */
  zeigeVorschau(tabellen: readonly Tabelle[]): void {
    this.schreibe("blaetter-titel", TEXTE.blaetterVorher);
    this.element("blaetter", HTMLElement).replaceChildren(
      ...tabellen.map((tabelle) => this.zeileFuerBlatt(tabelle)),
    );
  }

  /** Says why nothing can be made here, and leaves it at that. */
  zeigeHinderung(satz: string): void {
    this.taste.disabled = true;
    this.schreibe("fehler", satz);
  }

  zeige(zustand: Zustand): void {
    const laeuft = zustand.art === "laeuft";
    this.taste.disabled = false;
    // Not `disabled` while it runs: the keyboard's focus would be lost.
    this.taste.setAttribute("aria-disabled", String(laeuft));
    this.element("auftrag", HTMLElement).setAttribute("aria-busy", String(laeuft));
    this.schreibe("status", statustext(zustand));
    this.schreibe("fehler", zustand.art === "fehler" ? zustand.satz : "");
    if (zustand.art === "fertig") this.zeigeErgebnis(zustand.ergebnis);
  }

  private zeigeErgebnis({ tabellen, betraege }: Ergebnis): void {
    this.schreibe("blaetter-titel", TEXTE.blaetterNachher);
    this.element("blaetter", HTMLElement).replaceChildren(
      ...tabellen.map((tabelle) => this.zeileFuerBlatt(tabelle, true)),
    );
    this.element("betraege", HTMLElement).replaceChildren(
      ...ergebniszeilen(betraege).map(({ posten, betrag }) => {
        const zeile = this.kopiere("vorlage-betrag");
        setze(zeile, "th", posten);
        setze(zeile, "td", betrag);
        return zeile;
      }),
    );
    this.element("betraege-bereich", HTMLElement).hidden = false;
  }

  private zeileFuerBlatt({ name, zweck, kopie }: Tabelle, mitVerweis = false): DocumentFragment {
    const zeile = this.kopiere("vorlage-blatt");
    setze(zeile, ".zweck", zweck);
    if (mitVerweis) zeile.querySelector(".blattname")?.replaceChildren(this.verweisAuf(name));
    else setze(zeile, ".blattname", name);
    if (kopie === undefined) zeile.querySelector(".kopie")?.remove();
    else zeile.querySelector(".kopie")?.append(TEXTE.kopie, " ", this.verweisAuf(kopie));
    return zeile;
  }

  private verweisAuf(blatt: string): HTMLButtonElement {
    const verweis = this.seite.createElement("button");
    verweis.type = "button";
    verweis.className = "verweis";
    verweis.dataset["blatt"] = blatt;
    verweis.title = TEXTE.blattOeffnen(blatt);
    verweis.textContent = blatt;
    return verweis;
  }

  private kopiere(vorlage: string): DocumentFragment {
    return this.seite.importNode(this.element(vorlage, HTMLTemplateElement).content, true);
  }

  /** Leaves the same text alone, so that screen readers say nothing twice. */
  private schreibe(id: string, text: string): void {
    const element = this.element(id, HTMLElement);
    if (element.textContent !== text) element.textContent = text;
  }

  private element<T extends HTMLElement>(id: string, art: new () => T): T {
    const element = this.seite.getElementById(id);
    if (!(element instanceof art)) throw new Error(`taskpane.html has no ${art.name} #${id}`);
    return element;
  }
}

function setze(wurzel: DocumentFragment, auswahl: string, text: string): void {
  const element = wurzel.querySelector(auswahl);
  if (element) element.textContent = text;
}

function statustext(zustand: Zustand): string {
  switch (zustand.art) {
    case "laeuft":
      return zustand.wartet ? TEXTE.wartet : TEXTE.fortschritt[zustand.fortschritt];
    case "fertig": {
      const { tabellen, vollstaendig } = zustand.ergebnis;
      const fertig = TEXTE.fertig(tabellen.map(({ name }) => name));
      return vollstaendig ? fertig : `${TEXTE.unvollstaendig} ${fertig}`;
    }
    case "bereit":
    case "fehler":
      return "";
  }
}

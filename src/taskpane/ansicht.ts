import type { Ergebnis, Tabelle } from "../excel/tabellen";
import type { Unterbrochenes } from "../excel/unterbrechung";
import type { Umgebung } from "../excel/umgebung";
import type { Zustand } from "./ablauf";
import { ergebniszeilen } from "./betraege";
import { Formular } from "./formular";
import { Seite } from "./seite";
import { TEXTE } from "./texte";

/** What the officer does in the pane. */
export interface Ereignisse {
  readonly eingabeGeaendert: () => void;
  /** with Enter or the main button: tables in Excel, a file elsewhere */
  readonly auftragAbgeschickt: () => void;
  readonly abbrechen: () => void;
  readonly speichern: () => void;
  readonly zuruecksetzen: () => void;
  readonly wiederherstellen: () => void;
  readonly verwerfen: () => void;
  readonly blattOeffnen: (name: string) => void;
}

/** The buttons that start a job. */
const TASTEN = [
  "erzeugen",
  "speichern",
  "zuruecksetzen",
  "zuruecksetzen-ja",
  "wiederherstellen",
  "verwerfen",
];

/** After these an interrupted run is no matter any more. */
const ERLEDIGT: readonly Zustand["art"][] = ["bereit", "fertig", "wiederhergestellt"];

/** The pane's page: shows states and passes on what the officer does. It decides nothing. */
export class Ansicht {
  readonly formular: Formular;
  private readonly seite: Seite;

  constructor(dokument: Document, ereignisse: Ereignisse) {
    const seite = (this.seite = new Seite(dokument));
    this.formular = new Formular(seite, ereignisse.eingabeGeaendert, ereignisse.auftragAbgeschickt);
    seite.beiKlick("abbrechen", ereignisse.abbrechen);
    seite.beiKlick("speichern", ereignisse.speichern);
    seite.beiKlick("wiederherstellen", ereignisse.wiederherstellen);
    seite.beiKlick("verwerfen", ereignisse.verwerfen);
    this.frageVorher("zuruecksetzen", ereignisse.zuruecksetzen);
    seite.element("blaetter", HTMLElement).addEventListener("click", ({ target }) => {
      const verweis = (target as Element).closest<HTMLElement>("[data-blatt]");
      if (verweis?.dataset["blatt"] !== undefined) ereignisse.blattOeffnen(verweis.dataset["blatt"]);
    });
  }

  /** What the page offers: tables in this workbook, or a file wherever that cannot be. */
  zeigeUmgebung(umgebung: Umgebung): void {
    const inExcel = umgebung === "excel";
    for (const id of ["in-excel", "schreibweise"]) this.seite.zeige(id, inExcel);
    this.seite.zeige("ohne-excel", !inExcel);
    this.seite.schreibe("ohne-excel-grund", TEXTE.umgebung[umgebung]);
    this.seite.schreibe("erzeugen", inExcel ? TEXTE.erzeugen : TEXTE.speichern);
    this.seite.element("erzeugen", HTMLButtonElement).disabled = false;
  }

  /** Whether the workbook has Sätze that could be restored. */
  zeigeSaetze(vorhanden: boolean): void {
    this.seite.zeige("saetze", vorhanden);
  }

  /** The list of what will be made. */
  zeigeVorschau(tabellen: readonly Tabelle[]): void {
    this.zeigeBlaetter(TEXTE.blaetterVorher, tabellen, false);
  }

  zeige(zustand: Zustand): void {
    const laeuft = zustand.art === "laeuft";
    // Not `disabled` while it runs: the keyboard's focus would be lost.
    for (const id of TASTEN)
      this.seite.element(id, HTMLButtonElement).setAttribute("aria-disabled", String(laeuft));
    this.formular.beschaeftigt = laeuft;
    this.zeigeFortschritt(zustand);
    this.seite.schreibe("status", statustext(zustand));
    this.seite.schreibe("fehler", zustand.art === "fehler" ? zustand.satz : "");
    if (zustand.art === "unterbrochen") this.zeigeUnterbrochenes(zustand.unterbrochenes);
    if (ERLEDIGT.includes(zustand.art)) this.seite.zeige("unterbrochen", false);
    if (zustand.art === "fertig") this.zeigeErgebnis(zustand.ergebnis);
    this.seite.zeige("gespeichert", zustand.art === "gespeichert");
  }

  private zeigeFortschritt(zustand: Zustand): void {
    const { teile, abbruch } =
      zustand.art === "laeuft" ? zustand : { teile: undefined, abbruch: "unmoeglich" as const };
    const balken = this.seite.element("fortschritt", HTMLProgressElement);
    balken.hidden = teile === undefined || teile.alle < 2;
    if (teile) [balken.max, balken.value] = [teile.alle, teile.fertig];
    const taste = this.seite.element("abbrechen", HTMLButtonElement);
    if (abbruch === "unmoeglich" && taste.ownerDocument.activeElement === taste)
      this.seite.element("erzeugen", HTMLButtonElement).focus();
    taste.hidden = abbruch === "unmoeglich";
    taste.setAttribute("aria-disabled", String(abbruch === "gewuenscht"));
  }

  private zeigeUnterbrochenes({ begonnen, blaetter }: Unterbrochenes): void {
    this.seite.schreibe("unterbrochen-satz", TEXTE.unterbrochen(begonnen, blaetter));
    this.seite.zeige("unterbrochen", true);
  }

  private zeigeErgebnis({ tabellen, betraege, uebrige }: Ergebnis): void {
    this.zeigeBlaetter(TEXTE.blaetterNachher, tabellen, true);
    this.seite.schreibe("uebrige", uebrige.length > 0 ? TEXTE.uebrige(uebrige) : "");
    this.seite.element("betraege", HTMLElement).replaceChildren(
      ...ergebniszeilen(betraege).map(({ posten, betrag }) => {
        const zeile = this.seite.kopiere("vorlage-betrag");
        setze(zeile, "th", posten);
        setze(zeile, "td", betrag);
        return zeile;
      }),
    );
    this.seite.zeige("betraege-bereich", true);
  }

  private zeigeBlaetter(titel: string, tabellen: readonly Tabelle[], mitVerweis: boolean): void {
    this.seite.schreibe("blaetter-titel", titel);
    this.seite
      .element("blaetter", HTMLElement)
      .replaceChildren(...tabellen.map((tabelle) => this.zeileFuerBlatt(tabelle, mitVerweis)));
  }

  private zeileFuerBlatt({ name, zweck, kopie }: Tabelle, mitVerweis: boolean): DocumentFragment {
    const zeile = this.seite.kopiere("vorlage-blatt");
    setze(zeile, ".zweck", zweck);
    if (mitVerweis) zeile.querySelector(".blattname")?.replaceChildren(this.verweisAuf(name));
    else setze(zeile, ".blattname", name);
    if (kopie === undefined) zeile.querySelector(".kopie")?.remove();
    else zeile.querySelector(".kopie")?.append(TEXTE.kopie, " ", this.verweisAuf(kopie));
    return zeile;
  }

  private verweisAuf(blatt: string): HTMLButtonElement {
    const verweis = this.seite.neuerKnopf();
    verweis.className = "verweis";
    verweis.dataset["blatt"] = blatt;
    verweis.title = TEXTE.blattOeffnen(blatt);
    verweis.textContent = blatt;
    return verweis;
  }

  /** A button that asks on the page before it acts, because Office allows no dialogs of the browser. */
  private frageVorher(id: string, tu: () => void): void {
    const { seite } = this;
    const frage = (offen: boolean, fokus: string) => {
      seite.zeige(`${id}-frage`, offen);
      seite.zeige(id, !offen);
      seite.element(fokus, HTMLButtonElement).focus();
    };
    seite.beiKlick(id, () => frage(true, `${id}-nein`));
    seite.beiKlick(`${id}-nein`, () => frage(false, id));
    seite.beiKlick(`${id}-ja`, () => {
      frage(false, id);
      tu();
    });
    seite.element(`${id}-frage`, HTMLElement).addEventListener("keydown", ({ key }) => {
      if (key === "Escape") frage(false, id);
    });
  }
}

function setze(wurzel: DocumentFragment, auswahl: string, text: string): void {
  const element = wurzel.querySelector(auswahl);
  if (element) element.textContent = text;
}

function statustext(zustand: Zustand): string {
  switch (zustand.art) {
    case "laeuft":
      if (zustand.abbruch === "gewuenscht") return TEXTE.brichtAb;
      if (!zustand.wartet) return TEXTE.fortschritt[zustand.fortschritt];
      return zustand.fortschritt === "schreiben" ? TEXTE.rechnet : TEXTE.wartet;
    case "fertig": {
      const { tabellen, vollstaendig } = zustand.ergebnis;
      const fertig = TEXTE.fertig(tabellen.length);
      return vollstaendig ? fertig : `${TEXTE.unvollstaendig} ${fertig}`;
    }
    case "gespeichert":
      return TEXTE.gespeichert;
    case "wiederhergestellt":
      return TEXTE.wiederhergestellt;
    case "bereit":
    case "unterbrochen":
    case "fehler":
      return "";
  }
}

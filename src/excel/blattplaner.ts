import type { Bereich, Blatt, Liste, Zelle } from "../blaetter/blatt";
import {
  blattkennung,
  breite,
  eingabekennung,
  eingabenVon,
  istEingabekennung,
  listenkennungenVon,
  zellenVon,
} from "../blaetter/kennungen";
import { listenbereich } from "./bestand";
import { bestandteileVon } from "./bestandteile";
import { istUnseres } from "./eigentum";
import type { Blattlage, Lage, Namenlage, Tabellenlage } from "./lage";
import { liesNotiz } from "./namen";
import type { Blattplan, Inhalte, Tabellenplan, Vorgabe, Zellschrift } from "./plan";
import {
  aufbausumme,
  type Bestandteile,
  bestandssummen,
  flaeche,
  gleicherBereich,
  inhaltssumme,
  istEingabe,
  liegtIn,
} from "./summen";
import { gleicherName, gleicherVerweis, liesVerweis, namensschluessel } from "./verweis";
import { alsZellinhalt, wiederZuSchreiben, type Zellinhalt } from "./zellinhalt";

/** What one sheet has to know of the others. */
export interface Umgebung {
  readonly listenSindBewegt: (notiert: string) => boolean;
  /** the names of all inputs that there will be */
  readonly eingaben: ReadonlySet<string>;
  /** names that a copy cannot have */
  readonly vergeben: readonly string[];
}

/** Decides what happens to one sheet. */
export class Blattplaner {
  private readonly inhalte: Inhalte;
  private readonly aufbau: string;

  constructor(
    private readonly blatt: Blatt,
    private readonly lage: Lage,
    private readonly vorgabe: Vorgabe,
  ) {
    this.aufbau = aufbausumme(blatt, vorgabe.werte);
    this.inhalte = this.inhalteMitEingaben();
  }

  plane(umgebung: Umgebung): Blattplan {
    const { blatt, lage, inhalte, aufbau } = this;
    const vorhanden = lage.blatt(blatt.name);
    const bisher = liesVerweis(this.kennung?.formel);
    if (!vorhanden || !bisher) return { art: "neu", blatt, inhalte, aufbau };
    if (this.stehtWieGeschrieben(vorhanden))
      return { art: "angleichen", blatt, zellen: this.abweichungen(vorhanden) };

    const teile = bestandteileVon(blatt, bisher, lage);
    const bleibt = this.haeltFremdes(vorhanden, teile, umgebung);
    return {
      art: "umschreiben",
      blatt,
      inhalte,
      aufbau,
      bleibt,
      kopie: freierName(`${blatt.name} ${bleibt ? this.vorgabe.heute : "Sicherung"}`, umgebung.vergeben),
      bisher: [teile.bereich, flaeche(blatt)],
      tabellen: this.tabellenplaene(vorhanden),
      diagramme: vorhanden.diagramme,
    };
  }

  private get kennung(): Namenlage | undefined {
    return this.lage.name(blattkennung(this.blatt.name));
  }

  /** Whether only inputs have changed since the sheet was written, and none of them has moved. */
  private stehtWieGeschrieben(vorhanden: Blattlage): boolean {
    const { blatt, lage, vorgabe } = this;
    const notiz = liesNotiz(this.kennung?.kommentar);
    return (
      !vorgabe.werte &&
      notiz?.aufbau === this.aufbau &&
      notiz.inhalt === inhaltssumme(blatt, vorhanden.formel) &&
      [...eingabenVon(blatt), ...listenkennungenVon(blatt)].every((kennung) =>
        gleicherVerweis(liesVerweis(lage.name(kennung.name)?.formel), kennung),
      ) &&
      (blatt.listen ?? []).every((liste) => this.listeStehtWieGeschrieben(liste)) &&
      this.diagrammeSindDa(vorhanden)
    );
  }

  private listeStehtWieGeschrieben(liste: Liste): boolean {
    const jetzt = listenbereich(liste, this.blatt.name, this.lage);
    const hatTabelle = !this.vorgabe.umfang.tabellen || this.lage.tabelle(liste.name) !== undefined;
    return hatTabelle && jetzt !== undefined && gleicherBereich(jetzt, liste.bereich);
  }

  private diagrammeSindDa({ diagramme }: Blattlage): boolean {
    if (!this.vorgabe.umfang.diagramme) return true;
    return (this.blatt.diagramme ?? []).every(({ name }) => diagramme.includes(name));
  }

  private abweichungen(vorhanden: Blattlage): readonly Zellschrift[] {
    return zellenVon(this.blatt).flatMap((platz) => {
      const { zeile, spalte } = platz;
      const inhalt = this.inhalte[zeile]?.[spalte] ?? "";
      const steht = wiederZuSchreiben(vorhanden.formel(zeile, spalte), vorhanden.wert(zeile, spalte));
      return !istEingabe(this.blatt, platz) || steht === inhalt ? [] : [{ zeile, spalte, inhalt }];
    });
  }

  // What the officer has on the sheet

  /** Whether writing the sheet again would take something away that only the officer can have put there. */
  private haeltFremdes(vorhanden: Blattlage, teile: Bestandteile, umgebung: Umgebung): boolean {
    const notiz = liesNotiz(this.kennung?.kommentar);
    const summen = bestandssummen(teile, vorhanden.formel);
    const istUnveraendert =
      notiz !== undefined &&
      (notiz.genau === summen.genau ||
        (notiz.lose === summen.lose && umgebung.listenSindBewegt(notiz.listen)));
    return (
      !istUnveraendert ||
      this.ueberschreibtFremdes(vorhanden, teile.bereich) ||
      this.verliertEingaben(vorhanden, umgebung.eingaben)
    );
  }

  private ueberschreibtFremdes({ formel }: Blattlage, unser: Bereich): boolean {
    return this.inhalte.some((zellen, zeile) =>
      zellen.some((_, spalte) => !liegtIn(unser, zeile, spalte) && formel(zeile, spalte) !== ""),
    );
  }

  private verliertEingaben({ formel }: Blattlage, kuenftige: ReadonlySet<string>): boolean {
    return this.lage.namen.some(({ name, formel: ziel }) => {
      const verweis = istEingabekennung(name) ? liesVerweis(ziel) : undefined;
      if (!verweis || !gleicherName(verweis.blatt, this.blatt.name)) return false;
      return !kuenftige.has(namensschluessel(name)) && formel(verweis.zeile, verweis.spalte) !== "";
    });
  }

  private tabellenplaene(vorhanden: Blattlage): readonly Tabellenplan[] {
    return (this.blatt.listen ?? []).map((liste) => {
      const bisher = this.lage.tabelle(liste.name);
      if (!bisher) return { liste, bleibt: false };
      return { liste, bisher, bleibt: this.hatDieselbenKoepfe(liste, bisher, vorhanden) };
    });
  }

  /** Then formulas that name the table's columns go on, whatever the number of its rows. */
  private hatDieselbenKoepfe(
    { bereich }: Liste,
    { bereich: jetzt }: Tabellenlage,
    vorhanden: Blattlage,
  ): boolean {
    const { zeile, spalte, spalten } = bereich;
    return (
      zeile === jetzt.zeile &&
      spalte === jetzt.spalte &&
      spalten === jetzt.spalten &&
      Array.from({ length: spalten }, (_, i) => spalte + i).every(
        (s) => vorhanden.wert(zeile, s) === this.blatt.zeilen[zeile]?.[s]?.inhalt,
      )
    );
  }

  // What is written

  private inhalteMitEingaben(): Inhalte {
    const spalten = breite(this.blatt);
    return this.blatt.zeilen.map((zeile) =>
      Array.from({ length: spalten }, (_, spalte) => {
        const zelle = zeile[spalte];
        return zelle ? this.inhaltMitEingabe(zelle) : "";
      }),
    );
  }

  private inhaltMitEingabe({ inhalt, eingabe }: Zelle): Zellinhalt {
    const { lage, vorgabe } = this;
    if (eingabe === undefined || vorgabe.gesetzteEingaben.some((anfang) => eingabe.startsWith(anfang)))
      return alsZellinhalt(inhalt);
    const verweis = liesVerweis(lage.name(eingabekennung(eingabe))?.formel);
    const blatt = verweis && istUnseres(verweis.blatt, lage) ? lage.blatt(verweis.blatt) : undefined;
    if (!verweis || !blatt) return alsZellinhalt(inhalt);
    const { zeile, spalte } = verweis;
    return wiederZuSchreiben(blatt.formel(zeile, spalte), blatt.wert(zeile, spalte));
  }
}

/** Excel allows 31 characters. */
const LAENGSTER_BLATTNAME = 31;

function freierName(wunsch: string, vergeben: readonly string[]): string {
  for (let nummer = 1; ; nummer++) {
    const zusatz = nummer === 1 ? "" : ` (${nummer})`;
    const name = wunsch.slice(0, LAENGSTER_BLATTNAME - zusatz.length) + zusatz;
    if (!vergeben.some((anderer) => gleicherName(anderer, name))) return name;
  }
}

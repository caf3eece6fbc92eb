import type { Bereich, Blatt, Liste, Mappe, Zelle } from "../blaetter/blatt";
import {
  blattkennung,
  breite,
  eingabekennung,
  eingabenVon,
  istEingabekennung,
  kennungenVon,
  listenkennungenVon,
  zellenVon,
} from "../blaetter/kennungen";
import { flach } from "../blaetter/listen";
import { umschliessend } from "./bereich";
import { listenbereich } from "./bestand";
import { istUnseres, pruefeBlaetter, pruefeNamen, pruefeTabellen, uebrigeBlaetter } from "./eigentum";
import type { Blattlage, Lage, Namenlage, Tabellenlage } from "./lage";
import { geschuetzteArbeitsmappe, geschuetzteBlaetter } from "./meldungen";
import { liesNotiz } from "./namen";
import { type Namensplan, planeNamen } from "./namensplan";
import { pruefsumme } from "./pruefsumme";
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
import type { Umfang } from "./umfang";
import { gleicherName, gleicherVerweis, liesVerweis, namensschluessel, type Verweis } from "./verweis";
import { alsZellinhalt, wiederZuSchreiben, type Zellinhalt } from "./zellinhalt";

/** One cell to be written. */
export interface Zellschrift {
  readonly zeile: number;
  readonly spalte: number;
  readonly inhalt: Zellinhalt;
}

/** What is written, row by row; "" for cells that stay empty. */
export type Inhalte = readonly (readonly Zellinhalt[])[];

/** What happens to one sheet. */
export type Blattplan =
  /** it is added; `stelle` is its place among the tabs where that is not the last one */
  | {
      readonly art: "neu";
      readonly blatt: Blatt;
      readonly inhalte: Inhalte;
      readonly aufbau: string;
      readonly stelle?: number;
    }
  /** it is ours and as we wrote it: only what differs is written */
  | { readonly art: "angleichen"; readonly blatt: Blatt; readonly zellen: readonly Zellschrift[] }
  /**
   * it is ours, and was changed by hand or has another layout now: it is copied, and written again in its place,
   * because formulas elsewhere may refer to it
   */
  | {
      readonly art: "umschreiben";
      readonly blatt: Blatt;
      readonly inhalte: Inhalte;
      readonly aufbau: string;
      readonly kopie: string;
      /** whether the copy stays, because it holds something of the officer's */
      readonly bleibt: boolean;
      /** what is emptied before */
      readonly bisher: readonly Bereich[];
      readonly tabellen: readonly Tabellenplan[];
      /** the charts that it has */
      readonly diagramme: readonly string[];
    };

/** The plan of a sheet that is added or written again. */
export type Schreibplan = Exclude<Blattplan, { art: "angleichen" }>;
/** The plan of a sheet that is written again. */
export type Umschreibplan = Extract<Blattplan, { art: "umschreiben" }>;

/** Whether a sheet is added or written again. */
export function istSchreibplan(plan: Blattplan): plan is Schreibplan {
  return plan.art !== "angleichen";
}

/** What happens to the table of a list: it is new, is given its new size, or is dissolved and made again. */
export interface Tabellenplan {
  readonly liste: Liste;
  readonly bisher?: Tabellenlage;
  readonly bleibt: boolean;
}

/** All that is to be done, decided before anything is. */
export interface Plan extends Namensplan {
  readonly blaetter: readonly Blattplan[];
  /** checksum of where the lists stand */
  readonly listen: string;
  /** sheets of ours that the Mappe does not have; they stay, because formulas of hers may need them */
  readonly uebrige: readonly string[];
}

/** How the Mappe is to be written. */
export interface Vorgabe {
  /** for the names of copies, e.g. "2026-11-22" */
  readonly heute: string;
  /** whether the results of formulas are written in their place */
  readonly werte: boolean;
  /** beginnings of the keys of inputs that the Mappe sets; the officer's own values of all others are kept */
  readonly gesetzteEingaben: readonly string[];
  readonly umfang: Umfang;
}

/**
 * Decides what has to be written so that the workbook holds the Mappe, and loses nothing of the officer's.
 * @throws Hindernis where something of hers or a protection is in the way
 */
export function plane(mappe: Mappe, lage: Lage, vorgabe: Vorgabe): Plan {
  pruefeBlaetter(mappe, lage);
  pruefeTabellen(mappe, lage);
  const gewuenscht = kennungenVon(mappe);
  pruefeNamen(gewuenscht, lage);

  const vergeben = [...lage.blattnamen];
  const listen = listensumme(mappe, ({ bereich }) => bereich);
  const listenSindBewegt = (noch: string) =>
    noch !== listensumme(mappe, (liste, blatt) => listenbereich(liste, blatt.name, lage));
  const eingaben = new Set(flach(mappe.blaetter.map(eingabenVon)).map(({ name }) => namensschluessel(name)));
  const blaetter = mappe.blaetter.map((blatt, i): Blattplan => {
    const neuer = new Blattplaner(blatt, lage, vorgabe);
    const plan = neuer.plane({ listenSindBewegt, eingaben, vergeben });
    if (plan.art === "umschreiben") vergeben.push(plan.kopie);
    if (plan.art !== "neu") return plan;
    const stelle = stelleFuer(mappe.blaetter, i, lage.blattnamen);
    return stelle === undefined ? plan : { ...plan, stelle };
  });
  pruefeSchutz(blaetter, lage);
  const geschriebene = blaetter.filter(({ art }) => art !== "angleichen").map(({ blatt }) => blatt.name);
  return {
    blaetter,
    ...planeNamen(gewuenscht, geschriebene, lage),
    listen,
    uebrige: uebrigeBlaetter(mappe, lage),
  };
}

function pruefeSchutz(plaene: readonly Blattplan[], lage: Lage): void {
  if (lage.geschuetzt && plaene.some(({ art }) => art !== "angleichen")) throw geschuetzteArbeitsmappe();
  const geschuetzte = plaene.filter(
    (plan) =>
      lage.blatt(plan.blatt.name)?.geschuetzt && !(plan.art === "angleichen" && plan.zellen.length === 0),
  );
  if (geschuetzte.length > 0) throw geschuetzteBlaetter(geschuetzte.map(({ blatt }) => blatt.name));
}

function listensumme(
  { blaetter }: Mappe,
  bereichVon: (liste: Liste, blatt: Blatt) => Bereich | undefined,
): string {
  return pruefsumme(
    blaetter.flatMap((blatt) =>
      (blatt.listen ?? []).map((liste) => {
        const bereich = bereichVon(liste, blatt);
        return bereich
          ? [liste.name, bereich.zeile, bereich.spalte, bereich.zeilen, bereich.spalten].join()
          : liste.name;
      }),
    ),
  );
}

/**
 * The place of a sheet that is added behind those of ours that are there: after the last of its predecessors.
 * @returns `undefined` for the place behind all others
 */
function stelleFuer(
  blaetter: readonly Blatt[],
  nummer: number,
  vorhandene: readonly string[],
): number | undefined {
  const stand = [...vorhandene];
  const index = (name: string) => stand.findIndex((anderer) => gleicherName(anderer, name));
  let stelle: number | undefined;
  for (let i = 0; i <= nummer; i++) {
    const name = blaetter[i]?.name ?? "";
    if (index(name) >= 0) continue;
    const davor = index(blaetter[i - 1]?.name ?? "");
    const danach = blaetter.map((blatt) => index(blatt.name)).find((ort) => ort >= 0);
    stelle = davor >= 0 ? davor + 1 : (danach ?? stand.length);
    if (stelle === stand.length) stelle = undefined;
    stand.splice(stelle ?? stand.length, 0, name);
  }
  return stelle;
}

/** What one sheet has to know of the others. */
interface Umgebung {
  readonly listenSindBewegt: (notiert: string) => boolean;
  /** the names of all inputs that there will be */
  readonly eingaben: ReadonlySet<string>;
  /** names that a copy cannot have */
  readonly vergeben: readonly string[];
}

/** Decides what happens to one sheet. */
class Blattplaner {
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

    const teile = this.bestandteile(bisher);
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

  /** The sheet as it is, told by the names on it, which have moved with their cells. */
  private bestandteile(bisher: Verweis): Bestandteile {
    const { blatt, lage } = this;
    const eingaben = new Set(
      lage.namen
        .filter(({ name }) => istEingabekennung(name))
        .map(({ formel }) => liesVerweis(formel))
        .filter((verweis) => verweis && gleicherName(verweis.blatt, blatt.name))
        .map((verweis) => (verweis ? ort(verweis.zeile, verweis.spalte) : "")),
    );
    const listen = (blatt.listen ?? []).flatMap((liste) => {
      const bereich = listenbereich(liste, blatt.name, lage);
      return bereich ? [{ bereich, eingabespalten: liste.eingabespalten }] : [];
    });
    return {
      bereich: umschliessend([bisher, ...listen.map(({ bereich }) => bereich)]),
      istEingabe: (zeile, spalte) => eingaben.has(ort(zeile, spalte)),
      listen,
    };
  }

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

function ort(zeile: number, spalte: number): string {
  return `${zeile},${spalte}`;
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

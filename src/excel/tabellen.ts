import { type Bestand, LEERER_BESTAND } from "../blaetter/bestand";
import type { Mappe } from "../blaetter/blatt";
import { schliesseAb } from "./abschluss";
import { zelle as einzelzelle } from "./bereich";
import { bestandAus } from "./bestand";
import { inExcel } from "./inExcel";
import { type Lage, liesLage } from "./lage";
import { erledigeFrueheren, Fehlschlag, type Laufstand, type Melder, mitRuecknahme } from "./lauf";
import { Abbruch, hindernisAus, istFehlendeSchnittstelle } from "./meldungen";
import { abschlussFuer, alsEinstellung, MERKER, merkerFuer } from "./merker";
import { notiere } from "./notizen";
import { istSchreibplan, plane, type Plan } from "./plan";
import { leseschritte, schreibschritte, type Zurueckgelesenes } from "./schreiben";
import { pruefeSchreibbarkeit } from "./umgebung";
import { type Umfang, UMFAENGE } from "./umfang";
import { type Abbruchsignal, aufruf, BYTES_JE_AUFRUF, type Schritt, sende } from "./versand";
import { festgeschrieben, wertschritte } from "./werte";

export type { Fortschritt, Melder } from "./lauf";

/** A sheet that now holds a table. */
export interface Tabelle {
  readonly name: string;
  readonly zweck: string;
  /** the sheet that keeps the state before, where the officer had changed it */
  readonly kopie?: string;
}

/** A named amount. */
export interface Betrag {
  /** the workbook's name for it: "KIM_M1_Eigenanteil" */
  readonly name: string;
  readonly bezeichnung: string;
  /** in €, or what else the cell shows: an error such as "#N/A" */
  readonly wert: unknown;
}

/** What a run has made. */
export interface Ergebnis {
  readonly tabellen: readonly Tabelle[];
  readonly betraege: readonly Betrag[];
  /** sheets of a run before that the Mappe does not have any more; they stay as they are, and go on calculating */
  readonly uebrige: readonly string[];
  /** false where this Excel lacks looks, print setup, checks, tables or charts, and the rest was written without */
  readonly vollstaendig: boolean;
}

/** How a run goes about it. */
export interface Wunsch {
  /** the day for the names of copies */
  readonly heute?: Date;
  /** whether the results of formulas are written in their place */
  readonly werte?: boolean;
  /**
   * beginnings of the keys of single inputs that the Mappe sets, "zeitraum." unless told otherwise; of all others the
   * officer's own are kept. Lists hold what the Mappe says.
   */
  readonly gesetzteEingaben?: readonly string[];
  /** stops the run and takes it back, as long as it is not finished */
  readonly abbruch?: Abbruchsignal;
}

/**
 * Makes the tables in the open workbook, or brings them up to date: reads what is there, has the Mappe built from it,
 * writes everything, reads the results. That takes three syncs, and one more for every 4 MB there or back and for
 * sheets of ours that an empty Bestand does not have. Sheets that are not ours are never touched, the officer's
 * inputs are kept, and when anything fails the workbook is as it was.
 * @param baue builds the Mappe; called with an empty Bestand first, to know what to look for
 * @throws Hindernis with a German sentence for the officer
 */
export async function erzeugeTabellen(
  baue: (bestand: Bestand) => Mappe,
  melde: Melder = () => undefined,
  wunsch: Wunsch = {},
): Promise<Ergebnis> {
  pruefeSchreibbarkeit();
  let letztes: Fehlschlag | undefined;
  for (const umfang of UMFAENGE) {
    const ergebnis = await new Lauf(baue, melde, wunsch, umfang).versuche();
    if (!(ergebnis instanceof Fehlschlag)) return ergebnis;
    letztes = ergebnis;
    if (!istFehlendeSchnittstelle(ergebnis.fehler) || ergebnis.ausgang === "nicht zurückgenommen") break;
  }
  throw hindernisAus(letztes?.fehler, letztes?.ausgang ?? "nichts verändert");
}

/** One try to make the tables, with a part of the API. */
class Lauf {
  private readonly heute: Date;
  private readonly werte: boolean;
  constructor(
    private readonly baue: (bestand: Bestand) => Mappe,
    private readonly melde: Melder,
    private readonly wunsch: Wunsch,
    private readonly umfang: Umfang,
  ) {
    this.heute = wunsch.heute ?? new Date();
    this.werte = wunsch.werte ?? false;
  }

  versuche(): Promise<Ergebnis | Fehlschlag> {
    return mitRuecknahme((stand) => this.fuehreAus(stand), this.melde);
  }

  private fuehreAus(stand: Laufstand<Ergebnis>): Promise<Ergebnis> {
    return inExcel(async (context) => {
      this.melde("pruefen");
      const erwartet = this.baue(LEERER_BESTAND);
      const lage = await this.liesLage(context, erwartet);
      const mappe = this.baue(bestandAus(lage, erwartet));
      const plan = plane(mappe, lage, {
        heute: isoTag(this.heute),
        werte: this.werte,
        gesetzteEingaben: this.wunsch.gesetzteEingaben ?? ["zeitraum."],
        umfang: this.umfang,
      });

      this.melde("schreiben");
      stand.begonnen = true;
      const gelesene = await this.schreibe(context, plan, lage);

      this.melde("abschliessen");
      if (this.wunsch.abbruch?.aborted) throw new Abbruch();
      stand.ergebnis = () => this.liesErgebnis(mappe, plan);
      return this.schliesseAb(context, mappe, plan, lage, gelesene);
    });
  }

  private async liesLage(context: Excel.RequestContext, erwartet: Mappe): Promise<Lage> {
    const { umfang, wunsch } = this;
    const lage = await liesLage(context, erwartet, umfang, wunsch.abbruch);
    const istErledigt = await erledigeFrueheren(context, lage.merker, umfang);
    return istErledigt ? liesLage(context, erwartet, umfang, wunsch.abbruch) : lage;
  }

  private async schreibe(
    context: Excel.RequestContext,
    plan: Plan,
    lage: Lage,
  ): Promise<readonly Zurueckgelesenes[]> {
    const { application, workbook } = context;
    const lesen = plan.blaetter.filter(istSchreibplan).map((neu) => leseschritte(workbook, neu, this.werte));
    const merker = alsEinstellung(merkerFuer(plan, lage, this.heute));
    const schritte: readonly Schritt[] = [
      {
        hin: BYTES_JE_AUFRUF + merker.length,
        zurueck: 0,
        tu: () => workbook.settings.add(MERKER, merker),
      },
      ...schreibschritte(context, plan, lage, this.umfang),
      ...(this.werte ? [aufruf(() => application.calculate("Recalculate"))] : []),
      ...lesen.flatMap(({ schritte }) => schritte),
    ];
    await sende(context, schritte, {
      abbruch: this.wunsch.abbruch,
      melde: (teile) => this.melde("schreiben", teile),
      vorher: () => {
        if (this.umfang.aussehen) application.suspendScreenUpdatingUntilNextSync();
      },
    });
    return lesen.map(({ gelesen }) => gelesen);
  }

  private async schliesseAb(
    context: Excel.RequestContext,
    mappe: Mappe,
    plan: Plan,
    lage: Lage,
    gelesene: readonly Zurueckgelesenes[],
  ): Promise<Ergebnis> {
    const { workbook } = context;
    const geschriebene = this.werte ? gelesene.map(festgeschrieben) : gelesene;
    let liesBetraege: () => readonly Betrag[] = () => [];
    await sende(context, [
      ...(this.werte ? gelesene.flatMap((blatt) => wertschritte(workbook, blatt)) : []),
      ...geschriebene.map((blatt) => aufruf(() => notiere(workbook.names, blatt, plan.listen))),
      aufruf(() => {
        liesBetraege = ladeBetraege(workbook, mappe);
        zeigeErstesBlatt(workbook, mappe, lage);
        schliesseAb(workbook, abschlussFuer(plan));
      }, 20),
    ]);
    return this.ergebnis(plan, liesBetraege());
  }

  private liesErgebnis(mappe: Mappe, plan: Plan): Promise<Ergebnis> {
    return inExcel(async (context) => {
      const liesBetraege = ladeBetraege(context.workbook, mappe);
      await context.sync();
      return this.ergebnis(plan, liesBetraege());
    });
  }

  private ergebnis(plan: Plan, betraege: readonly Betrag[]): Ergebnis {
    return {
      tabellen: tabellenAus(plan),
      betraege,
      uebrige: plan.uebrige,
      vollstaendig: Object.values(this.umfang).every(Boolean),
    };
  }
}

function ladeBetraege({ worksheets }: Excel.Workbook, { bezuege }: Mappe): () => readonly Betrag[] {
  const geladene = bezuege.flatMap(({ name, bezeichnung, blatt, zeile, spalte }) => {
    if (bezeichnung === undefined) return [];
    const zelle = einzelzelle(worksheets.getItem(blatt), zeile, spalte);
    zelle.load("values");
    return [{ name, bezeichnung, zelle }];
  });
  return () =>
    geladene.map(({ name, bezeichnung, zelle }) => ({
      name,
      bezeichnung,
      wert: (zelle.values as unknown[][])[0]?.[0],
    }));
}

/** The first tab is the overview. A sheet that the officer has hidden stays hidden. */
function zeigeErstesBlatt({ worksheets }: Excel.Workbook, { blaetter: [erstes] }: Mappe, lage: Lage): void {
  if (!erstes || lage.blatt(erstes.name)?.sichtbar === false) return;
  worksheets.getItem(erstes.name).activate();
}

function tabellenAus({ blaetter }: Plan): readonly Tabelle[] {
  return blaetter.map((plan) => ({
    name: plan.blatt.name,
    zweck: plan.blatt.zweck,
    ...(plan.art === "umschreiben" && plan.bleibt ? { kopie: plan.kopie } : {}),
  }));
}

function isoTag(tag: Date): string {
  const zweistellig = (zahl: number) => String(zahl).padStart(2, "0");
  return [tag.getFullYear(), zweistellig(tag.getMonth() + 1), zweistellig(tag.getDate())].join("-");
}

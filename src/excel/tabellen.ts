import type { Mappe } from "../blaetter/blatt";
import { type Lage, ladeLage, type Umfang } from "./lage";
import { type Ausgang, hindernisAus, istFehlendeSchnittstelle, nurLesen } from "./meldungen";
import { plane, type Plan } from "./plan";
import { nimmZurueck } from "./ruecknahme";
import { schreibe } from "./schreiben";

/** What is being done. */
export type Fortschritt = "pruefen" | "schreiben" | "abschliessen" | "zuruecknehmen";

/** A sheet that now holds a table. */
export interface Tabelle {
  readonly name: string;
  readonly zweck: string;
  /** the sheet that keeps the state before, where the sheet had to be written again */
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
  /** false where this Excel lacks looks, print setup or checks, and only contents and number formats were written */
  readonly vollstaendig: boolean;
}

/**
 * Makes the tables in the open workbook, or brings them up to date, in three syncs: read what is there, write
 * everything, read the results. Sheets that are not ours are never touched, the officer's inputs are kept, and
 * when anything fails the workbook is as it was.
 * @param melde is told what is being done
 * @param heute the day for the names of copies
 * @throws Hindernis with a German sentence for the officer
 */
export async function erzeugeTabellen(
  mappe: Mappe,
  melde: (fortschritt: Fortschritt) => void,
  heute = new Date(),
): Promise<Ergebnis> {
  if (istNurZumLesen()) throw nurLesen();
  const auftrag = { mappe, melde, heute: isoTag(heute) };
  const ergebnis = await versuche(auftrag, "alles");
  if (!(ergebnis instanceof Fehlschlag)) return ergebnis;
  const { fehler, ausgang } = ergebnis;
  if (!istFehlendeSchnittstelle(fehler) || ausgang === "nicht zurückgenommen")
    throw hindernisAus(fehler, ausgang);

  const zweites = await versuche(auftrag, "kern");
  if (zweites instanceof Fehlschlag) throw hindernisAus(zweites.fehler, zweites.ausgang);
  return zweites;
}

function istNurZumLesen(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

interface Auftrag {
  readonly mappe: Mappe;
  readonly melde: (fortschritt: Fortschritt) => void;
  readonly heute: string;
}

class Fehlschlag {
  constructor(
    readonly fehler: unknown,
    readonly ausgang: Ausgang,
  ) {}
}

interface Vorhaben {
  readonly plan: Plan;
  readonly lage: Lage;
}

async function versuche(auftrag: Auftrag, umfang: Umfang): Promise<Ergebnis | Fehlschlag> {
  let vorhaben: Vorhaben | undefined;
  try {
    return await fuehreAus(auftrag, umfang, (begonnenes) => (vorhaben = begonnenes));
  } catch (fehler) {
    if (!vorhaben) return new Fehlschlag(fehler, "nichts verändert");
    auftrag.melde("zuruecknehmen");
    return new Fehlschlag(fehler, await ruecknahme(vorhaben, umfang));
  }
}

async function ruecknahme({ plan, lage }: Vorhaben, umfang: Umfang): Promise<Ausgang> {
  try {
    await nimmZurueck(plan, lage, umfang);
    return "zurückgenommen";
  } catch {
    return "nicht zurückgenommen";
  }
}

function fuehreAus(
  { mappe, melde, heute }: Auftrag,
  umfang: Umfang,
  beginne: (vorhaben: Vorhaben) => void,
): Promise<Ergebnis> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    melde("pruefen");
    const liesLage = ladeLage(context, mappe, umfang);
    await context.sync();
    const lage = liesLage();
    const plan = plane(mappe, lage, heute);

    melde("schreiben");
    beginne({ plan, lage });
    const notiere = schreibe(context, plan, lage, umfang);
    await context.sync();

    melde("abschliessen");
    notiere();
    const liesBetraege = ladeBetraege(context, mappe);
    zeigeErstesBlatt(context, mappe, lage);
    await context.sync();
    return { tabellen: tabellenAus(plan), betraege: liesBetraege(), vollstaendig: umfang === "alles" };
  });
}

function ladeBetraege(context: Excel.RequestContext, { bezuege }: Mappe): () => readonly Betrag[] {
  const geladene = bezuege.flatMap(({ name, bezeichnung, blatt, zeile, spalte }) => {
    if (bezeichnung === undefined) return [];
    const zelle = context.workbook.worksheets.getItem(blatt).getRangeByIndexes(zeile, spalte, 1, 1);
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
function zeigeErstesBlatt(context: Excel.RequestContext, { blaetter: [erstes] }: Mappe, lage: Lage): void {
  if (!erstes || lage.blatt(erstes.name)?.sichtbar === false) return;
  context.workbook.worksheets.getItem(erstes.name).activate();
}

function tabellenAus({ blaetter }: Plan): readonly Tabelle[] {
  return blaetter.map((plan) => ({
    name: plan.blatt.name,
    zweck: plan.blatt.zweck,
    ...(plan.art === "umschreiben" ? { kopie: plan.kopie } : {}),
  }));
}

function isoTag(tag: Date): string {
  const zweistellig = (zahl: number) => String(zahl).padStart(2, "0");
  return [tag.getFullYear(), zweistellig(tag.getMonth() + 1), zweistellig(tag.getDate())].join("-");
}

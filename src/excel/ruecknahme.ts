import { blattkennung, breite } from "../blaetter/kennungen";
import type { Blattlage, Lage, Namenlage, Umfang } from "./lage";
import type { Blattplan, Plan } from "./plan";
import { leere } from "./schreiben";
import { gleicherName } from "./verweis";
import { istFormel, wiederZuSchreiben } from "./zellinhalt";

/**
 * Undoes whatever of a plan was carried out: afterwards the workbook is as `lage` says. Works from what is there
 * now, because an error says little about how far the batch came.
 * @throws the host's error where that fails too
 */
export async function nimmZurueck(plan: Plan, lage: Lage, umfang: Umfang): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    await context.sync();

    const neue = worksheets.items
      .map(({ name }) => name)
      .filter((name) => !lage.blattnamen.some((bisheriger) => gleicherName(bisheriger, name)));
    const istNeu = (name: string) => neue.some((neuer) => gleicherName(neuer, name));
    const umgeschriebene = plan.blaetter.filter(istUmgeschrieben).filter(({ kopie }) => istNeu(kopie));
    const breiten = umgeschriebene.map((blattplan) =>
      ladeBreiten(worksheets.getItem(blattplan.kopie), blattplan),
    );
    await context.sync();

    nimmNamenZurueck(names, plan, lage);
    umgeschriebene.forEach((blattplan, i) =>
      stelleHer(worksheets, blattplan, lage, umfang, breiten[i] ?? []),
    );
    for (const blattplan of plan.blaetter)
      if (blattplan.art === "angleichen") stelleZellenHer(worksheets, blattplan, lage);
    for (const name of neue)
      if (plan.blaetter.some((blattplan) => gehoertZu(blattplan, name))) worksheets.getItem(name).delete();
    worksheets.getItem(lage.aktivesBlatt).activate();
    await context.sync();
  });
}

type Umgeschriebenes = Extract<Blattplan, { art: "umschreiben" }>;
type Angeglichenes = Extract<Blattplan, { art: "angleichen" }>;

function istUmgeschrieben(plan: Blattplan): plan is Umgeschriebenes {
  return plan.art === "umschreiben";
}

/** Whether a run that was carrying out the plan has added a sheet of that name. */
function gehoertZu(plan: Blattplan, name: string): boolean {
  switch (plan.art) {
    case "neu":
      return gleicherName(name, plan.blatt.name);
    case "umschreiben":
      return gleicherName(name, plan.kopie) || istUnbenannteKopie(name, plan.blatt.name);
    case "angleichen":
      return false;
  }
}

/** Excel calls a copy "KIM Modul 1 (2)" until it gets its name. */
function istUnbenannteKopie(name: string, blatt: string): boolean {
  return gleicherName(name.slice(0, blatt.length), blatt) && /^ \(\d+\)$/.test(name.slice(blatt.length));
}

/** Copying cells leaves the widths of columns alone. */
function ladeBreiten(kopie: Excel.Worksheet, { blatt }: Umgeschriebenes): Excel.RangeFormat[] {
  return blatt.spaltenbreiten.map((_, spalte) => {
    const { format } = kopie.getRangeByIndexes(0, spalte, 1, 1);
    format.load("columnWidth");
    return format;
  });
}

function stelleHer(
  worksheets: Excel.WorksheetCollection,
  plan: Umgeschriebenes,
  lage: Lage,
  umfang: Umfang,
  breiten: readonly Excel.RangeFormat[],
): void {
  const ziel = worksheets.getItem(plan.blatt.name);
  const kopie = worksheets.getItem(plan.kopie);
  const vorher = lage.blatt(plan.blatt.name);
  const zeilen = Math.max(plan.blatt.zeilen.length, vorher?.zeilen ?? 0);
  const spalten = Math.max(breite(plan.blatt), vorher?.spalten ?? 0);
  const bereich = ziel.getRangeByIndexes(0, 0, zeilen, spalten);
  leere(bereich, umfang);
  bereich.copyFrom(kopie.getRangeByIndexes(0, 0, zeilen, spalten));
  if (vorher) bereich.formulas = formelnVon(vorher, zeilen, spalten);
  breiten.forEach(({ columnWidth }, spalte) => {
    ziel.getRangeByIndexes(0, spalte, 1, 1).format.columnWidth = columnWidth;
  });
}

/** The formulas as they were, because in a copy some refer to the copy; null leaves what is no formula alone. */
function formelnVon({ formel, wert }: Blattlage, zeilen: number, spalten: number): (string | null)[][] {
  return Array.from({ length: zeilen }, (_, zeile) =>
    Array.from({ length: spalten }, (__, spalte) => {
      const inhalt = formel(zeile, spalte);
      return istFormel(inhalt, wert(zeile, spalte)) ? inhalt : null;
    }),
  );
}

function stelleZellenHer(worksheets: Excel.WorksheetCollection, plan: Angeglichenes, lage: Lage): void {
  const vorher = lage.blatt(plan.blatt.name);
  if (!vorher) return;
  for (const { zeile, spalte } of plan.zellen) {
    const inhalt = wiederZuSchreiben(vorher.formel(zeile, spalte), vorher.wert(zeile, spalte));
    worksheets.getItem(plan.blatt.name).getRangeByIndexes(zeile, spalte, 1, 1).formulas = [[inhalt]];
  }
}

function nimmNamenZurueck(names: Excel.NamedItemCollection, plan: Plan, lage: Lage): void {
  const vorhanden = (name: string) => names.items.some((item) => gleicherName(item.name, name));
  for (const { name } of plan.neueNamen) if (vorhanden(name)) names.getItem(name).delete();
  for (const ueberholter of plan.ueberholteNamen)
    if (!vorhanden(ueberholter.name)) legeNamenAn(names, ueberholter);
  for (const { name } of plan.umgelenkteNamen) names.getItem(name).formula = lage.name(name)?.formel;
  for (const { blatt } of plan.blaetter.filter(istUmgeschrieben)) {
    const kennung = lage.name(blattkennung(blatt.name));
    if (kennung) names.getItem(kennung.name).comment = kennung.kommentar;
  }
}

function legeNamenAn(
  names: Excel.NamedItemCollection,
  { name, formel, kommentar, sichtbar }: Namenlage,
): void {
  const angelegt = names.add(name, String(formel), kommentar);
  if (!sichtbar) angelegt.visible = false;
}

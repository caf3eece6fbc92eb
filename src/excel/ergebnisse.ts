import { istBlattkennung, KENNUNG } from "../blaetter/kennungen";
import { SAETZE } from "../blaetter/namen";
import { inExcel } from "./inExcel";
import type { Betrag } from "./tabellen";
import { gleicherName, liesVerweis } from "./verweis";

/** What a workbook that already holds tables has to show. */
export interface Ergebnisse {
  /** the sheets of ours, in the order of the tabs */
  readonly blaetter: readonly string[];
  /** the heading of the sheet "KIM Sätze", which names its Stand; `undefined` without that sheet */
  readonly saetzetitel: unknown;
  readonly betraege: readonly Betrag[];
}

/** Before what a named amount is, in the comment of its name. */
const BEZEICHNUNG = `${KENNUNG}: `;

/** Reads the named amounts as they are now, and which sheets there are, in two syncs. Nothing is calculated anew. */
export function liesErgebnisse(): Promise<Ergebnisse> {
  return inExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name,items/comment,items/visible,items/formula");
    worksheets.load("items/name");
    await context.sync();

    const kennungen = names.items.filter(({ name }) => istBlattkennung(name));
    const unsere = kennungen.map(({ formula }) => liesVerweis(formula)?.blatt ?? "");
    const betraege = names.items.filter(istErgebnis).map((name) => ({
      name: name.name,
      bezeichnung: name.comment.slice(BEZEICHNUNG.length),
      liesWert: ladeWert(name.getRangeOrNullObject()),
    }));
    const liesTitel = ladeWert(worksheets.getItemOrNullObject(SAETZE).getRange("A1"));
    await context.sync();

    return {
      saetzetitel: liesTitel(),
      blaetter: worksheets.items
        .map(({ name }) => name)
        .filter((name) => unsere.some((unser) => gleicherName(unser, name))),
      betraege: betraege
        .map(({ liesWert, ...betrag }) => ({ ...betrag, wert: liesWert() }))
        .filter(({ wert }) => wert !== undefined),
    };
  });
}

/** Asks for the value of a cell; `undefined` where there is none. */
function ladeWert(zelle: Excel.Range): () => unknown {
  zelle.load("values");
  return () => (zelle.isNullObject ? undefined : (zelle.values as unknown[][])[0]?.[0]);
}

/** Hidden names have such comments, too: those of sheets, lists and inputs. */
function istErgebnis({ comment, visible }: Excel.NamedItem): boolean {
  return visible && comment.startsWith(BEZEICHNUNG);
}

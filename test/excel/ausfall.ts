import { findeUnterbrochenes, stelleWiederHer } from "../../src/excel/unterbrechung";
import type { HeadlessExcel } from "../../workbench/headless";
import { vonHand } from "./arbeitsmappe";

/** Something that is done to a workbook, and fails. */
export interface Vorhaben {
  readonly tu: () => Promise<unknown>;
  /** brings the workbook to where it starts */
  readonly richteHer: () => Promise<void>;
}

/** After the first run of a page office.js sends a message of its own, which is not to be made to fail. */
export async function officeHatSichEingerichtet(): Promise<void> {
  await vonHand(() => undefined);
  await new Promise((weiter) => setTimeout(weiter, 50));
}

/** Lets the host fail at every action of a run, and looks at the workbook afterwards. */
export class Ausfall {
  constructor(private readonly halter: { readonly excel: HeadlessExcel }) {}

  /**
   * The whole workbook as JSON. Settings that are there no more leave nothing behind, and a table that was dissolved
   * and made again is the same to the officer, though it has another number.
   */
  async stand(): Promise<string> {
    const { custom, names, ...rest } = await this.halter.excel.snapshot();
    const { settings = {}, ...andere } = custom as { settings?: object };
    const mappe = {
      ...rest,
      custom: Object.keys(settings).length > 0 ? { ...andere, settings: sortiert(settings) } : andere,
      names: (names as Name[])
        .map(({ sheetId, ...name }) => ({ ...name, blatt: this.blattname(sheetId) }))
        .sort((a, b) => (`${a.name}!${a.blatt}` < `${b.name}!${b.blatt}` ? -1 : 1)),
    };
    return JSON.stringify(mappe, (schluessel, wert: unknown) =>
      schluessel === "tables" ? (wert as object[]).map((tabelle) => ({ ...tabelle, id: undefined })) : wert,
    );
  }

  /**
   * Lets the host fail once at each action in turn. The workbook is then as before, except where the run had written
   * everything already: then it is as if nothing had failed.
   * @returns how often it was taken back
   */
  async jedeHandlungScheitertEinmal(vorhaben: Vorhaben): Promise<number> {
    const { excel } = this.halter;
    const { vorher, nachher, handlungen } = await this.vermesse(vorhaben);
    let zurueckgenommen = 0;
    excel.newWorkbook();
    await vorhaben.richteHer();
    for (const nth of zuPruefende(handlungen)) {
      const satz = await this.mitAusfall(vorhaben, nth, 1);
      const handlung = `${nth} ${excel.failures.actions[nth - 1] ?? ""}`;
      excel.failures.clear();
      if (satz !== "") {
        zurueckgenommen++;
        expect([handlung, satz]).toEqual([
          handlung,
          expect.stringMatching(/(?:nichts verändert|wurde zurückgenommen)\.$/),
        ]);
        erwarteStand(handlung, await this.stand(), vorher);
      } else {
        erwarteStand(handlung, await this.stand(), nachher);
        excel.newWorkbook();
        await vorhaben.richteHer();
      }
    }
    return zurueckgenommen;
  }

  /**
   * Lets the host die at each action in turn, and starts the pane anew once it is back.
   * @param starte what the pane does then, with what it has found to be interrupted
   */
  async jedeHandlungIstDieLetzte(
    vorhaben: Vorhaben,
    starte: () => Promise<unknown> = stelleUnterbrochenesWiederHer,
  ): Promise<void> {
    const { excel } = this.halter;
    const { vorher, nachher, handlungen } = await this.vermesse(vorhaben);
    excel.newWorkbook();
    await vorhaben.richteHer();
    for (const nth of zuPruefende(handlungen)) {
      await this.mitAusfall(vorhaben, nth, 20);
      const handlung = `${nth} ${excel.failures.actions[nth - 1] ?? ""}`;
      excel.failures.clear();
      const unterbrochenes = await starte();
      const jetzt = await this.stand();
      if (jetzt !== nachher) erwarteStand(handlung, jetzt, vorher);
      else {
        expect([handlung, unterbrochenes]).toEqual([handlung, undefined]);
        excel.newWorkbook();
        await vorhaben.richteHer();
      }
    }
  }

  /** The sheet that alone knows a name; copies of sheets get a new number each time. */
  private blattname(nummer: string | undefined): string {
    return this.halter.excel.spreadsheet.book.getSheetBySheetId(nummer ?? "")?.getSheetName() ?? "";
  }

  /** What the workbook looks like before and after the run, and how many actions it takes. */
  private async vermesse(
    vorhaben: Vorhaben,
  ): Promise<{ vorher: string; nachher: string; handlungen: number }> {
    await officeHatSichEingerichtet();
    await vorhaben.richteHer();
    const vorher = await this.stand();
    expect(await this.mitAusfall(vorhaben, 1, 0)).toBe("");
    const handlungen = this.halter.excel.failures.actions.length;
    return { vorher, nachher: await this.stand(), handlungen };
  }

  /** The run, the host failing at its nth action, and at so many after it. */
  private mitAusfall({ tu }: Vorhaben, nth: number, dauer: number): Promise<string> {
    const { failures } = this.halter.excel;
    failures.clear();
    for (let i = 0; i < dauer; i++) failures.plan({ nth });
    return tu().then(
      () => "",
      (grund: unknown) => (grund as Error).message,
    );
  }
}

async function stelleUnterbrochenesWiederHer(): Promise<unknown> {
  const unterbrochenes = await findeUnterbrochenes();
  if (unterbrochenes) await stelleWiederHer();
  return unterbrochenes;
}

interface Name {
  readonly name: string;
  readonly sheetId?: string;
}

/** `npm run test:ausdauer` tries every action, which takes minutes; the unit tests a sample from first to last. */
export const ABSTAND = process.env["JEDE_HANDLUNG"] === "1" ? 1 : 7;

/** The numbers of the actions that are made to fail. */
function zuPruefende(handlungen: number): readonly number[] {
  const nummern = Array.from({ length: handlungen }, (_, i) => i + 1);
  return nummern.filter((nummer) => nummer % ABSTAND === 1 % ABSTAND || nummer === handlungen);
}

/** Comparing thousands of workbooks cell by cell would take longer than the runs. */
function erwarteStand(handlung: string, jetzt: string, erwartet: string): void {
  if (jetzt === erwartet) return;
  expect([handlung, JSON.parse(jetzt)]).toEqual([handlung, JSON.parse(erwartet)]);
}

/** A setting that was deleted and added again is the same, wherever it stands among the others. */
function sortiert(einstellungen: object): object {
  return Object.fromEntries(Object.entries(einstellungen).sort(([a], [b]) => (a < b ? -1 : 1)));
}

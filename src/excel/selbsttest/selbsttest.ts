import { type Anordnung, anordnung } from "../../selbsttest/anordnung";
import { abweichung, angabe, type Befund, nichtVerfuegbar } from "../../selbsttest/befund";
import { schreibsperre, type Umgebungsangaben, umgebungsbefunde } from "../../selbsttest/umgebung";
import { type Gelesenes, istInArbeit, urteile } from "../../selbsttest/urteil";
import { zellen } from "../bereich";
import { inExcel } from "../inExcel";
import { Abbruch, fehlercode, hindernisAus, pruefblattBleibt, selbsttestAbgebrochen } from "../meldungen";
import type { Abbruchsignal, Teile } from "../versand";
import { alsZellinhalt } from "../zellinhalt";
import { FAEHIGKEITSKOEPFE, probiereFaehigkeiten } from "./faehigkeiten";
import { entfernePruefblatt, legePruefblattAn } from "./pruefblatt";
import { liesUmgebung } from "./umgebung";

/** Tells the time in milliseconds, and waits. */
export interface Uhr {
  readonly jetzt: () => number;
  readonly warte: (millisekunden: number) => Promise<void>;
}

/** What the test has to know, and whom it tells how far it is. */
export interface Selbsttestauftrag {
  readonly version: string;
  readonly herkunft: string;
  readonly uhr: Uhr;
  /** what comes out in cells; all of it where not said */
  readonly plan?: Anordnung;
  readonly abbruch?: Abbruchsignal | undefined;
  readonly melde?: (teile: Teile) => void;
}

/** So many milliseconds the functions have to answer. */
const GEDULD = 20_000;
const PAUSE = 250;
const SCHRITTE = 6;
const GEMESSENE_FORMELN = 1000;

const NEUE_MAPPE = "Bitte wiederholen Sie den Selbsttest in einer neuen, leeren Arbeitsmappe.";

/**
 * Tests in the officer's own Excel whether the add-in works there. Everything is tried on a hidden sheet of its own,
 * which is removed whatever happens; the workbook is then as before.
 * @throws Hindernis where the test was stopped, or Excel does not answer
 */
export async function pruefeSelbst(auftrag: Selbsttestauftrag): Promise<readonly Befund[]> {
  try {
    return await new Selbsttest(auftrag).pruefe();
  } catch (fehler) {
    if (fehler instanceof Abbruch) throw selbsttestAbgebrochen();
    throw hindernisAus(fehler, "zurückgenommen");
  }
}

class Selbsttest {
  private fertige = 0;

  constructor(private readonly auftrag: Selbsttestauftrag) {}

  async pruefe(): Promise<readonly Befund[]> {
    const { uhr, version, herkunft, plan = anordnung() } = this.auftrag;
    const beginn = uhr.jetzt();
    await entfernePruefblatt();
    const angaben = await liesUmgebung({ version, herkunft });
    this.geheWeiter();
    const sperre = schreibsperre(angaben);
    const befunde =
      sperre === undefined ? await this.mitPruefblatt(plan, angaben) : ungeprueft(plan, sperre, NEUE_MAPPE);
    const dauer = angabe("zeit.alles", "Zeiten", "Der ganze Selbsttest", millisekunden(uhr.jetzt() - beginn));
    return [...umgebungsbefunde(angaben), ...befunde, dauer];
  }

  /** @throws Hindernis where the sheet could not be removed, before all else that was thrown */
  private async mitPruefblatt(plan: Anordnung, angaben: Umgebungsangaben): Promise<readonly Befund[]> {
    try {
      return await this.pruefeAufBlatt(plan, angaben);
    } finally {
      await raeumeAuf();
    }
  }

  private async pruefeAufBlatt(plan: Anordnung, angaben: Umgebungsangaben): Promise<readonly Befund[]> {
    const geschrieben = await this.schreibe(plan, angaben.rechenmodus === "Manual");
    if (typeof geschrieben === "string") return ungeprueft(plan, geschrieben, NEUE_MAPPE);
    this.geheWeiter();
    const { blatt, abgelehnte } = geschrieben;
    const gelesene = await this.liesErgebnisse(blatt, plan);
    this.geheWeiter();
    const faehigkeiten = await probiereFaehigkeiten(blatt, plan.freieSpalte + 2);
    this.geheWeiter();
    const zeiten = await this.miss(blatt, plan.freieSpalte);
    this.geheWeiter();
    return [
      ...plan.plaetze.map(({ pruefung }, i) => {
        const code = abgelehnte.get(i);
        if (code !== undefined)
          return abweichung(pruefung, `Excel nimmt die Formel nicht an: ${code}`, pruefung.abhilfe);
        return urteile(pruefung, gelesene[i] ?? { werte: [], texte: [] });
      }),
      ...faehigkeiten,
      ...zeiten,
    ];
  }

  /** Writes all with one request; where Excel refuses it, each block with its own, to know which it refuses. */
  private async schreibe(plan: Anordnung, vonHand: boolean): Promise<Geschriebenes | string> {
    try {
      const blatt = await schreibeBloecke(plan.bloecke, vonHand);
      return { blatt, abgelehnte: new Map() };
    } catch {
      await entfernePruefblatt();
    }
    let blatt: string;
    try {
      blatt = await schreibeBloecke([], false);
    } catch (fehler) {
      if (!["AccessDenied", "UnsupportedOperation"].includes(fehlercode(fehler))) throw fehler;
      return "Excel lässt in dieser Arbeitsmappe kein weiteres Blatt zu.";
    }
    const codes = new Map<Anordnung["bloecke"][number], string>();
    for (const block of plan.bloecke) {
      this.achteAufAbbruch();
      await schreibeBlock(blatt, block, vonHand).catch((fehler: unknown) => {
        codes.set(block, fehlercode(fehler));
      });
    }
    return { blatt, abgelehnte: betroffene(plan, codes) };
  }

  /** Custom functions may answer later than all else: the cells are read until they have, or patience is at its end. */
  private async liesErgebnisse(blatt: string, plan: Anordnung): Promise<readonly Gelesenes[]> {
    const { uhr } = this.auftrag;
    const ende = uhr.jetzt() + GEDULD;
    for (;;) {
      this.achteAufAbbruch();
      const gelesene = await lies(blatt, plan);
      if (!gelesene.some(istInArbeit) || uhr.jetzt() >= ende) return gelesene;
      await uhr.warte(PAUSE);
    }
  }

  /** How long Excel takes; nobody judges that. */
  private async miss(blatt: string, spalte: number): Promise<readonly Befund[]> {
    const { uhr } = this.auftrag;
    const gemessen = async (id: string, was: string, tu: () => Promise<void>): Promise<Befund> => {
      const beginn = uhr.jetzt();
      const dauer = await tu().then(
        () => millisekunden(uhr.jetzt() - beginn),
        () => "nicht gemessen",
      );
      return angabe(`zeit.${id}`, "Zeiten", was, dauer);
    };
    return [
      await gemessen("anfrage", "Eine Anfrage an Excel", () => frage(blatt)),
      await gemessen("formeln", "1.000 Formeln schreiben und rechnen", () => rechne(blatt, spalte)),
    ];
  }

  private geheWeiter(): void {
    this.achteAufAbbruch();
    this.fertige++;
    this.auftrag.melde?.({ fertig: this.fertige, alle: SCHRITTE });
  }

  /** @throws Abbruch */
  private achteAufAbbruch(): void {
    if (this.auftrag.abbruch?.aborted) throw new Abbruch();
  }
}

/** Which sheet the test stands on. */
interface Geschriebenes {
  readonly blatt: string;
  /** Excel's code by the number of the check, where a formula of it was refused */
  readonly abgelehnte: ReadonlyMap<number, string>;
}

/** @returns the name of the sheet, once Excel has added it */
function schreibeBloecke(bloecke: Anordnung["bloecke"], vonHand: boolean): Promise<string> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const blatt = legePruefblattAn(
      context.workbook,
      worksheets.items.map(({ name }) => name),
    );
    for (const block of bloecke) schreibeIn(blatt, block);
    if (vonHand) blatt.calculate(true);
    blatt.load("name");
    await context.sync();
    return blatt.name;
  });
}

function schreibeBlock(
  blattname: string,
  block: Anordnung["bloecke"][number],
  vonHand: boolean,
): Promise<void> {
  return inExcel(async (context) => {
    const blatt = context.workbook.worksheets.getItem(blattname);
    schreibeIn(blatt, block);
    if (vonHand) blatt.calculate(true);
    await context.sync();
  });
}

function schreibeIn(blatt: Excel.Worksheet, block: Anordnung["bloecke"][number]): void {
  for (const { zeile, spalte, format } of block.formate)
    zellen(blatt, { zeile, spalte, zeilen: 1, spalten: 1 }).numberFormat = [[format]];
  zellen(blatt, block).formulas = block.inhalte.map((zeile) => zeile.map(alsZellinhalt));
}

/** The checks whose cells, or cells that they refer to, could not be written. */
function betroffene(
  { bloecke, plaetze }: Anordnung,
  codes: ReadonlyMap<Anordnung["bloecke"][number], string>,
): ReadonlyMap<number, string> {
  const abgelehnte = new Map<number, string>();
  plaetze.forEach(({ bereich }, i) => {
    const block = bloecke.find(
      ({ zeile, spalte, zeilen, spalten }) =>
        bereich.zeile >= zeile &&
        bereich.zeile < zeile + zeilen &&
        bereich.spalte >= spalte &&
        bereich.spalte < spalte + spalten,
    );
    const code = block && codes.get(block);
    if (code !== undefined) abgelehnte.set(i, code);
  });
  return abgelehnte;
}

function lies(blattname: string, { plaetze }: Anordnung): Promise<readonly Gelesenes[]> {
  return inExcel(async (context) => {
    const blatt = context.workbook.worksheets.getItem(blattname);
    const bereiche = plaetze.map(({ bereich, pruefung }) => {
      const gelesen = zellen(blatt, bereich);
      gelesen.load(pruefung.erwartet.art === "anzeige" ? "values,text" : "values");
      return { gelesen, mitText: pruefung.erwartet.art === "anzeige" };
    });
    await context.sync();
    return bereiche.map(({ gelesen, mitText }) => ({
      werte: gelesen.values as unknown[][],
      texte: mitText ? gelesen.text : [],
    }));
  });
}

function frage(blattname: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(blattname).load("name");
    await context.sync();
  });
}

function rechne(blattname: string, spalte: number): Promise<void> {
  return Excel.run(async (context) => {
    const blatt = context.workbook.worksheets.getItem(blattname);
    const bereich = zellen(blatt, { zeile: 0, spalte, zeilen: GEMESSENE_FORMELN, spalten: 1 });
    bereich.formulas = Array.from({ length: GEMESSENE_FORMELN }, (_, i) => [`=ROUND(${String(i)}*13/12,0)`]);
    bereich.load("values");
    await context.sync();
  });
}

/** One failure may be a chance: it is tried twice. */
async function raeumeAuf(): Promise<void> {
  try {
    await entfernePruefblatt().catch(() => entfernePruefblatt());
  } catch (fehler) {
    throw pruefblattBleibt(fehler);
  }
}

function ungeprueft({ plaetze }: Anordnung, grund: string, abhilfe: string): readonly Befund[] {
  const koepfe = [...plaetze.map(({ pruefung }) => pruefung), ...FAEHIGKEITSKOEPFE];
  return koepfe.map((kopf) => nichtVerfuegbar(kopf, grund, abhilfe));
}

function millisekunden(dauer: number): string {
  return `${String(Math.round(dauer))} ms`;
}

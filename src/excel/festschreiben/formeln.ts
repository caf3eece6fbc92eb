import type { Bereich, Mappe } from "../../blaetter/blatt";
import { blattkennung } from "../../blaetter/kennungen";
import { flach } from "../../blaetter/listen";
import { type Rechteck, rechtecke } from "../../blaetter/rechtecke";
import { zeilenform } from "../../blaetter/zeilenform";
import { bereichVon, ladeOrt, zelle, zellen } from "../bereich";
import { bestandteileVon } from "../bestandteile";
import { istFormelinhalt } from "../bloecke";
import { istUnseres } from "../eigentum";
import { kimErkenner } from "../kimaufruf";
import { type Lage, liesLage } from "../lage";
import { MERKER } from "../merker";
import { eingabezellen, liegtIn } from "../summen";
import { UMFAENGE } from "../umfang";
import { type Abbruchsignal, BYTES_JE_AUFRUF, sende, type Schritt } from "../versand";
import { gleicherName, liesVerweis, type Verweis } from "../verweis";
import { istFormel } from "../zellinhalt";
import { istKopie } from "./kopie";

/** Where formulas are looked for, and which. */
export interface Umkreis {
  readonly bereich: "auswahl" | "blatt" | "mappe";
  /** the sheets that the add-in makes, where all of its own formulas on them are meant too */
  readonly unsereBlaetter?: Mappe;
}

/** A cell with a formula, or the cells that its result spills into. */
export interface Formelzelle {
  readonly zeile: number;
  readonly spalte: number;
  readonly formel: string;
  /** whether it calls functions of ours; else it is a native formula on a sheet of ours */
  readonly mitKim: boolean;
  /** the result, of more than one cell where it spills */
  readonly werte: readonly (readonly unknown[])[];
  readonly typen: readonly (readonly string[])[];
  readonly istText: boolean;
  readonly istMatrixformel: boolean;
}

/** The formulas of a sheet. */
export interface Blattformeln {
  readonly blatt: string;
  readonly geschuetzt: boolean;
  readonly zellen: readonly Formelzelle[];
}

/** What was found. */
export interface Gefundenes {
  readonly blaetter: readonly Blattformeln[];
  /** names of the workbook that stand for formulas with our functions */
  readonly namen: readonly string[];
  /** the used cells of every sheet */
  readonly umrisse: readonly Verweis[];
  readonly aktivesBlatt: string;
  readonly blattnamen: readonly string[];
  readonly merker: unknown;
  readonly mappeGeschuetzt: boolean;
  /** whether Excel has not calculated everything yet */
  readonly rechnetNoch: boolean;
}

/** About what a cell takes in an answer: formulas of ours are long, results are not. */
const BYTES = { formel: 300, ergebnis: 120, ueberlauf: 2_000 } as const;
/** Cells that are read with one call. */
const ZELLEN_JE_STUECK = 2_000;

/**
 * Finds the formulas that call our functions, and on request all of ours on sheets of ours, with their results. With
 * `neuRechnen` it calculates first what is not calculated.
 */
export async function liesFormeln(
  context: Excel.RequestContext,
  umkreis: Umkreis,
  wunsch: { readonly neuRechnen?: boolean; readonly abbruch?: Abbruchsignal | undefined } = {},
): Promise<Gefundenes> {
  const { application, workbook } = context;
  const { worksheets, names, settings, protection } = workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const aktiv = worksheets.getActiveWorksheet();
  aktiv.load("name");
  const merker = settings.getItemOrNullObject(MERKER);
  merker.load("value");
  const auswahl = umkreis.bereich === "auswahl" ? workbook.getSelectedRange() : undefined;
  if (auswahl) ladeOrt(auswahl);
  application.load("calculationState");
  await context.sync();

  if (wunsch.neuRechnen && application.calculationState !== "Done") application.calculate("Recalculate");
  const leser = worksheets.items
    .filter(({ name }) => !istKopie(name))
    .map((blatt) => ({ blatt, benutzt: ladeBenutztes(blatt) }));
  for (const { blatt } of leser) {
    blatt.protection.load("protected");
    blatt.names.load("items/name,items/formula");
  }
  application.load("calculationState");
  await context.sync();
  const lage = umkreis.unsereBlaetter && (await liesLage(context, umkreis.unsereBlaetter, UMFAENGE[0]));

  const alleNamen = [names, ...leser.map(({ blatt }) => blatt.names)].flatMap(({ items }) =>
    items.map(({ name, formula }) => ({ name, formel: formula as unknown })),
  );
  const { ruftKim, namen } = kimErkenner(alleNamen);
  const gesuchte = leser.flatMap(({ blatt, benutzt }) => {
    if (benutzt.isNullObject) return [];
    if (umkreis.bereich !== "mappe" && blatt.name !== aktiv.name) return [];
    const bereich = auswahl ? schnitt(bereichVon(benutzt), bereichVon(auswahl)) : bereichVon(benutzt);
    return bereich
      ? [new Formelleser(blatt, bereich, ruftKim, unsereFormeln(blatt.name, umkreis, lage))]
      : [];
  });
  const versand = { abbruch: wunsch.abbruch };
  await sende(context, flach(gesuchte.map((blatt) => blatt.formelschritte())), versand);
  await sende(context, flach(gesuchte.map((blatt) => blatt.ergebnisschritte())), versand);
  await sende(context, flach(gesuchte.map((blatt) => blatt.ueberlaufschritte())), versand);

  return {
    blaetter: gesuchte.map((blatt) => blatt.formeln()).filter(({ zellen }) => zellen.length > 0),
    namen,
    umrisse: leser.map(({ blatt, benutzt }) => ({
      blatt: blatt.name,
      ...(benutzt.isNullObject ? EINE_ZELLE : bereichVon(benutzt)),
    })),
    aktivesBlatt: aktiv.name,
    blattnamen: worksheets.items.map(({ name }) => name),
    merker: merker.isNullObject ? undefined : (merker.value as unknown),
    mappeGeschuetzt: protection.protected,
    rechnetNoch: application.calculationState !== "Done",
  };
}

const EINE_ZELLE: Bereich = { zeile: 0, spalte: 0, zeilen: 1, spalten: 1 };

function ladeBenutztes(blatt: Excel.Worksheet): Excel.Range {
  const benutzt = blatt.getUsedRangeOrNullObject(true);
  ladeOrt(benutzt);
  return benutzt;
}

function schnitt(a: Bereich, b: Bereich): Bereich | undefined {
  const zeile = Math.max(a.zeile, b.zeile);
  const spalte = Math.max(a.spalte, b.spalte);
  const zeilen = Math.min(a.zeile + a.zeilen, b.zeile + b.zeilen) - zeile;
  const spalten = Math.min(a.spalte + a.spalten, b.spalte + b.spalten) - spalte;
  return zeilen > 0 && spalten > 0 ? { zeile, spalte, zeilen, spalten } : undefined;
}

type Ortsfrage = (zeile: number, spalte: number) => boolean;

/** Tells the cells of a sheet of ours that are not the officer's: neither her inputs nor what she added beside. */
function unsereFormeln(name: string, { unsereBlaetter }: Umkreis, lage: Lage | undefined): Ortsfrage {
  const bisher =
    lage && istUnseres(name, lage) ? liesVerweis(lage.name(blattkennung(name))?.formel) : undefined;
  if (!lage || !bisher) return () => false;
  const blatt = unsereBlaetter?.blaetter.find((unseres) => gleicherName(unseres.name, name)) ?? { name };
  const { bereich, istEingabe, listen } = bestandteileVon(blatt, bisher, lage);
  const eingaben = listen.map((liste) => eingabezellen(liste.bereich, liste.eingabespalten));
  return (zeile, spalte) =>
    liegtIn(bereich, zeile, spalte) &&
    !istEingabe(zeile, spalte) &&
    !eingaben.some((eingabe) => liegtIn(eingabe, zeile, spalte));
}

/** Where Excel's own spilling came with; hosts without it have no spills. */
const UEBERLAUF = { set: "ExcelApi", version: "1.12" };

/** Reads the formulas of one sheet: first all of its formulas, then the results of those that are meant. */
class Formelleser {
  private readonly kenntUeberlauf = Office.context.requirements.isSetSupported(
    UEBERLAUF.set,
    UEBERLAUF.version,
  );
  private readonly stuecke: Excel.Range[] = [];
  private readonly ergebnisse: { readonly ort: Rechteck<Gemeinte>; readonly bereich: Excel.Range }[] = [];
  private readonly einzelne: Einzelne[] = [];

  constructor(
    private readonly blatt: Excel.Worksheet,
    private readonly bereich: Bereich,
    private readonly ruftKim: (formel: string) => boolean,
    private readonly istUnsere: Ortsfrage,
  ) {}

  formelschritte(): readonly Schritt[] {
    const { zeile, zeilen, spalten } = this.bereich;
    const jeStueck = Math.max(1, Math.floor(ZELLEN_JE_STUECK / spalten));
    return Array.from({ length: Math.ceil(zeilen / jeStueck) }, (_, i) => {
      const von = i * jeStueck;
      const stueck = { ...this.bereich, zeile: zeile + von, zeilen: Math.min(jeStueck, zeilen - von) };
      return {
        hin: BYTES_JE_AUFRUF,
        zurueck: stueck.zeilen * spalten * BYTES.formel,
        tu: () => {
          const geladen = zellen(this.blatt, stueck);
          geladen.load("formulas,rowIndex");
          this.stuecke.push(geladen);
        },
      };
    });
  }

  /** Formulas that are copies of one another are asked for together: where one spills, the others mostly do, too. */
  ergebnisschritte(): readonly Schritt[] {
    return this.gemeinte().map((ort) => ({
      hin: BYTES_JE_AUFRUF,
      zurueck: ort.zeilen * ort.spalten * BYTES.ergebnis,
      tu: () => {
        const bereich = zellen(this.blatt, ort);
        bereich.load("formulas,values,valueTypes,numberFormat");
        if (this.kenntUeberlauf) bereich.load("hasSpill,savedAsArray");
        this.ergebnisse.push({ ort, bereich });
      },
    }));
  }

  ueberlaufschritte(): readonly Schritt[] {
    if (!this.kenntUeberlauf) return [];
    return this.ergebnisse
      .filter(({ bereich }) => kommtVor(bereich.hasSpill) || kommtVor(bereich.savedAsArray))
      .flatMap(({ ort }) => orteIn(ort))
      .map(({ zeile, spalte }) => ({
        hin: 2 * BYTES_JE_AUFRUF,
        zurueck: BYTES.ueberlauf,
        tu: () => {
          const eine = zelle(this.blatt, zeile, spalte);
          eine.load("savedAsArray,hasSpill");
          const ueberlauf = eine.getSpillingToRangeOrNullObject();
          ueberlauf.load("values,valueTypes,rowCount,columnCount");
          this.einzelne.push({ zeile, spalte, eine, ueberlauf });
        },
      }));
  }

  formeln(): Blattformeln {
    const einzelne = new Map(this.einzelne.map((eine) => [`${eine.zeile},${eine.spalte}`, eine]));
    const zellen = this.ergebnisse.flatMap(({ ort, bereich }) =>
      orteIn(ort).flatMap(({ zeile, spalte }): Formelzelle[] => {
        const [z, s] = [zeile - ort.zeile, spalte - ort.spalte];
        const formel: unknown = (bereich.formulas as unknown[][])[z]?.[s];
        const wert: unknown = (bereich.values as unknown[][])[z]?.[s];
        const eine = einzelne.get(`${zeile},${spalte}`);
        const ueberlauf = eine && !eine.ueberlauf.isNullObject ? eine.ueberlauf : undefined;
        // A cell that another one's result has spilled into: some hosts answer that formula for it, too.
        const istNurErgebnis = eine?.eine.hasSpill === true && !ueberlauf;
        if (!istFormel(formel, wert) || istNurErgebnis) return [];
        return [
          {
            zeile,
            spalte,
            formel,
            mitKim: ort.wert.mitKim,
            werte: ueberlauf ? (ueberlauf.values as unknown[][]) : [[wert]],
            typen: ueberlauf ? ueberlauf.valueTypes : [[bereich.valueTypes[z]?.[s] ?? ""]],
            istText: (bereich.numberFormat as unknown[][])[z]?.[s] === "@",
            istMatrixformel: eine?.eine.savedAsArray === true && !ueberlauf,
          },
        ];
      }),
    );
    return { blatt: this.blatt.name, geschuetzt: this.blatt.protection.protected, zellen };
  }

  private gemeinte(): readonly Rechteck<Gemeinte>[] {
    const arten = new Map<string, Gemeinte>();
    return this.stuecke.flatMap(({ formulas, rowIndex }) =>
      rechtecke(formulas as unknown[][], (formel, z, s) => {
        if (!istFormelinhalt(formel)) return undefined;
        const [zeile, spalte] = [rowIndex + z, this.bereich.spalte + s];
        const mitKim = this.ruftKim(formel);
        if (!mitKim && !this.istUnsere(zeile, spalte)) return undefined;
        const form = zeilenform(formel, zeile);
        const schluessel = `${String(mitKim)} ${form}`;
        const art = arten.get(schluessel) ?? { mitKim };
        arten.set(schluessel, art);
        return art;
      }).map((ort) => ({
        ...ort,
        zeile: rowIndex + ort.zeile,
        spalte: this.bereich.spalte + ort.spalte,
      })),
    );
  }
}

/** Whether some or all cells have a property: where they differ, Excel answers null, which its types do not say. */
function kommtVor(eigenschaft: boolean | null): boolean {
  return eigenschaft !== false;
}

/** What formulas of one form have in common. */
interface Gemeinte {
  readonly mitKim: boolean;
}

interface Einzelne {
  readonly zeile: number;
  readonly spalte: number;
  readonly eine: Excel.Range;
  readonly ueberlauf: Excel.Range;
}

function orteIn({ zeile, spalte, zeilen, spalten }: Bereich): readonly { zeile: number; spalte: number }[] {
  return Array.from({ length: zeilen * spalten }, (_, i) => ({
    zeile: zeile + Math.floor(i / spalten),
    spalte: spalte + (i % spalten),
  }));
}

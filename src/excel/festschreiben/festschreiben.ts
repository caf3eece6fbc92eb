import { a1 } from "../../blaetter/adresse";
import { schliesseAb } from "../abschluss";
import { inExcel } from "../inExcel";
import { erledigeFrueheren, Fehlschlag, type Melder, mitRuecknahme } from "../lauf";
import { pruefeSchreibbarkeit } from "../umgebung";
import {
  Abbruch,
  geschuetzteArbeitsmappe,
  geschuetzteBlaetter,
  type Hindernis,
  hindernisAus,
  veraenderteMappe,
} from "../meldungen";
import { alsEinstellung, leererMerker, MERKER, type Merker } from "../merker";
import { UMFAENGE } from "../umfang";
import { type Abbruchsignal, BYTES_JE_AUFRUF, type Schritt, sende } from "../versand";
import { gleicherName } from "../verweis";
import { type Gefundenes, liesFormeln, type Umkreis } from "./formeln";
import {
  freierKopiename,
  istKopie,
  type Kopf,
  type Kopie,
  kopfAus,
  kopieschritte,
  ladeKopf,
  liesKopie,
} from "./kopie";
import { type Bleibendes, type Eintrag, formelzahl, type Festschreibplan, planeFestschreiben } from "./plan";
import {
  festschreibschritte,
  planeUmstellung,
  type Ort,
  type Umstellung,
  type Verbliebenes,
} from "./umstellung";

export type { Umkreis } from "./formeln";
export type { Bleibendes, Grund } from "./plan";
export type { Verbliebenes, Versagensgrund } from "./umstellung";

/** Which formulas become values. */
export interface Festschreibwunsch extends Umkreis {
  /** whether errors become values, too, and what Excel has not calculated yet */
  readonly auchFehler?: boolean;
}

/** How many formulas of a sheet would become values. */
export interface Blattzahl {
  readonly blatt: string;
  readonly mitKim: number;
  /** native ones of ours */
  readonly andere: number;
}

/** What would be done. */
export interface Zaehlung {
  readonly blaetter: readonly Blattzahl[];
  readonly formeln: number;
  readonly bleibende: readonly Bleibendes[];
  /** names of the workbook that stand for formulas with our functions; they stay */
  readonly namen: readonly string[];
  /** a protection that is in the way, as a sentence for the officer */
  readonly hindernis?: string;
  /** by which it is noticed that the workbook has changed since */
  readonly summe: string;
}

/** What was done. */
export interface Festgeschriebenes {
  readonly formeln: number;
  readonly bleibende: readonly Bleibendes[];
}

/** A kept copy of formulas. */
export interface Aufgehobenes {
  readonly blatt: string;
  readonly begonnen: Date;
  readonly formeln: number;
  readonly blaetter: readonly string[];
}

/** What was brought back. */
export interface Zurueckgeholtes {
  readonly formeln: number;
  /** cells that stay values; with them their copy stays */
  readonly verbliebene: readonly Verbliebenes[];
}

/** How a run goes about it. */
export interface Laufwunsch {
  readonly heute?: Date;
  readonly abbruch?: Abbruchsignal;
}

/**
 * Counts the formulas that would become values, and changes nothing.
 * @throws Hindernis
 */
export async function zaehleFormeln(wunsch: Festschreibwunsch, abbruch?: Abbruchsignal): Promise<Zaehlung> {
  try {
    return await inExcel(async (context) => {
      const gefunden = await liesFormeln(context, wunsch, { abbruch });
      const plan = planeFestschreiben(gefunden, wunsch.auchFehler ?? false);
      const schutz = schutzVor(plan, gefunden);
      return {
        ...(schutz ? { hindernis: schutz.message } : {}),
        blaetter: zaehleJeBlatt(gefunden, plan),
        formeln: anzahl(plan.eintraege),
        bleibende: plan.bleibende,
        namen: gefunden.namen,
        summe: plan.summe,
      };
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Writes values in the place of the formulas that were counted, and keeps the formulas in the workbook. When anything
 * fails the workbook is as it was.
 * @throws Hindernis
 */
export async function schreibeFest(
  wunsch: Festschreibwunsch & { readonly summe: string },
  melde: Melder = () => undefined,
  { heute = new Date(), abbruch }: Laufwunsch = {},
): Promise<Festgeschriebenes> {
  pruefeSchreibbarkeit();
  const ergebnis = await mitRuecknahme<Festgeschriebenes>(
    (stand) =>
      inExcel(async (context) => {
        melde("pruefen");
        const gefunden = await liesErledigt(context, wunsch, abbruch);
        const plan = planeFestschreiben(gefunden, wunsch.auchFehler ?? false);
        if (plan.summe !== wunsch.summe) throw veraenderteMappe();
        const schutz = schutzVor(plan, gefunden);
        if (schutz) throw schutz;
        const fertig = { formeln: anzahl(plan.eintraege), bleibende: plan.bleibende };
        if (fertig.formeln === 0) return fertig;

        melde("schreiben");
        stand.begonnen = true;
        await schreibe(context, schritteFuer(context.workbook, plan, gefunden, heute), melde, abbruch);
        if (abbruch?.aborted) throw new Abbruch();

        melde("abschliessen");
        stand.ergebnis = () => fertig;
        context.workbook.settings.getItem(MERKER).delete();
        await context.sync();
        return fertig;
      }),
    melde,
  );
  if (ergebnis instanceof Fehlschlag) throw hindernisAus(ergebnis.fehler, ergebnis.ausgang);
  return ergebnis;
}

/**
 * The kept copies in the workbook, the last one first.
 * @throws Hindernis
 */
export async function findeAufgehobenes(): Promise<readonly Aufgehobenes[]> {
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const koepfe = worksheets.items
        .filter(({ name }) => istKopie(name))
        .map((blatt) => ({ blatt: blatt.name, zeile: ladeKopf(blatt) }));
      if (koepfe.length > 0) await context.sync();
      return koepfe
        .flatMap(({ blatt, zeile }) => {
          const kopf = kopfAus(zeile);
          if (!kopf) return [];
          const { begonnen, formeln, blaetter } = kopf;
          return [{ blatt, begonnen: new Date(begonnen), formeln, blaetter }];
        })
        .sort((a, b) => b.begonnen.getTime() - a.begonnen.getTime());
    });
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Brings back all formulas of which a copy is kept. Cells that the officer has changed since, and formulas that would
 * mean other cells by now, stay as they are; their copies stay with them.
 * @throws Hindernis
 */
export async function holeZurueck(
  melde: Melder = () => undefined,
  { heute = new Date(), abbruch }: Laufwunsch = {},
): Promise<Zurueckgeholtes> {
  pruefeSchreibbarkeit();
  const ergebnis = await mitRuecknahme<Zurueckgeholtes>(
    (stand) =>
      inExcel(async (context) => {
        melde("pruefen");
        const { kopien, lage } = await liesKopien(context);
        pruefeSchutz(kopien, lage);
        const umstellungen = await planeUmstellungen(context, kopien, lage);
        const fertig = {
          formeln: umstellungen.reduce((summe, { umstellung }) => summe + umstellung.formeln, 0),
          verbliebene: umstellungen.flatMap(({ umstellung }) => umstellung.verbliebene),
        };

        melde("schreiben");
        stand.begonnen = true;
        const merker: Merker = {
          ...leererMerker("zurueckholen", lage, heute),
          umstellungen: kopien.map(({ blatt }) => ({ kopie: blatt, ziel: "werte" })),
          betroffene: [...new Set(kopien.flatMap(({ kopf }) => kopf.blaetter))],
        };
        await schreibe(
          context,
          [
            merkschritt(context.workbook, merker),
            ...umstellungen.flatMap(({ umstellung }) => umstellung.schritte),
          ],
          melde,
          abbruch,
        );
        if (abbruch?.aborted) throw new Abbruch();

        melde("abschliessen");
        stand.ergebnis = () => fertig;
        const erledigte = umstellungen.filter(({ umstellung }) => umstellung.verbliebene.length === 0);
        schliesseAb(context.workbook, { kopien: erledigte.map(({ kopie }) => kopie.blatt), diagramme: [] });
        await context.sync();
        return fertig;
      }),
    melde,
  );
  if (ergebnis instanceof Fehlschlag) throw hindernisAus(ergebnis.fehler, ergebnis.ausgang);
  return ergebnis;
}

/**
 * Deletes all kept copies; the values then stay values.
 * @throws Hindernis
 */
export async function verwirfAufgehobenes({ heute = new Date() }: Laufwunsch = {}): Promise<void> {
  pruefeSchreibbarkeit();
  const ergebnis = await mitRuecknahme<readonly string[]>(
    (stand) =>
      inExcel(async (context) => {
        const { lage, kopien } = await liesBlattlage(context);
        if (kopien.length === 0) return kopien;
        stand.begonnen = true;
        const merker = leererMerker("verwerfen", lage, heute);
        await sende(context, [merkschritt(context.workbook, merker)]);
        stand.ergebnis = () => kopien;
        schliesseAb(context.workbook, { kopien, diagramme: [] });
        await context.sync();
        return kopien;
      }),
    () => undefined,
  );
  if (ergebnis instanceof Fehlschlag) throw hindernisAus(ergebnis.fehler, ergebnis.ausgang);
}

// Writing values

async function liesErledigt(
  context: Excel.RequestContext,
  wunsch: Festschreibwunsch,
  abbruch: Abbruchsignal | undefined,
): Promise<Gefundenes> {
  const lies = () => liesFormeln(context, wunsch, { neuRechnen: true, abbruch });
  const gefunden = await lies();
  return (await erledigeFrueheren(context, gefunden.merker, UMFAENGE[0])) ? lies() : gefunden;
}

function schutzVor(plan: Festschreibplan, { blaetter, mappeGeschuetzt }: Gefundenes): Hindernis | undefined {
  const betroffene = new Set(plan.eintraege.map(({ blatt }) => blatt));
  const geschuetzte = blaetter.filter(({ blatt, geschuetzt }) => geschuetzt && betroffene.has(blatt));
  if (geschuetzte.length > 0) return geschuetzteBlaetter(geschuetzte.map(({ blatt }) => blatt));
  return mappeGeschuetzt && betroffene.size > 0 ? geschuetzteArbeitsmappe() : undefined;
}

/** First the note, then the copy, then the values: wherever it stops, all is there that is needed to go back. */
function schritteFuer(
  workbook: Excel.Workbook,
  { eintraege }: Festschreibplan,
  gefunden: Gefundenes,
  heute: Date,
): readonly Schritt[] {
  const kopie = freierKopiename(gefunden.blattnamen);
  const blaetter = [...new Set(eintraege.map(({ blatt }) => blatt))];
  const kopf: Omit<Kopf, "laengen"> = { begonnen: heute.toISOString(), formeln: anzahl(eintraege), blaetter };
  const merker: Merker = {
    ...leererMerker("festschreiben", gefunden, heute),
    blaetter: [{ art: "neu", name: kopie }],
    umstellungen: [{ kopie, ziel: "formeln" }],
    betroffene: blaetter,
  };
  return [
    merkschritt(workbook, merker),
    ...kopieschritte(workbook, { blatt: kopie, kopf, eintraege }, gefunden.umrisse),
    ...festschreibschritte(workbook, eintraege),
  ];
}

function merkschritt({ settings }: Excel.Workbook, merker: Merker): Schritt {
  const einstellung = alsEinstellung(merker);
  return {
    hin: BYTES_JE_AUFRUF + einstellung.length,
    zurueck: 0,
    tu: () => settings.add(MERKER, einstellung),
  };
}

function schreibe(
  context: Excel.RequestContext,
  schritte: readonly Schritt[],
  melde: Melder,
  abbruch: Abbruchsignal | undefined,
): Promise<void> {
  const { application } = context;
  return sende(context, schritte, {
    abbruch,
    melde: (teile) => melde("schreiben", teile),
    vorher: () => {
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
    },
  });
}

function anzahl(eintraege: readonly Eintrag[]): number {
  return eintraege.reduce((summe, eintrag) => summe + formelzahl(eintrag), 0);
}

function zaehleJeBlatt(
  { blaetter }: Gefundenes,
  { eintraege, bleibende }: Festschreibplan,
): readonly Blattzahl[] {
  return blaetter
    .filter(({ blatt }) => eintraege.some((eintrag) => eintrag.blatt === blatt))
    .map(({ blatt, zellen }) => {
      const alle = anzahl(eintraege.filter((eintrag) => eintrag.blatt === blatt));
      const bleiben = new Set(bleibende.filter((eine) => eine.blatt === blatt).map(({ zelle }) => zelle));
      const mitKim = zellen.filter((zelle) => zelle.mitKim && !bleiben.has(a1(zelle))).length;
      return { blatt, mitKim, andere: alle - mitKim };
    });
}

// Bringing formulas back

interface Blattlage {
  readonly aktivesBlatt: string;
  readonly blattnamen: readonly string[];
  readonly geschuetzte: readonly string[];
}

async function liesBlattlage(
  context: Excel.RequestContext,
): Promise<{ readonly lage: Blattlage; readonly kopien: readonly string[] }> {
  const { worksheets, settings, protection } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  protection.load("protected");
  const aktiv = worksheets.getActiveWorksheet();
  aktiv.load("name");
  const merker = settings.getItemOrNullObject(MERKER);
  merker.load("value");
  await context.sync();
  if (await erledigeFrueheren(context, merker.isNullObject ? undefined : merker.value, UMFAENGE[0]))
    return liesBlattlage(context);
  if (protection.protected) throw geschuetzteArbeitsmappe();
  const blattnamen = worksheets.items.map(({ name }) => name);
  const geschuetzte = worksheets.items.filter((blatt) => blatt.protection.protected).map(({ name }) => name);
  return {
    lage: { aktivesBlatt: aktiv.name, blattnamen, geschuetzte },
    kopien: blattnamen.filter(istKopie),
  };
}

async function liesKopien(
  context: Excel.RequestContext,
): Promise<{ readonly lage: Blattlage; readonly kopien: readonly Kopie[] }> {
  const { lage, kopien: namen } = await liesBlattlage(context);
  const kopien: Kopie[] = [];
  for (const name of namen) {
    const kopie = await liesKopie(context, name);
    if (kopie) kopien.push(kopie);
  }
  // The last one first: where a cell was turned into a value twice, it gets back the later formula.
  return { lage, kopien: kopien.sort((a, b) => b.kopf.begonnen.localeCompare(a.kopf.begonnen)) };
}

async function planeUmstellungen(
  context: Excel.RequestContext,
  kopien: readonly Kopie[],
  { blattnamen }: Blattlage,
): Promise<readonly { readonly kopie: Kopie; readonly umstellung: Umstellung }[]> {
  const umstellungen: { kopie: Kopie; umstellung: Umstellung }[] = [];
  const vergeben: Ort[] = [];
  for (const kopie of kopien) {
    const umstellung = await planeUmstellung(context, kopie, "formeln", blattnamen, vergeben);
    vergeben.push(...umstellung.orte);
    umstellungen.push({ kopie, umstellung });
  }
  return umstellungen;
}

function pruefeSchutz(kopien: readonly Kopie[], { geschuetzte }: Blattlage): void {
  const betroffene = geschuetzte.filter((name) =>
    kopien.some(({ kopf }) => kopf.blaetter.some((blatt) => gleicherName(blatt, name))),
  );
  if (betroffene.length > 0) throw geschuetzteBlaetter(betroffene);
}

import { a1 } from "../../blaetter/adresse";
import { istBlattkennung, istEingabekennung, istListenkennung, KENNUNG } from "../../blaetter/kennungen";
import { flach } from "../../blaetter/listen";
import { bereichVon, ladeOrt, zellen } from "../bereich";
import { istFormelinhalt } from "../bloecke";
import { istKopie } from "../festschreiben/kopie";
import { formelworte } from "../formelworte";
import { kimErkenner } from "../kimaufruf";
import type { Namenlage } from "../lage";
import { type Einstellung, MERKER } from "../merker";
import { BYTES_JE_AUFRUF, sende, type Schritt } from "../versand";
import { gleicherName, liesVerweis, namensschluessel } from "../verweis";

/** A formula that refers to something: in a cell, or behind a name of hers. */
export type Fundstelle = { readonly blatt: string; readonly zelle: string } | { readonly name: string };

/** A sheet that can be removed, and the formulas on other sheets that refer to it. */
export interface Blattspur {
  readonly name: string;
  readonly verweise: readonly Fundstelle[];
}

/** A name of the workbook, and the formulas that use it. */
export interface Namenspur {
  readonly name: string;
  readonly verweise: readonly Fundstelle[];
}

/** All that the add-in has left in a workbook. */
export interface Spuren {
  /** the hidden names by which it knows its sheets, lists and inputs again */
  readonly verborgeneNamen: readonly Namenlage[];
  /** the names of results, with what they say of themselves */
  readonly ergebnisnamen: readonly Namenlage[];
  /** the same, with the formulas that use them */
  readonly namensspuren: readonly Namenspur[];
  readonly einstellungen: readonly Einstellung[];
  /** copies of formulas that became values */
  readonly aufgehobenes: readonly string[];
  /** copies of sheets that were changed by hand, and what an interrupted run has left */
  readonly kopien: readonly Blattspur[];
  /** the sheets that the add-in has made */
  readonly blaetter: readonly Blattspur[];
  /** sheets with formulas that call its functions */
  readonly mitKim: readonly string[];
  readonly blattnamen: readonly string[];
  readonly sichtbare: readonly string[];
  readonly aktivesBlatt: string;
  readonly mappeGeschuetzt: boolean;
  readonly merker: unknown;
}

/** What the generator calls its copies: "KIM Modul 1 2026-11-22", "KIM Modul 1 Sicherung (2)". */
const KOPIE = /^KIM .+ (?:\d{4}-\d{2}-\d{2}|Sicherung)(?: \(\d+\))?$/i;
const ZELLEN_JE_STUECK = 2_000;
const BYTES_JE_FORMEL = 300;

/** Looks for all that the add-in has left, and for the formulas that would miss it. */
export async function liesSpuren(context: Excel.RequestContext): Promise<Spuren> {
  const { worksheets, names, settings, protection } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula,items/comment,items/visible");
  settings.load("items/key,items/value");
  protection.load("protected");
  const aktiv = worksheets.getActiveWorksheet();
  aktiv.load("name");
  await context.sync();

  const leser = worksheets.items.map((blatt) => {
    const benutzt = blatt.getUsedRangeOrNullObject(true);
    ladeOrt(benutzt);
    blatt.names.load("items/name,items/formula,items/comment,items/visible");
    blatt.tables.load("items/name");
    return { blatt, benutzt, stuecke: [] as Excel.Range[] };
  });
  await context.sync();
  await sende(context, flach(leser.map(formelschritte)));

  const namen = [
    ...namenlagen(names),
    ...leser.flatMap(({ blatt }) => namenlagen(blatt.names).map((lage) => ({ ...lage, blatt: blatt.name }))),
  ];
  const blattnamen = worksheets.items.map(({ name }) => name);
  const unsere = blattnamen.filter((name) => istUnserBlatt(name, namen));
  const kopien = blattnamen.filter((name) => KOPIE.test(name) && !unsere.includes(name));
  const verborgene = namen.filter(istVerborgener);
  const ergebnisnamen = namen.filter((name) => name.kommentar.startsWith(KENNUNG) && !istVerborgener(name));
  const zellformeln = leser
    .filter(({ blatt }) => !istKopie(blatt.name))
    .flatMap(({ blatt, stuecke }) => formelnIn(blatt.name, stuecke));
  const ihreNamen = namen.filter((name) => !verborgene.includes(name) && !ergebnisnamen.includes(name));
  const formeln: readonly Formel[] = [
    ...zellformeln,
    ...ihreNamen.map(({ name, formel }) => ({ stelle: { name }, formel: String(formel) })),
  ];
  const { ruftKim } = kimErkenner(namen);
  const blattspur = (name: string): Blattspur => {
    const tabellen = leser.find(({ blatt }) => blatt.name === name)?.blatt.tables.items ?? [];
    return {
      name,
      verweise: verweiseAuf(
        [name],
        tabellen.map((tabelle) => tabelle.name),
        formeln,
        name,
      ),
    };
  };
  return {
    verborgeneNamen: verborgene,
    ergebnisnamen,
    namensspuren: ergebnisnamen.map(({ name }) => ({ name, verweise: verweiseAuf([], [name], formeln) })),
    einstellungen: settings.items
      .filter(({ key }) => key !== MERKER)
      .map(({ key, value }) => ({ schluessel: key, wert: value as unknown })),
    aufgehobenes: blattnamen.filter(istKopie),
    kopien: kopien.map(blattspur),
    blaetter: unsere.map(blattspur),
    mitKim: [
      ...new Set(zellformeln.filter(({ formel }) => ruftKim(formel)).map(({ stelle }) => stelle.blatt)),
    ],
    blattnamen,
    sichtbare: worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
    aktivesBlatt: aktiv.name,
    mappeGeschuetzt: protection.protected,
    merker: settings.items.find(({ key }) => key === MERKER)?.value as unknown,
  };
}

function istVerborgener({ name }: Namenlage): boolean {
  return istBlattkennung(name) || istEingabekennung(name) || istListenkennung(name);
}

/** A sheet is ours if a name of ours refers to it; in copies of sheets names of their own do, which do not count. */
function istUnserBlatt(blatt: string, namen: readonly Namenlage[]): boolean {
  return namen.some(
    (lage) =>
      lage.blatt === undefined &&
      istBlattkennung(lage.name) &&
      gleicherName(liesVerweis(lage.formel)?.blatt ?? "", blatt),
  );
}

function namenlagen({ items }: Excel.NamedItemCollection): readonly Namenlage[] {
  return items.map(({ name, formula, comment, visible }) => ({
    name,
    formel: formula as unknown,
    kommentar: comment,
    sichtbar: visible,
  }));
}

interface Blattleser {
  readonly blatt: Excel.Worksheet;
  readonly benutzt: Excel.Range;
  readonly stuecke: Excel.Range[];
}

function formelschritte({ blatt, benutzt, stuecke }: Blattleser): readonly Schritt[] {
  if (benutzt.isNullObject) return [];
  const bereich = bereichVon(benutzt);
  const jeStueck = Math.max(1, Math.floor(ZELLEN_JE_STUECK / bereich.spalten));
  return Array.from({ length: Math.ceil(bereich.zeilen / jeStueck) }, (_, i) => {
    const zeilen = Math.min(jeStueck, bereich.zeilen - i * jeStueck);
    return {
      hin: BYTES_JE_AUFRUF,
      zurueck: zeilen * bereich.spalten * BYTES_JE_FORMEL,
      tu: () => {
        const stueck = zellen(blatt, { ...bereich, zeile: bereich.zeile + i * jeStueck, zeilen });
        stueck.load("formulas,rowIndex,columnIndex");
        stuecke.push(stueck);
      },
    };
  });
}

interface Formel<S extends Fundstelle = Fundstelle> {
  readonly stelle: S;
  readonly formel: string;
}

function formelnIn(
  blatt: string,
  stuecke: readonly Excel.Range[],
): readonly Formel<{ readonly blatt: string; readonly zelle: string }>[] {
  return stuecke.flatMap(({ formulas, rowIndex, columnIndex }) =>
    (formulas as unknown[][]).flatMap((reihe, z) =>
      reihe.flatMap((formel, s) => {
        const zelle = a1({ zeile: rowIndex + z, spalte: columnIndex + s });
        return istFormelinhalt(formel) ? [{ stelle: { blatt, zelle }, formel }] : [];
      }),
    ),
  );
}

/**
 * The formulas that refer to sheets or use names or tables.
 * @param selbst the sheet whose own formulas do not count
 */
function verweiseAuf(
  blaetter: readonly string[],
  woerter: readonly string[],
  formeln: readonly Formel[],
  selbst?: string,
): readonly Fundstelle[] {
  const gesuchteBlaetter = blaetter.map(namensschluessel);
  const gesuchte = [...gesuchteBlaetter, ...woerter.map(namensschluessel)];
  return formeln
    .filter(({ stelle, formel }) => {
      if ("blatt" in stelle && stelle.blatt === selbst) return false;
      // Reading word by word takes time, and most formulas name none of them.
      const klein = namensschluessel(formel);
      if (!gesuchte.some((wort) => klein.includes(wort.replace(/'/g, "''")))) return false;
      const worte = formelworte(formel);
      return (
        gesuchteBlaetter.some((wort) => worte.blaetter.has(wort)) ||
        gesuchte.some((wort) => worte.woerter.has(wort))
      );
    })
    .map(({ stelle }) => stelle);
}

import { a1 } from "../../blaetter/adresse";
import type { Bereich } from "../../blaetter/blatt";
import { flach } from "../../blaetter/listen";
import { rechtecke } from "../../blaetter/rechtecke";
import { zellen } from "../bereich";
import { formelworte } from "../formelworte";
import { liegtIn } from "../summen";
import { BYTES_JE_AUFRUF, bytesVon, type Schritt, sende } from "../versand";
import { gleicherName, namensschluessel } from "../verweis";
import { alsWert } from "../werte";
import { istFormel, type Zellinhalt } from "../zellinhalt";
import { type Kopie, stehtAnSeinemOrt } from "./kopie";
import { type Eintrag, formelIn, formelzahl } from "./plan";

/** What cells are to hold: their formulas, or the values that took their place. */
export type Ziel = "formeln" | "werte";

/** Why a formula is not brought back. */
export type Versagensgrund = "geändert" | "verschoben" | "Blatt fehlt";

/** Cells that stay as they are. */
export interface Verbliebenes {
  readonly blatt: string;
  /** "C5" or "C5:C9" */
  readonly zellen: string;
  readonly grund: Versagensgrund;
}

/** Cells of a sheet. */
export interface Ort extends Bereich {
  readonly blatt: string;
}

/** What is to be written, and what is not. */
export interface Umstellung {
  readonly schritte: readonly Schritt[];
  /** the cells that are written */
  readonly orte: readonly Ort[];
  readonly formeln: number;
  readonly verbliebene: readonly Verbliebenes[];
}

/** Writes values in the place of formulas that have just been read. */
export function festschreibschritte(
  { worksheets }: Excel.Workbook,
  eintraege: readonly Eintrag[],
): readonly Schritt[] {
  return eintraege.map((eintrag) =>
    schreibschritt(worksheets, eintrag.blatt, eintrag, [{ bereich: eintrag, inhalte: eintrag.werte }]),
  );
}

/**
 * Decides how cells get back what a kept copy says, from what they hold now: only those are written that still hold
 * what the run has left in them.
 * @param blattnamen all sheets that there are
 * @param vergeben cells that other copies have a claim to
 */
export async function planeUmstellung(
  context: Excel.RequestContext,
  kopie: Kopie,
  ziel: Ziel,
  blattnamen: readonly string[],
  vergeben: readonly Ort[] = [],
): Promise<Umstellung> {
  const { worksheets } = context.workbook;
  const orte = new Orte(kopie, blattnamen);
  const verbliebene: Verbliebenes[] = [];
  const gelesene = kopie.eintraege.flatMap((eintrag) => {
    const grund = orte.hindernis(eintrag);
    if (grund) verbliebene.push({ blatt: eintrag.blatt, zellen: adresse(eintrag), grund });
    return grund
      ? []
      : [{ eintrag, blatt: orte.jetzt(eintrag.blatt), bereich: undefined as Excel.Range | undefined }];
  });
  await sende(
    context,
    gelesene.map((lesung) => ({
      hin: BYTES_JE_AUFRUF,
      zurueck: 3 * bytesVon(lesung.eintrag.werte) + lesung.eintrag.formel.length * lesung.eintrag.zeilen,
      tu: () => {
        lesung.bereich = zellen(worksheets.getItem(lesung.blatt), lesung.eintrag);
        lesung.bereich.load("formulas,values,valueTypes");
      },
    })),
  );
  const geschriebene: Ort[] = [];
  let formeln = 0;
  const schritte = gelesene.flatMap(({ eintrag, blatt, bereich }): readonly Schritt[] => {
    if (!bereich) return [];
    const istVergeben = (zeile: number, spalte: number) =>
      vergeben.some((ort) => gleicherName(ort.blatt, blatt) && liegtIn(ort, zeile, spalte));
    const { stuecke, geaenderte } = vergleiche(eintrag, standIn(bereich), ziel, istVergeben);
    verbliebene.push(...geaenderte.map((zellen) => ({ blatt, zellen, grund: "geändert" as const })));
    if (stuecke.length === 0 && !eintrag.istText) return [];
    formeln += stuecke.reduce(
      (summe, { bereich: stueck }) => summe + formelzahl({ ...eintrag, ...stueck }),
      0,
    );
    geschriebene.push(...stuecke.map(({ bereich: stueck }) => ({ blatt, ...stueck })));
    return [schreibschritt(worksheets, blatt, eintrag, stuecke)];
  });
  return { schritte, orte: geschriebene, formeln, verbliebene };
}

/** Where the sheets of a kept copy are now. */
class Orte {
  constructor(
    private readonly kopie: Kopie,
    private readonly blattnamen: readonly string[],
  ) {}

  /** The name that a sheet has now. */
  jetzt(damals: string): string {
    const waechter = this.kopie.waechter.find((einer) => gleicherName(einer.damals.blatt, damals));
    return waechter?.jetzt?.blatt ?? damals;
  }

  hindernis({ blatt, formel }: Eintrag): Versagensgrund | undefined {
    if (!this.blattnamen.some((name) => gleicherName(name, this.jetzt(blatt)))) return "Blatt fehlt";
    const { blaetter, woerter } = formelworte(formel);
    const betroffen = this.kopie.waechter.some((waechter) => {
      const name = namensschluessel(waechter.damals.blatt);
      const steht = stehtAnSeinemOrt(waechter);
      const heisstNochSo = steht && gleicherName(waechter.jetzt?.blatt ?? "", waechter.damals.blatt);
      return (
        (!steht && gleicherName(waechter.damals.blatt, blatt)) ||
        (!heisstNochSo && (blaetter.has(name) || woerter.has(name)))
      );
    });
    return betroffen ? "verschoben" : undefined;
  }
}

/** What a cell holds: a formula, or what would have to be written for its value. */
type Stand = { readonly formel: string } | { readonly inhalt: Zellinhalt };

function standIn({ formulas, values, valueTypes }: Excel.Range): readonly (readonly Stand[])[] {
  const werte = values as unknown[][];
  return (formulas as unknown[][]).map((reihe, z) =>
    reihe.map((formel, s) => {
      const wert = werte[z]?.[s];
      return istFormel(formel, wert) ? { formel } : { inhalt: alsWert(wert, valueTypes[z]?.[s]) };
    }),
  );
}

/** A part of an entry that is written. */
interface Stueck {
  readonly bereich: Bereich;
  readonly inhalte: readonly (readonly Zellinhalt[])[];
}

interface Vergleich {
  readonly stuecke: readonly Stueck[];
  /** addresses of cells that hold something else */
  readonly geaenderte: readonly string[];
}

function vergleiche(
  eintrag: Eintrag,
  stand: readonly (readonly Stand[])[],
  ziel: Ziel,
  istVergeben: (zeile: number, spalte: number) => boolean,
): Vergleich {
  const lagen = stand.map((reihe, z) =>
    reihe.map((zelle, s) =>
      istVergeben(eintrag.zeile + z, eintrag.spalte + s) ? "anderes" : lageVon(eintrag, zelle, z, s),
    ),
  );
  return eintrag.art === "ueberlauf" ? ganz(eintrag, lagen, ziel) : zellweise(eintrag, lagen, ziel);
}

/** Whether a cell holds the formula, the value in its place, nothing, or something of the officer's. */
type Lage = "formeln" | "werte" | "leer" | "anderes";

function lageVon(eintrag: Eintrag, zelle: Stand, z: number, s: number): Lage {
  if ("formel" in zelle) return zelle.formel === formelIn(eintrag, z, s) ? "formeln" : "anderes";
  if (zelle.inhalt === eintrag.werte[z]?.[s]) return "werte";
  return zelle.inhalt === "" ? "leer" : "anderes";
}

function zellweise(eintrag: Eintrag, lagen: readonly (readonly Lage[])[], ziel: Ziel): Vergleich {
  const bisher: Lage = ziel === "formeln" ? "werte" : "formeln";
  const anOrt = ({ zeile, spalte, ...groesse }: Bereich): Bereich => ({
    zeile: eintrag.zeile + zeile,
    spalte: eintrag.spalte + spalte,
    zeilen: groesse.zeilen,
    spalten: groesse.spalten,
  });
  return {
    stuecke: rechtecke(lagen, (lage) => (lage === bisher ? true : undefined)).map((teil) => ({
      bereich: anOrt(teil),
      inhalte: inhalteFuer(eintrag, teil, ziel),
    })),
    geaenderte: rechtecke(lagen, (lage) => (lage === "anderes" || lage === "leer" ? true : undefined))
      .map(anOrt)
      .map(adresse),
  };
}

/**
 * A result that spills is brought back as a whole or not at all: it cannot stand where something else is. Its first
 * cell tells whether its formula is there already; the others then hold what it gives now.
 */
function ganz(eintrag: Eintrag, lagen: readonly (readonly Lage[])[], ziel: Ziel): Vergleich {
  const alle = flach(lagen);
  const hatFormel = lagen[0]?.[0] === "formeln";
  const stuecke = [
    { bereich: eintrag, inhalte: inhalteFuer(eintrag, { ...eintrag, zeile: 0, spalte: 0 }, ziel) },
  ];
  if (hatFormel) return { stuecke: ziel === "werte" ? stuecke : [], geaenderte: [] };
  if (alle.every((lage) => lage === "werte"))
    return { stuecke: ziel === "formeln" ? stuecke : [], geaenderte: [] };
  return { stuecke: [], geaenderte: [adresse(eintrag)] };
}

function inhalteFuer(
  eintrag: Eintrag,
  { zeile, spalte, zeilen, spalten }: Bereich,
  ziel: Ziel,
): readonly (readonly Zellinhalt[])[] {
  return Array.from({ length: zeilen }, (_, z) =>
    Array.from({ length: spalten }, (__, s) =>
      ziel === "formeln"
        ? formelIn(eintrag, zeile + z, spalte + s)
        : (eintrag.werte[zeile + z]?.[spalte + s] ?? ""),
    ),
  );
}

/** In cells with the format of texts Excel would take a formula, and even a number, for text: they get it back after. */
function schreibschritt(
  worksheets: Excel.WorksheetCollection,
  blatt: string,
  { istText, ...eintrag }: Eintrag,
  stuecke: readonly Stueck[],
): Schritt {
  const hin = stuecke.reduce((summe, { inhalte }) => summe + BYTES_JE_AUFRUF + bytesVon(inhalte), 0);
  return {
    hin: hin + (istText ? 2 * BYTES_JE_AUFRUF : 0),
    zurueck: 0,
    tu: () => {
      const ziel = worksheets.getItem(blatt);
      const setzeFormat = (format: string) => {
        const mitFormel = eintrag.art === "ueberlauf" ? { ...eintrag, zeilen: 1, spalten: 1 } : eintrag;
        // One format for all cells: Excel takes it without a matrix, which its types do not say.
        (zellen(ziel, mitFormel) as { numberFormat: unknown }).numberFormat = format;
      };
      if (istText) setzeFormat("General");
      for (const { bereich, inhalte } of stuecke)
        zellen(ziel, bereich).formulas = inhalte.map((reihe) => [...reihe]);
      if (istText) setzeFormat("@");
    },
  };
}

function adresse(bereich: Bereich): string {
  const { zeile, spalte, zeilen, spalten } = bereich;
  const ende = a1({ zeile: zeile + zeilen - 1, spalte: spalte + spalten - 1 });
  return zeilen * spalten === 1 ? ende : `${a1(bereich)}:${ende}`;
}

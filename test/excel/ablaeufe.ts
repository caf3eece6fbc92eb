import { fuegeEin } from "../../src/excel/einfuegen";
import {
  holeZurueck,
  schreibeFest,
  verwirfAufgehobenes,
  zaehleFormeln,
} from "../../src/excel/festschreiben/festschreiben";
import { entfernePruefblatt } from "../../src/excel/selbsttest/pruefblatt";
import { entferneSpuren, findeSpuren } from "../../src/excel/spuren/entfernen";
import { erzeugeTabellen } from "../../src/excel/tabellen";
import { findeUnterbrochenes, stelleWiederHer } from "../../src/excel/unterbrechung";
import type { Abbruchsignal } from "../../src/excel/versand";
import type { HeadlessExcel } from "../../workbench/headless";
import { erzeuge, vonHand } from "./arbeitsmappe";
import type { Vorhaben } from "./ausfall";
import { beispielmappe, listenmappe, listenmappeAus } from "./beispiel";
import { fuelleBeispiel, GANZE_MAPPE, schreibeGezaehltesFest } from "./festschreiben/kimmappe";
import { pruefe } from "./selbsttest/lauf";

/** How a run is looked at and stopped. */
export interface Steuerung {
  readonly abbruch?: Abbruchsignal;
  readonly melde?: () => void;
}

/** A run that the pane can begin. */
export interface Ablauf extends Vorhaben {
  readonly tu: (steuerung?: Steuerung) => Promise<unknown>;
  /** whether the officer may stop it */
  readonly aufhaltbar: boolean;
  /** whether it leaves a note before it changes anything, so that the next start can take it back */
  readonly vermerkt: boolean;
}

const HEUTE = { heute: new Date(2026, 10, 22) };
const stumm = () => undefined;

/** Every run of the pane that changes the workbook, with a small workbook to change. */
export function ablaeufe(halter: {
  readonly excel: HeadlessExcel;
  readonly ladeFunktionen: () => void;
}): Readonly<Record<string, Ablauf>> {
  const eigenes = () => {
    halter.excel.setCells("Tabelle1!A1:B1", [["Summe", "=2*3"]]);
    return Promise.resolve();
  };
  const mitFormeln = () => {
    halter.ladeFunktionen();
    fuelleBeispiel(halter.excel);
    return Promise.resolve();
  };
  const festgeschrieben = async () => {
    await mitFormeln();
    await schreibeGezaehltesFest();
  };
  return {
    "tables are made": {
      tu: ({ abbruch, melde = stumm } = {}) =>
        erzeugeTabellen(() => beispielmappe(), melde, { ...HEUTE, ...(abbruch ? { abbruch } : {}) }),
      richteHer: eigenes,
      aufhaltbar: true,
      vermerkt: true,
    },
    "tables are made again": {
      tu: ({ abbruch, melde = stumm } = {}) =>
        erzeugeTabellen((bestand) => listenmappeAus(bestand), melde, {
          ...HEUTE,
          ...(abbruch ? { abbruch } : {}),
        }),
      richteHer: async () => {
        await eigenes();
        await erzeuge(listenmappe());
        halter.excel.setCells("'KIM Stellenplan'!A8:B8", [["Neu", 10]]);
        halter.excel.setCells("'KIM Stellenplan'!C6", 99);
      },
      aufhaltbar: true,
      vermerkt: true,
    },
    "a function is inserted over something": {
      tu: async () => {
        const formel = { formel: '=KIM.EIGENANTEIL(1,3.5,"E11",13)', zeilen: 1, spalten: 1, formate: ["0"] };
        const belegt = await fuegeEin(formel);
        if (belegt.art === "belegt") await fuegeEin(formel, belegt);
      },
      richteHer: async () => {
        halter.ladeFunktionen();
        await eigenes();
        await vonHand(({ worksheets }) => worksheets.getItem("Tabelle1").getRange("B1").select());
      },
      aufhaltbar: false,
      vermerkt: false,
    },
    "Excel is tested": {
      tu: ({ abbruch, melde = stumm } = {}) => pruefe({ melde, abbruch }),
      richteHer: () => {
        halter.ladeFunktionen();
        return eigenes();
      },
      aufhaltbar: true,
      vermerkt: true,
    },
    "formulas become values": {
      tu: async ({ abbruch, melde = stumm } = {}) => {
        const { summe } = await zaehleFormeln(GANZE_MAPPE);
        const wunsch = { ...HEUTE, ...(abbruch ? { abbruch } : {}) };
        return schreibeFest({ ...GANZE_MAPPE, summe }, melde, wunsch);
      },
      richteHer: mitFormeln,
      aufhaltbar: true,
      vermerkt: true,
    },
    "formulas are brought back": {
      tu: ({ abbruch, melde = stumm } = {}) =>
        holeZurueck(melde, { ...HEUTE, ...(abbruch ? { abbruch } : {}) }),
      richteHer: festgeschrieben,
      aufhaltbar: true,
      vermerkt: true,
    },
    "kept formulas are discarded": {
      tu: () => verwirfAufgehobenes(HEUTE),
      richteHer: festgeschrieben,
      aufhaltbar: false,
      vermerkt: true,
    },
    "traces and a sheet are removed": {
      tu: async ({ abbruch, melde = stumm } = {}) => {
        const wahl = { blaetter: ["KIM Modul 1"], ergebnisnamen: true };
        return entferneSpuren(await findeSpuren(), wahl, melde, {
          ...HEUTE,
          ...(abbruch ? { abbruch } : {}),
        });
      },
      richteHer: async () => {
        await eigenes();
        await erzeuge(beispielmappe());
        await vonHand(({ settings }) => settings.add("KIM für Excel: Wahl", "{}"));
      },
      aufhaltbar: true,
      vermerkt: true,
    },
  };
}

/**
 * What the pane does when it is opened, and the officer answers the question for an interrupted run with
 * "Wiederherstellen".
 * @returns what it has found to be interrupted
 */
export async function naechsterStart(): Promise<unknown> {
  const unterbrochenes = await findeUnterbrochenes();
  if (unterbrochenes) await stelleWiederHer();
  await entfernePruefblatt();
  return unterbrochenes;
}

import type { Umgebungsangaben } from "../../selbsttest/umgebung";
import { inExcel } from "../inExcel";
import { istFehlendeSchnittstelle } from "../meldungen";

/** What is read from the workbook. */
type Gefuehlt = Pick<
  Umgebungsangaben,
  "rechenmodus" | "iteration" | "dezimaltrennzeichen" | "tausendertrennzeichen" | "geschuetzt" | "nurLesen"
>;

/** Asks for one of them, where Excel has that version of its API. */
interface Fuehler<T> {
  readonly ab: string;
  readonly lade: (context: Excel.RequestContext) => () => T;
}

const FUEHLER: { readonly [G in keyof Gefuehlt]: Fuehler<Gefuehlt[G]> } = {
  rechenmodus: {
    ab: "1.1",
    lade: ({ application }) => {
      application.load("calculationMode");
      return () => application.calculationMode;
    },
  },
  iteration: {
    ab: "1.9",
    lade: ({ application: { iterativeCalculation } }) => {
      iterativeCalculation.load("enabled");
      return () => iterativeCalculation.enabled;
    },
  },
  dezimaltrennzeichen: {
    ab: "1.11",
    lade: ({ application }) => {
      application.load("decimalSeparator");
      return () => application.decimalSeparator;
    },
  },
  tausendertrennzeichen: {
    ab: "1.11",
    lade: ({ application }) => {
      application.load("thousandsSeparator");
      return () => application.thousandsSeparator;
    },
  },
  geschuetzt: {
    ab: "1.7",
    lade: ({ workbook: { protection } }) => {
      protection.load("protected");
      return () => protection.protected;
    },
  },
  nurLesen: {
    ab: "1.8",
    lade: ({ workbook }) => {
      workbook.load("readOnly");
      return () => workbook.readOnly;
    },
  },
};
const GROESSEN = Object.keys(FUEHLER) as (keyof Gefuehlt)[];

/** Sets of the API that are named in the report. */
const SETS = [
  "ExcelApi",
  "ExcelApiOnline",
  "CustomFunctionsRuntime",
  "SharedRuntime",
  "AddinCommands",
  "RibbonApi",
  "KeyboardShortcuts",
  "DialogApi",
];
const HOECHSTE = 30;

/** Reads what Excel says of itself, and changes nothing. */
export async function liesUmgebung(
  addIn: Pick<Umgebungsangaben, "version" | "herkunft">,
): Promise<Umgebungsangaben> {
  // Older hosts do not have all that the types promise.
  const { diagnostics, displayLanguage, contentLanguage } = Office.context as Partial<Office.Context>;
  return {
    ...addIn,
    plattform: diagnostics && String(diagnostics.platform),
    excelversion: diagnostics?.version,
    anzeigesprache: displayLanguage,
    inhaltssprache: contentLanguage,
    schnittstellen: schnittstellen(),
    ...(await fuehle()),
  };
}

function schnittstellen(): Readonly<Record<string, string>> {
  const hoechste: Record<string, string> = {};
  for (const set of SETS)
    for (let neben = 1; neben <= HOECHSTE; neben++) {
      const version = `1.${String(neben)}`;
      if (Office.context.requirements.isSetSupported(set, version)) hoechste[set] = version;
    }
  return hoechste;
}

/** All at once; where the host lacks one in spite of what it says, each for itself. */
async function fuehle(): Promise<Gefuehlt> {
  try {
    return await lies(GROESSEN);
  } catch (fehler) {
    if (!istFehlendeSchnittstelle(fehler)) throw fehler;
  }
  let gefuehlt = UNBEKANNT;
  for (const groesse of GROESSEN) gefuehlt = { ...gefuehlt, ...(await lies([groesse]).catch(() => ({}))) };
  return gefuehlt;
}

const UNBEKANNT: Gefuehlt = {
  rechenmodus: undefined,
  iteration: undefined,
  dezimaltrennzeichen: undefined,
  tausendertrennzeichen: undefined,
  geschuetzt: undefined,
  nurLesen: undefined,
};

function lies(groessen: readonly (keyof Gefuehlt)[]): Promise<Gefuehlt> {
  return inExcel(async (context) => {
    const geladene = groessen
      .filter((groesse) => Office.context.requirements.isSetSupported("ExcelApi", FUEHLER[groesse].ab))
      .map((groesse) => [groesse, FUEHLER[groesse].lade(context)] as const);
    await context.sync();
    const werte = Object.fromEntries(geladene.map(([groesse, lies]) => [groesse, lies()]));
    return groessen.length === GROESSEN.length ? { ...UNBEKANNT, ...werte } : (werte as unknown as Gefuehlt);
  });
}

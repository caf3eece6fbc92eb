import { verweis } from "../adresse";
import type { Bestand } from "../bestand";
import type { Blatt } from "../blatt";
import { druck } from "../druck";
import { formel, textkonstante } from "../formel";
import { mitHoehen } from "../hoehe";
import { BESCHLUSSTEXT } from "../namen";
import { PAUSCHALE } from "../pauschale";
import { alleFehler, LETZTER_TAG, plananzahl, suchtext } from "../planabfrage";
import { jahresort } from "../stellenplan/orte";
import type { Planumriss } from "../stellenplan/umriss";
import { band, eingabe, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import {
  jahressatz,
  modulsatz,
  pauschalensatz,
  type Risikoorte,
  risikosatz,
  saetzesatz,
  summenkoepfe,
  szenariosummen,
} from "./gesamtsatz";
import { alsZeile, GEMEINSAM, SATZSPALTE, type Satzzeile } from "./satzzeile";
import { STELLENKOEPFE, stellensatz } from "./stellensatz";
import { szenariokoepfe, szenariosatz } from "./szenariosatz";
import { satz, wert } from "./worte";

export type { Risikoorte, Spanne } from "./gesamtsatz";

const EINGABE_AMT = "beschluss.amt";
const AMT = "der Kämmerin";
const BREITE_ZU = 20;
const BREITE_SATZ = 84;
const BREITE_NEBENWERT = 24;
/** Of a font of 10 points in that width. */
const ZEICHEN_JE_ZEILE = 90;
const ZEILENHOEHE = 13;
const LUFT = 8;

/**
 * The sheet "KIM Beschlusstext": the sentences of the Vorlage's section III with the current figures, one in a cell, as
 * text to paste. Rows of the plan that come or go change them; what there is no sentence for is announced.
 */
export function beschlusstextblatt(umriss: Planumriss, bestand: Bestand, orte: Risikoorte): Blatt {
  const entwurf = new Satzfolge();
  const laengste = Math.max(40, ...umriss.stellen.map(({ bezeichnung }) => bezeichnung.length));
  const { szenarien, jahre } = umriss;
  const stellen = stellenplaetze(umriss);
  const module = moduleMitSzenarien(umriss);

  entwurf.abschnitt("Stellen", STELLENKOEPFE);
  for (let i = 0; i < stellen; i++) entwurf.satz((zeile) => stellensatz(zeile, i === 0, laengste));
  if (module.length > 0)
    entwurf.abschnitt("Stellen, die von einem Szenario abhängen", szenariokoepfe(szenarien));
  for (const modul of module) entwurf.satz((zeile) => szenariosatz(zeile, modul, szenarien, laengste));
  entwurf.abschnitt("Zusammen", summenkoepfe(szenarien));
  const summenzeile = entwurf.satz((zeile) => ({
    ...risikosatz(orte),
    nebenwerte: szenariosummen(zeile, szenarien),
  }));
  for (let jahr = 0; jahr < jahre; jahr++) entwurf.satz((zeile) => jahressatz(zeile, summenzeile, jahr));
  entwurf.satz(() => pauschalensatz(orte));
  entwurf.satz(modulsatz);
  entwurf.satz(() => saetzesatz(umriss.stand));

  const kopf = kopfzeilen(bestand, ungesagtes(umriss, stellen, module));
  const zeilen = [...kopf, ...entwurf.zeilen];
  const blatt = mitHoehen({
    name: BESCHLUSSTEXT,
    zweck: "Die Sätze der Vorlage mit den aktuellen Zahlen, zum Einfügen.",
    spaltenbreiten: spaltenbreiten(zeilen),
    zeilen,
    fixierteZeilen: 0,
    druck: {
      ...druck("hoch", umriss.stand),
      bereich: { zeile: 0, spalte: 0, zeilen: zeilen.length, spalten: SATZSPALTE + 1 },
    },
  });
  const hoehen = blatt.zeilenhoehen.map((hoehe, i) => Math.max(hoehe, entwurf.hoehen.get(i) ?? 0));
  return { ...blatt, zeilenhoehen: hoehen };
}

const ERSTE_ZEILE = GEMEINSAM.zeile + 2;
/** No paper has more sentences. */
const HOECHSTENS_STELLEN = 60;

/** The rows below the head, one after the other. */
class Satzfolge {
  readonly zeilen: Zeile[] = [];
  /** of rows with a sentence, by their number on the sheet */
  readonly hoehen = new Map<number, number>();

  abschnitt(titel: string, nebenkoepfe: readonly string[]): void {
    if (this.zeilen.length > 0) this.zeilen.push(LEERE_ZEILE);
    const koepfe = nebenkoepfe.map((kopf) => zelle("klein", kopf));
    this.zeilen.push([...band("abschnitt", SATZSPALTE + 1, titel), ...koepfe]);
  }

  /** @returns its row on the sheet */
  satz(aus: (zeile: number) => Satzzeile): number {
    const zeile = ERSTE_ZEILE + this.zeilen.length;
    const satzzeile = aus(zeile);
    this.zeilen.push(alsZeile(satzzeile));
    this.hoehen.set(zeile, Math.ceil(satzzeile.zeichen / ZEICHEN_JE_ZEILE) * ZEILENHOEHE + LUFT);
    return zeile;
  }
}

function spaltenbreiten(zeilen: readonly Zeile[]): readonly number[] {
  const spalten = Math.max(...zeilen.map((zeile) => zeile.length));
  return Array.from({ length: spalten }, (_, spalte) =>
    spalte === 0 ? BREITE_ZU : spalte === SATZSPALTE ? BREITE_SATZ : BREITE_NEBENWERT,
  );
}

function stellenplaetze({ stellen, reserve }: Planumriss): number {
  const ohneSzenario = stellen.filter(({ szenario }) => szenario === "").length;
  return Math.min(HOECHSTENS_STELLEN, Math.max(1, ohneSzenario + reserve));
}

function moduleMitSzenarien({ stellen, module }: Planumriss): readonly string[] {
  return module.filter((modul) => stellen.some((stelle) => stelle.modul === modul && stelle.szenario !== ""));
}

// The head

function kopfzeilen(bestand: Bestand, ungesagt: string): readonly Zeile[] {
  const eingetragen = bestand.eingabe(EINGABE_AMT);
  const amt = typeof eingetragen === "string" ? eingetragen : AMT;
  const stichtag = verweis(PAUSCHALE.bis, BESCHLUSSTEXT);
  return [
    [zelle("titel", "Beschlusstext")],
    [
      zelle(
        "untertitel",
        "Die Sätze der Vorlage mit den aktuellen Zahlen: Zelle kopieren und als Text einfügen.",
      ),
    ],
    [zelle("warnung", formel(ungesagt))],
    [
      undefined,
      undefined,
      zelle("klein", "Stellen mit Fehler"),
      zelle("klein", "letzter Tag"),
      zelle("klein", "Stichtag der Pauschale"),
    ],
    [
      zelle("text", "Einzustellen von"),
      eingabe("eingabeText", amt, EINGABE_AMT),
      zelle("kleinGanzzahl", formel(alleFehler())),
      zelle("kleinDatum", formel(LETZTER_TAG)),
      zelle("kleinDatum", formel(`IF(ISNUMBER(${stichtag}),INT(${stichtag}),0)`)),
    ],
    LEERE_ZEILE,
  ];
}

/** What of the plan has no sentence here, because the sheet was laid out for less. */
function ungesagtes(umriss: Planumriss, stellen: number, module: readonly string[]): string {
  const inSzenarien = (modul: string) =>
    plananzahl(["modul", suchtext(`Modul ${modul}`)], ["szenarioNr", '">0"']);
  const ohneSzenario = `MAX(0,${plananzahl(["szenarioNr", "0"])}-${String(stellen)})`;
  const uebrige = [plananzahl(["szenarioNr", '">0"']), ...module.map(inSzenarien)].join("-");
  const zuVieleSzenarien = plananzahl(["szenarioNr", `">${String(umriss.szenarien)}"`]);
  const letztesJahr = verweis(jahresort(umriss.jahre - 1), BESCHLUSSTEXT);
  const zuVieleJahre = `IFERROR(YEAR(${GEMEINSAM.letzterTag})>${letztesJahr},FALSE)`;
  const fehlt = `OR(${ohneSzenario}>0,${uebrige}>0,${zuVieleSzenarien}>0,${zuVieleJahre})`;
  const gekuerzt = `Hier stehen nur Sätze für die ersten ${String(stellen)} Stellen; der Stellenplan hat mehr.`;
  const neu =
    "Der Stellenplan hat mehr Stellen, Szenarien oder Jahre, als hier Sätze stehen. Bitte die Tabellen neu erzeugen.";
  const fehlerhaft = satz(
    wert(GEMEINSAM.fehler),
    wert(`IF(${GEMEINSAM.fehler}=1,${textkonstante(" Stelle lässt")},${textkonstante(" Stellen lassen")})`),
    " sich nicht berechnen: siehe Stellenplan, Spalte Hinweis.",
  );
  return `IF(${fehlt},${textkonstante(stellen === HOECHSTENS_STELLEN ? gekuerzt : neu)},IF(${GEMEINSAM.fehler}>0,${fehlerhaft},""))`;
}

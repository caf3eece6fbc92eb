import { namenssammlung, schliesseAb } from "../abschluss";
import { inExcel } from "../inExcel";
import { erledigeFrueheren, Fehlschlag, type Melder, mitRuecknahme } from "../lauf";
import type { Namenlage } from "../lage";
import {
  Abbruch,
  geschuetzteArbeitsmappe,
  hindernisAus,
  keinBlattBleibt,
  veraenderteMappe,
} from "../meldungen";
import { alsEinstellung, leererMerker, MERKER, type Merker } from "../merker";
import { UMFAENGE } from "../umfang";
import { type Abbruchsignal, aufruf, BYTES_JE_AUFRUF, type Schritt, sende } from "../versand";
import { gleicherName } from "../verweis";
import { liesSpuren, type Spuren } from "./lesen";
import { pruefeSchreibbarkeit } from "../umgebung";

export type { Blattspur, Fundstelle, Namenspur, Spuren } from "./lesen";

/** What is removed beside what is always: hidden names, notes, settings and kept formulas. */
export interface Spurenwahl {
  /** sheets that the add-in has made, and copies of them */
  readonly blaetter: readonly string[];
  /** whether the names of results go, too; else they stay as names of her own */
  readonly ergebnisnamen: boolean;
}

/** What was removed. */
export interface Entferntes {
  readonly namen: number;
  readonly einstellungen: number;
  readonly blaetter: readonly string[];
}

/**
 * Looks for all that the add-in has left in the workbook, and changes nothing.
 * @throws Hindernis
 */
export async function findeSpuren(): Promise<Spuren> {
  try {
    return await inExcel((context) => liesSpuren(context));
  } catch (fehler) {
    throw hindernisAus(fehler, "nichts verändert");
  }
}

/**
 * Removes what the add-in has left. When anything fails before the first sheet is deleted, the workbook is as it was;
 * from then on the rest is removed, because no deleted sheet comes back.
 * @param gezeigte what the officer has seen and agreed to
 * @throws Hindernis
 */
export async function entferneSpuren(
  gezeigte: Spuren,
  wahl: Spurenwahl,
  melde: Melder = () => undefined,
  { heute = new Date(), abbruch }: { readonly heute?: Date; readonly abbruch?: Abbruchsignal } = {},
): Promise<Entferntes> {
  pruefeSchreibbarkeit();
  const ergebnis = await mitRuecknahme<Entferntes>(
    (stand) =>
      inExcel(async (context) => {
        melde("pruefen");
        const spuren = await liesErledigt(context);
        if (inhalt(spuren) !== inhalt(gezeigte)) throw veraenderteMappe();
        const blaetter = [...wahl.blaetter, ...spuren.aufgehobenes];
        pruefe(spuren, blaetter);
        const ergebnisnamen = wahl.ergebnisnamen ? spuren.ergebnisnamen : [];
        const fertig: Entferntes = {
          namen: spuren.verborgeneNamen.length + ergebnisnamen.length,
          einstellungen: spuren.einstellungen.length,
          blaetter: wahl.blaetter,
        };

        melde("schreiben");
        stand.begonnen = true;
        const merker: Merker = {
          ...leererMerker("spuren", spuren, heute),
          bisherigeNamen: [...spuren.verborgeneNamen, ...spuren.ergebnisnamen],
          bisherigeEinstellungen: spuren.einstellungen,
          betroffene: wahl.blaetter,
        };
        await sende(context, schritte(context.workbook, spuren, merker), {
          abbruch,
          melde: (teile) => melde("schreiben", teile),
        });
        if (abbruch?.aborted) throw new Abbruch();

        melde("abschliessen");
        stand.ergebnis = () => fertig;
        schliesseAb(context.workbook, {
          namen: ergebnisnamen.map(({ name, blatt }) => ({
            name,
            ...(blatt === undefined ? {} : { blatt }),
          })),
          kopien: blaetter,
          diagramme: [],
        });
        await context.sync();
        return fertig;
      }),
    melde,
  );
  if (ergebnis instanceof Fehlschlag) throw hindernisAus(ergebnis.fehler, ergebnis.ausgang);
  return ergebnis;
}

async function liesErledigt(context: Excel.RequestContext): Promise<Spuren> {
  const spuren = await liesSpuren(context);
  return (await erledigeFrueheren(context, spuren.merker, UMFAENGE[0])) ? liesSpuren(context) : spuren;
}

/** What the officer was shown, without where she happens to be. */
function inhalt({ aktivesBlatt: _ort, merker: _merker, ...spuren }: Spuren): string {
  return JSON.stringify(spuren);
}

function pruefe(spuren: Spuren, blaetter: readonly string[]): void {
  if (blaetter.length === 0) return;
  if (spuren.mappeGeschuetzt) throw geschuetzteArbeitsmappe();
  const bleibt = spuren.sichtbare.some((name) => !blaetter.some((eines) => gleicherName(eines, name)));
  if (!bleibt) throw keinBlattBleibt();
}

/** First the note, then what can be brought back by it. */
function schritte(workbook: Excel.Workbook, spuren: Spuren, merker: Merker): readonly Schritt[] {
  const { settings } = workbook;
  const einstellung = alsEinstellung(merker);
  const name = (lage: Namenlage) => namenssammlung(workbook, lage).getItem(lage.name);
  return [
    { hin: BYTES_JE_AUFRUF + einstellung.length, zurueck: 0, tu: () => settings.add(MERKER, einstellung) },
    ...spuren.verborgeneNamen.map((lage) => aufruf(() => name(lage).delete(), 2)),
    ...spuren.ergebnisnamen.map((lage) =>
      aufruf(() => {
        name(lage).comment = "";
      }, 2),
    ),
    ...spuren.einstellungen.map(({ schluessel }) => aufruf(() => settings.getItem(schluessel).delete(), 2)),
  ];
}

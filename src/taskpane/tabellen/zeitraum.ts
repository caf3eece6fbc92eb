import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { liesDatum, type Tag } from "../../grundlage/datum";
import { zeigeZahl } from "../../grundlage/deutsch";
import { KimFehler, versuche } from "../../grundlage/fehler";
import { MONATE } from "../../rechnung/eingabe";
import { monateGerundet } from "../../rechnung/zeit";
import { TABELLEN } from "../texte/tabellen";

/** The two fields of the period. */
export type Feld = "beginn" | "ende";

/** A period, both days inclusive. */
export type Zeitraum = Readonly<Record<Feld, Tag>>;

/** What the typed period means: either a period with its months in words, or a sentence for a field. */
export type Zeitraumpruefung =
  | { readonly zeitraum: Zeitraum; readonly monate: string }
  | { readonly fehler: Readonly<Partial<Record<Feld, string>>> };

/** Reads the period as typed, the German way. */
export function pruefeZeitraum(felder: Readonly<Record<Feld, string>>): Zeitraumpruefung {
  const beginn = versuche(() => liesDatum(felder.beginn, "Beginn"));
  const ende = versuche(() => liesDatum(felder.ende, "Ende"));
  if (beginn instanceof KimFehler || ende instanceof KimFehler)
    return { fehler: { ...satz("beginn", beginn), ...satz("ende", ende) } };

  const monate = versuche(() => monateGerundet(beginn, ende) / ZEHNTAUSEND);
  if (monate instanceof KimFehler) return { fehler: satz("ende", monate) };
  if (monate > MONATE.hoechstens)
    return { fehler: { ende: TABELLEN.zeitraum.zuLang(zeigeZahl(monate), zeigeZahl(MONATE.hoechstens)) } };
  return { zeitraum: { beginn, ende }, monate: TABELLEN.zeitraum.monate(zeigeZahl(monate)) };
}

function satz(feld: Feld, gelesen: unknown): Partial<Record<Feld, string>> {
  return gelesen instanceof KimFehler ? { [feld]: gelesen.message } : {};
}

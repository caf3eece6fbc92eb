import type { Zellwert } from "../grundlage/zelle";
import { beschreibe, alsFehlertext, istLeerOderNull, weitergereichterFehler } from "../grundlage/zelle";
import { falsch } from "../grundlage/fehler";

const FORM = /^(eg|[a-z]{1,3})([1-9]\d?)([a-dü]?)$/;
const ERLAUBT = "Erlaubt: zum Beispiel E11, EG 9a oder S12";

/**
 * The one spelling of a pay grade: "EG 9a", "e9A" → "E9a"; "s 12" → "S12".
 * `undefined` where the text is no grade: "11" names none, it could be E or S.
 */
export function normiereEntgeltgruppe(text: string): string | undefined {
  const treffer = FORM.exec(text.replace(/\s/g, "").toLowerCase());
  if (!treffer) return undefined;
  const [, tabelle = "", stufe = "", zusatz = ""] = treffer;
  return (tabelle === "eg" ? "E" : tabelle.toUpperCase()) + stufe + (zusatz === "ü" ? "Ü" : zusatz);
}

/**
 * Reads the argument `entgeltgruppe`.
 * @throws KimFehler (#VALUE!) for a blank, a number alone or anything that is no grade
 */
export function liesEntgeltgruppe(wert: Zellwert): string {
  const fehlertext = alsFehlertext(wert);
  if (fehlertext !== undefined) throw weitergereichterFehler("Entgeltgruppe", fehlertext);
  if (istLeerOderNull(wert)) throw falsch(`Entgeltgruppe: Die Angabe fehlt. ${ERLAUBT}.`);
  const entgeltgruppe = typeof wert === "string" ? normiereEntgeltgruppe(wert) : undefined;
  if (entgeltgruppe !== undefined) return entgeltgruppe;
  const nurZahl = typeof wert === "number" || (typeof wert === "string" && /^\s*\d/.test(wert));
  throw falsch(
    nurZahl
      ? `Entgeltgruppe: ${beschreibe(wert)} allein ist nicht eindeutig (E oder S?). ${ERLAUBT}.`
      : `Entgeltgruppe: ${beschreibe(wert)} ist keine Entgeltgruppe. ${ERLAUBT}.`,
  );
}

/** Whether the grade is one of E1 to E8, the grades of assistance (Fachkonzept section 2). */
export function istAssistenzgruppe(entgeltgruppe: string): boolean {
  return /^E[1-8]$/.test(entgeltgruppe);
}

import { ZEHNTAUSEND } from "../../../grundlage/bruch";
import { MONATE } from "../../../rechnung/eingabe";
import { VZAE } from "../../../saetze/schluessel";
import { type Fall, fallweise } from "../../fallweise";
import { istLeer, textkonstante, zahltext } from "../../formel";
import { EINGABESPALTEN } from "../spalten";
import type { Zeilenbezug } from "./zeilenbezug";

/** What is wrong with the first input that is, or what the reader has to know of the amounts. */
export function hinweis({ z }: Zeilenbezug): string {
  const fall = (bedingung: string, satz: string): Fall => [bedingung, textkonstante(satz)];
  const vzae = (spalte: "zugeteilt" | "vzaeGanz") => zahltext(`${z(spalte)}/${String(ZEHNTAUSEND)}`);
  return fallweise([
    fall(
      `ISERROR(${EINGABESPALTEN.map((spalte) => z(spalte)).join("&")})`,
      "Eine Angabe dieser Zeile zeigt selbst einen Fehler. Bitte dort prüfen.",
    ),
    fall(
      `ISERROR(${z("schluessel")})`,
      "Stellenart: gibt es nicht. Erlaubt: 1, 1V, 2, 3 oder der Name aus „KIM Sätze“.",
    ),
    [istLeer(z("schluessel")), '""'],
    fall(`ISERROR(${z("vzaeGanz")})`, `VZÄ: Erlaubt sind ${VZAE.erlaubt}.`),
    fall(`ISERROR(${z("personalkosten")})`, "EG: Diese Entgeltgruppe steht nicht im Blatt „KIM Sätze“."),
    fall(`NOT(ISNUMBER(${z("tagBeginn")}))`, "Beginn: Das ist kein Datum. Erlaubt: zum Beispiel 01.12.2021."),
    fall(`NOT(ISNUMBER(${z("tagEnde")}))`, "Ende: Erlaubt ist ein Datum, nicht vor dem Beginn."),
    fall(`ISERROR(${z("monateGanz")})`, `Zeitraum: Erlaubt sind ${MONATE.erlaubt}.`),
    fall(
      `ISERROR(${z("eigeneBewilligung")})`,
      "bewilligt: Erlaubt ist eine Zahl über 0, „Stand“ oder „keine“.",
    ),
    fall(`ISERROR(${z("kommuneTraegt")})`, "Sachkosten trägt: Erlaubt ist Kreis oder Kommune."),
    fall(`ISERROR(${z("zaehltAls")})`, "Träger oder Deckung: Bitte einen Eintrag der Liste wählen."),
    fall(
      `ISERROR(${z("eigenanteil")})`,
      "Bitte das Blatt „KIM Sätze“ prüfen: Ein Satz fehlt oder ist falsch.",
    ),
    fall(`${z("eigenanteil")}<0`, "Achtung: Förderung und Sachkosten der Kommunen übersteigen die Kosten."),
    [
      `${z("zugeteilt")}<${z("vzaeGanz")}`,
      `${vzae("zugeteilt")}&" von "&${vzae("vzaeGanz")}&" VZÄ gefördert"`,
    ],
  ]);
}

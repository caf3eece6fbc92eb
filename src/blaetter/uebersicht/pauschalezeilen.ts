import { tagVon } from "../../grundlage/datum";
import { a1, type Ort } from "../adresse";
import type { Pruefung } from "../blatt";
import { formel } from "../formel";
import { PAUSCHALE } from "../pauschale";
import { eingabe, type Zeile, zelle } from "../zellen";
import { ZEITRAUM } from "../zeitraum";

/** Vorlage, section III: left on 27.05.2021, and usable "bis einschließlich November 2021". */
const VORLAGE = { restbetrag: 450_000, bis: tagVon({ jahr: 2021, monat: 11, tag: 30 }) };

/** What of the Integrationspauschale is left, and until when it may be used; extended: for the whole period. */
export function pauschalezeilen(): readonly Zeile[] {
  return [
    [
      zelle("text", "Restbetrag"),
      eingabe("eingabeEuro", VORLAGE.restbetrag, "pauschale.betrag", BETRAG),
      undefined,
      zelle("klein", "was von ihr für die überplanmäßigen Eigenanteile verwendet werden kann"),
    ],
    [
      zelle("text", "nutzbar bis"),
      eingabe("eingabeDatum", VORLAGE.bis, "pauschale.bis", tag(PAUSCHALE.bis)),
      undefined,
      zelle("klein", "letzter Tag nach geltender Regelung"),
    ],
    [
      zelle("text", "nutzbar bis, wenn verlängert"),
      eingabe(
        "eingabeDatum",
        formel(a1(ZEITRAUM.ende)),
        "pauschale.verlaengertBis",
        tag(PAUSCHALE.verlaengertBis),
      ),
      undefined,
      zelle("klein", "letzter Tag, wenn das Land die Verwendung verlängert"),
    ],
  ];
}

const BETRAG: Pruefung = {
  art: "formel",
  formel: `=AND(ISNUMBER(${a1(PAUSCHALE.restbetrag)}),${a1(PAUSCHALE.restbetrag)}>=0,${a1(PAUSCHALE.restbetrag)}<=1000000000,INT(${a1(PAUSCHALE.restbetrag)})=${a1(PAUSCHALE.restbetrag)})`,
  satz: "Erlaubt: ein Betrag in vollen Euro von 0 bis 1.000.000.000.",
};

function tag(ort: Ort): Pruefung {
  const adresse = a1(ort);
  return {
    art: "formel",
    formel: `=AND(ISNUMBER(${adresse}),${adresse}>=61,${adresse}<2958466)`,
    satz: "Erlaubt: ein Datum, zum Beispiel 30.11.2021.",
  };
}

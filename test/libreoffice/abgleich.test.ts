import fc from "fast-check";
import { abgleichblatt } from "../../src/blaetter/abgleich/abgleichblatt";
import { LEERER_BESTAND } from "../../src/blaetter/bestand";
import { alsXlsx } from "../../src/datei/xlsx";
import { abgleich } from "../../src/rechnung/abgleich";
import { listenwerte, zusammenfassung } from "../support/abgleichliste";
import { BEKANNTE_PAARE, paare, paarmappe, ursachen } from "../support/abgleichpaare";
import { beschlusstext, saetze, SAETZE_2021, warnung } from "../support/beschlusstext";
import { rechneInLibreOffice, type Sprache } from "../support/libreoffice";
import { BLAETTER_2021, planmappe, UMRISS_2021 } from "../support/planmappe";

/**
 * Protects: "KIM Abgleich" and "KIM Beschlusstext" say in a spreadsheet that is not ours, and in both languages, what
 * they have to say (issue 4, points 6, 7 and 11). LibreOffice calculates; the file holds no results.
 */
describe.each<Sprache>(["de-DE", "en-US"])("Abgleich und Beschlusstext (%s)", (sprache) => {
  const abgleichDerVorlage = abgleichblatt(UMRISS_2021, LEERER_BESTAND);
  const mappe = planmappe(BLAETTER_2021, abgleichDerVorlage, beschlusstext(UMRISS_2021));

  it("die Vorlage: jede gedruckte Zahl, jeder Satz", async () => {
    const [lies] = await rechneInLibreOffice([await alsXlsx(mappe)], sprache);
    const folgefehler =
      "Folgefehler aus Gesamtkosten (39.946 statt 39.964): 10.317 statt 10.335, Differenz 18";
    const unterschiede = listenwerte(abgleichDerVorlage, "ursache", lies!).filter(
      (ursache) => ursache !== "stimmt",
    );
    expect(unterschiede).toEqual([
      folgefehler,
      "Zahlendreher: 39.946 statt 39.964, Differenz 18",
      folgefehler,
    ]);
    expect(zusammenfassung(lies!)).toBe(
      "48 von 51 gedruckten Zahlen stimmen; 1 Zahlendreher; 2 Folgefehler.",
    );
    expect(saetze(mappe, lies!).map(([, satz]) => satz)).toEqual(SAETZE_2021);
    expect(warnung(lies!)).toBe("");
  });

  it("die Ursachen von KIM.ABGLEICH für viele zufällige Paare", async () => {
    const alle = [...BEKANNTE_PAARE, ...fc.sample(paare, { numRuns: 2000 })];
    const [lies] = await rechneInLibreOffice([await alsXlsx(paarmappe(alle))], sprache);
    const erwartet = alle.map(([gedruckt, berechnet]) => abgleich(gedruckt, berechnet));
    expect(ursachen(alle, lies!)).toEqual(erwartet);
  });
});

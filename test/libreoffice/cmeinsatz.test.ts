import { alsXlsx } from "../../src/datei/xlsx";
import type { Zellleser } from "../support/betraege";
import {
  auszug,
  einsatzmappe,
  erwarteterEinsatz,
  erwarteteVerteilung,
  liesEinsatz,
  liesVerteilung,
  MODUL_2,
} from "../support/cmeinsatz";
import { FEHLERFAELLE, rechenfaelle } from "../support/einsatzfaelle";
import { rechneInLibreOffice } from "../support/libreoffice";

/**
 * Protects: the file distributes the figures of Modul 2 over the Kommunen as src/rechnung does, in a spreadsheet that we
 * did not choose for it (Fachkonzept section 4; issue 4, points 5 and 11). LibreOffice calculates.
 */
const FAELLE = rechenfaelle(20);
const TILDE = {
  plan: ["", "Plan ~", "Plan ?"].map((szenarioName, szenarioNr) => ({
    ...MODUL_2,
    szenarioName,
    szenarioNr,
    gesamtkosten: 10 ** szenarioNr,
  })),
  eingaben: { "cm.szenario": "Plan ~" },
};
const ALLE = [...FAELLE.map(({ fall }) => fall), ...FEHLERFAELLE.map(({ fall }) => fall), TILDE];
const MAPPEN = ALLE.map(einsatzmappe);

let gerechnet: Zellleser[];
beforeAll(async () => {
  gerechnet = await rechneInLibreOffice(await Promise.all(MAPPEN.map(alsXlsx)));
});

describe("Jede Verteilung ist die der Rechnung", () => {
  it.each(FAELLE.map((fall, i) => [fall.name, fall, i] as const))("%s", (_name, fall, i) => {
    const { plan, tage, wochentage, vzae, schluessel, schritt } = fall;
    const einsatz = liesEinsatz(MAPPEN[i]!, gerechnet[i]!);
    const kommunen = erwarteterEinsatz(plan, tage, wochentage);
    expect(auszug(einsatz.zeilen, kommunen)).toEqual(kommunen);
    for (const spalte of ["Gesamtkosten", "KIM-Förderung", "Sachkosten der Kommune"])
      expect([spalte, einsatz.probe[spalte]]).toEqual([spalte, "stimmt"]);

    const verteilung = liesVerteilung(MAPPEN[i]!, gerechnet[i]!);
    const teile = erwarteteVerteilung(vzae, schluessel, schritt, wochentage);
    expect(auszug(verteilung.zeilen, teile)).toEqual(teile);
    expect(verteilung.probe["VZÄ"]).toBe("stimmt");
  });

  it("im Szenario, dessen Name ein Zeichen der Suche ist", () => {
    expect(liesEinsatz(MAPPEN.at(-1)!, gerechnet.at(-1)!).vorgabe["Gesamtkosten"]).toBe(11);
  });
});

/** Protects: "never a wrong number", and the sentence that says where to look. */
describe("Falsche Eingaben geben einen Fehler und einen Satz", () => {
  it.each(FEHLERFAELLE.map((fall, i) => [fall.name, fall, FAELLE.length + i] as const))(
    "%s",
    (_name, fall, i) => {
      const lies = fall.liste === "einsatz" ? liesEinsatz : liesVerteilung;
      const spalte = fall.liste === "einsatz" ? "Gesamtkosten" : "VZÄ";
      const anzeige = lies(MAPPEN[i]!, gerechnet[i]!);
      expect([anzeige.zeilen[0]?.[spalte], anzeige.befund]).toEqual([
        fall.wert,
        expect.stringMatching(fall.befund),
      ]);
      const istFehler = String(fall.wert).startsWith("#");
      if (istFehler) expect(anzeige.probe[spalte]).toBe("bitte prüfen");
      const hinweise = anzeige.zeilen.map((zeile) => zeile["Hinweis"]).filter((text) => text !== "");
      if (fall.hinweis) expect(hinweise.at(-1)).toMatch(fall.hinweis);
    },
  );
});

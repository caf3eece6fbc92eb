import type { Bestand, Listenzeile } from "../../src/blaetter/bestand";
import { SAETZELISTE, satztabelle } from "../../src/blaetter/satztabelle";
import { mitSaetzenDesStandes } from "../../src/blaetter/zuruecksetzen";
import { STAND_2021 } from "../../src/saetze/stand2021";

const zeile = (...werte: readonly (string | number)[]): Listenzeile =>
  werte.map((wert) => ({ inhalt: wert, wert }));

/** The officer has raised the IT-Kosten, deleted a grade, and added one of her own. */
const EIGENE = zeile("EG.E13", "Personalkosten E13", 92_000, "€ je VZÄ und Jahr", "2024", "KGSt 2023/2024");
const GEAENDERT: Bestand = {
  liste: (name) =>
    name === SAETZELISTE
      ? [EIGENE, zeile("kgst.it", "IT", 4711, "€", "", ""), zeile("", "Notiz", "", "", "", "")]
      : [zeile(name)],
  eingabe: (schluessel) => schluessel,
};

const zeilenVon = (bestand: Bestand) => {
  const { blatt } = satztabelle(STAND_2021, bestand);
  return blatt.zeilen.slice(4).map((zellen) => zellen.slice(0, 6).map((zelle) => zelle?.inhalt));
};

// Protects: a button restores the Stand (issue 4, point 2), and nothing of the officer's own is lost by it (point 9).
test("the Sätze of the Stand have their values again, and rows of her own follow as they were", () => {
  const zurueckgesetzt = zeilenVon(mitSaetzenDesStandes(GEAENDERT, STAND_2021));
  const neu = zeilenVon({ liste: () => undefined, eingabe: () => undefined });
  const desStandes = neu.filter(([schluessel]) => schluessel !== "");
  expect(zurueckgesetzt.slice(0, desStandes.length)).toEqual(desStandes);
  expect(zurueckgesetzt.slice(desStandes.length, desStandes.length + 2)).toEqual([
    EIGENE.map(({ inhalt }) => inhalt),
    ["", "Notiz", "", "", "", ""],
  ]);
});

test("everything else of the workbook is as it was, and where there are no Sätze yet, nothing is done", () => {
  const bestand = mitSaetzenDesStandes(GEAENDERT, STAND_2021);
  expect(bestand.liste("KIM_Stellenplan")).toEqual([zeile("KIM_Stellenplan")]);
  expect(bestand.eingabe("zeitraum.beginn")).toBe("zeitraum.beginn");
  const leer: Bestand = { liste: () => undefined, eingabe: () => undefined };
  expect(mitSaetzenDesStandes(leer, STAND_2021)).toBe(leer);
});

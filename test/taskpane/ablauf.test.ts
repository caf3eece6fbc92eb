import { Hindernis } from "../../src/excel/meldungen";
import type { Ergebnis } from "../../src/excel/tabellen";
import { Ablauf, type Excelzugriff, type Zustand } from "../../src/taskpane/ablauf";
import { TEXTE } from "../../src/taskpane/texte";

const MAPPE = { blaetter: [], bezuege: [] };
const ERGEBNIS: Ergebnis = { tabellen: [], betraege: [], vollstaendig: true };

function ablaufMit(excel: Partial<Excelzugriff>): { ablauf: Ablauf; zustaende: Zustand[] } {
  const zustaende: Zustand[] = [];
  const zugriff = {
    erzeugeTabellen: () => Promise.resolve(ERGEBNIS),
    zeigeBlatt: () => Promise.resolve(),
    ...excel,
  };
  return { ablauf: new Ablauf(zugriff, (zustand) => zustaende.push(zustand)), zustaende };
}

test("a run is shown from the first step to its result", async () => {
  const { ablauf, zustaende } = ablaufMit({
    erzeugeTabellen: (_mappe, melde) => {
      melde("schreiben");
      return Promise.resolve(ERGEBNIS);
    },
  });
  expect(await ablauf.erzeuge(MAPPE)).toBe(true);
  expect(zustaende).toEqual([
    { art: "laeuft", fortschritt: "pruefen", wartet: false },
    { art: "laeuft", fortschritt: "schreiben", wartet: false },
    { art: "fertig", ergebnis: ERGEBNIS },
  ]);
});

test("a second press while it runs does nothing; afterwards it works again", async () => {
  const erzeugeTabellen = jest.fn(() => Promise.resolve(ERGEBNIS));
  const { ablauf } = ablaufMit({ erzeugeTabellen });
  await Promise.all([ablauf.erzeuge(MAPPE), ablauf.erzeuge(MAPPE)]);
  expect(erzeugeTabellen).toHaveBeenCalledTimes(1);
  await ablauf.erzeuge(MAPPE);
  expect(erzeugeTabellen).toHaveBeenCalledTimes(2);
});

test("the sentence of a failure is shown as it is; an error of the add-in's own names itself", async () => {
  const satz = "Das Blatt „KIM Modul 1“ gibt es schon.";
  const { ablauf, zustaende } = ablaufMit({ erzeugeTabellen: () => Promise.reject(new Hindernis(satz)) });
  expect(await ablauf.erzeuge(MAPPE)).toBe(false);
  expect(zustaende.at(-1)).toEqual({ art: "fehler", satz });

  const anderer = ablaufMit({ zeigeBlatt: () => Promise.reject(new TypeError("x is undefined")) });
  await anderer.ablauf.oeffne("KIM Modul 1");
  expect(anderer.zustaende).toEqual([{ art: "fehler", satz: TEXTE.unbekannterFehler("x is undefined") }]);
});

test("after four seconds without an answer the officer learns what Excel may be waiting for", async () => {
  jest.useFakeTimers();
  let antworte: (ergebnis: Ergebnis) => void = () => undefined;
  const { ablauf, zustaende } = ablaufMit({
    erzeugeTabellen: () => new Promise((weiter) => (antworte = weiter)),
  });
  const lauf = ablauf.erzeuge(MAPPE);
  jest.advanceTimersByTime(4000);
  expect(zustaende.at(-1)).toEqual({ art: "laeuft", fortschritt: "pruefen", wartet: true });
  antworte(ERGEBNIS);
  await lauf;
  jest.advanceTimersByTime(10_000);
  expect(zustaende.at(-1)).toEqual({ art: "fertig", ergebnis: ERGEBNIS });
  jest.useRealTimers();
});

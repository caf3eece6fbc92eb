import { Hindernis } from "../../src/excel/meldungen";
import type { Ergebnis, Wunsch } from "../../src/excel/tabellen";
import { Ablauf, type Werkzeug, type Zustand } from "../../src/taskpane/ablauf";
import { TEXTE } from "../../src/taskpane/texte";

const MAPPE = { blaetter: [], bezuege: [] };
const BAUE = () => MAPPE;
const ERGEBNIS: Ergebnis = { tabellen: [], betraege: [], uebrige: [], vollstaendig: true };
const UNTERBROCHENES = { begonnen: new Date(2026, 10, 23, 9, 30), blaetter: ["KIM Übersicht"] };

function ablaufMit(werkzeug: Partial<Werkzeug>): { ablauf: Ablauf; zustaende: Zustand[] } {
  const zustaende: Zustand[] = [];
  const alles: Werkzeug = {
    erzeugeTabellen: () => Promise.resolve(ERGEBNIS),
    findeUnterbrochenes: () => Promise.resolve(undefined),
    stelleWiederHer: () => Promise.resolve(),
    verwirf: () => Promise.resolve(),
    zeigeBlatt: () => Promise.resolve(),
    ladeHerunter: () => Promise.resolve(),
    ...werkzeug,
  };
  return { ablauf: new Ablauf(alles, (zustand) => zustaende.push(zustand)), zustaende };
}

const laeuft = (mehr: Partial<Extract<Zustand, { art: "laeuft" }>>): Zustand => ({
  art: "laeuft",
  fortschritt: "pruefen",
  wartet: false,
  abbruch: "moeglich",
  ...mehr,
});

describe("making the tables", () => {
  test("a run is shown from the first step to its result, with how much of it is done", async () => {
    const { ablauf, zustaende } = ablaufMit({
      erzeugeTabellen: (_baue, melde) => {
        melde("schreiben", { fertig: 1, alle: 3 });
        melde("abschliessen");
        return Promise.resolve(ERGEBNIS);
      },
    });
    expect(await ablauf.erzeuge(BAUE, {})).toBe(true);
    expect(zustaende).toEqual([
      laeuft({}),
      laeuft({ fortschritt: "schreiben", teile: { fertig: 1, alle: 3 } }),
      laeuft({ fortschritt: "abschliessen", abbruch: "unmoeglich" }),
      { art: "fertig", ergebnis: ERGEBNIS },
    ]);
  });

  test("a second job while one runs does nothing; afterwards it works again", async () => {
    const erzeugeTabellen = jest.fn(() => Promise.resolve(ERGEBNIS));
    const ladeHerunter = jest.fn(() => Promise.resolve());
    const { ablauf } = ablaufMit({ erzeugeTabellen, ladeHerunter });
    await Promise.all([ablauf.erzeuge(BAUE, {}), ablauf.erzeuge(BAUE, {}), ablauf.speichere(BAUE)]);
    expect(erzeugeTabellen).toHaveBeenCalledTimes(1);
    expect(ladeHerunter).not.toHaveBeenCalled();
    await ablauf.erzeuge(BAUE, {});
    expect(erzeugeTabellen).toHaveBeenCalledTimes(2);
  });

  test("what is wished for reaches Excel", async () => {
    const erzeugeTabellen = jest.fn(() => Promise.resolve(ERGEBNIS));
    await ablaufMit({ erzeugeTabellen }).ablauf.erzeuge(BAUE, { werte: true });
    expect(erzeugeTabellen).toHaveBeenCalledWith(
      BAUE,
      expect.any(Function),
      expect.objectContaining({ werte: true }),
    );
  });

  test("the sentence of a failure is shown as it is; an error of the add-in's own names itself", async () => {
    const satz = "Das Blatt „KIM Modul 1“ gibt es schon.";
    const { ablauf, zustaende } = ablaufMit({ erzeugeTabellen: () => Promise.reject(new Hindernis(satz)) });
    expect(await ablauf.erzeuge(BAUE, {})).toBe(false);
    expect(zustaende.at(-1)).toEqual({ art: "fehler", satz });

    const anderer = ablaufMit({ zeigeBlatt: () => Promise.reject(new TypeError("x is undefined")) });
    await anderer.ablauf.oeffne("KIM Modul 1");
    expect(anderer.zustaende).toEqual([{ art: "fehler", satz: TEXTE.unbekannterFehler("x is undefined") }]);
  });
});

describe("stopping a run", () => {
  /** A run that fails as Excel's do when they find themselves stopped, when it is told to go on. */
  function angehalten() {
    let weiter: () => void = () => undefined;
    let wunsch: Wunsch = {};
    const { ablauf, zustaende } = ablaufMit({
      erzeugeTabellen: async (_baue, melde, gewuenscht) => {
        wunsch = gewuenscht;
        melde("schreiben");
        await new Promise<void>((tu) => (weiter = tu));
        if (gewuenscht.abbruch?.aborted) throw new Hindernis("Sie haben abgebrochen.");
        return ERGEBNIS;
      },
    });
    return { ablauf, zustaende, weiter: () => weiter(), abgebrochen: () => wunsch.abbruch?.aborted };
  }

  test("is told to Excel, and shown until Excel has answered", async () => {
    const { ablauf, zustaende, weiter, abgebrochen } = angehalten();
    const lauf = ablauf.erzeuge(BAUE, {});
    expect(abgebrochen()).toBe(false);
    ablauf.brichAb();
    expect(abgebrochen()).toBe(true);
    expect(zustaende.at(-1)).toEqual(laeuft({ fortschritt: "schreiben", abbruch: "gewuenscht" }));
    weiter();
    expect(await lauf).toBe(false);
    expect(zustaende.at(-1)).toEqual({ art: "fehler", satz: "Sie haben abgebrochen." });
  });

  test("a run stopped before does not stop the next one; without a run there is nothing to stop", async () => {
    const { ablauf, zustaende, weiter, abgebrochen } = angehalten();
    ablauf.brichAb();
    expect(zustaende).toEqual([]);
    const erster = ablauf.erzeuge(BAUE, {});
    ablauf.brichAb();
    weiter();
    await erster;
    const zweiter = ablauf.erzeuge(BAUE, {});
    expect(abgebrochen()).toBe(false);
    weiter();
    expect(await zweiter).toBe(true);
  });
});

describe("a run that was interrupted before", () => {
  test("is found at the beginning, and restored on request", async () => {
    const stelleWiederHer = jest.fn(() => Promise.resolve());
    const { ablauf, zustaende } = ablaufMit({
      findeUnterbrochenes: () => Promise.resolve(UNTERBROCHENES),
      stelleWiederHer,
    });
    await ablauf.beginne();
    expect(zustaende).toEqual([{ art: "unterbrochen", unterbrochenes: UNTERBROCHENES }]);
    await ablauf.stelleWiederHer();
    expect(stelleWiederHer).toHaveBeenCalledTimes(1);
    expect(zustaende.slice(1)).toEqual([
      laeuft({ fortschritt: "wiederherstellen", abbruch: "unmoeglich" }),
      { art: "wiederhergestellt" },
    ]);
  });

  test("or left as it is", async () => {
    const verwirf = jest.fn(() => Promise.resolve());
    const { ablauf, zustaende } = ablaufMit({ verwirf });
    await ablauf.verwirf();
    expect(verwirf).toHaveBeenCalledTimes(1);
    expect(zustaende.at(-1)).toEqual({ art: "bereit" });
  });

  test("without one the pane is ready; where Excel does not tell, it says why", async () => {
    const ohne = ablaufMit({});
    await ohne.ablauf.beginne();
    expect(ohne.zustaende).toEqual([{ art: "bereit" }]);

    const stumm = ablaufMit({ findeUnterbrochenes: () => Promise.reject(new Hindernis("Excel fehlt.")) });
    await stumm.ablauf.beginne();
    expect(stumm.zustaende).toEqual([{ art: "fehler", satz: "Excel fehlt." }]);
  });
});

test("a file is written and handed over; what fails on the way is told", async () => {
  const ladeHerunter = jest.fn(() => Promise.resolve());
  const { ablauf, zustaende } = ablaufMit({ ladeHerunter });
  await ablauf.speichere(BAUE);
  expect(ladeHerunter).toHaveBeenCalledWith(MAPPE);
  expect(zustaende).toEqual([
    laeuft({ fortschritt: "speichern", abbruch: "unmoeglich" }),
    { art: "gespeichert" },
  ]);

  const ohneNetz = ablaufMit({ ladeHerunter: () => Promise.reject(new Error("Loading chunk failed.")) });
  await ohneNetz.ablauf.speichere(BAUE);
  expect(ohneNetz.zustaende.at(-1)).toEqual({
    art: "fehler",
    satz: TEXTE.unbekannterFehler("Loading chunk failed."),
  });
});

test("after four seconds without an answer the officer learns what Excel may be waiting for", async () => {
  jest.useFakeTimers();
  let antworte: (ergebnis: Ergebnis) => void = () => undefined;
  const { ablauf, zustaende } = ablaufMit({
    erzeugeTabellen: () => new Promise((weiter) => (antworte = weiter)),
  });
  const lauf = ablauf.erzeuge(BAUE, {});
  jest.advanceTimersByTime(4000);
  expect(zustaende.at(-1)).toEqual(laeuft({ wartet: true }));
  antworte(ERGEBNIS);
  await lauf;
  jest.advanceTimersByTime(10_000);
  expect(zustaende.at(-1)).toEqual({ art: "fertig", ergebnis: ERGEBNIS });
  jest.useRealTimers();
});

import { Hindernis } from "../../../src/excel/meldungen";
import {
  type Auftrag,
  Auftraege,
  type Fortschritt,
  type Zustand,
} from "../../../src/taskpane/rahmen/auftraege";
import { RAHMEN } from "../../../src/taskpane/texte/rahmen";

const BEGINN: Fortschritt = { worte: "Es beginnt …" };

function auftraege(): { auftraege: Auftraege; zustaende: Zustand[] } {
  const zustaende: Zustand[] = [];
  const neue = new Auftraege();
  neue.beiAenderung(() => zustaende.push(neue.zustand));
  return { auftraege: neue, zustaende };
}

const auftrag = <T>(arbeit: Auftrag<T>["arbeit"]): Auftrag<T> => ({
  beginn: BEGINN,
  arbeit,
  fertig: (ergebnis) => `${String(ergebnis)}: fertig`,
});

const laeuft = (
  fortschritt: Fortschritt,
  abbruch: "moeglich" | "unmoeglich" | "gewuenscht" = "moeglich",
) => ({
  art: "laeuft",
  fortschritt,
  abbruch,
});

describe("a job", () => {
  test("is told from its first step to its end, with how much of it is done", async () => {
    const { auftraege: alle, zustaende } = auftraege();
    const ergebnis = await alle.fuehreAus(
      auftrag((melde) => {
        melde({ worte: "Es geht weiter …", teile: { fertig: 1, alle: 3 } });
        melde({ worte: "Gleich …", aufhaltbar: false });
        return Promise.resolve(12);
      }),
    );
    expect(ergebnis).toBe(12);
    expect(zustaende).toEqual([
      laeuft(BEGINN),
      laeuft({ worte: "Es geht weiter …", teile: { fertig: 1, alle: 3 } }),
      laeuft({ worte: "Gleich …", aufhaltbar: false }, "unmoeglich"),
      { art: "fertig", satz: "12: fertig" },
    ]);
  });

  test("does not begin while another runs; afterwards it does", async () => {
    const { auftraege: alle } = auftraege();
    const arbeit = jest.fn(() => Promise.resolve(true));
    const beide = await Promise.all([alle.fuehreAus(auftrag(arbeit)), alle.fuehreAus(auftrag(arbeit))]);
    expect(beide).toEqual([true, undefined]);
    expect(arbeit).toHaveBeenCalledTimes(1);
    await alle.fuehreAus(auftrag(arbeit));
    expect(arbeit).toHaveBeenCalledTimes(2);
  });

  test("that fails tells its sentence as it is; an error of the add-in's own names itself", async () => {
    const { auftraege: alle, zustaende } = auftraege();
    const satz = "Das Blatt „KIM Modul 1“ gibt es schon.";
    expect(await alle.fuehreAus(auftrag<number>(() => Promise.reject(new Hindernis(satz))))).toBeUndefined();
    expect(zustaende.at(-1)).toEqual({ art: "fehler", satz });
    alle.klage(new TypeError("x is undefined"));
    expect(zustaende.at(-1)).toEqual({ art: "fehler", satz: RAHMEN.unbekannterFehler("x is undefined") });
  });

  test("that is silent for four seconds says what Excel may be waiting for, or what it may be busy with", async () => {
    jest.useFakeTimers();
    const { auftraege: alle, zustaende } = auftraege();
    let ende: (ergebnis: number) => void = () => undefined;
    const lauf = alle.fuehreAus(
      auftrag((melde) => {
        setTimeout(() => {
          melde({ worte: "Es schreibt …", geduld: "Es rechnet noch …" });
        }, 5000);
        return new Promise<number>((weiter) => (ende = weiter));
      }),
    );
    jest.advanceTimersByTime(4000);
    expect(zustaende.at(-1)).toEqual(laeuft({ worte: RAHMEN.wartet }));
    jest.advanceTimersByTime(1000);
    expect(zustaende.at(-1)).toMatchObject({ fortschritt: { worte: "Es schreibt …" } });
    jest.advanceTimersByTime(4000);
    expect(zustaende.at(-1)).toMatchObject({ fortschritt: { worte: "Es rechnet noch …" } });
    ende(1);
    await lauf;
    jest.advanceTimersByTime(10_000);
    expect(zustaende.at(-1)).toEqual({ art: "fertig", satz: "1: fertig" });
    jest.useRealTimers();
  });
});

// Protects: a host that never answers leaves no pane that shows nothing but a bar.
describe("a job that is not heard of for a minute", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const stummer = (beginn: Fortschritt = BEGINN) => {
    const { auftraege: alle, zustaende } = auftraege();
    let melde: (fortschritt: Fortschritt) => void = () => undefined;
    void alle.fuehreAus({
      ...auftrag((sage) => {
        melde = sage;
        return new Promise<never>(() => undefined);
      }),
      beginn,
    });
    return { alle, zustaende, melde: (fortschritt: Fortschritt) => melde(fortschritt) };
  };

  test("says so, and how to go on; news of it takes that back", () => {
    const { zustaende, melde } = stummer();
    jest.advanceTimersByTime(59_999);
    expect(zustaende.at(-1)).toEqual(laeuft({ worte: RAHMEN.wartet }));
    jest.advanceTimersByTime(1);
    expect(zustaende.at(-1)).toEqual({ ...laeuft({ worte: RAHMEN.verstummt }), verstummt: true });
    melde({ worte: "Es geht weiter …" });
    expect(zustaende.at(-1)).toEqual(laeuft({ worte: "Es geht weiter …" }));
    jest.advanceTimersByTime(60_000);
    expect(zustaende.at(-1)).toMatchObject({ verstummt: true });
  });

  test("says so after it was stopped, too", () => {
    const { alle, zustaende } = stummer();
    alle.brichAb();
    jest.advanceTimersByTime(60_000);
    expect(zustaende.at(-1)).toEqual({
      ...laeuft({ worte: RAHMEN.verstummt }, "gewuenscht"),
      verstummt: true,
    });
  });

  test("has a sentence of its own where Excel has nothing to do with it", () => {
    const eigene = { worte: "Es schreibt …", geduld: "Es schreibt noch …", verstummt: "Es schreibt nicht." };
    const { zustaende } = stummer(eigene);
    jest.advanceTimersByTime(4000);
    expect(zustaende.at(-1)).toMatchObject({ fortschritt: { worte: eigene.geduld } });
    jest.advanceTimersByTime(56_000);
    expect(zustaende.at(-1)).toMatchObject({ fortschritt: { worte: eigene.verstummt }, verstummt: true });
  });
});

describe("stopping a job", () => {
  /** A job that goes on when it is told to, and fails where it finds itself stopped, as Excel's do. */
  function angehalten() {
    const { auftraege: alle, zustaende } = auftraege();
    let weiter: () => void = () => undefined;
    let signal: AbortSignal | undefined;
    const beginne = () =>
      alle.fuehreAus(
        auftrag(async (_melde, abbruch) => {
          signal = abbruch;
          await new Promise<void>((tu) => (weiter = tu));
          if (abbruch.aborted) throw new Hindernis("Sie haben abgebrochen.");
          return true;
        }),
      );
    return { alle, zustaende, beginne, weiter: () => weiter(), abgebrochen: () => signal?.aborted };
  }

  test("is told to it, and shown until it has ended", async () => {
    const { alle, zustaende, beginne, weiter, abgebrochen } = angehalten();
    const lauf = beginne();
    alle.brichAb();
    expect(abgebrochen()).toBe(true);
    expect(zustaende.at(-1)).toEqual(laeuft(BEGINN, "gewuenscht"));
    weiter();
    expect(await lauf).toBeUndefined();
    expect(zustaende.at(-1)).toEqual({ art: "fehler", satz: "Sie haben abgebrochen." });
  });

  test("one stopped before does not stop the next; without one there is nothing to stop", async () => {
    const { alle, zustaende, beginne, weiter, abgebrochen } = angehalten();
    alle.brichAb();
    expect(zustaende).toEqual([]);
    const erster = beginne();
    alle.brichAb();
    weiter();
    await erster;
    const zweiter = beginne();
    expect(abgebrochen()).toBe(false);
    weiter();
    expect(await zweiter).toBe(true);
  });
});

test("a message can be closed, a running job cannot", async () => {
  const { auftraege: alle } = auftraege();
  alle.sage("fertig");
  alle.schweige();
  expect(alle.zustand).toEqual({ art: "bereit" });
  const lauf = alle.fuehreAus(auftrag(() => Promise.resolve(1)));
  alle.schweige();
  expect(alle.laeuft).toBe(true);
  await lauf;
});

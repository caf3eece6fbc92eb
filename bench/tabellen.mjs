import { Bench } from "tinybench";
import { tabellen } from "./bauten.mjs";

const MINDESTENS_LAEUFE = 5;

/**
 * What the workbook of a Stellenplan consists of, and how long it takes to lay it out, without writing it anywhere: the
 * Vorlage's Stellen, over and over.
 *
 * @param {readonly number[]} umfaenge Stellen in the plan
 * @returns {Promise<{ stellen: number, zellen: number, formeln: number, bytes: number, ms: number }[]>}
 */
export async function tabellengroessen(umfaenge) {
  const { mappe, STAND_2021, VORLAGE_2021 } = await tabellen();
  const bench = new Bench({ time: 500, warmupTime: 100, iterations: MINDESTENS_LAEUFE });
  const erzeuge = (/** @type {number} */ anzahl) =>
    mappe({
      stand: STAND_2021,
      beginn: 44_531,
      ende: 44_926,
      stellen: Array.from({ length: anzahl }, (_, i) => VORLAGE_2021[i % VORLAGE_2021.length]),
      schreibweise: "formeln",
      reserve: 0,
    });
  for (const anzahl of umfaenge) bench.add(String(anzahl), () => void erzeuge(anzahl));
  await bench.run();
  return umfaenge.map((anzahl) => {
    /** @type {readonly { zeilen: readonly (readonly ({ inhalt: any } | undefined)[])[] }[]} */
    const blaetter = erzeuge(anzahl).blaetter;
    const inhalte = blaetter.flatMap(({ zeilen }) =>
      zeilen.flat().flatMap((zelle) => (zelle ? [zelle.inhalt] : [])),
    );
    const result = bench.getTask(String(anzahl))?.result;
    if (!result || !("latency" in result)) throw new Error(`${anzahl} Stellen were not measured`);
    return {
      stellen: anzahl,
      zellen: inhalte.length,
      formeln: inhalte.filter((inhalt) => typeof inhalt === "object").length,
      bytes: Buffer.byteLength(JSON.stringify(inhalte.map((inhalt) => inhalt.formel ?? inhalt))),
      ms: result.latency.p50,
    };
  });
}

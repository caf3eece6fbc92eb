import { bundled } from "./bauten.mjs";

/**
 * What writing the tables as a file takes, for the Vorlage's Stellen, over and over.
 *
 * @param {readonly number[]} umfaenge Stellen in the plan
 * @returns {Promise<{ stellen: number, bytes: number, sekunden: number }[]>}
 */
export async function measureFiles(umfaenge) {
  const { alsXlsx, mappe, STAND_2021, VORLAGE_2021 } = await bundled("datei.cjs", [
    `export { alsXlsx } from "./src/datei/xlsx";`,
    `export { mappe } from "./src/blaetter/mappe";`,
    `export { STAND_2021 } from "./src/saetze/stand2021";`,
    `export { VORLAGE_2021 } from "./src/blaetter/vorlage2021";`,
  ]);
  const vorgabe = { stand: STAND_2021, beginn: 44_531, ende: 44_926, schreibweise: "formeln", reserve: 3 };
  const messungen = [];
  for (const anzahl of umfaenge) {
    const stellen = Array.from({ length: anzahl }, (_, i) => VORLAGE_2021[i % VORLAGE_2021.length]);
    const ganze = mappe({ ...vorgabe, stellen });
    const start = performance.now();
    const datei = await alsXlsx(ganze);
    messungen.push({ stellen: anzahl, bytes: datei.length, sekunden: (performance.now() - start) / 1000 });
  }
  return messungen;
}

// Calls functions of betrieb/, which jest cannot load: [{ modul, funktion, argumente }] on stdin, and per call what it
// returns or the sentence that it throws.
import { text } from "node:stream/consumers";

/** @type {{ modul: string, funktion: string, argumente: unknown[] }[]} */
const aufrufe = JSON.parse(await text(process.stdin));
const antworten = aufrufe.map(async ({ modul, funktion, argumente }) => {
  const module = await import(`../../betrieb/${modul}.mjs`);
  try {
    return { ergebnis: await module[funktion](...argumente) };
  } catch (fehler) {
    if (!(fehler instanceof Error)) throw fehler;
    return { fehler: fehler.message };
  }
});
console.log(JSON.stringify(await Promise.all(antworten)));

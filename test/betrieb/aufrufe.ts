import { execFileSync } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

/** What a function of betrieb/ returned, or the sentence that it threw. */
export interface Antwort {
  readonly ergebnis?: unknown;
  readonly fehler?: string;
}

/** Calls a function of betrieb/ once per list of arguments. */
export function rufeAuf(
  modul: string,
  funktion: string,
  argumentlisten: readonly (readonly unknown[])[],
): Antwort[] {
  const aufrufe = argumentlisten.map((argumente) => ({ modul, funktion, argumente }));
  const ausgabe = execFileSync(process.execPath, [join(__dirname, "aufruf.mjs")], {
    cwd: ROOT,
    input: JSON.stringify(aufrufe),
    encoding: "utf8",
  });
  return JSON.parse(ausgabe) as Antwort[];
}

import Sequencer from "@jest/test-sequencer";

/** Rates first, because most mutants are theirs. */
const RAEUME = ["saetze", "grundlage", "aufrufe", "rechnung", "functions"];
/** Whole Stellenpläne and arbitrary cells take longest, and fewest mutants live long enough to meet them. */
const ZULETZT = ["orakel", "beliebiges", "zuteilung", "zellen", "risiko", "deckung", "plan"];

export default class Reihenfolge extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rang(a.path) - rang(b.path) || a.path.localeCompare(b.path));
  }
}

function rang(pfad) {
  const [raum, datei] = pfad.split("/").slice(-2);
  return RAEUME.indexOf(raum) + 100 * (ZULETZT.indexOf(datei.replace(".test.ts", "")) + 1);
}

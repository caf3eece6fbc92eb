import Sequencer from "@jest/test-sequencer";

/** Whole Stellenpläne and arbitrary cells take longest, and fewest mutants live long enough to meet them. */
const ZULETZT = ["orakel", "beliebiges", "zuteilung", "zellen", "risiko", "deckung", "plan"];

/** The tests of the very file that is changed come first, then those of its room. */
export default class Reihenfolge extends Sequencer {
  constructor(optionen) {
    super(optionen);
    const [geaendert = ""] = optionen.globalConfig.nonFlagArgs;
    [this.raum, this.name] = raumUndName(geaendert);
  }

  sort(tests) {
    return [...tests].sort((a, b) => this.rang(a.path) - this.rang(b.path) || a.path.localeCompare(b.path));
  }

  rang(pfad) {
    const [raum, name] = raumUndName(pfad);
    if (raum === this.raum && name === this.name) return 0;
    if (ZULETZT.includes(name)) return 3 + ZULETZT.indexOf(name);
    return raum === this.raum ? 1 : 2;
  }
}

/** "…/src/rechnung/plan.ts" and "…/test/rechnung/plan.test.ts" are of the same. */
function raumUndName(pfad) {
  const [raum, datei = ""] = pfad.split("/").slice(-2);
  return [raum, datei.replace(/(?:\.test)?\.ts$/, "")];
}

import { rufeAuf } from "./aufrufe";

const TAG = "2026-03-29";
const daten = (...inhalte: readonly string[]) =>
  rufeAuf(
    "archiv",
    "dateidatum",
    inhalte.map((inhalt) => [inhalt, TAG]),
  ).map(({ ergebnis }) => ergebnis as string);

// Protects officers from a rate of yesterday: a web server takes a file of the same date and size for the same file.
describe("the date of a file in the archive", () => {
  test("differs where a single digit does, and is the same for the same contents", () => {
    const [vorher, nachher, nochmals] = daten("satz=57000", "satz=58000", "satz=57000");
    expect(nachher).not.toBe(vorher);
    expect(nochmals).toBe(vorher);
  });

  test("lies on the day of the release, whatever the contents", () => {
    const inhalte = Array.from({ length: 2000 }, (_, i) => `Datei ${i}`);
    for (const datum of daten(...inhalte).map((text) => new Date(text))) {
      expect([datum.getFullYear(), datum.getMonth() + 1, datum.getDate()]).toEqual([2026, 3, 29]);
      expect(datum.getHours()).toBeGreaterThanOrEqual(4);
    }
  });

  test("seldom is that of another file", () => {
    const inhalte = Array.from({ length: 200 }, (_, i) => `Datei ${i}`);
    expect(new Set(daten(...inhalte)).size).toBeGreaterThan(195);
  });
});

describe("the day of the release", () => {
  test.each([
    ["## [Unveröffentlicht]\n\n- Neu.\n\n## [1.1.0] – 2027-02-03\n\n## [1.0.0] – 2026-11-27\n", "2027-02-03"],
    ["## [1.0.0] – 2026-11-27\n", "2026-11-27"],
  ])("is that of the top release in %j", (aenderungen, tag) => {
    expect(rufeAuf("archiv", "letzterAusgabetag", [[aenderungen]])[0]?.ergebnis).toBe(tag);
  });
});

import { KimFehler } from "../../src/grundlage/fehler";
import { liesModul } from "../../src/saetze/modul";
import { Saetze } from "../../src/saetze/saetze";
import { saetzeVon, STANDARD } from "../../src/saetze/staende";
import { satz } from "../support/satz";
import { satzzeilen } from "../support/saetze";

/** Protects: what `modul` accepts, and when a bare Modul 1 is the Verwaltungsassistenz (Fachkonzept section 2). */
const SAETZE = saetzeVon(STANDARD);

describe("Modul", () => {
  it.each([
    [1, "1"],
    ["1", "1"],
    ["1V", "1V"],
    ["1v", "1V"],
    ["Modul 1", "1"],
    ["modul1", "1"],
    ["M1", "1"],
    ["M 1V", "1V"],
    [2, "2"],
    ["M2", "2"],
    [3, "3"],
    ["Strategische Steuerung", "1"],
    ["VERWALTUNGSASSISTENZ", "1V"],
    ["Case Management", "2"],
    ["case-management", "2"],
    ["ABH/EBH", "3"],
    ["ABH", "3"],
    ["ebh", "3"],
    ["Ausländerbehörde", "3"],
    ["Einbürgerungsbehörde", "3"],
  ])("%j is the Stellenart %s", (wert, art) => expect(liesModul(wert, "E11", SAETZE)).toBe(art));

  it.each(["E1", "E5", "E8"])("a bare Modul 1 with %s is 1V", (gruppe) => {
    for (const wert of [1, "1", "M1", "Modul 1"]) expect(liesModul(wert, gruppe, SAETZE)).toBe("1V");
    expect(liesModul("Strategische Steuerung", gruppe, SAETZE)).toBe("1");
    expect(liesModul("1V", gruppe, SAETZE)).toBe("1V");
  });

  it.each(["E9a", "E11", "S8", "A5"])("a bare Modul 1 with %s is 1", (gruppe) =>
    expect(liesModul(1, gruppe, SAETZE)).toBe("1"),
  );

  it.each([
    [7, "Modul: 7 gibt es nicht. Erlaubt: 1, 1V, 2, 3 oder der Name der Stellenart."],
    [1.5, "Modul: 1,5 gibt es nicht."],
    ["Modul", "Modul: „Modul“ gibt es nicht."],
    ["1mV", "Modul: „1mV“ gibt es nicht."],
    [-1, "Modul: −1 gibt es nicht."],
    ["-1", "Modul: „-1“ gibt es nicht."],
    ["constructor", "Modul: „constructor“ gibt es nicht."],
    ["__proto__", "Modul: „__proto__“ gibt es nicht."],
    [true, "Modul: WAHR gibt es nicht."],
    ["", "Modul: Die Angabe fehlt."],
    [null, "Modul: Die Angabe fehlt."],
    ["#N/A", "Modul: In der Zelle steht der Fehler #N/A."],
  ])("%j gives a sentence", (wert, satz) => expect(() => liesModul(wert, "E11", SAETZE)).toThrow(satz));

  it("takes Stellenarten of the user's own, by key and by name", () => {
    const eigene = new Saetze("Test", satzzeilen(["Art.4.Name", "Sprachmittlung"], ["Art.4.PK", 1]));
    for (const wert of [4, "4", "M4", "Modul 4", "sprach-mittlung"])
      expect(liesModul(wert, "E11", eigene)).toBe("4");
    expect(() => liesModul(5, "E11", eigene)).toThrow(
      "Erlaubt: 1, 1V, 2, 3, 4 oder der Name der Stellenart.",
    );
    const zwei = new Saetze("Test", satzzeilen(["Art.4.PK", 1], ["Art.1v.PK", 1], ["Art.true.PK", 1]));
    expect(satz(() => liesModul(true, "E11", zwei))).toBe(
      "#VALUE! Modul: WAHR gibt es nicht. Erlaubt: 1, 1V, 2, 3, 4, true oder der Name der Stellenart.",
    );
  });

  it.each([
    ["1", "1"],
    ["strategischesteuerung", "1"],
    ["1v", "1V"],
    ["Verwaltungsassistenz", "1V"],
    ["M2", "2"],
    ["Case Management", "2"],
    ["Modul 3", "3"],
    ["ABH/EBH", "3"],
    ["ABH", "3"],
    ["EBH", "3"],
    ["Ausländerbehörde", "3"],
    ["Einbürgerungsbehörde", "3"],
  ])("knows %j whatever the Sätze hold, and where they cannot be read", (wert, art) => {
    for (const saetze of [new Saetze("Test", []), new KimFehler("#N/A", "Sätze: kein Stand")])
      expect(liesModul(wert, "E11", saetze)).toBe(art);
  });

  it("tells why the Sätze cannot be read, where they might have held it", () => {
    const unlesbar = new KimFehler("#N/A", "Sätze: kein Stand");
    expect(() => liesModul("Sprachmittlung", "E11", unlesbar)).toThrow(unlesbar);
    expect(satz(() => liesModul(null, "E11", unlesbar))).toBe(
      "#VALUE! Modul: Die Angabe fehlt. Erlaubt: 1, 1V, 2, 3 oder der Name der Stellenart.",
    );
  });

  it.each(["-1", " - 1", "–1", "−1"])("takes the hyphen before %j for a minus", (wert) => {
    expect(satz(() => liesModul(wert, "E11", SAETZE))).toMatch(/^#VALUE! Modul: „.*“ gibt es nicht\./);
  });

  it("is the Verwaltungsassistenz only beside a grade that could be read", () => {
    expect(liesModul(1, undefined, SAETZE)).toBe("1");
  });

  it("prefers the officer's own Sätze to the names of the Vorlage, the whole text to what follows Modul", () => {
    const eigene = new Saetze(
      "Test",
      satzzeilen(["Art.M1.PK", 1], ["Art.5.Name", "Case Management"], ["Art.6.Name", "ABH"]),
    );
    expect(["M1", "Case Management", "ABH", "1"].map((wert) => liesModul(wert, "E11", eigene))).toEqual([
      "M1",
      "5",
      "6",
      "1",
    ]);
  });
});

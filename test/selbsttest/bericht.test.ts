import { abweichung, angabe, type Befund, inOrdnung, nichtVerfuegbar } from "../../src/selbsttest/befund";
import { berichtsteile, berichtstext, zusammenfassung } from "../../src/selbsttest/bericht";

/** Protects: the report says in one sentence how it came out, and in plain text all that support has to know. */

const kopf = (id: string) => ({ id, gruppe: "KIM-Funktionen", was: `Prüfung ${id}` }) as const;
const gut = inOrdnung(kopf("a"));
const schlecht = (id: string): Befund =>
  abweichung(kopf(id), "erwartet: 1; Excel zeigt: 2", "Bitte neu starten.");
const version = angabe("v", "Excel und Add-in", "Version des Add-ins", "1.0.0");

test("what is in order is said in one sentence; information does not count", () => {
  expect(zusammenfassung([gut, inOrdnung(kopf("b")), version])).toBe("Alle 2 Prüfungen sind in Ordnung.");
});

test("what is missing is named, at most three", () => {
  expect(zusammenfassung([gut, schlecht("b")])).toBe("1 von 2 Prüfungen in Ordnung. Es fehlt: „Prüfung b“.");
  expect(zusammenfassung([gut, ...["b", "c", "d", "e", "f"].map(schlecht)])).toBe(
    "1 von 6 Prüfungen in Ordnung. Es fehlt: „Prüfung b“, „Prüfung c“, „Prüfung d“ und 2 weitere.",
  );
});

test("parts stand in their order, those without lines are left out", () => {
  expect(berichtsteile([gut, version]).map(({ gruppe }) => gruppe)).toEqual([
    "Excel und Add-in",
    "KIM-Funktionen",
  ]);
});

test("the plain text holds every line", () => {
  const fehlend = nichtVerfuegbar(kopf("n"), "kein Blatt", "Neue Arbeitsmappe.");
  expect(berichtstext([version, gut, schlecht("b"), fehlend], "27.11.2026, 00:15")).toBe(
    `KIM für Excel: Selbsttest vom 27.11.2026, 00:15
1 von 3 Prüfungen in Ordnung. Es fehlt: „Prüfung b“ und „Prüfung n“.

Excel und Add-in
  Version des Add-ins: 1.0.0

KIM-Funktionen
  [in Ordnung] Prüfung a (a)
  [Abweichung] Prüfung b (b)
      erwartet: 1; Excel zeigt: 2
      Bitte neu starten.
  [nicht verfügbar] Prüfung n (n)
      kein Blatt
      Neue Arbeitsmappe.
`,
  );
});

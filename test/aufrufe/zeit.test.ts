import { haushaltsjahrZeilen, monateJeZelle } from "../../src/aufrufe/zeit";

/** Protects: MONATE and HAUSHALTSJAHRE from cells (Fachkonzept section 5: 01.12.2021 to 31.12.2022 are 13 months). */
test("MONATE gives months, not their ten-thousandths", () => {
  expect(monateJeZelle("01.12.2021", [["31.12.2022"], ["14.12.2021"]])).toEqual([[13], [0.4516]]);
});

test("HAUSHALTSJAHRE calls each of its arguments by its name", () => {
  const meldung = (...argumente: [unknown, unknown, unknown]) =>
    (haushaltsjahrZeilen(...argumente) as unknown as [[Error]])[0][0].message;
  expect(meldung(1, 44_531, "bald")).toMatch(/^Ende: „bald“ ist kein Datum/);
  expect(meldung(1, 44_531, [[44_926], [44_927]])).toMatch(/^Ende: Ein Bereich ist nicht erlaubt/);
  expect(meldung(1, [[44_531], [44_532]], 44_926)).toMatch(/^Beginn: Ein Bereich ist nicht erlaubt/);
  expect(meldung([[1], [2]], 44_531, 44_926)).toMatch(/^Betrag: Ein Bereich ist nicht erlaubt/);
});

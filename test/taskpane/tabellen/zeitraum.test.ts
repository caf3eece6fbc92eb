import { pruefeZeitraum } from "../../../src/taskpane/tabellen/zeitraum";

const satzMit = (teil: string): unknown => expect.stringContaining(teil);
const felder = (beginn: string, ende: string) => pruefeZeitraum({ beginn, ende });

test("the Vorlage's period has 13 months, however it is typed (Fachkonzept section 5)", () => {
  const erwartet = { zeitraum: { beginn: 44531, ende: 44926 }, monate: "13 Monate" };
  expect(felder("01.12.2021", "31.12.2022")).toEqual(erwartet);
  expect(felder(" 1.12.21 ", "31.12.22")).toEqual(erwartet);
  expect(felder("2021-12-01", "2022-12-31")).toEqual(erwartet);
});

test.each([
  ["01.11.2021", "15.11.2021", "0,5 Monate"],
  ["01.11.2021", "30.11.2021", "1 Monat"],
  ["15.11.2021", "31.12.2021", "1,5333 Monate"],
])("%s to %s is %s", (beginn, ende, monate) => expect(felder(beginn, ende)).toMatchObject({ monate }));

test("a day that does not exist is named at its field: the Vorlage prints 31.11.2021", () => {
  expect(felder("01.12.2021", "31.11.2021")).toEqual({
    fehler: { ende: "Ende: 31.11.2021 gibt es nicht: der November hat 30 Tage." },
  });
});

test("both fields say what is wrong with them", () => {
  const pruefung = felder("", "morgen");
  expect(pruefung).toEqual({
    fehler: { beginn: satzMit("Das Datum fehlt"), ende: satzMit("„morgen“") },
  });
});

test("an end before the beginning, and more months than can be calculated, are told at the end", () => {
  expect(felder("01.01.2022", "31.12.2021")).toEqual({
    fehler: { ende: satzMit("liegt vor dem Beginn") },
  });
  expect(felder("01.01.2021", "31.12.2070")).toMatchObject({ monate: "600 Monate" });
  expect(felder("01.01.2021", "01.01.2071")).toEqual({
    fehler: { ende: satzMit("höchstens 600 Monate") },
  });
});

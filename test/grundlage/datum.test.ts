import fc from "fast-check";
import { kalendertag, liesDatum, tageImMonat, tagVon, zeigeDatum } from "../../src/grundlage/datum";
import { satz } from "../support/satz";

const lies = (wert: unknown) => liesDatum(wert, "Beginn");
const tage = fc.integer({ min: 1, max: 2_958_465 }).filter((tag) => tag !== 60);

// Excel's serials (1900 date system), judged by the UTC calendar of JavaScript.
describe("a day", () => {
  const utc = (tag: number) => new Date(Date.UTC(1900, 0, tag < 60 ? tag : tag - 1));

  test("has the parts that the calendar gives it, for every serial Excel has", () => {
    fc.assert(
      fc.property(tage, (tag) => {
        const datum = utc(tag);
        expect(kalendertag(tag)).toEqual({
          jahr: datum.getUTCFullYear(),
          monat: datum.getUTCMonth() + 1,
          tag: datum.getUTCDate(),
        });
      }),
    );
  });

  test.each([1, 59, 61, 62, 366, 367, 36_526, 44_531, 73_109, 109_635, 2_958_465])(
    "comes back from its parts: %d",
    (tag) => {
      expect(tagVon(kalendertag(tag))).toBe(tag);
      expect(kalendertag(tag).tag).toBe(utc(tag).getUTCDate());
    },
  );

  test("comes back from its text", () => {
    fc.assert(fc.property(tage, (tag) => lies(zeigeDatum(tag)) === tag));
  });

  test("knows leap years by century too", () => {
    expect([1900, 2000, 2020, 2021, 2100].map((jahr) => tageImMonat(jahr, 2))).toEqual([28, 29, 29, 28, 28]);
  });
});

// Fachkonzept section 7, "Reading cells": dates.
describe("a date in a cell", () => {
  test.each([
    [44531, "01.12.2021"],
    [44531.99999, "01.12.2021"],
    ["01.12.2021", "01.12.2021"],
    ["1.12.2021", "01.12.2021"],
    ["1.2.21", "01.02.2021"],
    [" 1. 12. 2021 ", "01.12.2021"],
    ["\u00a001.12.2021\u202f", "01.12.2021"],
    ["2021-12-01", "01.12.2021"],
    ["2021-12-01T23:59:59", "01.12.2021"],
    ["01.12.2021 14:30", "01.12.2021"],
    ["29.02.2024", "29.02.2024"],
    ["31.12.9999", "31.12.9999"],
    [2_958_465.5, "31.12.9999"],
    [1, "01.01.1900"],
    ["28.02.1900", "28.02.1900"],
    ["01.03.1900", "01.03.1900"],
  ])("%j is %s", (wert, datum) => {
    expect(zeigeDatum(lies(wert))).toBe(datum);
  });

  test.each([
    ["31.11.2021", "Beginn: 31.11.2021 gibt es nicht: der November hat 30 Tage."],
    ["2021-11-31", "Beginn: 31.11.2021 gibt es nicht: der November hat 30 Tage."],
    ["29.02.2021", "Beginn: 29.02.2021 gibt es nicht: der Februar 2021 hat 28 Tage."],
    ["29.02.1900", "Beginn: 29.02.1900 gibt es nicht: der Februar 1900 hat 28 Tage."],
    [60, "Beginn: 29.02.1900 gibt es nicht: der Februar 1900 hat 28 Tage."],
    ["01.13.2021", "Beginn: 01.13.2021 gibt es nicht: die Monate gehen von 1 bis 12."],
    ["00.12.2021", "Beginn: 00.12.2021 gibt es nicht: der erste Tag eines Monats ist der 01."],
  ])("%j does not exist, and is told so", (wert, erwartet) => {
    expect(satz(() => lies(wert))).toBe(`#VALUE! ${erwartet}`);
  });

  test.each(
    [
      ["Januar", 31],
      ["Februar 2021", 28],
      ["März", 31],
      ["April", 30],
      ["Mai", 31],
      ["Juni", 30],
      ["Juli", 31],
      ["August", 31],
      ["September", 30],
      ["Oktober", 31],
      ["November", 30],
      ["Dezember", 31],
    ].map(([name, tage], i) => [i + 1, name, tage] as const),
  )("month %d is the %s and has %d days", (monat, name, tage) => {
    expect(satz(() => lies(`32.${monat}.2021`))).toMatch(
      new RegExp(` gibt es nicht: der ${name} hat ${tage} Tage\\.$`),
    );
  });

  test.each([null, undefined, "", " ", 0])("%j is blank", (wert) => {
    expect(satz(() => lies(wert))).toMatch(/^#VALUE! Beginn: Das Datum fehlt\. Erlaubt: /);
  });

  test.each([
    [true, "WAHR"],
    [false, "FALSCH"],
    [-1, "−1"],
    [0.5, "0,5"],
    [2_958_466, "2.958.466"],
    [1e300, "1e+300"],
    [NaN, "keine endliche Zahl"],
    ["morgen", "„morgen“"],
    ["44531", "„44531“"],
    ["1.12.", "„1.12.“"],
    ["31.12.1899", "„31.12.1899“"],
    ["01.12.2021 25:00", "„01.12.2021 25:00“"],
    ["1.12.202", "„1.12.202“"],
    [{ type: "Entity" }, "ein Datentyp ohne Zahl und Text"],
  ])("%j is no date", (wert, was) => {
    expect(satz(() => lies(wert))).toContain(`#VALUE! Beginn: ${was} ist kein Datum. Erlaubt: `);
  });

  test("an error among the cells stays that error", () => {
    expect(satz(() => lies("#N/A"))).toMatch(/^#N\/A Beginn: In der Zelle steht der Fehler #N\/A/);
    expect(satz(() => lies("#DIV/0!"))).toMatch(/^#VALUE! Beginn: In der Zelle steht der Fehler #DIV\/0!/);
  });
});

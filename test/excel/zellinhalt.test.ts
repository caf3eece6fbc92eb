import { alsText, istFormel, wiederZuSchreiben } from "../../src/excel/zellinhalt";
import { mitExcel } from "./arbeitsmappe";

const halter = mitExcel();

const TEXTE = [
  "= 158.644€",
  "- 3,5 x 70.091€",
  "+49 2241 13",
  "@Amt 30",
  "'Zitat",
  "2020",
  "2020/2021",
  "22.02.2021",
  "1/2",
  "3-4",
  "12,5 %",
  "1.234,56 €",
  "(5)",
  "1E5",
  "1e-3",
  "9 a",
  "2 PM",
  "1 Mai",
  "März 2021",
  "Dec-21",
  "true",
  "WAHR",
  "#N/A",
  "#NV",
  " 7",
];
const UNVERFAENGLICH = [
  "E11",
  "E9a",
  "1V",
  "Stand",
  "3,5 VZÄ",
  "KIM Modul 1",
  "Mai",
  "Augustdorf 2",
  "−",
  "3 x 0,75",
  "",
];

test.each(TEXTE)("%p is written so that it stays text", async (text) => {
  expect(alsText(text)).toBe(`'${text}`);
  halter.excel.setCells("Tabelle1!A1", alsText(text));
  expect(await halter.excel.value("Tabelle1!A1")).toBe(text);
});

test.each(UNVERFAENGLICH)("%p needs nothing to stay text", async (text) => {
  expect(alsText(text)).toBe(text);
  halter.excel.setCells("Tabelle1!A1", alsText(text));
  expect(await halter.excel.value("Tabelle1!A1")).toBe(text);
});

test("what was read is written again as it was", () => {
  expect(wiederZuSchreiben(3.5, 3.5)).toBe(3.5);
  expect(wiederZuSchreiben(true, true)).toBe(true);
  expect(wiederZuSchreiben("=4.1-0.6", 3.5)).toBe("=4.1-0.6");
  expect(wiederZuSchreiben("=Text", "=Text")).toBe("'=Text");
  expect(wiederZuSchreiben("007", "007")).toBe("'007");
  expect(wiederZuSchreiben("", "")).toBe("");
  expect(wiederZuSchreiben(undefined, undefined)).toBe("");
});

test("a formula is told from a text that begins with =", () => {
  expect(istFormel("=A1", 5)).toBe(true);
  expect(istFormel("=A1", "=A1")).toBe(false);
  expect(istFormel(5, 5)).toBe(false);
});

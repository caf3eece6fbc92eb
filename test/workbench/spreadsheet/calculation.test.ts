import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";

/** Protects: whoever asks for results gets those of the inputs of now, whoever else has asked before. */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
beforeEach(() => excel.newWorkbook());
afterAll(() => excel.close());

test("results asked for while a calculation runs are those that it brings", async () => {
  excel.setCells("Tabelle1!A1:A3", [[1], ["=A1+1"], ["=A2+1"]]);
  const [, second] = await Promise.all([excel.values("Tabelle1!A1:A3"), excel.values("Tabelle1!A1:A3")]);
  expect(second).toEqual([[1], [2], [3]]);
});

test("what changes while a calculation runs is calculated after it", async () => {
  excel.setCells("Tabelle1!A1:A2", [[1], ["=A1+1"]]);
  const first = excel.value("Tabelle1!A2");
  excel.setCells("Tabelle1!A1", 41);
  expect(await excel.value("Tabelle1!A2")).toBe(42);
  await first;
});

test("a change in the middle of a long calculation neither stops it nor mixes with it", async () => {
  const chain = Array.from({ length: 6000 }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]);
  excel.setCells("Tabelle1!A1:A6000", chain);
  const result = excel.value("Tabelle1!A6000");
  await new Promise((resolve) => setTimeout(resolve, 5));
  excel.setCells("Tabelle1!C1:D1", [[1, "=C1+1"]]);
  expect(await result).toBe(6000);
  expect(await excel.value("Tabelle1!D1")).toBe(2);
}, 30_000);

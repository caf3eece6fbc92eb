import {
  readSavedWorkbook,
  savedVersion,
  UnreadableWorkbook,
} from "../../../workbench/storage/saved-workbook";

const book = { id: "b", name: "Mappe1", sheetOrder: ["{1}", "{2}"], styles: {} };
const head = (change: object = {}) =>
  JSON.stringify({ version: savedVersion, activeSheetId: "{2}", book, ...change });
const sheet = (id: string, change: object = {}) =>
  JSON.stringify({ id, name: `Tabelle${id}`, cellData: {}, rowCount: 10, columnCount: 5, ...change });
const sheets = (second = sheet("{2}")) =>
  new Map([
    ["{1}", sheet("{1}")],
    ["{2}", second],
  ]);

test("what was saved is read as it was, sheets of earlier times left out", () => {
  const withOld = new Map([...sheets(), ["{9}", "{"]]);
  const { data, activeSheetId } = readSavedWorkbook({ head: head(), sheets: withOld });
  expect(activeSheetId).toBe("{2}");
  expect(data).toEqual({
    ...book,
    sheets: Object.fromEntries([...sheets()].map(([id, text]) => [id, JSON.parse(text)])),
  });
});

test.each<[what: string, parts: Parameters<typeof readSavedWorkbook>[0], sentence: RegExp]>([
  ["half a text", { head: head().slice(0, 40), sheets: sheets() }, /beschädigt/],
  ["a text that is no object", { head: "null", sheets: sheets() }, /beschädigt/],
  ["another form", { head: head({ version: 7 }), sheets: sheets() }, /anderen Form gespeichert \(7/],
  ["no form at all", { head: "{}", sheets: sheets() }, /anderen Form/],
  ["no sheets", { head: head({ book: { ...book, sheetOrder: [] } }), sheets: sheets() }, /Verzeichnis/],
  ["a sheet missing", { head: head(), sheets: new Map([["{1}", sheet("{1}")]]) }, /fehlt das Blatt \{2\}/],
  [
    "another sheet in its place",
    { head: head(), sheets: sheets(sheet("{3}")) },
    /Blatt \{2\} ist beschädigt/,
  ],
  ["a sheet without cells", { head: head(), sheets: sheets(sheet("{2}", { cellData: 1 })) }, /beschädigt/],
  ["a sheet without rows", { head: head(), sheets: sheets(sheet("{2}", { rowCount: -1 })) }, /beschädigt/],
])("%s is refused with a sentence", (_what, parts, sentence) => {
  const read = () => readSavedWorkbook(parts);
  expect(read).toThrow(UnreadableWorkbook);
  expect(read).toThrow(sentence);
});

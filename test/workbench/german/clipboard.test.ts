import fc from "fast-check";
import { readTabSeparated } from "../../../workbench/german/clipboard";

test.each<[text: string, cells: string[][]]>([
  ["3,5", [["3,5"]]],
  ["", [[""]]],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\n\nb", [["a"], [""], ["b"]]],
  ["\ta\t", [["", "a", ""]]],
  ["\n", [[""]]],
  ['"zwei\nZeilen"\tx', [["zwei\nZeilen", "x"]]],
  ['"er sagt ""ja"""', [['er sagt "ja"']]],
  ['=KIM.EIGENANTEIL(1;3,5;"E11";13)', [['=KIM.EIGENANTEIL(1;3,5;"E11";13)']]],
  ['"Zoll" und mehr\tb', [['"Zoll" und mehr', "b"]]],
  ['"offen', [['"offen']]],
])("%j is %j", (text, cells) => {
  expect(readTabSeparated(text)).toEqual(cells);
});

test("whatever cells are put on the clipboard as Excel does it come back", () => {
  const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const table = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", ";", " ") }), {
      minLength: 2,
      maxLength: 2,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
      expect(readTabSeparated(text)).toEqual(rows);
    }),
  );
});

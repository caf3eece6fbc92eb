import { expect, test, type Werkbank } from "./werkbank";

/** Protects: rows fit what an add-in writes into them, whenever it sets widths, and keep the heights that it sets. */

/** Changes A1 as an add-in does. The height of its row: asked for in the same batch, and in the next. */
async function hoehen(werkbank: Werkbank, aenderung: Excel.Interfaces.RangeUpdateData): Promise<number[]> {
  const bereich = werkbank.page.frames().find((frame) => frame.url().endsWith("/taskpane.html"));
  if (!bereich) throw new Error("There is no task pane");
  return bereich.evaluate(
    (a) =>
      Excel.run(async (context) => {
        const zelle = context.workbook.worksheets.getFirst().getRange("A1");
        zelle.set(a);
        const gleich = zelle.load("format/rowHeight");
        await context.sync();
        const danach = context.workbook.worksheets.getFirst().getRange("A1").load("format/rowHeight");
        await context.sync();
        return [gleich.format.rowHeight, danach.format.rowHeight];
      }),
    aenderung,
  );
}

test("a row grows and shrinks with the width of its column until it has a height of its own", async ({
  werkbank,
}) => {
  const [vorher = 0] = await hoehen(werkbank, {});
  const text = "Kommunales Integrationsmanagement in Nordrhein-Westfalen";
  const [schmal = 0, danach] = await hoehen(werkbank, {
    values: [[text]],
    format: { wrapText: true, columnWidth: 60 },
  });
  expect(schmal).toBeGreaterThan(vorher * 2);
  expect(danach).toBe(schmal);
  expect(await hoehen(werkbank, { format: { columnWidth: 600 } })).toEqual([vorher, vorher]);
  expect(await hoehen(werkbank, { format: { columnWidth: 60 } })).toEqual([schmal, schmal]);
  expect(await hoehen(werkbank, { format: { rowHeight: 21 } })).toEqual([21, 21]);
  expect(await hoehen(werkbank, { format: { columnWidth: 30 } })).toEqual([21, 21]);
});

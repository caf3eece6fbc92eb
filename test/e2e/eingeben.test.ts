import type { Page } from "@playwright/test";
import { expect, test, type Werkbank } from "./werkbank";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const strg = (werkbank: Werkbank, taste: string) => werkbank.page.keyboard.press(`Control+${taste}`);

async function legeInZwischenablage(page: Page, inhalte: Record<string, string>): Promise<void> {
  await page.evaluate(async (texte) => {
    const teile = Object.entries(texte).map(([art, text]) => [art, new Blob([text], { type: art })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(teile) as Record<string, Blob>)]);
  }, inhalte);
}

/** What cells show, and the formula of those that have one. */
async function zeigt(werkbank: Werkbank, ...adressen: string[]): Promise<string[]> {
  const gezeigt: string[] = [];
  for (const adresse of adressen) {
    const formel = await werkbank.formel("Tabelle1", adresse);
    gezeigt.push(
      [formel, await werkbank.anzeige("Tabelle1", adresse)].filter((text) => text !== "").join(" → "),
    );
  }
  return gezeigt;
}

test("pasted text is read the German way, copied as such, and taken back in one step", async ({
  werkbank,
}) => {
  await legeInZwischenablage(werkbank.page, {
    "text/plain":
      "1.234,56\t3,5\t31.12.2022\r\n" +
      "12,5 %\t158.644 €\t=SUMME(A1:B1)\r\n" +
      '- erstens\t=KIM.EIGENANTEIL(1;3,5;"E11";13)\t"zwei\nZeilen"\r\n',
  });
  await werkbank.waehle("A1");
  await strg(werkbank, "v");
  const eingefuegt = [
    ...["1.234,56", "3,5", "31.12.2022"],
    ...["12,50%", "158.644 €", "=SUMME(A1:B1) → 1238,06"],
    ...["- erstens", '=KIM.EIGENANTEIL(1;3,5;"E11";13) → 158644', "zwei\nZeilen"],
  ];
  const zellen = ["A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"];
  await expect.poll(() => zeigt(werkbank, ...zellen)).toEqual(eingefuegt);
  expect(await werkbank.wert("Tabelle1", "C1")).toBe(44_926);

  // Copied within the workbook formulas move along; outside they are what the cells show.
  await werkbank.waehle("A1", "C2");
  await strg(werkbank, "c");
  await werkbank.waehle("A6");
  await strg(werkbank, "v");
  await expect.poll(() => zeigt(werkbank, "A6", "C7")).toEqual(["1.234,56", "=SUMME(A6:B6) → 1238,06"]);
  expect(await werkbank.page.evaluate(() => navigator.clipboard.readText())).toBe(
    "1.234,56\t3,5\t31.12.2022\n12,50%\t158.644 €\t1238,06",
  );

  await strg(werkbank, "z");
  await strg(werkbank, "z");
  await expect.poll(() => zeigt(werkbank, "A6", ...zellen)).toEqual(Array(10).fill(""));
  await strg(werkbank, "y");
  await expect.poll(() => zeigt(werkbank, ...zellen)).toEqual(eingefuegt);
});

test("plain text takes on the looks of its cells, and fills all that are selected", async ({ werkbank }) => {
  await werkbank.tippe("A1", "5%");
  await legeInZwischenablage(werkbank.page, { "text/plain": "12,5" });
  await werkbank.waehle("A1", "B2");
  await strg(werkbank, "v");
  await expect.poll(() => zeigt(werkbank, "A1", "B1", "A2", "B2")).toEqual(["13%", "12,5", "12,5", "12,5"]);
  expect(await werkbank.wert("Tabelle1", "A1")).toBe(0.125);
});

test("a table of Excel brings its looks along and is read the German way; what is text there stays text", async ({
  werkbank,
}) => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
    .xl65 { mso-number-format:"\\@"; }
    .xl66 { mso-number-format:"\\#\\,\\#\\#0\\\\ \\0022€\\0022"; font-weight:700; }
    .xl67 { mso-number-format:"Short Date"; }</style></head><body><table>
    <tr><td class=xl65>05382</td><td class=xl66>158.644 €</td><td class=xl67>31.12.2022</td></tr>
    <tr><td>1.234</td><td>3,5</td><td>=SUMME(A2:B2)</td></tr></table></body></html>`;
  await legeInZwischenablage(werkbank.page, { "text/html": html, "text/plain": "anderes" });
  await werkbank.waehle("A1");
  await strg(werkbank, "v");
  const zellen = ["A1", "B1", "C1", "A2", "B2", "C2"];
  await expect
    .poll(() => zeigt(werkbank, ...zellen))
    .toEqual(["05382", "158.644 €", "31.12.2022", "1.234", "3,5", "=SUMME(A2:B2) → 1237,5"]);
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("05382");
  const { sheets } = await werkbank.abbild();
  expect(sheets[0]?.cells["B1"]).toMatchObject({ v: 158_644, style: { bl: 1, n: { pattern: '#,##0 "€"' } } });
  await strg(werkbank, "z");
  await expect.poll(() => zeigt(werkbank, ...zellen)).toEqual(Array(6).fill(""));
});

test("cells are filled down and to the right by keyboard, and formulas move along", async ({ werkbank }) => {
  await werkbank.tippe("A1", "3,5");
  await werkbank.tippe("A2", "4,5");
  await werkbank.tippe("B1", "=RUNDEN(A1*1,5;1)");
  await werkbank.waehle("B1", "B2");
  await strg(werkbank, "u");
  await expect.poll(() => zeigt(werkbank, "B2")).toEqual(["=RUNDEN(A2*1,5;1) → 6,8"]);
  await werkbank.waehle("B2", "C2");
  await strg(werkbank, "r");
  await expect.poll(() => zeigt(werkbank, "C2")).toEqual(["=RUNDEN(B2*1,5;1) → 10,2"]);
  await strg(werkbank, "z");
  await strg(werkbank, "z");
  await expect.poll(() => zeigt(werkbank, "B1", "B2", "C2")).toEqual(["=RUNDEN(A1*1,5;1) → 5,3", "", ""]);
});

test("the handle continues weekdays, months, dates by months, numbers and numbered texts", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  for (const [adresse, text] of [
    ...[["A1", "Montag"] as const, ["B1", "November"] as const, ["C1", "31.01.2023"] as const],
    ...[["C2", "28.02.2023"] as const, ["D1", "0,5"] as const, ["D2", "1"] as const],
    ...[["A2", "Dienstag"] as const, ["B2", "Dezember"] as const],
  ])
    await werkbank.tippe(adresse, text);
  await werkbank.waehle("A1", "D2");
  const tafel = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  // Rows are 24 pixels high and columns 88 wide, after headings of 20 and 46.
  const [x, y] = [(tafel?.x ?? 0) + 46 + 4 * 88, (tafel?.y ?? 0) + 20 + 2 * 24];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y + 30, { steps: 5 });
  await page.mouse.move(x - 20, y + 2 * 24 - 8, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(() => zeigt(werkbank, "A3", "A4", "B3", "B4", "C3", "C4", "D3", "D4"))
    .toEqual(["Mittwoch", "Donnerstag", "Januar", "Februar", "31.03.2023", "30.04.2023", "1,5", "2"]);
  await strg(werkbank, "z");
  await expect.poll(() => zeigt(werkbank, "A3", "D4", "D2")).toEqual(["", "", "1"]);
});

test("typing is undone and done again across sheets, as are sheets that are added, renamed and deleted", async ({
  werkbank,
}) => {
  const { page } = werkbank;
  const reiter = (name: string) =>
    page.locator("[data-id=sheet-bar], footer").getByText(name, { exact: true });
  await werkbank.tippe("A1", "eins");
  await page.locator("footer button").first().click();
  await expect.poll(() => werkbank.blaetter()).toHaveLength(2);
  const [, neues = ""] = await werkbank.blaetter();
  await werkbank.tippe("A1", "zwei");
  expect(await werkbank.wert(neues, "A1")).toBe("zwei");

  await reiter(neues).dblclick();
  // Nobody types a name as fast as Univer takes the second click for the begin of dragging the tab.
  await page.waitForTimeout(700);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Plan");
  await page.keyboard.press("Enter");
  await expect.poll(() => werkbank.blaetter()).toEqual(["Tabelle1", "Plan"]);

  await werkbank.waehle("A1");
  await strg(werkbank, "z");
  await expect.poll(() => werkbank.blaetter()).toEqual(["Tabelle1", neues]);
  await strg(werkbank, "z");
  expect(await werkbank.wert(neues, "A1")).toBe("");
  await strg(werkbank, "z");
  await expect.poll(() => werkbank.blaetter()).toEqual(["Tabelle1"]);
  await strg(werkbank, "z");
  await expect.poll(() => werkbank.wert("Tabelle1", "A1")).toBe("");

  for (let schritt = 0; schritt < 4; schritt++) await strg(werkbank, "y");
  await expect.poll(() => werkbank.blaetter()).toEqual(["Tabelle1", "Plan"]);
  expect(await werkbank.wert("Plan", "A1")).toBe("zwei");
});

test("after an add-in's writes there is nothing to undo", async ({ werkbank }) => {
  await werkbank.tippe("A1", "eins");
  await werkbank.schreibeAlsAddIn("Tabelle1", "B1", "zwei");
  await strg(werkbank, "z");
  expect(await werkbank.wert("Tabelle1", "A1")).toBe("eins");
  expect(await werkbank.wert("Tabelle1", "B1")).toBe("zwei");
});

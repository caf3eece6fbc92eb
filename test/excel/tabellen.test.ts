import { erzeugeTabellen, type Fortschritt } from "../../src/excel/tabellen";
import type { Teile } from "../../src/excel/versand";
import { blattnamen, erzeuge, mitExcel } from "./arbeitsmappe";
import { beispielmappe } from "./beispiel";

const halter = mitExcel();

test("everything takes three syncs", async () => {
  // office.js sets itself up with the first request of a page.
  await blattnamen();
  const sync = jest.spyOn(OfficeExtension.ClientRequestContext.prototype, "sync");
  await erzeuge(beispielmappe());
  const alsErstes = sync.mock.calls.length;
  await erzeuge(beispielmappe());
  const alsZweites = sync.mock.calls.length - alsErstes;
  sync.mockRestore();
  // Excel.run itself ends with one more call, which sends nothing.
  expect([alsErstes, alsZweites]).toEqual([3 + 1, 3 + 1]);
});

test("says what is being done", async () => {
  const schritte: [Fortschritt, (Teile | undefined)?][] = [];
  await erzeugeTabellen(
    () => beispielmappe(),
    (...schritt) => schritte.push(schritt),
  );
  expect(schritte).toEqual([
    ["pruefen"],
    ["schreiben"],
    ["schreiben", { fertig: 1, alle: 1 }],
    ["abschliessen"],
  ]);
});

test("the sheets stand behind the officer's own, and the overview is shown", async () => {
  const { tabellen } = await erzeuge(beispielmappe());
  expect(tabellen).toEqual([
    { name: "KIM Übersicht", zweck: "Alle Eigenanteile" },
    { name: "KIM Modul 1", zweck: "Die Berechnung" },
  ]);
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Modul 1"]);
  const aktiv = await Excel.run(async (context) => {
    const blatt = context.workbook.worksheets.getActiveWorksheet();
    blatt.load("name");
    await context.sync();
    return blatt.name;
  });
  expect(aktiv).toBe("KIM Übersicht");
});

test("texts stay texts, whatever they look like; formulas are formulas", async () => {
  await erzeuge(beispielmappe());
  expect(halter.excel.formulas("'KIM Modul 1'!A1:C4")).toEqual([
    ["3,5 VZÄ", 3.5, ""],
    ["Entgeltgruppe", "E11", ""],
    ["- 3,5 x 70.091€", "=ROUND(B1*1000,0)+'KIM Übersicht'!B2-44531", ""],
    ["= 158.644€", "2020", "'kursiv'"],
  ]);
});

test("looks, checks, frozen rows and print setup arrive", async () => {
  await erzeuge(beispielmappe());
  const gelesen = await Excel.run(async (context) => {
    const uebersicht = context.workbook.worksheets.getItem("KIM Übersicht");
    const modul = context.workbook.worksheets.getItem("KIM Modul 1");
    const datum = uebersicht.getRange("B2").load("text,format/fill/color,format/horizontalAlignment");
    const titel = uebersicht.getRange("A1").load("format/font/bold,format/font/size,format/columnWidth");
    const summe = uebersicht.getRange("B4").load("text");
    const unten = uebersicht.getRange("B4").format.borders.getItem("EdgeBottom").load("style,weight");
    const vzae = modul.getRange("B1").dataValidation.load("rule,errorAlert");
    const seite = uebersicht.pageLayout.load("orientation,paperSize,zoom");
    const titelzeilen = uebersicht.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const fuss = uebersicht.pageLayout.headersFooters.defaultForAllPages.load("rightFooter");
    const fixiert = uebersicht.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return {
      datum: [datum.text[0]?.[0], datum.format.fill.color, datum.format.horizontalAlignment],
      titel: [titel.format.font.bold, titel.format.font.size, titel.format.columnWidth],
      summe: [summe.text[0]?.[0], unten.style, unten.weight],
      vzae: [vzae.rule.decimal, vzae.errorAlert.message],
      seite: [seite.orientation, seite.paperSize, seite.zoom.horizontalFitToPages],
      druck: [titelzeilen.address, fuss.rightFooter],
      fixiert: fixiert.address,
    };
  });
  expect(gelesen).toEqual({
    datum: ["01.12.2021", "#FFF8DC", "Right"],
    titel: [true, 16, (30 * 7 + 5) * 0.75],
    summe: ["7.000 €", "Continuous", "Medium"],
    vzae: [{ formula1: 0, formula2: 10_000, operator: "Between" }, "Erlaubt: 0 bis 10.000 VZÄ."],
    seite: ["Portrait", "A4", 1],
    druck: ["'KIM Übersicht'!1:1", "Seite &P von &N"],
    fixiert: "'KIM Übersicht'!1:1",
  });
});

test.each(["PageLayout.Orientation", "RangeBorder.Style", "DataValidation.Rule"])(
  "an Excel without %s gets the tables all the same, and says so",
  async (member) => {
    halter.excel.failures.plan({ member, nth: 1, code: "ApiNotFound" });
    const { vollstaendig, betraege } = await erzeuge(beispielmappe());
    expect(vollstaendig).toBe(false);
    expect(betraege).toContainEqual({ name: "KIM_M1_Eigenanteil", bezeichnung: "Modul 1", wert: 3500 });
  },
);

test("the last try uses nothing but contents and names", async () => {
  const { failures } = halter.excel;
  for (let i = 0; i < 3; i++) failures.plan({ member: "WorkbookProtection", nth: 1, code: "ApiNotFound" });
  await erzeuge(beispielmappe());
  const danach = failures.actions.slice(failures.actions.lastIndexOf("query WorkbookProtection") + 1);
  expect(danach.filter((handlung) => handlung.startsWith("set "))).toEqual(
    expect.arrayContaining(["set Range.Formulas", "set Range.NumberFormat", "set NamedItem.Comment"]),
  );
  expect(
    danach.filter((handlung) =>
      /Protection|Application|Format$|Font|Fill|Border|Valid|Page|Freeze/.test(handlung),
    ),
  ).toEqual(danach.filter((handlung) => handlung.endsWith("Range.NumberFormat")));
});

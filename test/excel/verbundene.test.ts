import { blattnamen, erzeuge, mitExcel, vonHand } from "./arbeitsmappe";
import { beispielmappe, listenmappe, listenmappeAus } from "./beispiel";

const halter = mitExcel();

function verbinde(blatt: string, zellen: string): Promise<void> {
  return vonHand(({ worksheets }) => worksheets.getItem(blatt).getRange(zellen).merge());
}

// Protects: of merged cells only the first holds anything, so that inputs would be lost without a word (issue 4, point 9).
test.each([
  ["a list", "KIM Stellenplan", "A5:A6", listenmappeAus, listenmappe()],
  ["a single input", "KIM Modul 1", "B1:B2", () => beispielmappe(), beispielmappe()],
])(
  "merged cells among the inputs of %s are named, and nothing is changed",
  async (_, blatt, zellen, baue, mappe) => {
    await erzeuge(mappe);
    // Excel merges no cells of a table; of one that was made a range again it does.
    await vonHand(({ worksheets }) => {
      if (blatt === "KIM Stellenplan")
        worksheets.getItem(blatt).tables.getItem("KIM_Stellenplan").convertToRange();
    });
    await verbinde(blatt, zellen);
    const vorher = await halter.excel.snapshot();
    await expect(erzeuge(baue)).rejects.toThrow(
      `Auf dem Blatt „${blatt}“ sind Eingabezellen verbunden (${zellen}). Bitte heben Sie die Verbindung auf ` +
        "(Start, Verbinden und zentrieren), damit jede Angabe ihre Zelle hat. Es wurde nichts verändert.",
    );
    expect(await halter.excel.snapshot()).toEqual(vorher);
  },
);

test("merged cells beside the inputs, and on sheets of hers, are none of our business", async () => {
  await erzeuge(beispielmappe());
  await verbinde("KIM Modul 1", "E1:F2");
  await verbinde("Tabelle1", "A1:B2");
  await erzeuge(beispielmappe());
  expect(await blattnamen()).toEqual(["Tabelle1", "KIM Übersicht", "KIM Modul 1"]);
});

test("an Excel that cannot tell merged cells is not asked", async () => {
  const { requirements } = Office.context;
  const gefragt = jest
    .spyOn(requirements, "isSetSupported")
    .mockImplementation((_name, version) => String(version) !== "1.13");
  await erzeuge(beispielmappe());
  gefragt.mockRestore();
  expect(halter.excel.failures.actions).not.toContain("method Range.GetMergedAreasOrNullObject");
  await erzeuge(beispielmappe());
  expect(halter.excel.failures.actions).toContain("method Range.GetMergedAreasOrNullObject");
});

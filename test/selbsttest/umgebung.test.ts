import { schreibsperre, type Umgebungsangaben, umgebungsbefunde } from "../../src/selbsttest/umgebung";

/** Protects: what Excel says of itself is judged, and what it does not say is no fault of the officer's. */

const GUTE: Umgebungsangaben = {
  version: "1.0.0",
  herkunft: "https://kim.example/taskpane.html",
  plattform: "PC",
  excelversion: "16.0.14332",
  anzeigesprache: "de-DE",
  inhaltssprache: "de-DE",
  schnittstellen: { ExcelApi: "1.20", CustomFunctionsRuntime: "1.1" },
  rechenmodus: "Automatic",
  iteration: false,
  dezimaltrennzeichen: ",",
  tausendertrennzeichen: ".",
  geschuetzt: false,
  nurLesen: false,
};
const befund = (id: string, geaendert: Partial<Umgebungsangaben> = {}) =>
  umgebungsbefunde({ ...GUTE, ...geaendert }).find((einer) => einer.id === id);

test("all is in order where all is as it should be", () => {
  for (const { ausgang } of umgebungsbefunde(GUTE)) expect(["in Ordnung", "Angabe"]).toContain(ausgang);
});

test.each([
  ["einstellung.rechenmodus", { rechenmodus: "Manual" }, "Die Berechnung steht auf manuell."],
  ["einstellung.iteration", { iteration: true }, "Die iterative Berechnung ist eingeschaltet."],
  ["einstellung.schutz", { geschuetzt: true }, "Die Arbeitsmappe ist geschützt."],
  ["einstellung.nurLesen", { nurLesen: true }, "Die Arbeitsmappe ist nur zum Lesen geöffnet."],
] as const)("%s", (id, geaendert, einzelheit) => {
  expect(befund(id)).toMatchObject({ ausgang: "in Ordnung" });
  expect(befund(id, geaendert)).toMatchObject({ ausgang: "Abweichung", einzelheit });
  expect(befund(id, geaendert)?.abhilfe).toMatch(/Bitte .*\.$/);
});

test("a setting that Excel does not tell is no fault", () => {
  expect(befund("einstellung.iteration", { iteration: undefined })).toMatchObject({
    ausgang: "nicht verfügbar",
  });
});

test("an API that is too old is told with what is missing without it; 1.9 is older than 1.10", () => {
  expect(befund("schnittstelle.ExcelApi.1.10", { schnittstellen: { ExcelApi: "1.9" } })).toMatchObject({
    ausgang: "nicht verfügbar",
    einzelheit: "nötig: ExcelApi 1.10; vorhanden: 1.9",
  });
  expect(befund("schnittstelle.CustomFunctionsRuntime.1.1", { schnittstellen: {} })).toMatchObject({
    ausgang: "nicht verfügbar",
    einzelheit: "nötig: CustomFunctionsRuntime 1.1; vorhanden: keine",
  });
});

test("nothing is written into a workbook that is protected or read-only", () => {
  expect(schreibsperre(GUTE)).toBeUndefined();
  expect(schreibsperre({ ...GUTE, geschuetzt: undefined, nurLesen: undefined })).toBeUndefined();
  expect(schreibsperre({ ...GUTE, geschuetzt: true })).toMatch(/geschützt/);
  expect(schreibsperre({ ...GUTE, nurLesen: true })).toMatch(/zum Lesen/);
});

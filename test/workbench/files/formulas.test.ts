import { FormulaForms, readsOtherFile } from "../../../workbench/files/formulas";

/** Protects: formulas stand in files as Excel writes them there, functions of add-ins too, and come back as typed. */
const forms = new FormulaForms(["KIM.EIGENANTEIL", "KIM.STELLEN.JAHRE"], ["KIM_Satz"]);

test.each([
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ['=KIM.EIGENANTEIL(1,3.5,"E11",13)', '_xldudf_KIM_EIGENANTEIL(1,3.5,"E11",13)'],
  ["=KIM.STELLEN.JAHRE('KIM Modul 1'!A1)", "_xldudf_KIM_STELLEN_JAHRE('KIM Modul 1'!A1)"],
  ['=XLOOKUP(1,A:A,B:B,"IFS(")', '_xlfn.XLOOKUP(1,A:A,B:B,"IFS(")'],
  ["=FILTER(A1:A3,SORT(B1:B3))", "_xlfn._xlws.FILTER(A1:A3,_xlfn._xlws.SORT(B1:B3))"],
  ["=NORM.DIST(1,2,3,TRUE)+'LET(x'!A1", "_xlfn.NORM.DIST(1,2,3,TRUE)+'LET(x'!A1"],
  ["=LET(q,KIM_Satz,q*$B$2+SUM(C:C))", "_xlfn.LET(_xlpm.q,KIM_Satz,_xlpm.q*$B$2+SUM(C:C))"],
])("%s is %s in a file", (formula, inFile) => {
  expect(forms.toFile(formula)).toBe(inFile);
  expect(forms.fromFile(inFile)).toBe(formula);
});

test("a function of another add-in stays as it stands in the file", () => {
  expect(forms.fromFile("_xldudf_CONTOSO_ADD(1)")).toBe("=_xldudf_CONTOSO_ADD(1)");
});

test.each([
  ["[1]Tabelle1!A1", true],
  ["SUM('[2]KIM Modul 1'!A1:B2)", true],
  ['IF(A1="[1]x",1,2)', false],
  ["Tabelle1[VZÄ]", false],
  ["Tabelle1[1]", false],
])("%s reads another file: %s", (formula, isOther) => {
  expect(readsOtherFile(formula)).toBe(isOther);
});

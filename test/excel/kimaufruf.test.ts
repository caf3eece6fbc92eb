import fc from "fast-check";
import { formelworte } from "../../src/excel/formelworte";
import { kimErkenner } from "../../src/excel/kimaufruf";

const { ruftKim } = kimErkenner([]);

test.each([
  '=KIM.EIGENANTEIL(1,3.5,"E11",13)',
  "=1+kim.vzae(A1:A3)",
  '=IF(A1="","",KIM.ZEIT (A1,B1))',
  "=SUM('KIM.X(1)'!A1,KIM.VZAE(A1))",
  '=_xldudf_KIM_EIGENANTEIL(1,2,"E11",13)',
  "=Stellen[KIM.X(]+KIM.VZAE(A1)",
])("%s calls a function of ours", (formel) => expect(ruftKim(formel)).toBe(true));

test.each([
  '="KIM.EIGENANTEIL(1)"',
  '="Er sagte ""KIM.X(1)"""&A1',
  "='KIM.X(1)'!A1",
  "='Amt ''KIM.X(1)'''!A1",
  "='[KIM.X(1).xlsx]Tabelle1'!A1",
  "=Stellen[KIM.X(1)]",
  "=Stellen[[#This Row],[KIM.X('[1']]]",
  "=AKIM.X(1)",
  "=KIM.X",
  "=_KIM.X(1)",
  "=SUM(KIM_M1_Eigenanteil)",
  "=KIMX(1)",
])("%s does not", (formel) => expect(ruftKim(formel)).toBe(false));

test("a name that stands for such a formula makes those that use it one, and so on", () => {
  const { ruftKim: erkennt, namen } = kimErkenner([
    { name: "Zweifach", formel: "=2*Anteil" },
    { name: "Anteil", formel: '=KIM.EIGENANTEIL(1,1,"E11",13)' },
    { name: "Satz", formel: "=Tabelle1!$A$1" },
  ]);
  expect(namen).toEqual(["Zweifach", "Anteil"]);
  expect(["=zweifach+1", "=Satz", '="Anteil"', "=Anteil!A1"].map(erkennt)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a formula's sheets, functions and other words", () => {
  const { funktionen, blaetter, woerter } = formelworte(
    "=SUM(Plan!A1,'KIM Modul 1'!$B$2,'Jan:Mrz'!C3,[1]Fremd!A1)*KIM_Summe+Stellen[VZÄ]&\"Text!A1\"",
  );
  expect([...funktionen]).toEqual(["sum"]);
  expect([...blaetter]).toEqual(["plan", "kim modul 1", "jan", "mrz"]);
  expect([...woerter].filter((wort) => wort.length > 2)).toEqual(["kim_summe", "stellen"]);
});

test("whatever stands in a text or in the name of a sheet, it calls nothing", () => {
  const beliebig = fc.string({
    unit: fc.constantFrom("K", "I", "M", ".", "X", "(", ")", '"', "'", "[", "]", "!", " "),
  });
  fc.assert(
    fc.property(beliebig, beliebig, fc.boolean(), (text, blatt, mitAufruf) => {
      const inTexten = `"${text.replace(/"/g, '""')}"&'${blatt.replace(/'/g, "''")}'!A1`;
      expect(ruftKim(`=${inTexten}${mitAufruf ? "&KIM.X(1)" : ""}`)).toBe(mitAufruf);
    }),
  );
});

import { umgesiedelt } from "../../src/selbsttest/umsiedlung";

/** Protects: the self-test's formulas are those of the sheets, with nothing changed but where their cells stand. */

const VERSCHIEBUNG: Readonly<Record<string, number>> = { "KIM Sätze": 26, "KIM's": 1, Eigenes: 2 };
const um = (formel: string) => umgesiedelt(formel, (blatt) => VERSCHIEBUNG[blatt]!, "Eigenes");

test.each([
  ["=A1+$B$2*C$3", "=C1+$D$2*E$3"],
  ["=SUM(Y1:Z9)", "=SUM(AA1:AB9)"],
  ["=INDEX('KIM Sätze'!$C:$C,MATCH(A1,'KIM Sätze'!$A:$A,0))", "=INDEX($AC:$AC,MATCH(C1,$AA:$AA,0))"],
  ["=SUM('KIM Sätze'!$A$1:$B$9)", "=SUM($AA$1:$AB$9)"],
  ["='KIM''s'!A1", "=B1"],
  ["=P$7:OFFSET($A8,-1,12)", "=R$7:OFFSET($C8,-1,12)"],
  [
    '=IF(A1="A1","\'KIM Sätze\'!A1 und ""B2""",LOG10(B1))',
    '=IF(C1="A1","\'KIM Sätze\'!A1 und ""B2""",LOG10(D1))',
  ],
  ["=IF(TRUE,DAY(EOMONTH(A1,0)),1E5)", "=IF(TRUE,DAY(EOMONTH(C1,0)),1E5)"],
])("%s → %s", (formel, erwartet) => {
  expect(um(formel)).toBe(erwartet);
});

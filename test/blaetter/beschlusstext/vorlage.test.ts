import { BESCHLUSSTEXT, STELLENPLAN, UEBERSICHT } from "../../../src/blaetter/namen";
import { PAUSCHALE } from "../../../src/blaetter/pauschale";
import { ERSTE_ZEILE } from "../../../src/blaetter/stellenplan/orte";
import { type Eingabespalte, spaltenindex } from "../../../src/blaetter/stellenplan/spalten";
import { tagVon } from "../../../src/grundlage/datum";
import { type HeadlessExcel, openHeadlessExcel } from "../../../workbench/headless";
import { beschlusstext, gezeigt, saetze, SAETZE_2021, warnung } from "../../support/beschlusstext";
import { BLAETTER_2021, NAMEN_2021, planmappe, UEBERSICHTSWERTE, UMRISS_2021 } from "../../support/planmappe";
import { liesAusUniver, schreibeInUniver, schreibeZelle } from "../../support/univer-mappe";

/**
 * Protects: the sentences of section III with the current figures, word for word; they follow the plan, and none is
 * wrong or stale after it has changed (issue 4, point 7). Univer calculates.
 */
let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel();
});
afterAll(() => excel.close());

jest.setTimeout(120_000);

const BLATT = beschlusstext(UMRISS_2021);
const MAPPE = planmappe(BLAETTER_2021, BLATT);

beforeEach(async () => {
  excel.newWorkbook();
  await schreibeInUniver(excel, MAPPE);
});

const jetzt = async () => {
  const lies = await liesAusUniver(excel, MAPPE);
  return { alle: saetze(MAPPE, lies).map(([, satz]) => satz), warnung: warnung(lies) };
};

/** The cell of a Stelle; of the Szenarien's, by its row. */
function stelle(name: string | number, spalte: Eingabespalte) {
  const nummer = typeof name === "number" ? name : NAMEN_2021.indexOf(name);
  return { blatt: STELLENPLAN, zeile: ERSTE_ZEILE + nummer, spalte: spaltenindex(spalte) };
}

const mitNbsp = (satz: string) => satz.replaceAll("~", "\u00a0");

it("die Sätze der Vorlage, Wort für Wort", async () => {
  expect(await jetzt()).toEqual({ alle: SAETZE_2021, warnung: "" });
});

it("folgen VZÄ, Zeitraum, Deckung und dem, der einstellt", async () => {
  schreibeZelle(excel, stelle("Strategische Steuerung im KI", "vzae"), 1);
  schreibeZelle(
    excel,
    stelle("Verwaltungsassistenz im KI", "beginn"),
    tagVon({ jahr: 2021, monat: 12, tag: 16 }),
  );
  schreibeZelle(excel, stelle("Case Management im KI für die Kommunen", "deckung"), "im Haushalt");
  schreibeZelle(excel, stelle("Case Management im KI", "vzae"), "viele");
  schreibeZelle(excel, { blatt: BESCHLUSSTEXT, zeile: 4, spalte: 1 }, "dem Kämmerer");
  const { alle, warnung: angesagt } = await jetzt();
  expect(alle[4]).toBe(
    mitNbsp(
      "Für eine VZÄ Strategische Steuerung im KI wäre ab Dezember 2021 bis zum 31.12.2022 insgesamt ein Eigenanteil von 45.327~€ überplanmäßig von dem Kämmerer einzustellen, sofern die Integrationspauschale lediglich bis zum 30.11.2021 verwendet werden darf.",
    ),
  );
  expect(alle[5]).toMatch(
    /^Für die halbe VZÄ Verwaltungsassistenz im KI wäre ab dem 16\.12\.2021 bis zum 31\.12\.2022 /,
  );
  expect(alle[6]).toMatch(/258\.820\u00a0€ .* bereits entsprechend in den Haushalt eingestellt\.$/);
  // A row that cannot be calculated: no sentence names a sum that leaves it out.
  expect(alle[3]).toBe(
    "Für Case Management im KI lässt sich der Eigenanteil nicht nennen: Der Grund steht im Stellenplan in der Spalte Hinweis.",
  );
  expect(alle[8]).toBe(
    "Das Risiko lässt sich nicht nennen: Im Stellenplan gibt es 1 Stelle, die nicht berechnet werden kann; der Grund steht dort in der Spalte Hinweis.",
  );
  expect(alle.slice(8).join()).not.toMatch(/\d\u00a0€ bis/);
  expect(angesagt).toBe("1 Stelle lässt sich nicht berechnen: siehe Stellenplan, Spalte Hinweis.");
});

it("folgen Stellen, die wegfallen oder hinzukommen, und sagen an, was hier keinen Satz hat", async () => {
  for (const spalte of ["art", "bezeichnung", "vzae", "entgeltgruppe"] as const)
    schreibeZelle(excel, stelle("Case Management in Troisdorf", spalte), "");
  const ohne = await jetzt();
  expect(ohne.alle).toEqual(SAETZE_2021.filter((_, i) => i !== 1));
  expect(ohne.warnung).toBe("");

  schreibeZelle(excel, stelle("Verwaltungsassistenz im KI", "szenario"), "Berechnung 2");
  const { alle, warnung: angesagt } = await jetzt();
  expect(alle.join()).not.toContain("Verwaltungsassistenz");
  expect(angesagt).toBe(
    "Der Stellenplan hat mehr Stellen, Szenarien oder Jahre, als hier Sätze stehen. Bitte die Tabellen neu erzeugen.",
  );
});

it("folgen den Szenarien: eines allein, mehrere Stellen, keine überplanmäßige", async () => {
  schreibeZelle(excel, stelle(8, "vzae"), 2.25);
  const gleich = (await jetzt()).alle[7];
  expect(gleich).toContain(mitNbsp("für die 2,25~VZÄ ABH/EBH ab Dezember 2021"));
  expect(gleich).toContain(mitNbsp("in Höhe von 82.533~€ überplanmäßig bereitgestellt"));

  schreibeZelle(excel, stelle(8, "bezeichnung"), "Einbürgerung");
  schreibeZelle(excel, stelle(8, "deckung"), "im Haushalt");
  const { alle } = await jetzt();
  expect(alle[7]).toContain(mitNbsp("für die 0 bis 2,25~VZÄ in Modul 3 ab Dezember 2021"));
  expect(alle[7]).toContain(mitNbsp("in Höhe von 0~€ bis 82.533~€ (je nach Stellenanteil)"));
  expect(alle[7]).toMatch(
    / Weitere Stellen der Szenarien in Modul 3 sind nicht überplanmäßig zu finanzieren\.$/,
  );
});

it("folgen der Integrationspauschale: nie überplanmäßig, wofür sie verwendet werden darf", async () => {
  schreibeZelle(excel, PAUSCHALE.bis, tagVon({ jahr: 2021, monat: 12, tag: 31 }));
  schreibeZelle(excel, UEBERSICHTSWERTE.unverlaengertVon, 471_076);
  schreibeZelle(excel, UEBERSICHTSWERTE.unverlaengertBis, 533_971);
  const { alle } = await jetzt();
  expect(alle[4]).toBe(
    mitNbsp(
      "Für die 3,5~VZÄ Strategische Steuerung im KI ergibt sich ab Dezember 2021 bis zum 31.12.2022 insgesamt ein Eigenanteil von 158.644~€. Davon fallen 12.203~€ in die Zeit bis zum 31.12.2021, in der die Integrationspauschale verwendet werden darf; 146.441~€ wären überplanmäßig von der Kämmerin einzustellen, sofern ihre Verwendungsdauer nicht verlängert wird.",
    ),
  );
  expect(alle[7]).toMatch(
    /; soweit er in die Zeit bis zum 31\.12\.2021 fällt, darf dafür die Integrationspauschale verwendet werden\.$/,
  );
  expect(alle[8]).toMatch(/einen Teil decken; es bleiben 471\.076\u00a0€ bis 533\.971\u00a0€\.$/);

  schreibeZelle(excel, PAUSCHALE.bis, "demnächst");
  schreibeZelle(excel, PAUSCHALE.restbetrag, "");
  const ohneTag = await jetzt();
  expect(ohneTag.alle[4]).toMatch(
    /einzustellen, sofern die Integrationspauschale nicht verwendet werden darf\.$/,
  );
  expect(ohneTag.alle).toContain(
    `Der Restbetrag der Integrationspauschale ist auf „${UEBERSICHT}“ noch nicht eingetragen.`,
  );
});

it("hat Formeln, die Excel annimmt, und Zeilen, in die jeder Satz passt", async () => {
  for (const zelle of BLATT.zeilen.flat()) {
    if (typeof zelle?.inhalt !== "object") continue;
    expect(zelle.inhalt.formel.length).toBeLessThan(8192);
    for (const [text] of zelle.inhalt.formel.matchAll(/"(?:[^"]|"")*"/g))
      expect(text.length).toBeLessThanOrEqual(257);
  }
  const lies = await liesAusUniver(excel, MAPPE);
  BLATT.zeilen.forEach((_, zeile) => {
    const zeilenDesSatzes = gezeigt(lies, zeile, 1).length / BLATT.spaltenbreiten[1]!;
    expect(BLATT.zeilenhoehen[zeile]).toBeGreaterThanOrEqual(Math.ceil(zeilenDesSatzes) * 13);
  });
});

import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import beispiele from "../../src/aufrufe/beispiele.json";
import { AUFRUFE, rufe } from "../../src/aufrufe/kim";
import { KimFehler } from "../../src/grundlage/fehler";
import { beispielAngaben } from "../../src/taskpane/funktionen/beispiel";
import { ERGEBNISSPALTEN, FELDER } from "../../src/taskpane/funktionen/felder";
import { deutscheFormel } from "../../src/taskpane/funktionen/formel";
import { type Funktion, liesKatalog } from "../../src/taskpane/funktionen/katalog";
import { feldZu, vorschau } from "../../src/taskpane/funktionen/vorschau";

/** Protects the catalogue of the pane: it has every function and every parameter of functions.json, and no others. */
let ids: readonly string[];
let funktionen: readonly Funktion[];
beforeAll(async () => {
  const { metadataJson } = await generateCustomFunctionsMetadata(
    join(__dirname, "../../src/functions/functions.ts"),
  );
  const metadaten: unknown = JSON.parse(metadataJson);
  ids = (metadaten as { functions: { id: string }[] }).functions.map(({ id }) => id);
  funktionen = liesKatalog(metadaten);
});

test("it has every function that Excel has, with what it gives and an example", () => {
  expect(funktionen.map(({ id }) => id)).toEqual(ids);
  for (const namen of [AUFRUFE, ERGEBNISSPALTEN, beispiele])
    expect(Object.keys(namen).sort()).toEqual([...ids].sort());
});

test("it has a field for every parameter, and none that no function takes", () => {
  const parameter = new Set(funktionen.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  expect(Object.keys(FELDER).sort()).toEqual([...parameter].sort());
});

test("an example that is put into the fields gives what the documentation prints", () => {
  for (const funktion of funktionen) {
    const { werte } = beispielAngaben(funktion);
    const { ergebnis, spalten } = (beispiele as Record<string, { ergebnis: unknown; spalten?: string[] }>)[
      funktion.id
    ]!;
    const jetzt = vorschau(funktion, werte, undefined);
    const gerechnet = jetzt.art === "ergebnis" ? jetzt.ergebnis : [];
    const gezeigt = spalten ? gerechnet.map((zeile) => zeile.slice(0, spalten.length)) : gerechnet;
    expect([funktion.id, gezeigt]).toEqual([funktion.id, ergebnis]);
    expect(deutscheFormel(funktion.id, werte)).toMatch(/^=KIM\.[A-Z]+\(.+\)$/);
  }
});

test("a sentence on what was typed is told at the field concerned, whichever it is", () => {
  for (const funktion of funktionen) {
    const { parameters, id } = funktion;
    const { argumente } = beispielAngaben(funktion);
    parameters.forEach(({ name }, i) => {
      const falsche = parameters.map((_, j) => (i === j ? [[true]] : argumente[j]));
      const fehler = rufe(id, falsche)
        .flat()
        .find((wert) => wert instanceof KimFehler);
      expect([id, name, fehler && feldZu(fehler.message, parameters)]).toEqual([id, name, name]);
    });
  }
});

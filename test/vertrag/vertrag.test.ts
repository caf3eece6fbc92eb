import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { JSDOM } from "jsdom";
import "../support/custom-functions";
import * as functions from "../../src/functions/functions";
import beispiele from "../../src/aufrufe/beispiele.json";
import signaturen from "./signaturen.json";

/**
 * The contract with everyone who has a KIM formula in a sheet: code, metadata, manifest, documentation and the
 * signatures of the last release agree.
 */
const ROOT = join(__dirname, "../..");
const lies = (pfad: string) => readFileSync(join(ROOT, pfad), "utf8");

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
interface Funktion {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: unknown;
}
interface Metadaten {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly Funktion[];
}

const CODE = functions as unknown as Record<string, (...argumente: unknown[]) => unknown[][]>;
const funktionZu = (id: string) => CODE[id.toLowerCase()]!;

let metadaten: Metadaten;
beforeAll(async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    join(ROOT, "src/functions/functions.ts"),
  );
  expect(errors).toEqual([]);
  metadaten = JSON.parse(metadataJson) as Metadaten;
});

describe("code and metadata", () => {
  test("know the same functions, the ones of Fachkonzept section 7", () => {
    const ids = metadaten.functions.map(({ id }) => id);
    expect(ids).toEqual([
      "EIGENANTEIL",
      "GESAMTKOSTEN",
      "FOERDERUNG",
      "KOMMUNALANTEIL",
      "RECHENWEG",
      "ARBEITSPLATZKOSTEN",
      "MONATE",
      "HAUSHALTSJAHRE",
      "VERTEILUNG",
      "VZAE",
      "ABGLEICH",
    ]);
    expect(Object.keys(CODE).sort()).toEqual(ids.map((id) => id.toLowerCase()).sort());
  });

  test("agree in the number of parameters", () => {
    for (const { id, parameters } of metadaten.functions)
      expect([id, funktionZu(id).length]).toEqual([id, parameters.length]);
  });

  test("say to the officer in German what every function and every parameter is", () => {
    for (const { description = "", parameters } of metadaten.functions) {
      expect(description).toMatch(/^[A-ZÄÖÜ].+\.$/);
      for (const parameter of parameters) expect(parameter.description).toMatch(/^[A-ZÄÖÜ0-9].*[^.]$/);
    }
  });
});

// Microsoft's custom-functions.schema.json and its reference "Manually create JSON metadata" and "Custom functions
// naming and localization", as far as they bear on us; the schema file itself is not ours to distribute.
describe("the metadata conforms to Microsoft's schema", () => {
  const nur = (objekt: object, erlaubt: readonly string[]) =>
    expect(Object.keys(objekt).filter((schluessel) => !erlaubt.includes(schluessel))).toEqual([]);

  test("it has only properties that Excel knows, of the types that it takes", () => {
    nur(metadaten, ["allowCustomDataForDataTypeAny", "allowErrorForDataTypeAny", "functions"]);
    for (const funktion of metadaten.functions) {
      nur(funktion, ["id", "name", "description", "helpUrl", "parameters", "result"]);
      nur(funktion.result, ["type", "dimensionality"]);
      for (const parameter of funktion.parameters) {
        nur(parameter, ["name", "description", "type", "dimensionality", "optional"]);
        expect(["boolean", "number", "string", "any"]).toContain(parameter.type);
        expect(["scalar", "matrix", undefined]).toContain(parameter.dimensionality);
      }
    }
  });

  test("ids are unique, at least three characters long, begin with a letter and are ASCII; names are the ids", () => {
    const ids = metadaten.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, name } of metadaten.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      // A name like a cell reference (VZ2021) would be one.
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(name).toBe(id);
    }
  });

  test("parameters have names of their own, and optional ones come last", () => {
    for (const { id, parameters } of metadaten.functions) {
      const namen = parameters.map(({ name }) => name);
      expect(new Set(namen).size).toBe(namen.length);
      for (const name of namen) expect(name).toMatch(/^[a-z]+$/);
      const wahl = parameters.map(({ optional = false }) => optional);
      expect([id, wahl]).toEqual([id, [...wahl].sort()]);
    }
  });

  test("every cell may hold anything, every result is a range, and no function is volatile or streams", () => {
    for (const { parameters, result, options } of metadaten.functions) {
      expect(parameters.map(({ type }) => type)).toEqual(parameters.map(() => "any"));
      expect(result.dimensionality).toBe("matrix");
      expect(options).toBeUndefined();
    }
  });

  test("data types are let in, and errors are not beside them: both together crash Excel LTSC 2021", () => {
    expect(metadaten.allowCustomDataForDataTypeAny).toBe(true);
    expect(metadaten.allowErrorForDataTypeAny).toBeUndefined();
  });
});

describe("the signatures of the last release", () => {
  test.each(Object.entries(signaturen))("KIM.%s only ever grows at its end", (id, release) => {
    const funktion = metadaten.functions.find((eine) => eine.id === id);
    const jetzt = funktion?.parameters.map(({ name, type, dimensionality = "scalar", optional = false }) => ({
      name,
      type,
      dimensionality,
      optional,
    }));
    expect(jetzt?.slice(0, release.parameters.length)).toEqual(release.parameters);
    expect(jetzt?.slice(release.parameters.length).every(({ optional }) => optional)).toBe(true);
    expect(funktion?.result.dimensionality).toBe(release.result);
  });
});

describe("the manifest", () => {
  const { document } = new JSDOM(lies("manifest.xml"), { contentType: "application/xml" }).window;
  const wert = (id: string) => document.querySelector(`[id="${id}"]`)?.getAttribute("DefaultValue");
  const verweis = (element: string) =>
    document.querySelector(`ExtensionPoint ${element} SourceLocation`)?.getAttribute("resid") ?? "";

  test("gives Excel the namespace and the files of the functions", () => {
    expect(wert(document.querySelector("Namespace")?.getAttribute("resid") ?? "")).toBe("KIM");
    expect(wert(verweis("Metadata"))).toMatch(/\/functions\.json$/);
    expect(wert(verweis("Script"))).toMatch(/\/functions\.js$/);
    expect(wert(verweis("Page"))).toMatch(/\/functions\.html$/);
  });
});

describe("docs/funktionen.md", () => {
  test("is what `npm run docs` writes", () => {
    const generiert = execFileSync(process.execPath, ["scripts/funktionen.mjs", "--stdout"], { cwd: ROOT });
    expect(lies("docs/funktionen.md")).toBe(generiert.toString());
  });

  test("has one example per function", () => {
    expect(Object.keys(beispiele).sort()).toEqual(metadaten.functions.map(({ id }) => id).sort());
  });

  test.each(Object.entries(beispiele as Record<string, Beispiel>))(
    "the example of KIM.%s is right",
    (id, { argumente, ergebnis, spalten }) => {
      const gerechnet = funktionZu(id)(
        ...argumente.map((wert): unknown => (Array.isArray(wert) ? wert : [[wert]])),
      );
      expect(spalten ? gerechnet.map((zeile) => zeile.slice(0, spalten.length)) : gerechnet).toEqual(
        ergebnis,
      );
    },
  );
});

interface Beispiel {
  readonly argumente: readonly unknown[];
  readonly ergebnis: readonly unknown[][];
  readonly spalten?: readonly string[];
}

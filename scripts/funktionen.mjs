// Writes docs/funktionen.md from the functions' metadata, a worked example each, and what is said of all of them.
// With --stdout it writes to the standard output instead.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { format, resolveConfig } from "prettier";

/**
 * @typedef {{ name: string, description: string, dimensionality?: string, optional?: boolean }} Parameter
 * @typedef {{ id: string, name: string, description: string, parameters: Parameter[] }} Funktion
 * @typedef {string | number} Wert
 * @typedef {{ text: string, argumente: (Wert | Wert[][])[], ergebnis: Wert[][], spalten?: string[] }} Beispiel
 */

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TARGET = inRoot("docs/funktionen.md");

const { metadataJson, errors } = await generateCustomFunctionsMetadata(inRoot("src/functions/functions.ts"));
if (errors.length > 0) throw new Error(errors.join("\n"));
/** @type {{ functions: Funktion[] }} */
const { functions } = JSON.parse(metadataJson);
/** @type {Record<string, Beispiel>} */
const examples = JSON.parse(await readFile(inRoot("src/aufrufe/beispiele.json"), "utf8"));

const page = [
  "# Die KIM-Funktionen",
  "<!-- Written by `npm run docs` from the functions' metadata and docs/quellen/. Do not edit. -->",
  "Die Funktionen stehen in Excel unter `KIM.`, und der Funktionsassistent erklärt jede Angabe. Angaben in eckigen " +
    "Klammern können weggelassen werden. Die Ergebnisse der Beispiele werden bei jeder Änderung nachgerechnet.",
  functions.map(({ name, description }) => `- [KIM.${name}](#${anchor(name)}): ${description}`).join("\n"),
  ...functions.map(section),
  await readFile(inRoot("docs/quellen/zellen.md"), "utf8"),
].join("\n\n");

const formatted = await format(page, { ...(await resolveConfig(TARGET)), parser: "markdown" });
if (process.argv.includes("--stdout")) process.stdout.write(formatted);
else await writeFile(TARGET, formatted);

/** The heading's anchor as GitHub makes it. @param {string} name */
function anchor(name) {
  return `kim${name.toLowerCase()}`;
}

/** @param {Funktion} funktion */
function section({ id, name, description, parameters }) {
  const example = examples[id];
  if (example === undefined) throw new Error(`src/aufrufe/beispiele.json has no example of ${id}`);
  return [
    `## KIM.${name}`,
    description,
    code(`=KIM.${name}(${parameters.map(parameterName).join("; ")})`),
    table(["Angabe", "", ""], parameters.map(parameterRow)),
    `**Beispiel.** ${example.text}`,
    code(`=KIM.${name}(${example.argumente.map(argument).join(";")})`),
    result(example),
  ].join("\n\n");
}

/** @param {Parameter} parameter */
function parameterName({ name, optional }) {
  return optional ? `[${name}]` : name;
}

/** @param {Parameter} parameter */
function parameterRow(parameter) {
  const shape = parameter.dimensionality === "matrix" ? "Wert oder Bereich" : "einzelner Wert";
  return [`\`${parameterName(parameter)}\``, parameter.description, shape];
}

/**
 * A value as it is typed into a German Excel: rows of an array end in ";", columns in ".".
 *
 * @param {Wert | Wert[][]} wert
 * @returns {string}
 */
function argument(wert) {
  if (Array.isArray(wert)) return `{${wert.map((zeile) => zeile.map(argument).join(".")).join(";")}}`;
  return typeof wert === "number" ? String(wert).replace(".", ",") : `"${wert}"`;
}

/** @param {Beispiel} example */
function result({ ergebnis, spalten }) {
  if (ergebnis.length === 1 && ergebnis[0]?.length === 1) return `ergibt **${shown(ergebnis[0][0] ?? "")}**`;
  const isHeader = spalten !== undefined && ergebnis[0]?.[0] === spalten[0];
  const rows = isHeader ? ergebnis.slice(1) : ergebnis;
  const cells = rows.map((row) =>
    row.map((wert, i) => (spalten?.[i] === "Jahr" ? String(wert) : shown(wert))),
  );
  return `ergibt\n\n${table(spalten ?? (rows[0] ?? []).map(() => ""), cells)}`;
}

/** @param {Wert} wert */
function shown(wert) {
  return typeof wert === "number" ? wert.toLocaleString("de-DE", { maximumFractionDigits: 4 }) : wert;
}

/** @param {string} line */
function code(line) {
  return `\`\`\`text\n${line}\n\`\`\``;
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
function table(header, rows) {
  return [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

// Writes test/vertrag/signaturen.json: the signatures that a release promises. Run once per release, so that the
// tests hold every later change against it.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/**
 * @typedef {{ name: string, type: string, dimensionality?: string, optional?: boolean }} Parameter
 * @typedef {{ id: string, parameters: Parameter[], result: { dimensionality?: string } }} Funktion
 */

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { metadataJson } = await generateCustomFunctionsMetadata(inRoot("src/functions/functions.ts"));
/** @type {{ functions: Funktion[] }} */
const { functions } = JSON.parse(metadataJson);

const signatures = Object.fromEntries(
  functions.map(({ id, parameters, result }) => [
    id,
    {
      result: result.dimensionality ?? "scalar",
      parameters: parameters.map(({ name, type, dimensionality = "scalar", optional = false }) => ({
        name,
        type,
        dimensionality,
        optional,
      })),
    },
  ]),
);
await writeFile(inRoot("test/vertrag/signaturen.json"), `${JSON.stringify(signatures, null, 2)}\n`);

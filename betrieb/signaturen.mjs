import { createHash } from "node:crypto";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { inRoot } from "./pakete.mjs";

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {string} type
 * @property {string} dimensionality
 * @property {boolean} optional
 *
 * @typedef {Record<string, { result: string, parameters: Parameter[] }>} Signaturen by the functions' ids
 */

/**
 * What the functions promise to everybody who has them in a cell, as the code says it now.
 *
 * @returns {Promise<{ signaturen: Signaturen, pruefsumme: string }>} with a checksum of all that Excel is told of them
 */
export async function jetzigeSignaturen() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    inRoot("src/functions/functions.ts"),
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  /** @type {{ functions: { id: string, parameters: (Partial<Parameter> & { name: string, type: string })[], result: { dimensionality?: string } }[] }} */
  const { functions } = JSON.parse(metadataJson);
  const signaturen = functions.map(({ id, parameters, result }) => [
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
  ]);
  return {
    signaturen: Object.fromEntries(signaturen),
    pruefsumme: createHash("sha256").update(metadataJson).digest("hex"),
  };
}

/**
 * What of the promises of a release is no longer kept: functions may be added, and optional arguments at the end.
 *
 * @param {Signaturen} damals
 * @param {Signaturen} jetzt
 * @returns {string[]} a sentence each
 */
export function gebrocheneVersprechen(damals, jetzt) {
  return Object.entries(damals).flatMap(([id, alte]) => {
    const neue = jetzt[id];
    if (neue === undefined) return [`KIM.${id} is gone; cells that use it would show #NAME?.`];
    const anfang = neue.parameters.slice(0, alte.parameters.length);
    const angehaengt = neue.parameters.slice(alte.parameters.length);
    return [
      gleich(anfang, alte.parameters) ? "" : `KIM.${id} has other arguments than in the last release.`,
      angehaengt.every(({ optional }) => optional)
        ? ""
        : `KIM.${id} has a new argument that is not optional.`,
      neue.result === alte.result ? "" : `KIM.${id} returned a ${alte.result}, and now a ${neue.result}.`,
    ].filter((satz) => satz !== "");
  });
}

/**
 * @param {unknown} eines
 * @param {unknown} anderes
 */
function gleich(eines, anderes) {
  return JSON.stringify(eines) === JSON.stringify(anderes);
}

import { join } from "node:path";
import { buildSync } from "esbuild";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { HeadlessExcel } from "../../workbench/headless";

const FUNKTIONEN = join(__dirname, "../../src/functions/functions.ts");

/** functions.js and functions.json from the sources of now, as a build makes them. */
export interface Funktionsdateien {
  readonly script: string;
  readonly metadata: Parameters<HeadlessExcel["loadFunctions"]>[1];
}

export async function kimFunktionen(): Promise<Funktionsdateien> {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(FUNKTIONEN);
  const zuordnungen = associate.map(
    ({ id, functionName }) => `CustomFunctions.associate("${id}", KIM.${functionName});`,
  );
  const { outputFiles } = buildSync({
    entryPoints: [FUNKTIONEN],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "KIM",
    target: "es2017",
  });
  return {
    script: [outputFiles[0]!.text, ...zuordnungen].join("\n"),
    metadata: JSON.parse(metadataJson) as Funktionsdateien["metadata"],
  };
}

import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { type Funktion, liesKatalog } from "../../../src/taskpane/funktionen/katalog";

/** The catalogue as the build writes it into functions.json, from the sources of now. */
export async function katalog(): Promise<readonly Funktion[]> {
  const { metadataJson } = await generateCustomFunctionsMetadata(
    join(__dirname, "../../../src/functions/functions.ts"),
  );
  return liesKatalog(JSON.parse(metadataJson));
}

/** Part of `npm version`: the manifest follows package.json. */
import { readFile, writeFile } from "node:fs/promises";
import { mitVersion } from "./freigabe.mjs";
import { inRoot } from "./pakete.mjs";

const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"));
const manifest = await readFile(inRoot("manifest.xml"), "utf8");
await writeFile(inRoot("manifest.xml"), mitVersion(manifest, version));

// Draws assets/icon.svg in every size that Excel asks for (ribbon, lists, high resolution).
import { readFile, writeFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const assets = new URL("../assets/", import.meta.url);
const svg = await readFile(new URL("icon.svg", assets));
for (const size of SIZES) {
  const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
  await writeFile(new URL(`icon-${size}.png`, assets), png);
}

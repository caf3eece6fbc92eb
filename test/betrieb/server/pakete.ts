import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const ORDNER = join(ROOT, ".cache/betrieb-test");

/** The packages under test, each as `npm run package` builds it. */
export const PAKETE = {
  /** everything from her own server, in a folder of it */
  mirror: { url: "https://kim.example.de/addins/kim/", umgebung: "produktion", officejs: "mirror" },
  /** office.js from Microsoft, functions named otherwise */
  cdn: { url: "https://kim-test.example.de/", umgebung: "test", officejs: "cdn" },
} as const;

export type Paketname = keyof typeof PAKETE;

/** Where a package lies, unpacked. */
export async function ordnerVon(paket: Paketname): Promise<string> {
  const ziel = join(ORDNER, paket);
  const eintraege = await readdir(ziel, { withFileTypes: true });
  const [ordner] = eintraege.filter((eintrag) => eintrag.isDirectory());
  if (!ordner) throw new Error(`${ziel} holds no package`);
  return join(ziel, ordner.name);
}

/** Builds a package by the command that her IT uses. */
export async function baue(
  paket: Paketname,
  ziel: string,
  { repository = ROOT, umwelt = {} }: { repository?: string; umwelt?: Record<string, string> } = {},
): Promise<void> {
  const { url, umgebung, officejs } = PAKETE[paket];
  const optionen = { url, umgebung, officejs, out: ziel };
  await run(
    process.execPath,
    [
      join(repository, "betrieb/package.mjs"),
      ...Object.entries(optionen).flatMap(([name, wert]) => [`--${name}`, wert]),
    ],
    { cwd: repository, env: { ...process.env, ...umwelt } },
  );
}

/** A second copy of the repository, as another machine has it: other folder, other times. */
export async function kopieDesRepositorys(): Promise<string> {
  const kopie = join(ORDNER, "woanders/tiefer/kim");
  await rm(kopie, { recursive: true, force: true });
  await mkdir(kopie, { recursive: true });
  const aussen = new Set([".cache", ".git", "dist", "node_modules", "release", "test-results"]);
  for (const eintrag of await readdir(ROOT)) {
    if (!aussen.has(eintrag)) await cp(join(ROOT, eintrag), join(kopie, eintrag), { recursive: true });
  }
  await kopiereModule(kopie);
  return kopie;
}

/** Real files, because webpack follows links; linked to the same contents where the system can do that. */
async function kopiereModule(kopie: string): Promise<void> {
  const module = join(ROOT, "node_modules");
  try {
    await run("cp", ["-al", module, kopie]);
  } catch {
    await cp(module, join(kopie, "node_modules"), { recursive: true });
  }
}

/** Every file of a folder with its contents. */
export async function inhalt(ordner: string): Promise<Map<string, Buffer>> {
  const eintraege = await readdir(ordner, { recursive: true, withFileTypes: true });
  const dateien = eintraege.filter((eintrag) => eintrag.isFile());
  const paare = dateien.map(async ({ parentPath, name }) => {
    const pfad = join(parentPath, name);
    return [pfad.slice(ordner.length + 1), await readFile(pfad)] as const;
  });
  return new Map((await Promise.all(paare)).sort());
}

/** Before all tests. */
export default async function baueAlle(): Promise<void> {
  await rm(ORDNER, { recursive: true, force: true });
  for (const paket of Object.keys(PAKETE) as Paketname[]) await baue(paket, join(ORDNER, paket));
}

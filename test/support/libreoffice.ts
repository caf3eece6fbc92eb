import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { soffice } from "../programs";
import type { Zellleser } from "./betraege";

const run = promisify(execFile);

/** The languages whose separators and function names a workbook has to stand. */
export type Sprache = "de-DE" | "en-US";

/** OOXMLRecalcMode 0: LibreOffice calculates every formula and trusts no result that is stored in the file. */
const einstellungen = (sprache: Sprache) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${sprache}</value></prop></item>
</oor:items>`;

/**
 * Has LibreOffice convert files, in a profile of its own that is gone afterwards.
 * @param dateien the contents of .xlsx files
 * @param format "xlsx" calculates and saves again, "pdf" prints
 * @returns the converted files, in the order given
 */
export async function wandle(
  dateien: readonly Uint8Array[],
  format: "xlsx" | "pdf",
  sprache: Sprache,
): Promise<Buffer[]> {
  const ordner = await mkdtemp(join(tmpdir(), "kim-libreoffice-"));
  try {
    const profil = join(ordner, "profil");
    const ziel = join(ordner, "ziel");
    await mkdir(join(profil, "user"), { recursive: true });
    await writeFile(join(profil, "user", "registrymodifications.xcu"), einstellungen(sprache));
    const pfade = dateien.map((_, i) => join(ordner, `${String(i)}.xlsx`));
    await Promise.all(pfade.map((pfad, i) => writeFile(pfad, dateien[i]!)));
    const optionen = ["--headless", `-env:UserInstallation=${pathToFileURL(profil).href}`];
    await run(soffice(), [...optionen, "--convert-to", format, "--outdir", ziel, ...pfade]);
    return await Promise.all(pfade.map((_, i) => readFile(join(ziel, `${String(i)}.${format}`))));
  } finally {
    await rm(ordner, { recursive: true, force: true });
  }
}

/** Calculates workbooks in LibreOffice; an error is read as its text, "#N/A". */
export async function rechneInLibreOffice(
  dateien: readonly Uint8Array[],
  sprache: Sprache = "de-DE",
): Promise<Zellleser[]> {
  const gerechnet = await wandle(dateien, "xlsx", sprache);
  const leser: Zellleser[] = [];
  // One after the other, and only what they show: whole workbooks take more memory than there is.
  for (const bytes of gerechnet) {
    const werte = await werteVon(bytes);
    leser.push((blatt, zeile, spalte) => werte.get(blatt)?.[zeile]?.[spalte]);
  }
  return leser;
}

/** The rows of each sheet by its name. */
async function werteVon(bytes: Buffer): Promise<ReadonlyMap<string, readonly unknown[][]>> {
  installChartSupport();
  const mappe = new Workbook();
  await mappe.xlsx.load(bytes);
  const werte = new Map<string, unknown[][]>();
  for (const blatt of mappe.worksheets) {
    const zeilen: unknown[][] = [];
    blatt.eachRow((zeile, nummer) => {
      const zellen: unknown[] = (zeilen[nummer - 1] = []);
      zeile.eachCell((zelle, spalte) => {
        const wert = zelle.formula === undefined ? zelle.value : zelle.result;
        zellen[spalte - 1] = typeof wert === "object" && wert !== null && "error" in wert ? wert.error : wert;
      });
    });
    werte.set(blatt.name, zeilen);
  }
  return werte;
}

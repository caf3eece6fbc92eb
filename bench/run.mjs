// Measures the calculation and writes docs/leistung.md: what a Stelle costs in the core, through the functions as they
// are shipped, and in a workbook; plain floating point beside it in the same run.
import assert from "node:assert";
import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { gzipSync } from "node:zlib";
import { format } from "prettier";
import { Bench } from "tinybench";
import { core, inRoot, shippedFunctions } from "./bauten.mjs";
import { measureFiles } from "./datei.mjs";
import { measureTables } from "./excel.mjs";
import { inGleitkomma } from "./gleitkomma.mjs";
import { libreOfficeTime } from "./libreoffice.mjs";
import { workbookTimes } from "./mappe.mjs";
import { measurePanes } from "./pane.mjs";
import { spalten, stellen } from "./stellen.mjs";
import { tabellengroessen } from "./tabellen.mjs";

const ROWS = [1, 100, 10_000];
const CORE_ROWS = 1000;
const WORKBOOK_ROWS = 10_000;
const STELLENPLAENE = [6, 200, 2000];
/** So many Stellen differ from each other. */
const VERGLICHEN = 23_400;

const { berechne, betrag, saetzeVon, STANDARD } = await core();
const shipped = await shippedFunctions();
const eigenanteil = /** @type {Function} */ (shipped.functions.get("EIGENANTEIL"));
const saetze = saetzeVon(STANDARD);

const liste = stellen(CORE_ROWS);
const gelesen = liste.map(inZehntausendsteln);

// What was calculated last is kept, so that no engine may leave the work out.
/** @type {unknown} */
let ergebnis;
const bench = new Bench({ time: 1000, warmupTime: 300 });
bench.add("Gleitkomma", () => {
  for (const stelle of liste) ergebnis = inGleitkomma(stelle);
});
bench.add("Kern", () => {
  for (const stelle of gelesen) ergebnis = berechne(stelle, saetze);
});
for (const rows of ROWS) {
  const argumente = spalten(stellen(rows));
  bench.add(`${rows}`, () => {
    ergebnis = eigenanteil(...argumente);
  });
}
await bench.run();
assert(ergebnis !== undefined);
const abweichend = stellen(VERGLICHEN).filter(
  (stelle) =>
    inGleitkomma(stelle).eigenanteil !== betrag(berechne(inZehntausendsteln(stelle), saetze), "eigenanteil"),
).length;

/** A Stelle as the core takes it. @param {import("./stellen.mjs").Stelle} stelle */
function inZehntausendsteln({ art, entgeltgruppe, vzae, monate }) {
  const runde = (/** @type {number} */ zahl) => Math.round(zahl * 10_000);
  return { art, entgeltgruppe, vzae: runde(vzae), monate: runde(monate), bewilligt: undefined };
}

/** Nanoseconds per Stelle, the median of the runs. @param {string} name @param {number} anzahl */
function jeStelle(name, anzahl) {
  const result = bench.getTask(name)?.result;
  if (!result || !("latency" in result)) throw new Error(`${name} was not measured`);
  return (result.latency.p50 * 1e6) / anzahl;
}

const gleitkomma = jeStelle("Gleitkomma", CORE_ROWS);
const kern = jeStelle("Kern", CORE_ROWS);
const plaene = await tabellengroessen(STELLENPLAENE);
const geschrieben = await measureTables(STELLENPLAENE);
const dateien = await measureFiles(STELLENPLAENE);
const inMappe = await workbookTimes(shipped, WORKBOOK_ROWS);
const inLibreOffice = await libreOfficeTime(WORKBOOK_ROWS);
const panes = await panestarts();
const gzip = gzipSync(shipped.script, { level: 9 }).length;
const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"));

/**
 * Our pane and, where they are named as "name=folder;…", others that were built beforehand. Without a Chromium there
 * is nothing to measure.
 */
async function panestarts() {
  const andere = (process.env["VERGLEICHSPANES"] ?? "").split(";").filter(Boolean);
  const genannte = andere.map((angabe) => {
    const [name = "", folder = ""] = angabe.split("=");
    return { name, folder };
  });
  try {
    return await measurePanes([{ name: "KIM für Excel", folder: inRoot("dist") }, ...genannte]);
  } catch (error) {
    console.warn(`The pane's start was not measured: ${String(error)}`);
    return [];
  }
}

/** @param {number} zahl */
const zahl = (zahl, stellen = 0) => zahl.toLocaleString("de-DE", { maximumFractionDigits: stellen });

const page = `# Leistung

<!-- Written by \`npm run bench\`. Do not edit. -->

Gemessen am ${new Date().toLocaleDateString("de-DE", { dateStyle: "long" })} mit Version ${version} auf
${cpus().length} × ${cpus()[0]?.model.trim() ?? "unbekannt"}, ${zahl(totalmem() / 2 ** 30)} GB Speicher,
Node ${process.versions.node} (V8 ${process.versions.v8}). Angegeben ist der Median. Excel selbst war nicht dabei:
Dort kommt die Übergabe der Zellen hinzu.

## Eine Stelle rechnen

| | ns je Stelle | verglichen mit Gleitkomma |
| --- | ---: | ---: |
| dieselben Schritte in Gleitkommazahlen | ${zahl(gleitkomma)} | 1 |
| Rechenkern, exakt, mit jedem Schritt | ${zahl(kern)} | ${zahl(kern / gleitkomma, 1)} |

Ziel: höchstens das Dreifache. Gleitkomma trifft dabei in ${zahl(abweichend)} von ${zahl(VERGLICHEN)} Stellen den
Euro nicht, auf den die Rechenregel rundet; der Kern rechnet exakt.

## KIM.EIGENANTEIL, wie ausgeliefert

| Zeilen in einem Aufruf | ns je Zeile | ms je Aufruf |
| ---: | ---: | ---: |
${ROWS.map((rows) => {
  const ns = jeStelle(`${rows}`, rows);
  return `| ${zahl(rows)} | ${zahl(ns)} | ${zahl((ns * rows) / 1e6, 3)} |`;
}).join("\n")}

Ziel: um 1 µs je Zeile bei 10.000 Zeilen, linear in den Zeilen.

## In der Werkbank

Eine Spalte mit ${zahl(WORKBOOK_ROWS)} Stellen in Univer, ohne Bildschirm: Formeln schreiben und alles berechnen.

| | Sekunden |
| --- | ---: |
${inMappe.map(({ name, seconds }) => `| ${name} | ${zahl(seconds, 2)} |`).join("\n")}

Die Excel-eigenen Formeln rechnen hier nur die Gesamtkosten, etwa die Hälfte des Eigenanteils.
${inLibreOffice === undefined ? "" : `LibreOffice braucht für dieselben Excel-eigenen Formeln ${zahl(inLibreOffice, 2)} s.`}

## Die Tabellen

Alle Blätter zu einem Stellenplan, als Daten, bevor sie geschrieben werden.

| Stellen | Zellen | davon Formeln | MB Inhalt | ms |
| ---: | ---: | ---: | ---: | ---: |
${plaene
  .map(
    (plan) =>
      `| ${zahl(plan.stellen)} | ${zahl(plan.zellen)} | ${zahl(plan.formeln)} | ${zahl(plan.bytes / 1e6, 2)} | ${zahl(plan.ms)} |`,
  )
  .join("\n")}

Ziel: linear in den Stellen.

Dieselben Blätter für zufällige Stellen vieler Arten, von Office.js in die Werkbank ohne Bildschirm geschrieben. Ein
Austausch ist eine Anfrage an Excel, auf die das Add-in wartet; Rechnen ist die Zeit, die Univer danach für alle Formeln
braucht, und „–“ heißt, dass darauf nicht gewartet wurde, weil es Minuten wären.

| Stellen | Austausche | Handlungen | MB hin | MB zurück | größte Nachricht in MB | s Schreiben | s Rechnen |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${geschrieben
  .map(
    ({ stellen, syncs, handlungen, hin, zurueck, groesste, sekunden, rechnen }) =>
      `| ${zahl(stellen)} | ${zahl(syncs)} | ${zahl(handlungen)} | ${zahl(hin / 1e6, 1)} | ${zahl(zurueck / 1e6, 1)} | ${zahl(groesste / 1e6, 1)} | ${zahl(sekunden, 1)} | ${rechnen === undefined ? "–" : zahl(rechnen, 1)} |`,
  )
  .join("\n")}

Ziel: höchstens drei Austausche und einer für je 4 MB, keine Nachricht über 5 MB, Bytes linear in den Stellen.

## Als Datei

Dieselben Blätter als .xlsx geschrieben, mit dem Code, den der Aufgabenbereich dafür lädt.

| Stellen | MB | Sekunden |
| ---: | ---: | ---: |
${dateien.map(({ stellen, bytes, sekunden }) => `| ${zahl(stellen)} | ${zahl(bytes / 1e6, 1)} | ${zahl(sekunden, 1)} |`).join("\n")}

## Der Aufgabenbereich

Vom Aufruf der Seite bis zur ersten bedienbaren Schaltfläche, in Chromium mit leerem Zwischenspeicher, office.js vom
selben Server; Bytes aller Skripte, die dafür geladen werden, mit gzip und ohne office.js.

| | Byte Skript | ms |
| --- | ---: | ---: |
${panes.map(({ name, bytes, ms }) => `| ${name} | ${zahl(bytes)} | ${zahl(ms)} |`).join("\n")}

Ziel: unter 90 kB, und schneller als Microsofts Vorlage eines Aufgabenbereichs mit React.

## Größe

functions.js: ${zahl(gzip)} Byte mit gzip (${zahl(Buffer.byteLength(shipped.script))} Byte ungepackt). Ziel: unter 12 kB.
`;

await writeFile(inRoot("docs/leistung.md"), await format(page, { parser: "markdown" }));
console.log(page);
process.exit(0);

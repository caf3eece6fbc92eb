import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { unzip } from "@cj-tech-master/excelts/archive";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { expect, test } from "@playwright/test";
import webpack from "webpack";
import configure from "../../../webpack.config.js";
import { baue, inhalt, kopieDesRepositorys, ordnerVon, PAKETE, type Paketname, ROOT } from "./pakete";

// Protects the trust of her IT: it knows what it loads, and anyone can build the same bytes.
const ALLE = Object.keys(PAKETE) as Paketname[];
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const lies = async (paket: Paketname, datei: string) => readFile(join(await ordnerVon(paket), datei), "utf8");

for (const paket of ALLE) {
  test(`${paket}: the checksums are those of every file but their own`, async () => {
    const dateien = await inhalt(await ordnerVon(paket));
    const summen = dateien.get("SHA256SUMS")!.toString();
    dateien.delete("SHA256SUMS");
    expect(summen).toBe(
      [...dateien]
        .map(([pfad, bytes]) => `${sha256(bytes)}  ${pfad}\n`)
        .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
        .join(""),
    );
  });

  test(`${paket}: the archive holds the same files, and its checksum lies beside it`, async () => {
    const ordner = await ordnerVon(paket);
    const archiv = await readFile(`${ordner}.zip`);
    const name = ordner.split("/").at(-1)!;
    expect(await readFile(`${ordner}.zip.sha256`, "utf8")).toBe(`${sha256(archiv)}  ${name}.zip\n`);

    const darin = new Map<string, string>();
    for await (const eintrag of unzip(archiv).entries())
      darin.set(eintrag.path, sha256(new Uint8Array(await eintrag.bytes())));
    const dateien = [...(await inhalt(ordner))].map(
      ([pfad, bytes]) => [`${name}/${pfad}`, sha256(bytes)] as const,
    );
    expect(Object.fromEntries(darin)).toEqual(Object.fromEntries(dateien));
  });

  test(`${paket}: the files in the archive have dates by which a web server tells them apart`, async () => {
    const daten = datenIn(await readFile(`${await ordnerVon(paket)}.zip`));
    const dateien = [...(await inhalt(await ordnerVon(paket))).values()];
    expect(daten).toHaveLength(dateien.length);
    expect(new Set(daten.map(([tag]) => tag)).size).toBe(1);
    // Files of the same contents share a date, and chance lets a few others meet.
    const verschiedene = new Set(dateien.map(sha256)).size;
    expect(new Set(daten.map(([, zeit]) => zeit)).size).toBeGreaterThan(0.95 * verschiedene);
  });

  test(`${paket}: the bill of materials is valid and names exactly what is delivered`, async () => {
    const text = await lies(paket, "sbom.cdx.json");
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const bom = JSON.parse(text) as {
      metadata: { component: { name: string; version: string } };
      components: { group?: string; name: string; version: string }[];
      services?: { endpoints: string[] }[];
    };
    const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(bom.metadata.component).toMatchObject({ name: "kim-fuer-excel", version });
    const namen = bom.components.map(({ group = "", name }) => `${group}/${name}`);
    expect(namen).toEqual([
      "@borgar/fx",
      "@cj-tech-master/excelts",
      "/lit-html",
      "/webpack",
      ...(paket === "mirror" ? ["@microsoft/office-js"] : []),
    ]);
    const endpunkte = (bom.services ?? []).flatMap(({ endpoints }) => endpoints);
    expect(endpunkte).toEqual(paket === "cdn" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/"] : []);
  });

  test(`${paket}: the licences are there in full, also those within the packages`, async () => {
    const text = await lies(paket, "LIZENZEN.txt");
    for (const erwartet of [
      "kim-fuer-excel",
      "@cj-tech-master/excelts 10.2.0: MIT",
      "Guyon Roche",
      "JS Foundation",
    ])
      expect(text).toContain(erwartet);
    expect(text.includes("MICROSOFT SOFTWARE LICENSE TERMS")).toBe(paket === "mirror");
  });

  test(`${paket}: the functions are there, and calculate`, async () => {
    const funktionen = new Map<string, (...argumente: unknown[]) => unknown>();
    const CustomFunctions = { associate: funktionen.set.bind(funktionen), Error, ErrorCode: {} };
    runInNewContext(await lies(paket, "addin/functions.js"), { CustomFunctions });
    const { functions } = JSON.parse(await lies(paket, "addin/functions.json")) as {
      functions: { id: string }[];
    };
    expect([...funktionen.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
    const rufe = (id: string, ...werte: unknown[]) => funktionen.get(id)!(...werte.map((wert) => [[wert]]));
    expect(JSON.stringify(rufe("EIGENANTEIL", 1, 3.5, "E11", 13))).toBe("[[158644]]");
    expect(JSON.stringify(rufe("VZAE", 35))).toBe("[[7]]");
  });

  test(`${paket}: nothing names this machine, a registry or a time`, async () => {
    for (const [pfad, bytes] of await inhalt(await ordnerVon(paket))) {
      if (pfad.startsWith("addin/office-js/")) continue;
      expect(bytes.includes(ROOT), pfad).toBe(false);
      expect(bytes.toString("latin1"), pfad).not.toMatch(
        /registry\.|"timestamp"|serialNumber|localhost:3000/,
      );
    }
  });
}

/** Day and time of every file, as a zip archive's list has them. */
function datenIn(archiv: Buffer): (readonly [tag: number, zeit: number])[] {
  const daten: (readonly [number, number])[] = [];
  for (let ort = archiv.indexOf("PK\x01\x02"); ort >= 0; ort = archiv.indexOf("PK\x01\x02", ort + 46))
    daten.push([archiv.readUInt16LE(ort + 14), archiv.readUInt16LE(ort + 12)]);
  return daten;
}

test("the package for trying out names its functions otherwise, in every file but the one on both", async () => {
  for (const [pfad, bytes] of await inhalt(join(await ordnerVon("cdn"), "addin"))) {
    if (/\.(?:js|json|html)$/.test(pfad) && pfad !== "betrieb.html")
      expect(bytes.toString().match(/(?:\bKIM\.[A-Z(*$]|=KIM\.)[^ ]{0,20}/g) ?? [], pfad).toEqual([]);
  }
  const alles = [...(await inhalt(join(await ordnerVon("cdn"), "addin")))];
  const mitFunktionen = alles.filter(([, bytes]) => bytes.includes("KIMTEST.")).map(([pfad]) => pfad);
  expect(mitFunktionen).toContainEqual(expect.stringMatching(/\.js$/));
  expect(mitFunktionen).toContain("hilfe.html");
});

test("the code knows which edition it is, and that it is one for trying out", async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(await gebauteVersion("produktion")).toBe(version);
  expect(await gebauteVersion("test")).toBe(`${version} (Test)`);
});

/** What a build makes of the constant that the pane can show. */
async function gebauteVersion(umgebung: string): Promise<unknown> {
  const ordner = join(ROOT, ".cache/betrieb-test/ausgabe");
  const konfiguration = configure({ umgebung });
  const bau = webpack({
    ...konfiguration,
    entry: join(ROOT, "src/taskpane/version.ts"),
    output: { path: ordner, filename: `${umgebung}.cjs`, library: { type: "commonjs2" } },
    plugins: (konfiguration.plugins ?? []).filter((plugin) => plugin instanceof webpack.DefinePlugin),
  });
  await new Promise<void>((fertig, gescheitert) =>
    bau.run((fehler, stats) => {
      if (fehler || stats?.hasErrors()) gescheitert(fehler ?? new Error(stats?.toString()));
      else fertig();
    }),
  );
  const gebaut = (await import(join(ordner, `${umgebung}.cjs`))) as { default: { VERSION: unknown } };
  return gebaut.default.VERSION;
}

test("another folder, another time and another language give the same bytes", async () => {
  test.setTimeout(180_000);
  const kopie = await kopieDesRepositorys();
  const ziel = join(kopie, "release");
  await baue("mirror", ziel, {
    repository: kopie,
    umwelt: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", NODE_ENV: "development" },
  });
  const hier = await inhalt(join(ROOT, ".cache/betrieb-test/mirror"));
  const dort = await inhalt(ziel);
  expect([...dort.keys()]).toEqual([...hier.keys()]);
  const verschieden = [...hier]
    .filter(([pfad, bytes]) => !dort.get(pfad)?.equals(bytes))
    .map(([pfad]) => pfad);
  expect(verschieden).toEqual([]);
  await rm(kopie, { recursive: true });
});

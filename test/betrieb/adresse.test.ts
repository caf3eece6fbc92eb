import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, rufeAuf } from "./aufrufe";

// Protects an afternoon of her IT: a manifest with a wrong address installs, and then shows an empty pane.
const GEMEINT: readonly (readonly [eingabe: string, address: string])[] = [
  ["https://kim.example.de/", "https://kim.example.de/"],
  ["https://kim.example.de", "https://kim.example.de/"],
  [" https://kim.example.de/ ", "https://kim.example.de/"],
  ["https://KIM.Example.de/addins/kim", "https://kim.example.de/addins/kim/"],
  ["https://kim.example.de:8443/", "https://kim.example.de:8443/"],
  ["https://kim.kreis-düren.example/", "https://kim.xn--kreis-dren-geb.example/"],
  ["https://kim.example.de/kim-1.0/", "https://kim.example.de/kim-1.0/"],
  ["https://10.1.2.3/kim/", "https://10.1.2.3/kim/"],
  ["https://[fd00::1]/kim/", "https://[fd00::1]/kim/"],
  ["https://kim_test/", "https://kim_test/"],
];
const FALSCH: readonly (readonly [eingabe: string | null, satz: RegExp])[] = [
  [null, /^Es fehlt --url/],
  ["", /^Es fehlt --url/],
  ["kim.example.de", /keine vollständige Adresse/],
  ["https://", /keine vollständige Adresse/],
  ["http://kim.example.de/", /nur über https/],
  ["ftp://kim.example.de/", /mit https:\/\/ beginnen/],
  ["https://localhost:3000/", /jeder Rechner nur für sich selbst/],
  ["https://127.0.0.1/", /jeder Rechner nur für sich selbst/],
  ["https://[::1]/", /jeder Rechner nur für sich selbst/],
  ["https://kim.localhost/", /jeder Rechner nur für sich selbst/],
  ["https://kim.example.de/?version=1", /kein „\?“/],
  ["https://kim.example.de/#oben", /kein „#“/],
  ["https://anna:geheim@kim.example.de/", /Benutzernamen oder Kennwort/],
  ["https://kim.example.de/taskpane.html", /eine Datei/],
  ['https://kim.example.de/"/', /nur aus Buchstaben/],
  ["https://kim.example.de/a b/", /nur aus Buchstaben/],
  ["https://kim.example.de/größe/", /nur aus Buchstaben/],
  ["https://kim.example.de//kim/", /nur aus Buchstaben/],
  ["https://*.example.de/", /„\*\.example\.de“ kann kein Rechner heißen/],
  ["https://kim..example.de/", /kann kein Rechner heißen/],
  ["https://kim;example.de/", /kann kein Rechner heißen/],
  ["https://$host.example.de/", /kann kein Rechner heißen/],
];

describe("--url", () => {
  const gelesen = rufeAuf(
    "adresse",
    "liesAdresse",
    GEMEINT.map(([eingabe]) => [eingabe]),
  );
  test.each(GEMEINT.map((fall, i) => [...fall, i] as const))("%j is %s", (_, address, i) => {
    expect(gelesen[i]).toEqual({ ergebnis: address });
  });

  const abgelehnt = rufeAuf(
    "adresse",
    "liesAdresse",
    FALSCH.map(([eingabe]) => [eingabe]),
  );
  test.each(FALSCH.map((fall, i) => [...fall, i] as const))("%j is told: %s", (eingabe, satz, i) => {
    expect(abgelehnt[i]?.fehler).toMatch(satz);
    expect(abgelehnt[i]?.fehler).toContain(eingabe?.trim() ?? "");
  });
});

describe("npm run package", () => {
  const rufe = (...optionen: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, "betrieb/package.mjs"), ...optionen], { encoding: "utf8" });
  const RICHTIG = ["--url", "https://kim.example.de/"];

  test.each([
    [["--url", "http://kim.example.de/"], /nur über https/],
    [
      [...RICHTIG, "--umgebung", "Produktion"],
      /--umgebung ist „Produktion“. Möglich sind: produktion, test\./,
    ],
    [[...RICHTIG, "--officejs", "lokal"], /--officejs ist „lokal“. Möglich sind: cdn, mirror\./],
    [["--adresse", "https://kim.example.de/"], /„--adresse“ geht so nicht/],
    // What npm leaves of `npm run package --url https://kim.example.de/`.
    [["https://kim.example.de/"], /„https:\/\/kim.example.de\/“ geht so nicht.* npm run package -- --url /],
    [["--url"], /„--url“ geht so nicht/],
  ])("with %j says in one sentence what is wrong, and builds nothing", (optionen, satz) => {
    const { status, stdout, stderr } = rufe(...optionen);
    expect(stderr).toMatch(satz);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});

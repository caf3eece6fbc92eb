import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rufeAuf } from "./aufrufe";

const AUSGELIEFERT = ["@cj-tech-master/excelts", "webpack"];
const hinweis = (severity: string) => ({
  title: `Schwachstelle ${severity}`,
  severity,
  url: "https://example.org/1",
});
const bericht = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

/** A stand-in for npm that says this, and ends as npm does. */
function npmSagt(ausgabe: string): string {
  const ordner = mkdtempSync(join(tmpdir(), "npm-"));
  aufzuraeumen.push(ordner);
  const [npm, gesagt] = [join(ordner, "npm"), join(ordner, "gesagt")];
  writeFileSync(gesagt, ausgabe);
  writeFileSync(npm, `#!/bin/sh\n[ "$*" = "audit --json" ] || exit 9\ncat ${gesagt}\nexit 1\n`);
  chmodSync(npm, 0o755);
  return npm;
}
const aufzuraeumen: string[] = [];
afterAll(() => aufzuraeumen.forEach((ordner) => rmSync(ordner, { recursive: true })));

// Protects against the comfortable mistake: taking a registry's silence for a clean bill.
const FAELLE: readonly (readonly [fall: string, ausgabe: string, ende: number, text: RegExp])[] = [
  ["nothing known", bericht({}), 0, /Zu keinem davon ist eine Schwachstelle bekannt/],
  [
    "a critical one in the tools alone",
    bericht({ jest: { via: [hinweis("critical")] } }),
    0,
    /Zu keinem davon ist eine Schwachstelle bekannt/,
  ],
  [
    "a tool's dependency, which webpack brings but which is not delivered",
    bericht({ webpack: { via: ["terser"] }, terser: { via: [hinweis("critical")] } }),
    0,
    /Zu keinem davon/,
  ],
  [
    "a moderate one in what is delivered",
    bericht({ webpack: { via: [hinweis("moderate")] } }),
    0,
    /Bekannte Schwachstellen: 1, davon schwer oder kritisch: 0\.\n- webpack \(moderate\)/,
  ],
  [
    "a high one in what is delivered",
    bericht({ "@cj-tech-master/excelts": { via: [hinweis("high")] } }),
    1,
    /schwer oder kritisch: 1\.\n- @cj-tech-master\/excelts \(high\): Schwachstelle high https:/,
  ],
  [
    "a registry that does not offer it",
    JSON.stringify({
      message: "405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk",
      statusCode: 405,
      error: { summary: "", detail: "" },
    }),
    3,
    /keine Auskunft gegeben \(405 Method Not Allowed\).*ist damit offen/,
  ],
  [
    "no network",
    JSON.stringify({ error: { code: "ENOTFOUND", summary: "request to https://registry.example failed" } }),
    3,
    /keine Auskunft gegeben \(request to der Registry failed\)/,
  ],
  ["npm itself failing", "", 3, /keine Auskunft gegeben \(nichts\)/],
  [
    "an unknown form of report",
    JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} }),
    3,
    /keine Auskunft/,
  ],
];

describe("npm run audit:production, with", () => {
  const antworten = rufeAuf(
    "audit",
    "pruefe",
    FAELLE.map(([, ausgabe]) => [AUSGELIEFERT, npmSagt(ausgabe)]),
  );
  test.each(FAELLE.map((fall, i) => [...fall, i] as const))("%s", (_, __, ende, text, i) => {
    const urteil = antworten[i]?.ergebnis as { text: string; ende: number };
    expect(urteil.text).toMatch(text);
    expect(urteil.ende).toBe(ende);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./aufrufe";

const seite = readFileSync(join(ROOT, "docs/betrieb.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };

// Protects a stranger who follows docs/betrieb.md to the letter.
describe("docs/betrieb.md", () => {
  test("shows the headers as they are: it is what `npm run docs` writes", () => {
    const geschrieben = execFileSync(process.execPath, ["scripts/betrieb.mjs", "--stdout"], { cwd: ROOT });
    expect(seite).toBe(geschrieben.toString());
    expect(seite).toContain("`frame-ancestors`");
  });

  test("names commands that there are, with options that there are", () => {
    const befehle = [...seite.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(befehle.length).toBeGreaterThan(2);
    for (const befehl of befehle) expect(scripts).toHaveProperty([befehl]);
    const optionen = new Set([...seite.matchAll(/(?<=[\s`])--([a-z]+)/g)].map(([, name]) => name));
    expect([...optionen].sort()).toEqual(["check", "officejs", "out", "quiet", "umgebung", "url"]);
  });

  test("leads to headings and files that there are", () => {
    const ueberschriften = [...seite.matchAll(/^#+ (.+)$/gm)].map(([, titel]) =>
      titel!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const ziele = [...seite.matchAll(/\]\(([^)]+)\)/g)].map(([, ziel]) => ziel!);
    expect(ziele.length).toBeGreaterThan(10);
    for (const ziel of ziele) {
      if (ziel.startsWith("#")) expect(ueberschriften).toContain(ziel.slice(1));
      else if (ziel.startsWith("https:"))
        expect(ziel).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z]{2}-[a-z]{2}\//);
      else expect(existsSync(join(ROOT, "docs", ziel))).toBe(true);
    }
  });
});

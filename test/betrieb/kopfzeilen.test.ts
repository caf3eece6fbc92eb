import { JSDOM } from "jsdom";
import { rufeAuf } from "./aufrufe";

const DATEIEN = [
  "assets/icon-16.png",
  "assets/icon-80.png",
  "datei.626106bc.js",
  "functions.html",
  "functions.js",
  "functions.json",
  "office-js/office.js",
  "taskpane.css",
  "taskpane.html",
  "taskpane.js",
];
const OFFICE_JS = ["cdn", "mirror"] as const;

/** The headers that IIS would send: those of the site, changed by every location that the path lies in. */
function gesendet(web: Document, pfad: string, geerbt: Record<string, string> = {}): Record<string, string> {
  const headers = new Map(Object.entries(geerbt));
  const orte = [...web.querySelectorAll("location")].filter((ort) => {
    const path = ort.getAttribute("path")!;
    return pfad === path || pfad.startsWith(`${path}/`);
  });
  for (const ort of [web.querySelector("configuration > system\\.webServer")!, ...orte]) {
    for (const regel of ort.querySelectorAll("customHeaders > *")) {
      const name = regel.getAttribute("name")!;
      if (regel.tagName === "remove") headers.delete(name);
      // IIS refuses the whole site where a header is added twice.
      else if (headers.has(name)) throw new Error(`${pfad} has ${name} twice`);
      else headers.set(name, regel.getAttribute("value")!);
    }
  }
  return Object.fromEntries(headers);
}

// Protects offices with a Windows server; no IIS is at hand, so its rules are applied here.
describe.each(OFFICE_JS)("web.config with office.js from %s", (officejs) => {
  const [text] = rufeAuf("iis", "webConfig", [[{ officejs, dateien: DATEIEN }]]);
  const web = new JSDOM(text?.ergebnis as string, { contentType: "application/xml" }).window.document;
  const erwartet = rufeAuf(
    "kopfzeilen",
    "kopfzeilenVon",
    DATEIEN.map((datei) => [datei, officejs]),
  );

  test.each(DATEIEN.map((datei, i) => [datei, i] as const))(
    "sends with %s what the data names",
    (datei, i) => {
      expect(gesendet(web, datei)).toEqual(erwartet[i]?.ergebnis);
    },
  );

  test("is taken also below a website that sends some of the headers itself", () => {
    const geerbt = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
    expect(gesendet(web, "functions.json", geerbt)).toEqual(gesendet(web, "functions.json"));
  });

  test("lists no folder, hides what runs the site, and shows the page at the address itself", () => {
    expect(web.querySelector("directoryBrowse")?.getAttribute("enabled")).toBe("false");
    expect(web.querySelector('customHeaders > remove[name="X-Powered-By"]')).not.toBeNull();
    expect(web.querySelector("defaultDocument add")?.getAttribute("value")).toBe("taskpane.html");
  });
});

describe("the Content-Security-Policy", () => {
  const richtlinien = (officejs: string) => {
    const [zeilen] = rufeAuf("kopfzeilen", "kopfzeilenVon", [["taskpane.html", officejs]]);
    const wert = (zeilen?.ergebnis as Record<string, string>)["Content-Security-Policy"]!;
    return new Map(wert.split("; ").map((eine) => [eine.split(" ")[0]!, eine.split(" ").slice(1)] as const));
  };

  test.each(OFFICE_JS)("with office.js from %s allows nothing unsafe and nobody at large", (officejs) => {
    const quellen = [...richtlinien(officejs).values()].flat();
    for (const quelle of quellen) expect(quelle).toMatch(/^(?:'self'|'none'|https:\/\/[\w.*-]+\.[a-z0-9]+)$/);
    expect(richtlinien(officejs).get("default-src")).toEqual(["'self'"]);
  });

  test("names Microsoft's CDN for scripts and office.js's own page alone, and only where office.js comes from there", () => {
    const mitCdn = [...richtlinien("cdn")].filter(([, quellen]) =>
      quellen.some((q) => q.includes("appsforoffice")),
    );
    expect(mitCdn.map(([name]) => name)).toEqual(["script-src", "frame-src"]);
    expect([...richtlinien("mirror").values()].flat().join(" ")).not.toContain("appsforoffice");
  });
});

import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { connect, type SecureVersion } from "node:tls";
import { gunzipSync } from "node:zlib";
import { expect, test as base } from "@playwright/test";
import { kopfzeilen, kopfzeilenVon, NICHT_GESETZT } from "../../../betrieb/kopfzeilen.mjs";
import { inhalt, ordnerVon, PAKETE, type Paketname } from "./pakete";
import { frage, PORTS, starteWebserver, type Webserver } from "./webserver";

const test = base.extend<object, { server: Webserver }>({
  server: [
    // Playwright reads the names of the fixtures needed from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await starteWebserver();
      await use(server);
      await server.halte();
    },
    { scope: "worker", auto: true },
  ],
});

const ALLE = Object.keys(PAKETE) as Paketname[];
const url = (paket: Paketname, pfad: string) => PAKETE[paket].url + pfad;
const dateienVon = async (paket: Paketname) => [
  ...(await inhalt(join(await ordnerVon(paket), "addin"))).keys(),
];

// Protects what docs/betrieb.md promises of the server: the example in the package, in the nginx that is installed.
for (const paket of ALLE) {
  const { officejs } = PAKETE[paket];

  test(`${paket}: every file is served with the headers that the data names, and no others of their kind`, async ({
    server,
  }) => {
    const gemeint = kopfzeilen(officejs).map(({ name }) => name);
    for (const datei of await dateienVon(paket)) {
      const { status, headers } = await frage(server, url(paket, datei));
      expect(status, datei).toBe(200);
      const gesendet = gemeint.flatMap((name) => {
        const wert = headers[name.toLowerCase()];
        return wert === undefined ? [] : [[name, wert]];
      });
      expect(Object.fromEntries(gesendet), datei).toEqual(kopfzeilenVon(datei, officejs));
      for (const { name } of NICHT_GESETZT) expect(headers[name.toLowerCase()], datei).toBeUndefined();
    }
  });

  test(`${paket}: every file has a type that a browser takes it by, and says that it is UTF-8`, async ({
    server,
  }) => {
    const typen: Record<string, RegExp> = {
      html: /^text\/html; charset=utf-8$/,
      css: /^text\/css; charset=utf-8$/,
      js: /^(?:application|text)\/javascript; charset=utf-8$/,
      json: /^application\/json; charset=utf-8$/,
      png: /^image\/png$/,
      txt: /^text\/plain; charset=utf-8$/,
      svg: /^image\/svg\+xml/,
    };
    for (const datei of await dateienVon(paket)) {
      const { headers } = await frage(server, url(paket, datei));
      expect(headers["content-type"], datei).toMatch(typen[datei.split(".").at(-1)!]!);
    }
  });

  test(`${paket}: texts are compressed, and arrive whole`, async ({ server }) => {
    for (const datei of ["taskpane.html", "taskpane.js", "functions.js", "functions.json", "taskpane.css"]) {
      const { headers, body } = await frage(server, url(paket, datei), {
        headers: { "Accept-Encoding": "gzip" },
      });
      expect(headers["content-encoding"], datei).toBe("gzip");
      expect(headers.vary, datei).toContain("Accept-Encoding");
      expect(
        gunzipSync(body).equals(await readFile(join(await ordnerVon(paket), "addin", datei))),
        datei,
      ).toBe(true);
    }
  });

  test(`${paket}: what the browser has is not sent again`, async ({ server }) => {
    const { headers } = await frage(server, url(paket, "taskpane.js"));
    expect(headers.etag).toBeDefined();
    const noch = await frage(server, url(paket, "taskpane.js"), {
      headers: { "If-None-Match": headers.etag! },
    });
    expect([noch.status, noch.body.length]).toEqual([304, 0]);
    expect(noch.headers["cache-control"]).toBe("no-cache");
  });

  test(`${paket}: what is not there is not found, is as safe, and is not kept for a year`, async ({
    server,
  }) => {
    for (const datei of [
      "nichtda.html",
      "datei.00000000.js",
      "assets/nichtda.png",
      "manifest.xml",
      "SHA256SUMS",
    ]) {
      const { status, headers } = await frage(server, url(paket, datei));
      expect(status, datei).toBe(404);
      expect(headers["cache-control"], datei).toBe("no-cache");
      expect(headers["content-security-policy"], datei).toContain("default-src 'self'");
      expect(headers["x-content-type-options"], datei).toBe("nosniff");
    }
  });

  test(`${paket}: no folder is listed`, async ({ server }) => {
    for (const ordner of ["assets/", ...(officejs === "mirror" ? ["office-js/"] : [])]) {
      const { status, body } = await frage(server, url(paket, ordner));
      expect(status, ordner).toBe(403);
      expect(body.toString(), ordner).not.toContain("icon-16");
    }
  });

  test(`${paket}: the address itself shows the page that makes Excel files`, async ({ server }) => {
    const { status, body, headers } = await frage(server, url(paket, ""));
    expect(status).toBe(200);
    expect(body.toString()).toContain("<title>KIM für Excel</title>");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  test(`${paket}: files can be read, and nothing else`, async ({ server }) => {
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await frage(server, url(paket, "taskpane.html"), { method })).status, method).toBe(405);
  });

  test(`${paket}: the server does not say its version`, async ({ server }) => {
    expect((await frage(server, url(paket, "taskpane.html"))).headers["server"]).toBe("nginx");
  });

  test(`${paket}: plain http only leads to https`, async () => {
    const { hostname, pathname } = new URL(PAKETE[paket].url);
    const { status, location } = await new Promise<{ status?: number; location?: string }>(
      (antworte, scheitere) => {
        get(
          {
            host: "127.0.0.1",
            port: PORTS.http,
            path: `${pathname}taskpane.html`,
            headers: { Host: hostname },
          },
          (antwort) => {
            antwort.resume();
            antworte({ status: antwort.statusCode!, location: antwort.headers.location! });
          },
        ).once("error", scheitere);
      },
    );
    expect([status, location]).toEqual([301, url(paket, "taskpane.html")]);
  });
}

test("the address without its last slash leads to the address", async ({ server }) => {
  const { status, headers } = await frage(server, PAKETE.mirror.url.slice(0, -1));
  expect([status, headers.location]).toEqual([301, PAKETE.mirror.url]);
});

test("nginx takes the example without a word about a type named twice", ({ server }) => {
  expect(server.meldungen()).not.toContain("duplicate");
});

test("nothing but the files of the add-in can be had", async ({ server }) => {
  const pfade = [
    "taskpane.html",
    "addins/taskpane.html",
    "addins/kim../manifest.xml",
    "addins/kim/..%2fmanifest.xml",
    "addins/kim/assets/..%2f..%2fmanifest.xml",
  ];
  for (const pfad of pfade)
    expect((await frage(server, `https://kim.example.de/${pfad}`)).status, pfad).toBe(404);
});

test.describe("TLS", () => {
  const sprich = (server: Webserver, version: SecureVersion) =>
    new Promise<string>((antworte) => {
      const socket = connect(
        {
          ...{ host: "127.0.0.1", port: PORTS.https, servername: "kim.example.de", ca: server.zertifikat },
          // So that it is the server that refuses, not this client.
          ...{ minVersion: version, maxVersion: version, ciphers: "ALL:@SECLEVEL=0" },
        },
        () => {
          antworte(`${socket.getProtocol()} ${socket.getCipher().name}`);
          socket.end();
        },
      ).once("error", (fehler: NodeJS.ErrnoException) => antworte(fehler.code ?? fehler.message));
    });

  for (const version of ["TLSv1.2", "TLSv1.3"] as const) {
    test(`${version} is spoken, with forward secrecy`, async ({ server }) => {
      expect(await sprich(server, version)).toMatch(
        version === "TLSv1.2" ? /^TLSv1\.2 ECDHE-.*GCM/ : /^TLSv1\.3 TLS_/,
      );
    });
  }
  for (const version of ["TLSv1", "TLSv1.1"] as const) {
    test(`${version} is refused`, async ({ server }) => {
      expect(await sprich(server, version)).toBe("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION");
    });
  }
});

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nginx, openssl } from "../../programs";
import { ordnerVon, PAKETE, type Paketname } from "./pakete";

/** Ports that need no root. */
export const PORTS = { https: 3331, http: 3332 } as const;

/** A real nginx with the packages' own configuration. */
export interface Webserver {
  /** the certificate, signed by itself */
  readonly zertifikat: Buffer;
  /** what nginx has said so far */
  meldungen(): string;
  halte(): Promise<void>;
}

/**
 * Starts nginx as whoever runs the test. Of the packages' configuration only what her IT has to adapt is changed:
 * ports, the folder of the files, the certificate.
 */
export async function starteWebserver(): Promise<Webserver> {
  const ordner = await mkdtemp(join(tmpdir(), "kim-nginx-"));
  const [key, crt] = [join(ordner, "server.key"), join(ordner, "server.crt")];
  const hosts = Object.values(PAKETE).map(({ url }) => new URL(url).hostname);
  execFileSync(
    openssl(),
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ],
      ...[
        "-subj",
        "/CN=KIM-Test",
        "-addext",
        `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`,
      ],
      ...["-keyout", key, "-out", crt],
    ],
    { stdio: "pipe" },
  );
  const programm = nginx();
  for (const paket of Object.keys(PAKETE) as Paketname[]) {
    const conf = await readFile(join(await ordnerVon(paket), "webserver/nginx.conf"), "utf8");
    await writeFile(join(ordner, `${paket}.conf`), await angepasst(conf, paket, { key, crt }));
  }
  await mkdir(join(ordner, "temp"));
  await writeFile(join(ordner, "nginx.conf"), rahmen(ordner, await mimeTypes()));

  const server = spawn(programm, ["-p", ordner, "-c", join(ordner, "nginx.conf"), "-e", "stderr"]);
  let meldungen = "";
  server.stderr.on("data", (text: Buffer) => (meldungen += text.toString()));
  try {
    await erreichbar(server, PORTS.https);
  } catch {
    throw new Error(`nginx did not start:\n${meldungen}`);
  }
  return {
    zertifikat: await readFile(crt),
    meldungen: () => meldungen,
    halte: async () => {
      const beendet = new Promise((fertig) => server.once("exit", fertig));
      server.kill();
      await beendet;
      await rm(ordner, { recursive: true });
    },
  };
}

async function angepasst(
  conf: string,
  paket: Paketname,
  { key, crt }: { readonly key: string; readonly crt: string },
): Promise<string> {
  const { url, umgebung } = PAKETE[paket];
  const zertifikat = `/etc/ssl/${new URL(url).hostname}`;
  return [
    [`${zertifikat}.crt`, crt],
    [`${zertifikat}.key`, key],
    [`/srv/kim-fuer-excel/${umgebung}/`, join(await ordnerVon(paket), "addin/")],
    ["listen 443 ssl", `listen 127.0.0.1:${PORTS.https} ssl`],
    ["listen 80;", `listen 127.0.0.1:${PORTS.http};`],
    ["listen [::]:443 ssl http2;", ""],
    ["listen [::]:80;", ""],
  ].reduce((text, [von, nach]) => {
    if (text.split(von!).length !== 2) throw new Error(`nginx.conf has not exactly one ${von}`);
    return text.replace(von!, () => nach!);
  }, conf);
}

/** What a distribution's own nginx.conf has around the sites. */
function rahmen(ordner: string, mime: string): string {
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((art) => `${art}_temp_path ${ordner}/temp/${art};`)
    .join("\n  ");
  return `daemon off;
master_process off;
pid ${ordner}/nginx.pid;
events {}
http {
  include ${mime};
  default_type application/octet-stream;
  access_log off;
  ${temp}
  include ${ordner}/mirror.conf;
  include ${ordner}/cdn.conf;
}
`;
}

/** The list of types that every nginx is installed with. */
async function mimeTypes(): Promise<string> {
  const orte = ["/etc/nginx", "/opt/homebrew/etc/nginx", "/usr/local/etc/nginx"];
  for (const ort of orte.map((ordner) => join(ordner, "mime.types"))) {
    if (
      await access(ort).then(
        () => true,
        () => false,
      )
    )
      return ort;
  }
  throw new Error(`There is no mime.types of nginx in ${orte.join(", ")}.`);
}

async function erreichbar(server: ChildProcess, port: number): Promise<void> {
  for (let versuch = 0; versuch < 100 && server.exitCode === null; versuch++) {
    const offen = await new Promise<boolean>((antworte) => {
      const socket = connect(port, "127.0.0.1", () => antworte(true)).once("error", () => antworte(false));
      socket.unref();
    });
    if (offen) return;
    await new Promise((weiter) => setTimeout(weiter, 50));
  }
  throw new Error("not reached");
}

export interface Antwort {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request over TLS, with the name that the address has, to this machine. */
export function frage(
  { zertifikat }: Webserver,
  url: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Antwort> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((antworte, scheitere) => {
    request(
      {
        ...{ method, path: pathname + search, headers: { Host: hostname, ...headers } },
        ...{ host: "127.0.0.1", port: PORTS.https, servername: hostname, ca: zertifikat },
        agent: new Agent({ keepAlive: false }),
      },
      (antwort) => {
        const teile: Buffer[] = [];
        antwort.on("data", (teil: Buffer) => teile.push(teil));
        antwort.on("end", () =>
          antworte({
            status: antwort.statusCode ?? 0,
            headers: antwort.headers,
            body: Buffer.concat(teile),
          }),
        );
      },
    )
      .once("error", scheitere)
      .end();
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const servers: ChildProcess[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.kill()));

/** Starts a server of its own, as `npm start` does, and waits for its address. */
function serve(port: number): Promise<string> {
  const server = spawn(process.execPath, [join(root, "test/support/serve-fixture.mjs"), String(port)]);
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.stdout.once("data", (printed: Buffer) => resolve(printed.toString().trim()));
    server.stderr.once("data", (printed: Buffer) => reject(new Error(printed.toString())));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

test("takes the wanted port, and the next free one where it is taken", async () => {
  const port = await freePort();
  expect(await serve(port)).toBe(`http://localhost:${port}/`);
  const second = await serve(port);
  expect(second).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(second).not.toBe(`http://localhost:${port}/`);
});

test("serves the add-in's page with the local office.js, and nothing else changed", async () => {
  const url = await serve(await freePort());
  const page = await (await fetch(`${url}addin/taskpane.html`)).text();
  const built = readFileSync(join(root, "test/workbench/server/fixture/taskpane.html"), "utf8");
  expect(page).toBe(built.replace("https://appsforoffice.microsoft.com/lib/1/hosted/", "/office-js/"));
});

test("office.js is byte for byte the one of the npm package", async () => {
  const url = await serve(await freePort());
  const dist = join(root, "node_modules/@microsoft/office-js/dist");
  for (const file of ["office.js", "excel-web-16.00.js", "de-de/office_strings.js"]) {
    const served = Buffer.from(await (await fetch(`${url}office-js/${file}`)).arrayBuffer());
    expect(served.equals(readFileSync(join(dist, file)))).toBe(true);
  }
});

test("office.js finds the folder that npm ships in small letters", async () => {
  const url = await serve(await freePort());
  expect((await fetch(`${url}office-js/AgaveErrorUX/index.html`)).status).toBe(200);
});

test("no page may load anything from elsewhere", async () => {
  const url = await serve(await freePort());
  const policy = (await fetch(`${url}addin/taskpane.html`)).headers.get("content-security-policy") ?? "";
  const sources = policy.split(";").flatMap((directive) => directive.trim().split(" ").slice(1));
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources)
    expect(["data:", "blob:"].includes(source) || /^'[\w-]+'$/.test(source)).toBe(true);
});

test.each([
  "addin/nichtda.html",
  "addin/../../package.json",
  "addin/%2e%2e/%2e%2e/package.json",
  "package.json",
])("%s is not served", async (path) => {
  const url = await serve(await freePort());
  expect((await fetch(`${url}${path}`)).status).toBe(404);
});

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import getPort, { portNumbers } from "get-port";
import sirv from "sirv";
import { pageDirectory } from "./bundle.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Microsoft's address of office.js, as production pages name it, and the unmodified copy that stands in for it. */
const officeJs = { cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/", local: "/office-js/" };
const policyOfPage = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/;
const officeJsDirectory = join(root, "node_modules/@microsoft/office-js/dist");

/** Nothing the workbench shows may come from, or go to, anywhere but its own server. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // Univer and office.js set styles from script
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
].join("; ");

/**
 * Serves the workbench, the built add-in below `/addin/` and office.js below `/office-js/`, on this machine only.
 * @param {object} [options]
 * @param {number} [options.port] wanted port; if it is taken, one of the next hundred
 * @param {string} [options.addInDirectory] the built add-in, normally `dist`
 * @param {string} [options.directory] the built page
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({
  port = 3000,
  addInDirectory = join(root, "dist"),
  directory = pageDirectory,
} = {}) {
  const chosen = await getPort({ port: [port, ...portNumbers(port + 1, port + 100)], host });
  const routes = [
    { prefix: "/addin/", serve: sirv(addInDirectory, { dev: true }) },
    { prefix: officeJs.local, serve: sirv(officeJsDirectory, { dev: true }) },
    { prefix: "/", serve: sirv(directory, { dev: true }) },
  ];
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.startsWith("/addin/") && path.endsWith(".html")) {
      void sendAddInPage(join(addInDirectory, path.slice("/addin/".length)), response);
      return;
    }
    const route = routes.find(({ prefix }) => path.startsWith(prefix));
    const file = path.slice((route?.prefix.length ?? 1) - 1);
    // office.js asks for folders in capitals that npm ships in small letters.
    request.url = route?.prefix === officeJs.local ? file.toLowerCase() : file;
    route?.serve(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(`Nicht gefunden: ${path}`);
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(chosen, host, () => resolve(undefined));
  });
  return {
    url: `http://localhost:${chosen}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The name rather than an address, so that `localhost` in the browser reaches it on every system. */
const host = "localhost";

/**
 * The add-in's page as it was built, with the one address of office.js turned to the local copy, also in its policy.
 * @param {string} file
 * @param {import("node:http").ServerResponse} response
 */
async function sendAddInPage(file, response) {
  const page = await readFile(file, "utf8").catch(() => undefined);
  response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(
    page
      ?.replaceAll(officeJs.cdn, officeJs.local)
      .replace(policyOfPage, (policy) => policy.replaceAll(new URL(officeJs.cdn).origin, "'self'")) ??
      "Nicht gefunden. Erst „npm run build“ ausführen.",
  );
}

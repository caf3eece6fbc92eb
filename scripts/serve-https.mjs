// Serves dist/ at https://localhost:3000/, where the manifest says the add-in is, for a real Excel on this machine.
// `npm run start:excel` starts it; the certificate is Microsoft's development certificate for localhost, which
// office-addin-dev-certs installs after asking.
import { createServer } from "node:https";
import { fileURLToPath } from "node:url";
import devCerts from "office-addin-dev-certs";
import sirv from "sirv";

const PORT = 3000;
const dist = fileURLToPath(new URL("../dist", import.meta.url));

const server = createServer(await devCerts.getHttpsServerOptions(), (request, response) => {
  // Excel on the web fetches the functions' metadata from its own origin.
  response.setHeader("Access-Control-Allow-Origin", "*");
  // Looked up anew for each request, so that a new build shows at once. No Cache-Control: with it, Office shows a
  // generic icon in place of ours.
  sirv(dist, { etag: true })(request, response);
});
server.listen(PORT, "localhost", () => console.log(`https://localhost:${PORT}/ serves ${dist}`));

import { startServer } from "../../workbench/server/server.mjs";

/** Serves test/workbench/server/fixture as the add-in, on the port given as argument, and prints the address. */
const addInDirectory = new URL("../workbench/server/fixture", import.meta.url).pathname;
const { url } = await startServer({ port: Number(process.argv[2]), addInDirectory });
console.log(url);

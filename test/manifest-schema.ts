import { join } from "node:path";

/** Microsoft's schema of the manifest is not ours to distribute; where someone has it, it is asked. */
export const MANIFEST_SCHEMA =
  process.env["MANIFEST_SCHEMA"] ?? join(__dirname, "../../shared/manifest-schema/all.xsd");

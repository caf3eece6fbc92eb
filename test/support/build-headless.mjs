import { buildHeadless } from "../../workbench/server/bundle.mjs";

/** Jest's global setup: Univer's packages are ES modules only, so tests get them as one built file (0.5 s). */
export default buildHeadless;

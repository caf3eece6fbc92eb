import { buildHeadless } from "../../workbench/server/bundle.mjs";
import { soffice } from "../programs";

/** Fails the run once, before any test, where LibreOffice is missing, and builds the headless Excel for those that need it. */
export default async function prepare() {
  soffice();
  await buildHeadless();
}

import { soffice } from "../programs";

/** Fails the run once, before any test, where LibreOffice is missing. */
export default function requireLibreOffice() {
  soffice();
}

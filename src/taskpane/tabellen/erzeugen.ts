/**
 * All that makes tables and files: most of the add-in's code, and needed by no one who only looks. The view loads it
 * when it has something to make.
 */
export { mitSaetzenDesStandes } from "../../blaetter/zuruecksetzen";
export { liesBestand } from "../../excel/lesen";
export { erzeugeTabellen } from "../../excel/tabellen";
export { ladeHerunter } from "./herunterladen";
export { mappeFuerDatei, mappeFuerExcel } from "./vorgabe";

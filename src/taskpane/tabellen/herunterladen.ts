import type { Mappe } from "../../blaetter/blatt";
import { Hindernis } from "../../excel/meldungen";
import { istNichtGeladen } from "../rahmen/auftraege";
import { TABELLEN } from "../texte/tabellen";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const EINE_MINUTE = 60_000;

/**
 * Writes a Mappe as an .xlsx file and hands it to the browser, as one of its downloads. Whether the browser keeps it
 * cannot be known: the window that a desktop Excel shows add-ins in may drop it without a word.
 * @throws Hindernis where the browser refuses it, for want of memory or storage
 */
export async function ladeHerunter(mappe: Mappe): Promise<void> {
  try {
    await uebergib(mappe);
  } catch (fehler) {
    if (istNichtGeladen(fehler)) throw fehler;
    throw new Hindernis(TABELLEN.nichtGespeichert, fehler);
  }
}

async function uebergib(mappe: Mappe): Promise<void> {
  const { alsXlsx } = await import(/* webpackChunkName: "datei" */ "../../datei/xlsx");
  const datei = new Blob([new Uint8Array(await alsXlsx(mappe))], { type: XLSX });
  const verweis = document.createElement("a");
  verweis.href = URL.createObjectURL(datei);
  verweis.download = TABELLEN.datei;
  verweis.click();
  // The browser reads the address after this.
  setTimeout(() => URL.revokeObjectURL(verweis.href), EINE_MINUTE);
}

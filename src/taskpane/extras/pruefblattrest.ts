import { liesEinstellung } from "../../excel/einstellung";
import { entfernePruefblatt, NOTIZ } from "../../excel/selbsttest/pruefblatt";
import type { Auftraege } from "../rahmen/auftraege";
import { arbeitetAnderes } from "../rahmen/vorrecht";
import { SELBSTTEST } from "../texte/selbsttest";

/**
 * Removes the sheet of a self-test that did not come to its end, because the pane was closed or Excel did not answer any
 * more. Whatever keeps it from that, the next start tries again.
 */
export async function raeumePruefblattAuf(auftraege: Auftraege): Promise<void> {
  try {
    if ((await liesEinstellung(NOTIZ)) === undefined || (await arbeitetAnderes())) return;
    const rest = await entfernePruefblatt();
    if (rest.art === "geblieben") auftraege.sage(SELBSTTEST.geblieben(rest.blatt));
  } catch {
    // The note is still there.
  }
}

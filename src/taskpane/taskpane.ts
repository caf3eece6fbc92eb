import { umgebung } from "../excel/umgebung";
import { raeumePruefblattAuf } from "./extras/pruefblattrest";
import type { Pane, Reiterangebot } from "./rahmen/ansicht";
import { Auftraege } from "./rahmen/auftraege";
import { Rahmen } from "./rahmen/rahmen";
import { uebernimmThema } from "./rahmen/thema";
import { Unterbrechung } from "./rahmen/unterbrechung";
import { vorrecht } from "./rahmen/vorrecht";
import * as tabellen from "./tabellen/tabellen";

/** The tables are what most come for; the other views are loaded when their tab is chosen. */
const ANGEBOTE: readonly [Reiterangebot, ...Reiterangebot[]] = [
  { reiter: "tabellen", lade: () => Promise.resolve(tabellen), nurInExcel: false },
  {
    reiter: "erklaeren",
    lade: () => import(/* webpackChunkName: "erklaeren" */ "./erklaeren/erklaeren"),
    nurInExcel: true,
  },
  {
    reiter: "funktionen",
    lade: () => import(/* webpackChunkName: "funktionen" */ "./funktionen/funktionen"),
    nurInExcel: false,
  },
  {
    reiter: "extras",
    lade: () => import(/* webpackChunkName: "extras" */ "./extras/extras"),
    nurInExcel: true,
  },
];

void starte();

async function starte(): Promise<void> {
  const wo = await umgebung(location.search);
  if (wo === "excel") folgeThema();
  const auftraege = wo === "excel" ? new Auftraege(vorrecht) : new Auftraege();
  const unterbrechung = new Unterbrechung(auftraege);
  const pane: Pane = { umgebung: wo, auftraege };
  const wurzel = document.getElementById("pane");
  if (!wurzel) throw new Error("taskpane.html has no #pane");
  wurzel.replaceChildren();
  new Rahmen(wurzel, pane, unterbrechung, ANGEBOTE, location.hash.slice(1));
  if (wo !== "excel") return;
  await unterbrechung.suche();
  await raeumePruefblattAuf(auftraege);
}

/** Office tells no change of its theme: whoever comes back to the pane may have chosen another one. */
function folgeThema(): void {
  const uebernimm = () => uebernimmThema(document.documentElement);
  uebernimm();
  window.addEventListener("focus", uebernimm);
}

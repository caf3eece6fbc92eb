import type { Mappe } from "../blaetter/blatt";
import { mappe } from "../blaetter/mappe";
import { VORLAGE_2021 } from "../blaetter/vorlage2021";
import { erzeugeTabellen } from "../excel/tabellen";
import { liesEingaben, umgebung, zeigeBlatt } from "../excel/umgebung";
import { liesDatum, zeigeDatum } from "../grundlage/datum";
import { STAND_2021 } from "../saetze/stand2021";
import { Ablauf } from "./ablauf";
import { Ansicht } from "./ansicht";
import { TEXTE } from "./texte";
import { uebernimmThema } from "./thema";
import { type Feld, pruefeZeitraum, type Zeitraum } from "./zeitraum";

const ansicht = new Ansicht(document, {
  zeitraumGeaendert: () => ansicht.zeigeZeitraum(pruefeZeitraum(ansicht.zeitraumfelder)),
  erzeugen: () => void erzeuge(),
  blattOeffnen: (name) => void ablauf.oeffne(name),
});
const ablauf = new Ablauf(
  { erzeugeTabellen: (mappe, melde) => erzeugeTabellen(() => mappe, melde), zeigeBlatt },
  (zustand) => ansicht.zeige(zustand),
);

/** The period that the pane and the tables were last known to share. */
let gemeinsam = ansicht.zeitraumfelder;
/** The reading of the tables' period that is under way. */
let abgleich = Promise.resolve();

void starte();

async function starte(): Promise<void> {
  const pruefung = pruefeZeitraum(ansicht.zeitraumfelder);
  ansicht.zeigeZeitraum(pruefung);
  if ("zeitraum" in pruefung) ansicht.zeigeVorschau(mappeFuer(pruefung.zeitraum).blaetter);

  const wo = await umgebung();
  if (wo !== "excel") {
    ansicht.zeigeHinderung(TEXTE.umgebung[wo]);
    return;
  }
  uebernimmThema(document.documentElement);
  await uebernimmZeitraumDerTabellen();
  ansicht.zeige({ art: "bereit" });
  // Whoever comes back from the sheets may have changed the period there.
  window.addEventListener("focus", () => {
    abgleich = uebernimmZeitraumDerTabellen();
  });
}

async function erzeuge(): Promise<void> {
  await abgleich;
  const felder = ansicht.zeitraumfelder;
  const pruefung = pruefeZeitraum(felder);
  ansicht.zeigeZeitraum(pruefung);
  if (!("zeitraum" in pruefung)) {
    ansicht.geheZumFehler();
    return;
  }
  if (await ablauf.erzeuge(mappeFuer(pruefung.zeitraum))) gemeinsam = felder;
}

function mappeFuer(zeitraum: Zeitraum): Mappe {
  return mappe({ stellen: VORLAGE_2021, stand: STAND_2021, ...zeitraum });
}

/**
 * Where the workbook holds the tables already, their period is the one to go on with, unless the officer has
 * typed another one into the pane.
 */
async function uebernimmZeitraumDerTabellen(): Promise<void> {
  try {
    const [beginn, ende] = await liesEingaben(["zeitraum.beginn", "zeitraum.ende"]);
    if (beginn === undefined || ende === undefined || !stehenNoch(gemeinsam)) return;
    gemeinsam = ansicht.zeitraumfelder = {
      beginn: zeigeDatum(liesDatum(beginn, "Beginn")),
      ende: zeigeDatum(liesDatum(ende, "Ende")),
    };
    ansicht.zeigeZeitraum(pruefeZeitraum(ansicht.zeitraumfelder));
  } catch {
    // Then the fields keep what they hold, for the officer to see and change.
  }
}

function stehenNoch({ beginn, ende }: Readonly<Record<Feld, string>>): boolean {
  const felder = ansicht.zeitraumfelder;
  return felder.beginn === beginn && felder.ende === ende;
}

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
import { pruefeZeitraum, type Zeitraum } from "./zeitraum";

const ansicht = new Ansicht(document, {
  zeitraumGeaendert: () => ansicht.zeigeZeitraum(pruefeZeitraum(ansicht.zeitraumfelder)),
  erzeugen: () => void erzeuge(),
  blattOeffnen: (name) => void ablauf.oeffne(name),
});
const ablauf = new Ablauf({ erzeugeTabellen, zeigeBlatt }, (zustand) => ansicht.zeige(zustand));

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
}

async function erzeuge(): Promise<void> {
  const pruefung = pruefeZeitraum(ansicht.zeitraumfelder);
  ansicht.zeigeZeitraum(pruefung);
  if ("zeitraum" in pruefung) await ablauf.erzeuge(mappeFuer(pruefung.zeitraum));
  else ansicht.geheZumFehler();
}

function mappeFuer(zeitraum: Zeitraum): Mappe {
  return mappe({ stellen: VORLAGE_2021, stand: STAND_2021, ...zeitraum });
}

/** In a workbook that holds the tables already, the period that stands in them is the one to begin with. */
async function uebernimmZeitraumDerTabellen(): Promise<void> {
  try {
    const [beginn, ende] = await liesEingaben(["zeitraum.beginn", "zeitraum.ende"]);
    if (beginn === undefined || ende === undefined) return;
    ansicht.zeitraumfelder = {
      beginn: zeigeDatum(liesDatum(beginn, "Beginn")),
      ende: zeigeDatum(liesDatum(ende, "Ende")),
    };
    ansicht.zeigeZeitraum(pruefeZeitraum(ansicht.zeitraumfelder));
  } catch {
    // Then the fields keep what they begin with, for the officer to see and change.
  }
}

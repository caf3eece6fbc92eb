import { type Bestand, LEERER_BESTAND } from "../blaetter/bestand";
import { SAETZELISTE } from "../blaetter/satztabelle";
import { STELLENLISTE } from "../blaetter/stellenplan/eingaben";
import { mitSaetzenDesStandes } from "../blaetter/zuruecksetzen";
import { liesBestand } from "../excel/lesen";
import { erzeugeTabellen } from "../excel/tabellen";
import { liesEingaben, liesListe, umgebung, zeigeBlatt } from "../excel/umgebung";
import { findeUnterbrochenes, stelleWiederHer, verwirf } from "../excel/unterbrechung";
import { liesDatum, zeigeDatum } from "../grundlage/datum";
import { STAND_2021 } from "../saetze/stand2021";
import { Ablauf } from "./ablauf";
import { Ansicht } from "./ansicht";
import { ladeHerunter } from "./herunterladen";
import { planuebersicht } from "./stellenplan";
import { uebernimmThema } from "./thema";
import { mappeFuerDatei, mappeFuerExcel } from "./vorgabe";
import { type Feld, pruefeZeitraum, type Zeitraum } from "./zeitraum";

const ansicht = new Ansicht(document, {
  eingabeGeaendert: () => formular.zeigeZeitraum(pruefeZeitraum(formular.zeitraumfelder)),
  auftragAbgeschickt: () => void (inExcel ? erzeuge() : speichere()),
  abbrechen: () => ablauf.brichAb(),
  speichern: () => void speichere(),
  zuruecksetzen: () => void erzeuge((bestand) => mitSaetzenDesStandes(bestand, STAND_2021)),
  wiederherstellen: () => void ablauf.stelleWiederHer(),
  verwerfen: () => void ablauf.verwirf(),
  blattOeffnen: (name) => void ablauf.oeffne(name),
});
const { formular } = ansicht;
const ablauf = new Ablauf(
  { erzeugeTabellen, findeUnterbrochenes, stelleWiederHer, verwirf, zeigeBlatt, ladeHerunter },
  (zustand) => ansicht.zeige(zustand),
);

let inExcel = false;
/** The period that the pane and the tables were last known to share. */
let gemeinsam = formular.zeitraumfelder;
/** The reading of the workbook that is under way. */
let abgleich = Promise.resolve();

void starte();

async function starte(): Promise<void> {
  const zeitraum = geprueft();
  if (zeitraum) ansicht.zeigeVorschau(mappeFuerExcel(zeitraum, formular.wahl, LEERER_BESTAND).blaetter);
  const wo = await umgebung();
  inExcel = wo === "excel";
  ansicht.zeigeUmgebung(wo);
  if (!inExcel) return;
  uebernimmThema(document.documentElement);
  await gleicheAb();
  await ablauf.beginne();
  // Whoever comes back from the sheets may have changed them.
  window.addEventListener("focus", () => void gleicheAb());
}

async function erzeuge(vorher = (bestand: Bestand) => bestand): Promise<void> {
  await abgleich;
  const felder = formular.zeitraumfelder;
  const { wahl } = formular;
  const zeitraum = geprueft();
  if (!zeitraum) return;
  const baue = (bestand: Bestand) => mappeFuerExcel(zeitraum, wahl, vorher(bestand));
  if (!(await ablauf.erzeuge(baue, { werte: wahl.schreibweise === "werte" }))) return;
  gemeinsam = felder;
  await gleicheAb();
}

async function speichere(): Promise<void> {
  const zeitraum = geprueft();
  if (!zeitraum) return;
  const { wahl } = formular;
  await ablauf.speichere(async () => {
    const hiesiger = (bestand: Bestand) => mappeFuerExcel(zeitraum, wahl, bestand);
    return mappeFuerDatei(zeitraum, wahl, inExcel ? await liesBestand(hiesiger) : LEERER_BESTAND);
  });
}

/** The period, or `undefined` with a word at the field that is wrong. */
function geprueft(): Zeitraum | undefined {
  const pruefung = pruefeZeitraum(formular.zeitraumfelder);
  formular.zeigeZeitraum(pruefung);
  if ("zeitraum" in pruefung) return pruefung.zeitraum;
  formular.geheZumFehler();
  return undefined;
}

function gleicheAb(): Promise<void> {
  return (abgleich = uebernimmArbeitsmappe());
}

/** Shows what the workbook holds already. */
async function uebernimmArbeitsmappe(): Promise<void> {
  try {
    await uebernimmZeitraumDerTabellen();
    const [stellen, saetze] = [await liesListe(STELLENLISTE), await liesListe(SAETZELISTE)];
    formular.zeigeStellenplan(stellen && planuebersicht(stellen));
    ansicht.zeigeSaetze(saetze !== undefined);
  } catch {
    // Then the pane goes on showing what it did, for the officer to see and change.
  }
}

/**
 * Where the workbook holds the tables already, their period is the one to go on with, unless the officer has
 * typed another one into the pane.
 */
async function uebernimmZeitraumDerTabellen(): Promise<void> {
  const [beginn, ende] = await liesEingaben(["zeitraum.beginn", "zeitraum.ende"]);
  if (beginn === undefined || ende === undefined || !stehenNoch(gemeinsam)) return;
  gemeinsam = formular.zeitraumfelder = {
    beginn: zeigeDatum(liesDatum(beginn, "Beginn")),
    ende: zeigeDatum(liesDatum(ende, "Ende")),
  };
  formular.zeigeZeitraum(pruefeZeitraum(formular.zeitraumfelder));
}

function stehenNoch({ beginn, ende }: Readonly<Record<Feld, string>>): boolean {
  const felder = formular.zeitraumfelder;
  return felder.beginn === beginn && felder.ende === ende;
}

import { ABGLEICHLISTE } from "../../blaetter/abgleich/abgleichblatt";
import { EINSATZLISTE } from "../../blaetter/cmeinsatz/einsatz";
import { eingabekennung } from "../../blaetter/kennungen";
import { SAETZELISTE } from "../../blaetter/satztabelle";
import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { istLeer, type Zellwert } from "../../grundlage/zelle";
import { vzaeAusTagen } from "../../rechnung/vzae";
import { zeigeWert } from "../anzeige";
import { alsName, beschriftung, listeUm } from "../blatt/beschriftung";
import { type Eingabeerklaerung, erlaubterSatz, listeneingabe } from "../blatt/eingaben";
import { bereichDesNamens, type Liste } from "../blatt/planleser";
import { ecke } from "../flaeche";
import { verteilungswegDer, vzaeschritt } from "../kim/funktionen";
import { alleZusammen } from "../mappensicht";
import { Teileliste } from "../teile";
import type { Auswahl } from "./auswahl";
import { erklaereEingabe } from "./eingabe";
import { abweichung } from "./hinweise";
import type { Inhalt } from "./inhalt";
import type { Zusammenhang } from "./zusammenhang";

const ABGLEICHSREGEL =
  "Die gedruckte Zahl gegen die berechnete. Geprüft wird der Reihe nach: Folgefehler aus einer anderen falsch gedruckten " +
  "Zahl, Vorzeichen, Faktor (10, 100, 1.000 oder 12/13), Zahlendreher, Rundung. Die erste Ursache, die passt, wird genannt.";

/** Columns of the CM-Einsatz that are distributed by largest remainders. */
const KOMMUNENANTEILE = ["Gesamtkosten", "KIM-Förderung", "Sachkosten der Kommune"];

/**
 * A cell of one of our lists other than the Stellenplan; `undefined` where the cell is in none, or has nothing of its own
 * beyond its formula.
 * @param ausFormel explains a cell by its formula
 */
export function erklaereListenzelle(
  auswahl: Auswahl,
  zusammenhang: Zusammenhang,
  ausFormel: (auswahl: Auswahl) => Inhalt,
): Inhalt | undefined {
  const gefunden = listeUm(auswahl.ort, zusammenhang.sicht);
  if (!gefunden) return undefined;
  const { liste, name } = gefunden;
  const kopf = liste.kopf(auswahl.ort.spalte);
  const eingabe = listeneingabe(name, kopf);
  if (eingabe)
    return name === SAETZELISTE && kopf === "Wert"
      ? satz(auswahl, liste, eingabe, zusammenhang)
      : erklaereEingabe(auswahl, eingabe, zusammenhang);
  if (name === EINSATZLISTE)
    return kopf === "VZÄ"
      ? vzaeDerKommune(auswahl, liste, zusammenhang)
      : anteilDerKommune(auswahl, liste, kopf, ausFormel);
  return name === ABGLEICHLISTE && kopf === "Ursache" ? ursache(auswahl, liste, zusammenhang) : undefined;
}

function satz(
  auswahl: Auswahl,
  liste: Liste,
  { was }: Eingabeerklaerung,
  zusammenhang: Zusammenhang,
): Inhalt {
  const zeile = auswahl.ort.zeile - liste.ersteZeile;
  const spalten = ["Bezeichnung", "Einheit", "Quelle", "Schlüssel"];
  const [bezeichnung = "", einheit = "", quelle = "", schluessel = ""] = liste
    .werte(spalten)
    .map((werte) => zeigeWert(werte(zeile), "@"));
  const eingabe = {
    was: bezeichnung === "" ? was : `${bezeichnung}.`,
    einheit,
    erlaubt: erlaubterSatz(schluessel),
  };
  return erklaereEingabe(auswahl, eingabe, zusammenhang, quelle);
}

/** Why a printed figure differs. */
function ursache(auswahl: Auswahl, liste: Liste, { sicht, plan }: Zusammenhang): Inhalt | undefined {
  if (istLeer(auswahl.zelle.wert)) return undefined;
  const { zeile } = auswahl.ort;
  const teileliste = new Teileliste(sicht, plan, auswahl.zelle.zahlenformat);
  const spalten = ["gedruckt", "berechnet", "Unterschied"]
    .map((kopf) => liste.spalte(kopf))
    .filter((spalte) => spalte !== undefined);
  const teile = alleZusammen(
    spalten.map((spalte) => () => {
      const ort = liste.ort(zeile, spalte);
      return teileliste.teil(ort, sicht.zelle(ort).wert);
    }),
  );
  return {
    titel: alsName(beschriftung(auswahl.ort, sicht, plan), auswahl.ort),
    einleitung: ABGLEICHSREGEL,
    hinweise: [],
    abschnitte: [{ art: "teile", titel: "Verglichen werden", teile, ergebnis: "" }],
  };
}

/** The days of a Kommune as VZÄ. */
function vzaeDerKommune(auswahl: Auswahl, liste: Liste, { sicht, plan }: Zusammenhang): Inhalt | undefined {
  const { ort, zelle } = auswahl;
  const bereich = bereichDesNamens(eingabekennung("cm.wochentage"), sicht);
  if (!bereich || typeof zelle.wert !== "number") return undefined;
  const [[tage], woche] = alleZusammen<unknown>([
    () => liste.werte(["Tage pro Woche"]),
    () => sicht.zelle(ecke(bereich)).wert,
  ]) as [readonly ((i: number) => Zellwert)[], Zellwert];
  const anzahl = Number(tage?.(ort.zeile - liste.ersteZeile));
  if (typeof woche !== "number" || !(woche >= 1) || !Number.isFinite(anzahl)) return undefined;
  const vzae = vzaeAusTagen(anzahl, woche);
  return {
    titel: alsName(beschriftung(ort, sicht, plan), ort),
    einleitung: "Die Tage der Kommune als VZÄ.",
    hinweise: abweichung(zelle, vzae),
    abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: [vzaeschritt(anzahl, woche, vzae)] }],
  };
}

/** The share of a Kommune in an amount of Modul 2, by largest remainders. */
function anteilDerKommune(
  auswahl: Auswahl,
  liste: Liste,
  kopf: string,
  ausFormel: (auswahl: Auswahl) => Inhalt,
): Inhalt | undefined {
  if (!KOMMUNENANTEILE.includes(kopf) || typeof auswahl.zelle.wert !== "number") return undefined;
  const [tage, anteile] = liste.werte(["Tage in Zehntausendsteln", kopf]) as [
    (i: number) => Zellwert,
    (i: number) => Zellwert,
  ];
  const zeilen = Array.from({ length: liste.zeilen }, (_, i) => i).filter((i) => typeof tage(i) === "number");
  const gesamt = zeilen.reduce((summe, i) => summe + Number(anteile(i)), 0);
  const gewichte = zeilen.map((i) => Number(tage(i)) / ZEHNTAUSEND);
  const nummer = zeilen.indexOf(auswahl.ort.zeile - liste.ersteZeile);
  const inhalt = ausFormel(auswahl);
  if (nummer < 0 || !Number.isInteger(gesamt)) return inhalt;
  const weg = verteilungswegDer(gesamt, gewichte, ZEHNTAUSEND, nummer);
  return {
    ...inhalt,
    einleitung:
      `Der Anteil der Kommune an ${kopf} von Modul 2, nach ihren Tagen und größten Resten verteilt, ` +
      "damit die Anteile aller Kommunen zusammen genau den Betrag ergeben.",
    hinweise: [...inhalt.hinweise, ...abweichung(auswahl.zelle, weg.wert)],
    abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: weg.schritte }, ...inhalt.abschnitte],
  };
}

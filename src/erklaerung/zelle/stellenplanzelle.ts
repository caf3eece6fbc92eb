import { STELLENLISTE } from "../../blaetter/stellenplan/eingaben";
import {
  beschreibung,
  EINGABESPALTEN,
  type Eingabespalte,
  type Planspalte,
} from "../../blaetter/stellenplan/spalten";
import { listeneingabe } from "../blatt/eingaben";
import { type Plan, type Planstelle, stellenname } from "../blatt/planleser";
import { erklaereStelle } from "../blatt/stelle";
import type { Ort } from "../../blaetter/adresse";
import { alsFlaeche, ortsname } from "../flaeche";
import type { Zellstand } from "../mappensicht";
import { type Auswahl, formelDer } from "./auswahl";
import { erklaereEingabe } from "./eingabe";
import { abweichung, zumFehlerEinerStelle, zurHerkunft } from "./hinweise";
import type { Inhalt } from "./inhalt";
import { stichtageVon, type Zusammenhang } from "./zusammenhang";

/** A calculated cell of a Stelle. */
export interface Stellenzelle {
  readonly stelle: Planstelle;
  readonly spalte: Planspalte;
}

/** What of a Stelle a cell shows; `undefined` where it is not one that the Stellenplan calculates. */
export function stellenzelleAn(ort: Ort, plan: Plan | undefined): Stellenzelle | undefined {
  if (!plan?.liste.enthaelt(ort)) return undefined;
  const stelle = plan.stelle(ort.zeile);
  const spalte = plan.spalte(ort.spalte);
  if (!stelle || spalte === undefined || istEingabespalte(spalte)) return undefined;
  return { stelle, spalte };
}

/** A cell of the Stellenplan's list. */
export function erklaerePlanzelle(auswahl: Auswahl, plan: Plan, zusammenhang: Zusammenhang): Inhalt {
  const { ort, zelle } = auswahl;
  const stelle = plan.stelle(ort.zeile);
  const spalte = plan.spalte(ort.spalte);
  const kopf = plan.liste.kopf(ort.spalte);
  const eingabe = listeneingabe(STELLENLISTE, kopf);
  if (eingabe) {
    const inhalt = erklaereEingabe(auswahl, eingabe, zusammenhang);
    return stelle ? { ...inhalt, titel: `${kopf} – ${stellenname(stelle)}` } : inhalt;
  }
  if (!stelle || spalte === undefined)
    return {
      titel: kopf === "" ? ortsname(alsFlaeche(ort)) : kopf,
      einleitung: stelle
        ? "Diese Spalte gehört nicht zu den Spalten des Add-ins."
        : "Diese Zeile des Stellenplans ist leer. Sobald Stellenart, VZÄ und EG eingetragen sind, wird sie berechnet.",
      hinweise: [],
      abschnitte: [],
    };
  const soll = zusammenhang.soll.zelle(ort, zusammenhang.sicht, plan);
  const inhalt = erklaereStellenzelle({ stelle, spalte }, zelle, plan, zusammenhang);
  return { ...inhalt, hinweise: [...zurHerkunft(formelDer(auswahl), soll), ...inhalt.hinweise] };
}

/** A calculated figure of a Stelle, wherever it is shown. */
export function erklaereStellenzelle(
  { stelle, spalte }: Stellenzelle,
  { wert }: Zellstand,
  plan: Plan,
  { sicht }: Zusammenhang,
): Inhalt {
  const { einleitung, hinweise, abschnitte, soll } = erklaereStelle(
    plan,
    stelle,
    spalte,
    stichtageVon(sicht),
  );
  const zahlenformat = /euro/i.test(beschreibung(spalte).stil) ? '#,##0 "€"' : "General";
  return {
    titel: `${beschreibung(spalte).kopf} – ${stellenname(stelle)}`,
    einleitung,
    hinweise: [
      ...hinweise,
      ...zumFehlerEinerStelle(wert, hinweise),
      ...abweichung({ wert, zahlenformat, formel: "" }, soll),
    ],
    abschnitte,
    formel: "",
  };
}

function istEingabespalte(spalte: Planspalte): spalte is Eingabespalte {
  return (EINGABESPALTEN as readonly Planspalte[]).includes(spalte);
}

import type { Ort } from "../../blaetter/adresse";
import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { KimFehler, versuche } from "../../grundlage/fehler";
import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";
import { monateGerundet } from "../../rechnung/zeit";
import { alsName, beschriftung } from "../blatt/beschriftung";
import { bereichDesNamens } from "../blatt/planleser";
import { formelVon } from "../blatt/soll";
import { sollwert } from "../blatt/stelle";
import { hinweis, type Hinweis } from "../erklaerung";
import { ecke, gleicherOrt } from "../flaeche";
import { deutscheFormel } from "../formel/deutsch";
import { zerlege } from "../formel/zerlegung";
import { alleZusammen, type Zellstand } from "../mappensicht";
import { type Spur, spurVon, wertDer } from "../rechner/spur";
import { monatsschritte } from "../schritte";
import { Teileliste, unklareIn } from "../teile";
import { type Auswahl, formelDer } from "./auswahl";
import { abweichung, zumFehler, zurHerkunft, zuUnklarem } from "./hinweise";
import { type Inhalt, NICHTS, nichts } from "./inhalt";
import { erklaereStellenzelle, stellenzelleAn } from "./stellenplanzelle";
import { istUnseres, stichtageVon, umgebungVon, type Zusammenhang } from "./zusammenhang";

type Zellspur = Spur & { art: "zelle" };

/** Explains the cell that a cell takes its value from; `undefined` where it has been followed far enough. */
export type Weiter = ((auswahl: Auswahl) => Inhalt) | undefined;

/** A cell of ours that is no input and none of a Stelle: what it looks up, adds and compares. */
export function erklaereUnsereFormel(auswahl: Auswahl, zusammenhang: Zusammenhang, weiter: Weiter): Inhalt {
  const { ort, zelle } = auswahl;
  const { sicht, plan } = zusammenhang;
  const titel = alsName(beschriftung(ort, sicht, plan), ort);
  const monate = monateDesZeitraums(auswahl, titel, zusammenhang);
  if (monate) return monate;
  const soll = plan && zusammenhang.soll.zelle(ort, sicht, plan);
  const formel = formelDer(auswahl);
  const zerlegung = zerlege(formel ?? formelVon(soll?.zelle));
  if (!zerlegung) return formel === undefined ? festeBeschriftung(auswahl, titel) : nichts(ort);
  const spur = spurVon(zerlegung, umgebungVon(ort, sicht));
  const inhalt = ausSpur(auswahl, spur, titel, zusammenhang, weiter);
  return {
    ...inhalt,
    hinweise: [
      ...zurHerkunft(formel, soll),
      ...inhalt.hinweise,
      ...abweichungDerSpur(spur, zelle, zusammenhang),
    ],
    formel: formel === undefined ? "" : deutscheFormel(formel),
  };
}

/** The months of the period on the Übersicht. */
function monateDesZeitraums(
  { ort, zelle }: Auswahl,
  titel: string,
  { sicht, plan }: Zusammenhang,
): Inhalt | undefined {
  const bereich = bereichDesNamens("KIM_Monate", sicht);
  const zeitraum = plan?.zeitraum;
  if (!bereich || !gleicherOrt(ecke(bereich), ort) || !zeitraum || zeitraum instanceof KimFehler)
    return undefined;
  const { beginn, ende } = zeitraum;
  const monate = versuche(() => monateGerundet(beginn, ende) / ZEHNTAUSEND);
  if (monate instanceof KimFehler) return undefined;
  return {
    titel,
    einleitung: "Die Monate des ganzen Plans, vom Beginn bis zum Ende.",
    hinweise: abweichung(zelle, monate),
    abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: monatsschritte(beginn, ende, monate) }],
  };
}

function festeBeschriftung({ ort, zelle }: Auswahl, titel: string): Inhalt {
  if (istLeer(zelle.wert)) return nichts(ort);
  return { titel, einleitung: `Eine feste Beschriftung. ${NICHTS}`, hinweise: [], abschnitte: [] };
}

function ausSpur(
  auswahl: Auswahl,
  spur: Spur,
  titel: string,
  zusammenhang: Zusammenhang,
  weiter: Weiter,
): Inhalt {
  const { zelle } = auswahl;
  const uebernommen = uebernommeneZelle(spur);
  if (uebernommen) return ausAndererZelle(auswahl, uebernommen, titel, zusammenhang, weiter);
  return {
    titel,
    einleitung: einleitungZu(spur, zelle.wert),
    hinweise: [...zuUnklarem(spur), ...zumFehler(zelle.wert, [])],
    abschnitte: new Teileliste(zusammenhang.sicht, zusammenhang.plan, zelle.zahlenformat).abschnitte(spur),
  };
}

interface Uebernommen {
  readonly spur: Zellspur;
  readonly vorzeichen: 1 | -1;
}

/** The one cell whose value a formula shows as it is, or as a deduction. */
function uebernommeneZelle(spur: Spur): Uebernommen | undefined {
  if (spur.art === "zelle") return { spur, vorzeichen: 1 };
  if (spur.art !== "summe" || spur.teile.length !== 1) return undefined;
  const [einziger] = spur.teile;
  return einziger?.spur.art === "zelle" && einziger.vorzeichen < 0
    ? { spur: einziger.spur, vorzeichen: -1 }
    : undefined;
}

/** A cell that shows what another one holds: that one is explained. */
function ausAndererZelle(
  { zelle }: Auswahl,
  { spur, vorzeichen }: Uebernommen,
  titel: string,
  zusammenhang: Zusammenhang,
  weiter: Weiter,
): Inhalt {
  const { sicht, plan } = zusammenhang;
  const teile = new Teileliste(sicht, plan, zelle.zahlenformat).abschnitte(spur);
  const stellenzelle = stellenzelleAn(spur.ort, plan);
  if (plan && stellenzelle) {
    const inhalt = erklaereStellenzelle(stellenzelle, mitVorzeichen(zelle, vorzeichen), plan, zusammenhang);
    const abzug = vorzeichen < 0 ? [hinweis("Hier steht der Betrag als Abzug, mit Minus.")] : [];
    return {
      ...inhalt,
      hinweise: [...abzug, ...inhalt.hinweise],
      abschnitte: [...inhalt.abschnitte, ...teile],
    };
  }
  const einleitung = "Diese Zelle zeigt den Wert einer anderen.";
  const [andere] = alleZusammen([() => sicht.zelle(spur.ort)]);
  if (!weiter || !andere || !istUnseres(spur.ort.blatt, sicht))
    return { titel, einleitung, hinweise: [], abschnitte: teile };
  const inhalt = weiter({ ort: spur.ort, zelle: andere, anker: undefined });
  return {
    titel,
    einleitung: `${einleitung} ${inhalt.einleitung}`,
    hinweise: inhalt.hinweise,
    abschnitte: [...teile, ...inhalt.abschnitte],
  };
}

function mitVorzeichen(zelle: Zellstand, vorzeichen: 1 | -1): Zellstand {
  return vorzeichen < 0 && typeof zelle.wert === "number" ? { ...zelle, wert: 0 - zelle.wert } : zelle;
}

function einleitungZu(spur: Spur, wert: Zellwert): string {
  if (istLeer(wert)) return "Diese Zelle zeigt zurzeit nichts: Zu ihr gibt es im Stellenplan keine Zahl.";
  if (typeof wert === "string" && alsFehlertext(wert) === undefined)
    return "Ein Text, den eine Formel aus den folgenden Angaben bildet.";
  switch (spur.art) {
    case "summe": {
      const was = spur.teile.some(({ vorzeichen }) => vorzeichen < 0) ? "Differenz" : "Summe";
      return `Die ${was} der folgenden Zahlen. Jede lässt sich anklicken und weiter verfolgen.`;
    }
    case "auswahl":
      return `Der ${spur.funktion === "MIN" ? "niedrigste" : "höchste"} der folgenden Werte.`;
    case "konstante":
      return "Die Formel ergibt hier einen festen Wert, der von keiner Zahl abhängt.";
    default:
      return "Eine Rechnung mit den folgenden Zahlen.";
  }
}

/** A total of figures of Stellen, calculated once more by our own calculation. */
function abweichungDerSpur(spur: Spur, zelle: Zellstand, zusammenhang: Zusammenhang): readonly Hinweis[] {
  const nachFormel = abweichung(zelle, unklareIn(spur).length > 0 ? undefined : wertDer(spur));
  if (nachFormel.length > 0 || spur.art !== "summe") return nachFormel;
  return abweichung(zelle, sollDerSumme(spur, zusammenhang));
}

function sollDerSumme({ teile }: Spur & { art: "summe" }, { sicht, plan }: Zusammenhang): number | undefined {
  if (!plan || teile.length === 0) return undefined;
  const stichtage = stichtageVon(sicht);
  const sollVon = (ort: Ort): number | undefined => {
    const stelle = plan.liste.enthaelt(ort) ? plan.stelle(ort.zeile) : undefined;
    const spalte = plan.spalte(ort.spalte);
    return stelle && spalte !== undefined ? sollwert(plan, stelle, spalte, stichtage) : undefined;
  };
  let summe = 0;
  for (const { vorzeichen, spur } of teile) {
    const soll = spur.art === "zelle" ? sollVon(spur.ort) : undefined;
    if (soll === undefined) return undefined;
    summe += vorzeichen * soll;
  }
  return summe;
}

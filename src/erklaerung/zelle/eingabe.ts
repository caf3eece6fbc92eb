import { eingabekennung, istEingabekennung } from "../../blaetter/kennungen";
import { alsName, beschriftung } from "../blatt/beschriftung";
import { type Eingabeerklaerung, EINZELEINGABEN } from "../blatt/eingaben";
import { bereichDesNamens } from "../blatt/planleser";
import { type Abschnitt, hinweis, type Teil } from "../erklaerung";
import { ecke, gleicherOrt } from "../flaeche";
import { zerlege } from "../formel/zerlegung";
import { spurVon } from "../rechner/spur";
import { Teileliste } from "../teile";
import { type Auswahl, formelDer } from "./auswahl";
import type { Inhalt } from "./inhalt";
import { umgebungVon, type Zusammenhang } from "./zusammenhang";

const UNBEKANNTE_EINGABE: Eingabeerklaerung = { was: "Eine Eingabe.", einheit: "", erlaubt: "" };

/** An input outside the lists, which has a name of its own; `undefined` where the cell is none. */
export function erklaereEinzeleingabe(auswahl: Auswahl, zusammenhang: Zusammenhang): Inhalt | undefined {
  const { sicht } = zusammenhang;
  const stehtHier = (name: string): boolean => {
    const bereich = bereichDesNamens(name, sicht);
    return bereich !== undefined && gleicherOrt(ecke(bereich), auswahl.ort);
  };
  const schluessel = Object.keys(EINZELEINGABEN).find((einer) => stehtHier(eingabekennung(einer)));
  const bekannte = schluessel === undefined ? undefined : EINZELEINGABEN[schluessel];
  if (bekannte) return erklaereEingabe(auswahl, bekannte, zusammenhang);
  return sicht.kopf.namen.some(({ name }) => istEingabekennung(name) && stehtHier(name))
    ? erklaereEingabe(auswahl, UNBEKANNTE_EINGABE, zusammenhang)
    : undefined;
}

/**
 * A yellow cell: what may stand there, and where it comes from.
 * @param quelle of a figure of the state's or of the KGSt; "" for what the user brings
 */
export function erklaereEingabe(
  auswahl: Auswahl,
  { was, einheit, erlaubt }: Eingabeerklaerung,
  zusammenhang: Zusammenhang,
  quelle = "",
): Inhalt {
  const { ort } = auswahl;
  const { sicht, plan } = zusammenhang;
  const erlaubtes = [
    zeile("Einheit", einheit),
    zeile("erlaubt", erlaubt),
    zeile("Quelle", quelle === "" ? "Ihre Eingabe" : quelle),
  ].filter(({ wert }) => wert !== "");
  return {
    titel: alsName(beschriftung(ort, sicht, plan), ort),
    einleitung: `${was} Diese gelbe Zelle ist eine Eingabe: Sie dürfen sie ändern, und die Beträge folgen ihr.`,
    hinweise: formelDer(auswahl) === undefined ? [] : [hinweis("Der Wert kommt aus einer Formel.")],
    abschnitte: [
      { art: "teile", titel: "Was hier stehen darf", teile: erlaubtes, ergebnis: "" },
      ...woraus(auswahl, zusammenhang),
    ],
  };
}

/** Where an input that is a formula takes its value from. */
function woraus(auswahl: Auswahl, { sicht, plan }: Zusammenhang): readonly Abschnitt[] {
  const zerlegung = zerlege(formelDer(auswahl));
  if (!zerlegung) return [];
  const spur = spurVon(zerlegung, umgebungVon(auswahl.ort, sicht));
  return new Teileliste(sicht, plan, auswahl.zelle.zahlenformat).abschnitte(spur);
}

function zeile(bezeichnung: string, wert: string): Teil {
  return { zeichen: "", bezeichnung, wert, ort: undefined, gewaehlt: false };
}

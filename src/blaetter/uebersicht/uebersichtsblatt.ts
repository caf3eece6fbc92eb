import type { Zeitraum } from "../../rechnung/zeitraum";
import { standtitel } from "../../saetze/beschriftung";
import type { Stand } from "../../saetze/satz";
import type { Ort } from "../adresse";
import type { Blatt } from "../blatt";
import { druck } from "../druck";
import { formel } from "../formel";
import { mitHoehen } from "../hoehe";
import { modulblattName, UEBERSICHT } from "../namen";
import { fehlendeModule } from "../noetigemodule";
import { mitSeitenwechseln } from "../seiten";
import type { Planumriss } from "../stellenplan/umriss";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { ZEITRAUMTEXT, zeitraumzeilen } from "../zeitraum";
import { BREITE, BREITEN } from "./breite";
import { type Deckungsfall, deckungstabelle, type Spanne } from "./deckungstabelle";
import { finanzierung } from "./finanzierung";
import { gruppenort, gruppentabelle, reservegruppen } from "./gruppentabelle";
import { RISIKO_AB } from "./orte";
import { pauschalezeilen } from "./pauschalezeilen";
import { nichtBerechenbar, ohnePlatz, proben, PROBENZEILEN } from "./pruefungen";
import { risikotabelle } from "./risikotabelle";

/** The sheet "KIM Übersicht", and where its results stand on it. */
export interface Uebersichtsblatt {
  readonly blatt: Blatt;
  readonly risikoVon: Ort;
  readonly risikoBis: Ort;
  /** the überplanmäßige Eigenanteile of each scenario, by its number from 1 */
  readonly szenariosummen: readonly Ort[];
  /** what stays überplanmäßig after the Integrationspauschale */
  readonly reste: Readonly<Record<Deckungsfall, Spanne>>;
  /** for each group the Eigenanteil of the Kreis */
  readonly gruppen: readonly Ort[];
}

/**
 * The sheet "KIM Übersicht": the period and the Integrationspauschale as inputs; the risk over the scenarios; whether it
 * all adds up; what the Integrationspauschale covers; costs and who pays them by group and Haushaltsjahr.
 * @param umriss the outline of the plan, for the layout only
 * @param stand for the source, at the foot and in the legend
 * @param zeitraum first and last day of the whole plan as Excel serials, where the workbook has none yet
 */
export function uebersichtsblatt(umriss: Planumriss, stand: Stand, zeitraum: Zeitraum): Uebersichtsblatt {
  const belegt = belegteGruppen(umriss);
  const zeilen: Zeile[] = [
    [zelle("titel", "Kommunales Integrationsmanagement: Kosten, Eigenanteile und Risiko")],
    [zelle("untertitel", ZEITRAUMTEXT)],
    [zelle("warnung", formel(nichtBerechenbar()))],
    band("abschnitt", BREITE, "Zeitraum"),
    ...zeitraumzeilen(zeitraum.beginn, zeitraum.ende),
    [zelle("warnung", formel(fehlendeModule()))],
    band("abschnitt", BREITE, "Integrationspauschale"),
    ...pauschalezeilen(),
    [zelle("warnung", formel(ohnePlatz(umriss, belegt)))],
  ];
  const risiko = risikotabelle(umriss);
  zeilen.push(...risiko.zeilen, LEERE_ZEILE);
  const probenAb = zeilen.length;

  const deckungAb = probenAb + PROBENZEILEN + 1;
  const deckung = deckungstabelle(deckungAb, umriss.jahre, { von: risiko.nummerVon, bis: risiko.nummerBis });
  const tabelleAb = deckungAb + deckung.zeilen.length + 1;
  const tabelle = gruppentabelle(tabelleAb, belegt, umriss.jahre);
  const finanzierungAb = tabelleAb + tabelle.zeilen.length;
  const { zeilen: finanzierungszeilen, diagramm } = finanzierung(finanzierungAb, tabelle.gruppen);
  const legendezeilen = legende(stand);
  const gedruckt = finanzierungAb + finanzierungszeilen.length + legendezeilen.length;
  // Below what is printed, so that no page is blank.
  const reserve = reservegruppen(gedruckt + 1, belegt, umriss.gruppen - belegt, umriss.jahre);
  const gruppen = [...tabelle.gruppen, ...reserve.gruppen];

  zeilen.push(...proben(gruppen, umriss.jahre), LEERE_ZEILE);
  zeilen.push(...deckung.zeilen, LEERE_ZEILE);
  zeilen.push(...tabelle.zeilen);
  zeilen.push(...finanzierungszeilen);
  zeilen.push(...legendezeilen, LEERE_ZEILE);
  zeilen.push(...reserve.zeilen);

  const blatt = mitHoehen({
    name: UEBERSICHT,
    zweck: "Zeitraum, Risiko von – bis, Deckung durch die Integrationspauschale, und wer was zahlt.",
    spaltenbreiten: BREITEN,
    zeilen,
    fixierteZeilen: 0,
    diagramme: [diagramm],
    druck: {
      ...druck("quer", stand.name, [0, 1]),
      bereich: { zeile: 0, spalte: 0, zeilen: gedruckt, spalten: BREITE },
    },
  });
  const teile = [RISIKO_AB, probenAb, deckungAb, tabelleAb, ...tabelle.gruppen.slice(1), finanzierungAb];
  return {
    blatt: mitSeitenwechseln(blatt, teile),
    risikoVon: risiko.von,
    risikoBis: risiko.bis,
    szenariosummen: risiko.summen,
    reste: deckung.reste,
    gruppen: gruppen.map((zeile) => gruppenort(zeile, "kreis")),
  };
}

/** How many pairs of Modul and Szenario there are; the table and the chart have one at least. */
function belegteGruppen({ stellen, gruppen }: Planumriss): number {
  const paare = stellen
    .filter(({ modul }) => modul !== undefined)
    .map(({ modul = "", szenario }) => `${modul}|${szenario.trim().toLowerCase()}`);
  return Math.min(gruppen, Math.max(1, new Set(paare).size));
}

function legende(stand: Stand): readonly Zeile[] {
  return [
    [zelle("klein", "Gelbe Zellen mit Rahmen dürfen geändert werden:"), zelle("eingabeMitte", "Eingabe")],
    [
      zelle(
        "klein",
        "PK: Personalkosten, SK: Sachkosten, VZÄ: Vollzeitäquivalente (Summe der Zeilen). Jeder Betrag ist auf volle Euro gerundet; Summen sind Summen der Zeilen.",
      ),
    ],
    [
      zelle(
        "klein",
        "Ein Szenario besteht aus seinen eigenen Stellen und denen ohne Szenario. Zum Risiko zählen nur überplanmäßige Eigenanteile des Kreises; was an Dritte weitergeleitet ist, tragen diese.",
      ),
    ],
    [
      zelle(
        "klein",
        `Nicht enthalten: Mittel für Veranstaltungen und Maßnahmen je Haushaltsjahr (Blatt „${modulblattName("1")}“).`,
      ),
    ],
    [
      zelle(
        "klein",
        `Quelle: Stand ${stand.name}, ${standtitel(stand)}; jeder Satz mit Quelle im Blatt „KIM Sätze“.`,
      ),
    ],
  ];
}

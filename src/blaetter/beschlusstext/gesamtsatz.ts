import { type Ort, verweis } from "../adresse";
import { type Fall, fallweise } from "../fallweise";
import { datumstext, formel, textkonstante } from "../formel";
import { BESCHLUSSTEXT } from "../namen";
import { modulFehlt, NOETIGE_MODULE } from "../noetigemodule";
import { plananzahl, plansumme, UEBERPLANMAESSIG } from "../planabfrage";
import { jahresort } from "../stellenplan/orte";
import { GEMEINSAM, neben, nebenbereich, type Nebenwert, nebenzelle, type Satzzeile } from "./satzzeile";
import { euro, eurospanne, satz, unberechenbare, wert } from "./worte";

/** An amount for the Szenario with the lowest risk, and for that with the highest. */
export interface Spanne {
  readonly von: Ort;
  readonly bis: Ort;
}

/** Where the results of the Übersicht stand. */
export interface Risikoorte {
  /** the überplanmäßige Eigenanteile */
  readonly risikoVon: Ort;
  readonly risikoBis: Ort;
  /** what of them stays after the Integrationspauschale */
  readonly reste: { readonly nichtVerlaengert: Spanne; readonly verlaengert: Spanne };
}

const hier = (ort: Ort) => verweis(ort, BESCHLUSSTEXT);

const IN_HOEHE_VON = 350;

/** Cases in which no sum of the plan can be named. */
function nichtNennbar(was: string, betraege: readonly string[]): readonly Fall[] {
  return [
    [
      `${GEMEINSAM.fehler}>0`,
      satz(
        `${was} lässt sich nicht nennen: Im Stellenplan gibt es `,
        wert(unberechenbare(GEMEINSAM.fehler)),
        "; der Grund steht dort in der Spalte Hinweis.",
      ),
    ],
    [`${GEMEINSAM.letzterTag}=0`, textkonstante("Der Stellenplan hat noch keine Stellen.")],
    [
      `ISERROR(${betraege.join("+")})`,
      satz(`${was} lässt sich nicht nennen: Auf „KIM Übersicht“ steht statt eines Betrags ein Fehler.`),
    ],
  ];
}

/** Vorlage, section III: "Insgesamt ergibt sich … das Risiko". */
export function risikosatz({ risikoVon, risikoBis, reste }: Risikoorte): Satzzeile {
  const [von, bis] = [hier(risikoVon), hier(risikoBis)];
  const [restVon, restBis] = [hier(reste.nichtVerlaengert.von), hier(reste.nichtVerlaengert.bis)];
  const gedeckt = satz(
    " Davon kann die Integrationspauschale, die bis zum ",
    wert(datumstext(GEMEINSAM.stichtag)),
    " verwendet werden darf, einen Teil decken; es bleiben ",
    wert(eurospanne(restVon, restBis)),
    ".",
  );
  const anfang = satz(
    "Insgesamt ergibt sich für die Projektförderung bis zum ",
    wert(datumstext(GEMEINSAM.letzterTag)),
  );
  const keines = satz(
    wert(anfang),
    " kein Risiko einer überplanmäßigen Bereitstellung von Haushaltsmitteln.",
  );
  const wortlaut = satz(
    wert(anfang),
    " das Risiko einer möglichen überplanmäßigen Bereitstellung von Haushaltsmitteln in Höhe von ",
    wert(eurospanne(von, bis)),
    ", sofern die Verwendungsdauer der Integrationspauschale nicht verlängert wird (die Berechnungen erfolgten mit Hilfe der Pauschalen der KGSt „Kosten eines Arbeitsplatzes“).",
    wert(`IF(AND(${von}=${restVon},${bis}=${restBis}),"",${gedeckt})`),
  );
  return {
    zu: "Risiko",
    satz: formel(
      fallweise(
        [...nichtNennbar("Das Risiko", [von, bis, restVon, restBis]), [`${bis}<=0`, keines]],
        wortlaut,
      ),
    ),
    nebenwerte: [],
    zeichen: IN_HOEHE_VON + 150,
  };
}

/** The Eigenanteile of each Szenario, and the numbers of the lowest and of the highest; 0 without Szenarien. */
export function szenariosummen(zeile: number, szenarien: number): readonly Nebenwert[] {
  const summe = (nr: number) =>
    `IF(${plananzahl(["szenarioNr", String(nr)])}=0,"",${plansumme("eigenanteil", ["szenarioNr", String(nr)], UEBERPLANMAESSIG)})`;
  const summen = nebenbereich(zeile, 2, szenarien);
  const nummer = (funktion: string) => `IF(COUNT(${summen})=0,0,MATCH(${funktion}(${summen}),${summen},0))`;
  return [
    neben.zahl(nummer("MIN")),
    neben.zahl(nummer("MAX")),
    ...Array.from({ length: szenarien }, (_, i) => neben.euro(summe(i + 1))),
  ];
}

/** The headings over the cells beside {@link szenariosummen}. */
export function summenkoepfe(szenarien: number): readonly string[] {
  const summen = Array.from({ length: szenarien }, (_, i) => `Summe Szenario ${String(i + 1)}`);
  return ["Nr. des niedrigsten Szenarios", "Nr. des höchsten Szenarios", ...summen];
}

/**
 * What of the risk falls into a Haushaltsjahr, in the two Szenarien of the risk; blank for a year beyond the plan.
 * @param summenzeile the row of {@link szenariosummen}
 */
export function jahressatz(zeile: number, summenzeile: number, jahr: number): Satzzeile {
  const zahl = hier(jahresort(jahr));
  const spalte = { groesse: "eigenanteil", jahr } as const;
  const ohneSzenario = plansumme(spalte, ["szenarioNr", "0"], UEBERPLANMAESSIG);
  const imSzenario = (nr: string) =>
    `IF(${nr}=0,0,${plansumme(spalte, ["szenarioNr", nr], UEBERPLANMAESSIG)})`;
  const [von, bis] = [nebenzelle(zeile, 0), nebenzelle(zeile, 1)];
  const wieRisiko = satz(
    "Davon entfallen auf das Haushaltsjahr ",
    wert(zahl),
    " ",
    wert(eurospanne(von, bis)),
    ".",
  );
  const gekreuzt = satz(
    "Davon entfallen auf das Haushaltsjahr ",
    wert(zahl),
    " ",
    wert(euro(von)),
    " beim niedrigsten und ",
    wert(euro(bis)),
    " beim höchsten Risiko.",
  );
  return {
    zu: formel(
      `IF(ISERROR(${GEMEINSAM.letzterTag}),"",IF(${zahl}>YEAR(${GEMEINSAM.letzterTag}),"",${zahl}))`,
    ),
    satz: formel(
      fallweise(
        [
          [`ISERROR(${GEMEINSAM.letzterTag})`, '""'],
          [`${zahl}>YEAR(${GEMEINSAM.letzterTag})`, '""'],
          ...nichtNennbar("Die Aufteilung auf Haushaltsjahre", [von, bis]),
          [`${von}<=${bis}`, wieRisiko],
        ],
        gekreuzt,
      ),
    ),
    nebenwerte: [0, 1].map((nummer) =>
      neben.euro(`${ohneSzenario}+${imSzenario(nebenzelle(summenzeile, nummer))}`),
    ),
    zeichen: 120,
  };
}

/** Vorlage, section III, end: what is left of the Integrationspauschale, and what stays if its use is extended. */
export function pauschalensatz({ reste }: Risikoorte): Satzzeile {
  const [von, bis] = [hier(reste.verlaengert.von), hier(reste.verlaengert.bis)];
  const bisWann = `IF(ISNUMBER(${GEMEINSAM.verlaengertBis}),${satz(" bis zum ", wert(datumstext(GEMEINSAM.verlaengertBis)))},"")`;
  const wortlaut = satz(
    "Stimmt das Land NRW einer Verlängerung der Verwendungsdauer der Integrationspauschale",
    wert(bisWann),
    " zu, müsste eine Entscheidung herbeigeführt werden, für welche Zwecke ihr Restbetrag in Höhe von ",
    wert(euro(GEMEINSAM.restbetrag)),
    " verwendet werden soll. Würde er für die Eigenanteile des KIM verwendet, ",
    wert(
      fallweise(
        [[`AND(${von}=0,${bis}=0)`, textkonstante("bliebe nichts überplanmäßig bereitzustellen.")]],
        satz("blieben ", wert(eurospanne(von, bis)), " überplanmäßig bereitzustellen."),
      ),
    ),
  );
  return {
    zu: "Integrationspauschale",
    satz: formel(
      fallweise(
        [
          ...nichtNennbar("Was bei einer Verlängerung bliebe,", [von, bis]),
          [
            `NOT(ISNUMBER(${GEMEINSAM.restbetrag}))`,
            satz("Der Restbetrag der Integrationspauschale ist auf „KIM Übersicht“ noch nicht eingetragen."),
          ],
        ],
        wortlaut,
      ),
    ),
    nebenwerte: [],
    zeichen: IN_HOEHE_VON + 70,
  };
}

/** Vorlage, section III: "die Einstellung des Personals für einzelne Module ist nicht ausreichend". */
export function modulsatz(): Satzzeile {
  const fehlt = NOETIGE_MODULE.map((modul) => {
    const satzDazu = ` Im Stellenplan fehlt noch eine Stelle in Modul ${modul}.`;
    return wert(`IF(${modulFehlt(modul)},${textkonstante(satzDazu)},"")`);
  });
  return {
    zu: "Alle Module",
    satz: formel(
      satz(
        "Die Umsetzung des KIM erfordert die Einstellung des entsprechenden Personals in allen drei Modulen – die Einstellung des Personals für einzelne Module ist nicht ausreichend.",
        ...fehlt,
      ),
    ),
    nebenwerte: [],
    zeichen: 240,
  };
}

/** Which Sätze were used. */
export function saetzesatz(stand: string): Satzzeile {
  return {
    zu: "Sätze",
    satz: `Gerechnet wurde mit den Pauschalen der KGSt „Kosten eines Arbeitsplatzes“ und den Fördersätzen nach dem Stand ${stand}; jeder Satz steht mit seiner Quelle im Blatt „KIM Sätze“.`,
    nebenwerte: [],
    zeichen: 210,
  };
}

import { type Fall, fallweise } from "../fallweise";
import { datumstext, formel, textkonstante } from "../formel";
import { planwert } from "../planabfrage";
import { KOPFZEILE } from "../stellenplan/orte";
import { planverweis } from "../stellenplan/spalten";
import { GEMEINSAM, neben, nebenzelle, NIRGENDS, type Satzzeile, VOM_AMT } from "./satzzeile";
import { dieVzae, euro, satz, wert, zeitspanne } from "./worte";

const ZELLEN = ["zeile", "zaehltAls", "eigenanteil", "beginn", "ende", "vorher", "stelle", "zeit"] as const;
export const STELLENKOEPFE: readonly string[] = [
  "Zeile im Stellenplan",
  "zählt als",
  "Eigenanteil",
  "Beginn",
  "Ende",
  "davon bis zum Stichtag",
  "Stelle",
  "Zeitraum",
];

/** The rows of the plan without Szenario, in its order, one after the other; a row without one is blank. */
export function stellensatz(zeile: number, erste: boolean, laengsteBezeichnung: number): Satzzeile {
  const z = (name: (typeof ZELLEN)[number], in_ = zeile) => nebenzelle(in_, ZELLEN.indexOf(name));
  const davor = erste ? String(KOPFZEILE + 1) : z("zeile", zeile - 1);
  const spalte = planverweis("szenarioNr");
  const naechste = `${davor}+MATCH(0,INDEX(${spalte},${davor}+1):INDEX(${spalte},ROWS(${spalte})),0)`;
  const gibtEs = (ausdruck: string) => `IF(${z("zeile")}=${NIRGENDS},"",${ausdruck})`;
  const imPlan = (name: Parameters<typeof planwert>[0]) => planwert(name, z("zeile"));
  const bezeichnung = `TRIM(${imPlan("bezeichnung")})`;
  const name = `IF(LEN(${bezeichnung})=0,"in "&${imPlan("modul")},${bezeichnung})`;
  return {
    zu: formel(gibtEs(`IFERROR(${imPlan("modul")},"")`)),
    satz: formel(gibtEs(`IFERROR(${wortlaut(z)},${unbekannt(`IFERROR(${name},"eine Stelle")`)})`)),
    nebenwerte: [
      neben.zahl(`IF(${davor}=${NIRGENDS},${NIRGENDS},IFERROR(${naechste},${NIRGENDS}))`),
      neben.text(gibtEs(imPlan("zaehltAls"))),
      neben.euro(gibtEs(imPlan("eigenanteil"))),
      neben.tag(gibtEs(imPlan("tagBeginn"))),
      neben.tag(gibtEs(imPlan("tagEnde"))),
      neben.euro(gibtEs(imPlan("bisStichtag"))),
      neben.text(gibtEs(`${dieVzae(imPlan("vzaeGanz"))}&" "&${name}`)),
      neben.text(gibtEs(zeitspanne(z("beginn"), z("ende")))),
    ],
    zeichen: 300 + laengsteBezeichnung,
  };
}

function unbekannt(name: string): string {
  return satz(
    "Für ",
    wert(name),
    " lässt sich der Eigenanteil nicht nennen: Der Grund steht im Stellenplan in der Spalte Hinweis.",
  );
}

/** The sentence for what the Eigenanteil counts as; an error where one of its figures is. */
function wortlaut(z: (name: (typeof ZELLEN)[number]) => string): string {
  const [stelle, zeit] = [wert(z("stelle")), wert(z("zeit"))];
  const betrag = wert(euro(z("eigenanteil")));
  const zaehltAls = (wort: string) => `${z("zaehltAls")}=${textkonstante(wort)}`;
  const stichtag = wert(datumstext(GEMEINSAM.stichtag));
  const faelle: readonly Fall[] = [
    [
      zaehltAls("weitergeleitet"),
      satz(
        "Der Eigenanteil für ",
        stelle,
        " liegt bei dem Träger, an den die Förderung weitergeleitet wird.",
      ),
    ],
    [
      `${z("eigenanteil")}<0`,
      satz(
        "Für ",
        stelle,
        " ergibt sich ",
        zeit,
        " kein Eigenanteil: Förderung und Sachkosten der Kommunen übersteigen die Gesamtkosten um ",
        wert(euro(`ABS(${z("eigenanteil")})`)),
        ".",
      ),
    ],
    [`${z("eigenanteil")}=0`, satz("Für ", stelle, " ergibt sich ", zeit, " kein Eigenanteil.")],
    [
      zaehltAls("im Haushalt"),
      satz(
        "Für ",
        stelle,
        " ist der Eigenanteil von ",
        betrag,
        " ",
        zeit,
        " bereits entsprechend in den Haushalt eingestellt.",
      ),
    ],
    [
      zaehltAls("Integrationspauschale"),
      satz(
        "Für ",
        stelle,
        " wird der Eigenanteil von ",
        betrag,
        " ",
        zeit,
        " aus der Integrationspauschale finanziert.",
      ),
    ],
    [
      `${GEMEINSAM.stichtag}<${z("beginn")}`,
      satz(
        "Für ",
        stelle,
        " wäre ",
        zeit,
        " insgesamt ein Eigenanteil von ",
        betrag,
        " überplanmäßig ",
        wert(VOM_AMT),
        "einzustellen, sofern die Integrationspauschale ",
        wert(`IF(${GEMEINSAM.stichtag}=0,"nicht",${satz("lediglich bis zum ", stichtag)})`),
        " verwendet werden darf.",
      ),
    ],
    [
      `${GEMEINSAM.stichtag}>=${z("ende")}`,
      satz(
        "Für ",
        stelle,
        " ergibt sich ",
        zeit,
        " insgesamt ein Eigenanteil von ",
        betrag,
        "; in dieser Zeit darf die Integrationspauschale verwendet werden.",
      ),
    ],
  ];
  const teilweise = satz(
    "Für ",
    stelle,
    " ergibt sich ",
    zeit,
    " insgesamt ein Eigenanteil von ",
    betrag,
    ". Davon fallen ",
    wert(euro(z("vorher"))),
    " in die Zeit bis zum ",
    stichtag,
    ", in der die Integrationspauschale verwendet werden darf; ",
    wert(euro(`(${z("eigenanteil")}-${z("vorher")})`)),
    " wären überplanmäßig ",
    wert(VOM_AMT),
    "einzustellen, sofern ihre Verwendungsdauer nicht verlängert wird.",
  );
  // A row whose status is none of these is an error, and told as such.
  return `IF(ISERROR(${z("zaehltAls")}),NA(),${fallweise(faelle, teilweise)})`;
}

import { a1, a1Bereich, type Ort } from "../adresse";
import type { Stilname, Zelle } from "../blatt";
import { formel, istLeer } from "../formel";
import { jahresname } from "../jahre";
import { flach } from "../listen";
import { UEBERSICHT } from "../namen";
import {
  type Bedingung,
  BEIM_KREIS,
  planfehler,
  plansumme,
  planwert,
  planzeile,
  stellenzahl,
  UEBERPLANMAESSIG,
  WEITERGELEITET,
} from "../planabfrage";
import type { Jahresgroesse, Planspalte } from "../stellenplan/spalten";
import { band, LEERE_ZEILE, type Zeile, zelle } from "../zellen";
import { BREITE } from "./breite";
import { jahresnameOrt } from "./orte";

/** The columns of the table: Gesamtkosten − Förderung − SK = what third parties and the Kreis bear. */
export const GRUPPENSPALTEN = {
  name: 0,
  vzae: 1,
  gesamtkosten: 2,
  foerderung: 3,
  kommunalanteil: 4,
  dritte: 5,
  kreis: 6,
  ueberplanmaessig: 7,
  zeile: 8,
} as const;

type Betragsspalte = Exclude<keyof typeof GRUPPENSPALTEN, "name" | "vzae" | "zeile">;

const BETRAGSSPALTEN = [
  "gesamtkosten",
  "foerderung",
  "kommunalanteil",
  "dritte",
  "kreis",
  "ueberplanmaessig",
] as const satisfies readonly Betragsspalte[];

/** Groups with their Haushaltsjahre, and where they stand. */
export interface Gruppentabelle {
  readonly zeilen: readonly Zeile[];
  /** the row of each group with its sums; its Haushaltsjahre stand below it */
  readonly gruppen: readonly number[];
}

/**
 * What each group (a Modul, or one of its scenarios) costs and who pays it, in all and by Haushaltsjahr.
 * @param ab its first row, from 0
 * @param anzahl how many groups there are when the sheet is made
 * @param jahre how many Haushaltsjahre the Stellenplan calculates
 */
export function gruppentabelle(ab: number, anzahl: number, jahre: number): Gruppentabelle {
  return tabelle(ab, [TITEL, KOPF], nummern(1, anzahl), jahre, BELEGT);
}

/** Room for groups that come to the plan later, plain as long as it is blank. */
export function reservegruppen(ab: number, davor: number, anzahl: number, jahre: number): Gruppentabelle {
  const titel = [zelle("klein", "Platz für Module und Szenarien, die neu hinzukommen:")];
  return tabelle(ab, [titel], nummern(davor + 1, anzahl), jahre, RESERVE);
}

const nummern = (erste: number, anzahl: number) => Array.from({ length: anzahl }, (_, i) => erste + i);

const TITEL = band("abschnitt", BREITE, "Kosten und Finanzierung nach Modul und Haushaltsjahr");
const KOPF: Zeile = [
  zelle("kopf", "Modul, Haushaltsjahr"),
  zelle("kopfRechts", "VZÄ"),
  zelle("kopfRechts", "Gesamtkosten"),
  zelle("kopfRechts", "KIM-Förderung"),
  zelle("kopfRechts", "SK in den Kommunen"),
  zelle("kopfRechts", "Eigenanteil Dritter"),
  zelle("kopfRechts", "Eigenanteil Kreis"),
  zelle("kopfRechts", "davon überplanmäßig"),
  zelle("kopfRechts", "erste Stelle"),
];

function tabelle(
  ab: number,
  kopf: readonly Zeile[],
  gruppennummern: readonly number[],
  jahre: number,
  stile: Aussehen,
): Gruppentabelle {
  const gruppen = gruppennummern.map((_, i) => ab + kopf.length + i * (jahre + 1));
  const zeilen = gruppen.map((zeile, i) => gruppe(zeile, gruppennummern[i] ?? 0, jahre, stile));
  return { zeilen: [...kopf, ...flach(zeilen), LEERE_ZEILE], gruppen };
}

/** A cell of a group's row. */
export function gruppenort(zeile: number, spalte: keyof typeof GRUPPENSPALTEN): Ort {
  return { blatt: UEBERSICHT, zeile, spalte: GRUPPENSPALTEN[spalte] };
}

/** The cells of a group's Haushaltsjahre in a column: "G22:G24". */
export function gruppenjahre(zeile: number, spalte: Betragsspalte, jahre: number): string {
  return a1Bereich({ zeile: zeile + 1, spalte: GRUPPENSPALTEN[spalte], zeilen: jahre, spalten: 1 });
}

interface Aussehen {
  readonly text: Stilname;
  readonly zahl: Stilname;
  readonly euro: Stilname;
}

const BELEGT: Aussehen = { text: "textSumme", zahl: "zahlSumme", euro: "euroSumme" };
const RESERVE: Aussehen = { text: "text", zahl: "zahl", euro: "euro" };

function gruppe(zeile: number, nummer: number, jahre: number, stile: Aussehen): readonly Zeile[] {
  const planzelle = a1(gruppenort(zeile, "zeile"));
  const inDerGruppe: Bedingung = ["gruppenNr", String(nummer)];
  const wenn = (ausdruck: string) => formel(`IF(${istLeer(planzelle)},"",${ausdruck})`);
  const betraege = (stil: Stilname, quelle: Quelle, gezeigt: (ausdruck: string) => string) =>
    BETRAGSSPALTEN.map((name): Zelle => zelle(stil, wenn(gezeigt(BETRAG[name](quelle, inDerGruppe)))));
  return [
    [
      zelle(stile.text, wenn(gruppenname(planzelle, inDerGruppe))),
      zelle(stile.zahl, wenn(`${plansumme("vzaeGanz", inDerGruppe)}/10000`)),
      ...betraege(stile.euro, ALLE_JAHRE, (ausdruck) => ausdruck),
      zelle("kleinZeile", formel(`IFERROR(${planzeile("gruppenNr", String(nummer))},"")`)),
    ],
    ...Array.from({ length: jahre }, (_, jahr): Zeile => {
      const imPlan = a1(jahresnameOrt(jahr));
      return [
        zelle("textEingerueckt", wenn(jahresname(jahr, UEBERSICHT, inDerGruppe))),
        undefined,
        ...betraege("euro", imJahr(jahr), (ausdruck) => `IF(${istLeer(imPlan)},"",${ausdruck})`),
      ];
    }),
  ];
}

/** "Modul 3, Berechnung 1", and how many of its Stellen are left out. */
function gruppenname(planzelle: string, inDerGruppe: Bedingung): string {
  const szenario = planwert("szenarioName", planzelle);
  const fehler = planfehler(inDerGruppe);
  return (
    `${planwert("modul", planzelle)}&IF(${istLeer(szenario)},"",", "&${szenario})` +
    `&IF(${fehler}>0," (ohne "&${stellenzahl(fehler)}&")","")`
  );
}

type Anteil = Exclude<Jahresgroesse, "zeit">;

/** Where amounts are read from: the columns of all years, or those of one. */
interface Quelle {
  readonly spalte: (anteil: Anteil) => Planspalte;
  readonly gesamtkosten: (inDerGruppe: Bedingung) => string;
}

const ALLE_JAHRE: Quelle = {
  spalte: (anteil) => anteil,
  gesamtkosten: (inDerGruppe) => plansumme("gesamtkosten", inDerGruppe),
};

/** The Gesamtkosten of a year are the sum of what those pay who bear them. */
function imJahr(jahr: number): Quelle {
  const spalte = (groesse: Anteil): Planspalte => ({ groesse, jahr });
  const anteile = ["foerderung", "kommunalanteil", "eigenanteil"] as const;
  return {
    spalte,
    gesamtkosten: (inDerGruppe) => anteile.map((anteil) => plansumme(spalte(anteil), inDerGruppe)).join("+"),
  };
}

const BETRAG: Readonly<Record<Betragsspalte, (quelle: Quelle, inDerGruppe: Bedingung) => string>> = {
  gesamtkosten: ({ gesamtkosten }, inDerGruppe) => gesamtkosten(inDerGruppe),
  foerderung: ({ spalte }, inDerGruppe) => plansumme(spalte("foerderung"), inDerGruppe),
  kommunalanteil: ({ spalte }, inDerGruppe) => plansumme(spalte("kommunalanteil"), inDerGruppe),
  dritte: ({ spalte }, inDerGruppe) => plansumme(spalte("eigenanteil"), inDerGruppe, WEITERGELEITET),
  kreis: ({ spalte }, inDerGruppe) => plansumme(spalte("eigenanteil"), inDerGruppe, BEIM_KREIS),
  ueberplanmaessig: ({ spalte }, inDerGruppe) =>
    plansumme(spalte("eigenanteil"), inDerGruppe, UEBERPLANMAESSIG),
};

import { a1 } from "../adresse";
import { formel, textkonstante, ueberAlle } from "../formel";
import { flach } from "../listen";
import { alleFehler, ERSTES_JAHR, LETZTES_JAHR, plananzahl, plansumme, stellenzahl } from "../planabfrage";
import type { Planumriss } from "../stellenplan/umriss";
import { band, type Zeile, zelle } from "../zellen";
import { BREITE } from "./breite";
import { gruppenjahre, gruppenort, type GRUPPENSPALTEN } from "./gruppentabelle";

const SPALTEN = { links: 5, rechts: 6, urteil: 7 } as const;

/** How many Stellen are left out of all sums, in a sentence; "" if none. */
export function nichtBerechenbar(): string {
  const fehler = alleFehler();
  return `IF(${fehler}>0,"In keiner Summe, weil nicht berechenbar: "&${stellenzahl(fehler)}&" (siehe Stellenplan).","")`;
}

/**
 * What the sheet has no room for, or does not print, in sentences; "" if it shows everything.
 * @param umriss what there is room for
 * @param gezeigt how many groups are printed and in the chart
 */
export function ohnePlatz(umriss: Planumriss, gezeigt: number): string {
  const { gruppen, szenarien, jahre } = umriss;
  const gibtEs = (nummer: "gruppenNr" | "szenarioNr", zahl: number) =>
    `${plananzahl([nummer, String(zahl)])}>0`;
  const kein = (was: string) => textkonstante(`Für ${was} ist hier kein Platz. `);
  const weitere = textkonstante(
    "Neue Module oder Szenarien stehen unter dem Druckbereich und fehlen im Diagramm. ",
  );
  const saetze = [
    [
      gibtEs("gruppenNr", gezeigt + 1),
      `IF(${gibtEs("gruppenNr", gruppen + 1)},${kein("weitere Module und Szenarien")},${weitere})`,
    ],
    [gibtEs("szenarioNr", szenarien + 1), kein("weitere Szenarien")],
    [`${LETZTES_JAHR}-${ERSTES_JAHR}>=${String(jahre)}`, kein("weitere Haushaltsjahre")],
  ] as const;
  const einer = `OR(${saetze.map(([bedingung]) => bedingung).join(",")})`;
  const alle = saetze.map(([bedingung, satz]) => `IF(${bedingung},${satz},"")`).join("&");
  return `${alle}&IF(${einer},"Bitte die Tabellen neu erzeugen.","")`;
}

/** How many rows the Proben take. */
export const PROBENZEILEN = 5;

/**
 * What must be equal, and whether it is.
 * @param gruppen the rows of all groups, those to spare among them
 * @param jahre how many Haushaltsjahre the Stellenplan calculates
 */
export function proben(gruppen: readonly number[], jahre: number): readonly Zeile[] {
  const summe = (...spalten: readonly Exclude<keyof typeof GRUPPENSPALTEN, "name" | "zeile">[]) =>
    ueberAlle("SUM", flach(spalten.map((spalte) => gruppen.map((zeile) => a1(gruppenort(zeile, spalte))))));
  const inJahren = ueberAlle(
    "SUM",
    flach(
      (["dritte", "kreis"] as const).map((spalte) =>
        gruppen.map((zeile) => gruppenjahre(zeile, spalte, jahre)),
      ),
    ),
  );
  const fehler = alleFehler();
  return [
    band("abschnitt", BREITE, "Proben"),
    probe(
      "Gesamtkosten: Summe der Module = Summe des Stellenplans",
      summe("gesamtkosten"),
      plansumme("gesamtkosten"),
    ),
    probe(
      "Gesamtkosten − KIM-Förderung − SK in den Kommunen = Eigenanteile",
      `${summe("gesamtkosten")}-${summe("foerderung", "kommunalanteil")}`,
      summe("dritte", "kreis"),
    ),
    probe("Eigenanteile: Summe der Haushaltsjahre = Summe der Module", inJahren, summe("dritte", "kreis")),
    [
      zelle("text", "Stellen, die nicht berechnet werden können und in keiner Summe stehen"),
      ...leer(SPALTEN.links - 1),
      zelle("zahl", formel(fehler)),
      undefined,
      zelle("textMitte", formel(`IF(${fehler}=0,"keine","bitte prüfen")`)),
    ],
  ];
}

function probe(name: string, links: string, rechts: string): Zeile {
  return [
    zelle("text", name),
    ...leer(SPALTEN.links - 1),
    zelle("euro", formel(links)),
    zelle("euro", formel(rechts)),
    zelle("textMitte", formel(`IF(${links}=${rechts},"stimmt","stimmt nicht")`)),
  ];
}

function leer(anzahl: number): Zeile {
  return Array.from({ length: anzahl }, () => undefined);
}

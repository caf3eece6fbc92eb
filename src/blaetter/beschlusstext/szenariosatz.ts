import { fallweise } from "../fallweise";
import { datumstext, formel, textkonstante } from "../formel";
import { flach } from "../listen";
import {
  type Bedingung,
  plananzahl,
  planfehler,
  plansumme,
  planwert,
  planzeile,
  suchtext,
  UEBERPLANMAESSIG,
} from "../planabfrage";
import { GEMEINSAM, neben, nebenbereich, nebenzelle, NIRGENDS, type Satzzeile } from "./satzzeile";
import { dieVzaeVonBis, eurospanne, satz, unberechenbare, wert, zeitspanne } from "./worte";

/** For each Szenario, in groups one after the other. */
const JE_SZENARIO = ["zeile", "anzahl", "bezeichnung", "zeit", "vzae", "eigenanteil", "vorher"] as const;
type Zelle = (typeof JE_SZENARIO)[number];
const KOEPFE: Readonly<Record<Zelle, string>> = {
  zeile: "Zeile im Stellenplan",
  anzahl: "Stellen",
  bezeichnung: "Bezeichnung",
  zeit: "Zeitraum",
  vzae: "VZÄ in Zehntausendsteln, überplanmäßig",
  eigenanteil: "Eigenanteil, überplanmäßig",
  vorher: "davon bis zum Stichtag",
};
const GEMEINSAME = ["Bezeichnung", "Zeitraum"];

/** The headings over the cells beside the sentence. */
export function szenariokoepfe(szenarien: number): readonly string[] {
  const jeSzenario = JE_SZENARIO.map((zelle) =>
    Array.from({ length: szenarien }, (_, i) => `${KOEPFE[zelle]}, Szenario ${String(i + 1)}`),
  );
  return [...flach(jeSzenario), ...GEMEINSAME];
}

/** The Stellen of a Modul that are alternatives: from the lowest Eigenanteil to the highest over all Szenarien. */
export function szenariosatz(
  zeile: number,
  modul: string,
  szenarien: number,
  laengsteBezeichnung: number,
): Satzzeile {
  const nummern = Array.from({ length: szenarien }, (_, i) => i + 1);
  const z = (zelle: Zelle, nummer: number) =>
    nebenzelle(zeile, JE_SZENARIO.indexOf(zelle) * szenarien + nummer - 1);
  const alle = (zelle: Zelle) => nebenbereich(zeile, JE_SZENARIO.indexOf(zelle) * szenarien, szenarien);
  const gemeinsame = (nummer: number) => nebenzelle(zeile, JE_SZENARIO.length * szenarien + nummer);
  const gruppe = (nummer: number) => suchtext(`Modul ${modul}|${String(nummer)}`);
  const gibtEs = (nummer: number, ausdruck: string) => `IF(${z("zeile", nummer)}=${NIRGENDS},"",${ausdruck})`;
  /** over all Szenarien of the plan, those without a Stelle in this Modul, too: theirs is 0 */
  const summe = (nummer: number, spalte: Parameters<typeof plansumme>[0]) =>
    `IF(${plananzahl(["szenarioNr", String(nummer)])}=0,"",${plansumme(spalte, ["gruppe", gruppe(nummer)], UEBERPLANMAESSIG)})`;

  const desModuls: readonly [Bedingung, Bedingung] = [
    ["modul", suchtext(`Modul ${modul}`)],
    ["szenarioNr", '">0"'],
  ];
  const anzahl = `SUM(${alle("anzahl")})`;
  /** what the one Stelle of each Szenario shares with the others, or nothing */
  const gleiche = (zelle: Zelle, sonst: string) => {
    const erste = `INDEX(${alle(zelle)},1,MATCH(1,${alle("anzahl")},0))`;
    const gleich = `SUMPRODUCT((${alle(zelle)}=${erste})*(LEN(${alle(zelle)})>0))=${anzahl}`;
    return `IFERROR(IF(MAX(${alle("anzahl")})>1,${sonst},IF(${gleich},${erste},${sonst})),${sonst})`;
  };
  const [von, bis] = [`MIN(${alle("eigenanteil")})`, `MAX(${alle("eigenanteil")})`];
  const inModul = textkonstante(`in Modul ${modul}`);
  const vzae = dieVzaeVonBis(`MIN(${alle("vzae")})`, `MAX(${alle("vzae")})`);
  const ueberplanmaessige = plananzahl(...desModuls, UEBERPLANMAESSIG);
  const uebrige = `${plananzahl(...desModuls)}-${ueberplanmaessige}`;
  const nurUebrige = satz(
    `Von den Stellen der Szenarien in Modul ${modul} ist keine überplanmäßig zu finanzieren.`,
  );
  const wortlaut = satz(
    "Wenn es nicht zu einer Verlängerung der Verwendungsdauer der Integrationspauschale kommt, müsste für ",
    wert(vzae),
    " ",
    wert(gemeinsame(0)),
    wert(`IF(LEN(${gemeinsame(1)})=0,""," "&${gemeinsame(1)})`),
    " der Eigenanteil in Höhe von ",
    wert(eurospanne(von, bis)),
    wert(`IF(${von}=${bis},""," (je nach Stellenanteil)")`),
    " überplanmäßig bereitgestellt werden",
    wert(
      `IF(AND(MIN(${alle("vorher")})=0,MAX(${alle("vorher")})=0),"",` +
        `${satz("; soweit er in die Zeit bis zum ", wert(datumstext(GEMEINSAM.stichtag)), " fällt, darf dafür die Integrationspauschale verwendet werden")})`,
    ),
    ".",
    wert(
      `IF(${uebrige}=0,"",${satz(` Weitere Stellen der Szenarien in Modul ${modul} sind nicht überplanmäßig zu finanzieren.`)})`,
    ),
  );
  const fehlerhafte = planfehler(...desModuls);
  return {
    zu: `Modul ${modul}`,
    satz: formel(
      fallweise(
        [
          [`${anzahl}=0`, '""'],
          [
            `${fehlerhafte}>0`,
            satz(
              `Für Modul ${modul} lässt sich der Eigenanteil der Szenarien nicht nennen: Im Stellenplan gibt es `,
              wert(unberechenbare(`(${fehlerhafte})`)),
              "; der Grund steht dort in der Spalte Hinweis.",
            ),
          ],
          [`${ueberplanmaessige}=0`, nurUebrige],
          [
            `${bis}<=0`,
            satz(`Für die Stellen der Szenarien in Modul ${modul} ergibt sich kein Eigenanteil.`),
          ],
        ],
        wortlaut,
      ),
    ),
    nebenwerte: [
      ...nummern.map((nr) => neben.zahl(`IFERROR(${planzeile("gruppe", gruppe(nr))},${NIRGENDS})`)),
      ...nummern.map((nr) => neben.zahl(plananzahl(["gruppe", gruppe(nr)]))),
      ...nummern.map((nr) => neben.text(gibtEs(nr, `TRIM(${planwert("bezeichnung", z("zeile", nr))})`))),
      ...nummern.map((nr) => {
        const [beginn, ende] = (["tagBeginn", "tagEnde"] as const).map((tag) =>
          planwert(tag, z("zeile", nr)),
        );
        return neben.text(gibtEs(nr, `IFERROR(${zeitspanne(beginn ?? "", ende ?? "")},"")`));
      }),
      ...nummern.map((nr) => neben.zahl(summe(nr, "vzaeGanz"))),
      ...nummern.map((nr) => neben.euro(summe(nr, "eigenanteil"))),
      ...nummern.map((nr) => neben.euro(summe(nr, "bisStichtag"))),
      neben.text(gleiche("bezeichnung", inModul)),
      neben.text(gleiche("zeit", '""')),
    ],
    zeichen: 380 + laengsteBezeichnung,
  };
}

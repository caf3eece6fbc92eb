import { VZAE } from "../saetze/schluessel";
import { a1, verweis } from "./adresse";
import type { Pruefung, Zelle } from "./blatt";
import { eurotext, formel, textkonstante, zahltext } from "./formel";
import { type Fundstellen, type Groesse, gruppenschluessel, istWort, rechenzeilen } from "./rechengroessen";
import { satzanzahl } from "./satzblatt";
import { type Blockzeile, blockort, blockzeilen, type Lage, rechenort, stellenorte } from "./stellenlage";
import { band, eingabe, type Zeile, zelle } from "./zellen";
import { ZEITRAUM } from "./zeitraum";

const EINS = "10000";

/**
 * The calculation of one Stelle as the Vorlage's section III prints it, under its inputs: heading, Gesamtkosten,
 * KIM-Förderung, what the Kommunen bear, Eigenanteil.
 */
export function stellenblock(lage: Lage, breite: number): readonly Zeile[] {
  const zeilen: Readonly<Record<Blockzeile, () => Zeile>> = {
    szenario: () => [zelle("unterabschnitt", lage.stelle.szenario ?? "")],
    ueberschrift: () => band("abschnitt", breite, formel(ueberschrift(lage))),
    beschriftung: () => BESCHRIFTUNG,
    eingaben: () => eingaben(lage),
    gesamtkosten: () => gesamtkosten(lage),
    foerderung: () => foerderung(lage),
    kommunen: () => kommunen(lage),
    eigenanteil: () => eigenanteil(lage),
  };
  return blockzeilen(lage).map((name) => zeilen[name]());
}

/** Every Satz and every step of one Stelle, under its heading. */
export function rechenweg(lage: Lage, breite: number): readonly Zeile[] {
  const { vzae, entgeltgruppe, bewilligt } = stellenorte(lage);
  const fundstellen: Fundstellen = {
    vzae: a1(vzae),
    entgeltgruppe: a1(entgeltgruppe),
    bewilligt: a1(bewilligt),
    monate: verweis(ZEITRAUM.monate, lage.blatt),
    monateGanz: verweis(ZEITRAUM.monateGanz, lage.blatt),
    rechenweg: (groesse, spalte) => a1(rechenort(lage, groesse, spalte)),
  };
  return [
    band("abschnitt", breite, formel(a1(blockort(lage, "ueberschrift", "faktor")))),
    RECHENKOPF,
    ...rechenzeilen(lage.stelle.art, fundstellen),
  ];
}

/** How many rows a Rechenweg has above its first step. */
export const RECHENKOPFZEILEN = 2;

const RECHENKOPF: Zeile = [
  zelle("kopf", "Schritt"),
  zelle("kopf", ""),
  zelle("kopf", ""),
  zelle("kopfEingerueckt", "Erläuterung"),
  zelle("kopfRechts", "Wert"),
  zelle("kopfRechts", "als ganze Zahl"),
];

// What formulas of the block refer to

const wert = (lage: Lage, groesse: Groesse) => a1(rechenort(lage, groesse, "wert"));
const ganz = (lage: Lage, groesse: Groesse) => a1(rechenort(lage, groesse, "ganz"));
const monate = (lage: Lage) => a1(rechenort(lage, "monate", "erlaeuterung"));
const einheit = (lage: Lage) => zahltext(`${ganz(lage, "einheit")}/${EINS}`);

/** "3 × 0,75 VZÄ" instead of "2,25 VZÄ": several whole Stellen of a part of a VZÄ, as the Vorlage writes them. */
const inStuecken = (lage: Lage) => `${ganz(lage, "stueckzahl")}>1`;

/** What is taken away; a minus sign alone would make −0 of 0. */
const negativ = (betrag: string) => `0-${betrag}`;

// The rows

function ueberschrift(lage: Lage): string {
  const stuecke = `${zahltext(ganz(lage, "stueckzahl"))}&" × "&${einheit(lage)}`;
  const menge = `IF(${inStuecken(lage)},${stuecke},${zahltext(wert(lage, "vzae"))})&" VZÄ "`;
  const bezeichnung = a1(stellenorte(lage).bezeichnung);
  return `IFERROR(${menge},"")&${bezeichnung}&" für "&${verweis(ZEITRAUM.text, lage.blatt)}`;
}

const BESCHRIFTUNG: Zeile = [
  zelle("beschriftung", "VZÄ"),
  undefined,
  zelle("beschriftungMitte", "Entgeltgruppe"),
  zelle("beschriftungEingerueckt", "Bezeichnung"),
  zelle("beschriftungMitte", "bewilligte VZÄ"),
  zelle("beschriftungEingerueckt", "Zahl, „Stand“ oder „keine“"),
];

function eingaben(lage: Lage): Zeile {
  const { kennung, vzae, entgeltgruppe, bezeichnung, bewilligt } = lage.stelle;
  const orte = stellenorte(lage);
  return [
    eingabe("eingabeZahl", vzae, `${kennung}.vzae`, PRUEFUNG_VZAE),
    undefined,
    eingabe(
      "eingabeMitte",
      entgeltgruppe,
      `${kennung}.entgeltgruppe`,
      pruefungEntgeltgruppe(a1(orte.entgeltgruppe)),
    ),
    eingabe("eingabeText", bezeichnung, `${kennung}.bezeichnung`),
    eingabe("eingabeMitte", bewilligt, `${kennung}.bewilligt`, pruefungBewilligt(a1(orte.bewilligt))),
  ];
}

function gesamtkosten(lage: Lage): Zeile {
  const satz = wert(lage, "kostensatz");
  const gruppe = `TRIM(${a1(stellenorte(lage).entgeltgruppe)})`;
  const rundung = `IF(${ganz(lage, "rundung")}=1,", erst der Betrag gerundet","")`;
  return rechnungszeile(
    `IF(${inStuecken(lage)},${ganz(lage, "stueckzahl")},${wert(lage, "vzae")})`,
    `IF(${inStuecken(lage)},${ganz(lage, "einheit")}*${satz}/${EINS},${satz})`,
    `IF(${inStuecken(lage)},${einheit(lage)}&" × ","")&${gruppe}&" für "&${monate(lage)}&${rundung}`,
    wert(lage, "gesamtkosten"),
    "Gesamtkosten",
  );
}

function foerderung(lage: Lage): Zeile {
  const [pk, sk] = [wert(lage, "pkSatz"), wert(lage, "skSatz")];
  const bestandteile = `IF(${sk}=0,"PK",IF(${pk}=0,"SK",${eurotext(pk)}&" PK + "&${eurotext(sk)}&" SK"))`;
  return rechnungszeile(
    `ROUND(${ganz(lage, "gefoerdert")}/${ganz(lage, "einheit")},4)`,
    wert(lage, "foerdersatz"),
    `${bestandteile}&" für "&${monate(lage)}`,
    negativ(wert(lage, "foerderung")),
    "KIM-Förderung",
  );
}

function kommunen(lage: Lage): Zeile {
  return rechnungszeile(
    wert(lage, "vzae"),
    wert(lage, "kommunalsatz"),
    `"SK für "&${monate(lage)}&", von den Kommunen getragen"`,
    negativ(wert(lage, "kommunalanteil")),
    "SK in den Kommunen",
  );
}

function rechnungszeile(
  faktor: string,
  satz: string,
  zusammensetzung: string,
  betrag: string,
  name: string,
): Zeile {
  return [
    zelle("zahl", formel(faktor)),
    zelle("textMitte", "×"),
    zelle("euro", formel(satz)),
    zelle("textEingerueckt", formel(zusammensetzung)),
    zelle("euro", formel(betrag)),
    zelle("textEingerueckt", name),
  ];
}

function eigenanteil(lage: Lage): Zeile {
  const kosten = a1(blockort(lage, "gesamtkosten", "betrag"));
  const abzug = a1(blockort(lage, "foerderung", "betrag"));
  // The Kommunalanteil comes from the Rechenweg, so that it counts even where it has no row of its own.
  const betrag = `${kosten}+${abzug}-${wert(lage, "kommunalanteil")}`;
  const leer: Zelle = zelle("textErgebnis", "");
  return [
    leer,
    leer,
    leer,
    zelle("hinweisErgebnis", formel(hinweis(lage))),
    zelle("euroErgebnis", formel(betrag)),
    zelle("textErgebnisEingerueckt", "Eigenanteil"),
  ];
}

/** What is wrong with an input, or what the reader has to know of the amount beside it. */
function hinweis(lage: Lage): string {
  const betrag = a1(stellenorte(lage).eigenanteil);
  const faelle: readonly (readonly [bedingung: string, satz: string])[] = [
    [`ISERROR(${ganz(lage, "vzae")})`, `VZÄ: Erlaubt sind ${VZAE.erlaubt}.`],
    [`ISERROR(${ganz(lage, "personalkosten")})`, "Diese Entgeltgruppe steht nicht im Blatt „KIM Sätze“."],
    [`ISERROR(${ganz(lage, "bewilligt")})`, `bewilligt: ${BEWILLIGT_ERLAUBT}`],
    [`ISERROR(${ganz(lage, "monate")})`, "Bitte den Zeitraum auf „KIM Übersicht“ prüfen."],
    [`ISERROR(${betrag})`, "Bitte das Blatt „KIM Sätze“ prüfen: Ein Satz fehlt."],
    [`${betrag}<0`, "Achtung: Förderung und SK übersteigen die Kosten."],
    ...(lage.mitKommunen
      ? []
      : ([
          [`${wert(lage, "kommunalanteil")}<>0`, "abzüglich SK in den Kommunen (siehe Rechenweg)"],
        ] as const)),
  ];
  return faelle.reduceRight(
    (sonst, [bedingung, satz]) => `IF(${bedingung},${textkonstante(satz)},${sonst})`,
    '""',
  );
}

// What the inputs accept

const BEWILLIGT_ERLAUBT = "Erlaubt: eine Zahl über 0, „Stand“ oder „keine“.";

const PRUEFUNG_VZAE: Pruefung = {
  art: "zahl",
  von: VZAE.mindestens,
  bis: VZAE.hoechstens,
  satz: `Erlaubt: ${VZAE.erlaubt}.`,
};

function pruefungEntgeltgruppe(adresse: string): Pruefung {
  return {
    art: "formel",
    formel: `=${satzanzahl(gruppenschluessel(adresse))}=1`,
    satz: "Diese Entgeltgruppe steht nicht im Blatt „KIM Sätze“. Dort lässt sie sich ergänzen.",
  };
}

function pruefungBewilligt(adresse: string): Pruefung {
  const zahl = `AND(ISNUMBER(${adresse}),${adresse}>0,${adresse}<=${String(VZAE.hoechstens)})`;
  return {
    art: "formel",
    formel: `=OR(${zahl},${istWort(adresse, "Stand")},${istWort(adresse, "keine")})`,
    satz: BEWILLIGT_ERLAUBT,
  };
}

import type { Blatt } from "./blatt";
import { druck } from "./druck";
import { verweis } from "./adresse";
import { formel } from "./formel";
import { mitHoehen } from "./hoehe";
import { flach } from "./listen";
import { GROESSEN } from "./rechengroessen";
import { RECHENKOPFZEILEN, rechenweg, stellenblock } from "./stellenblock";
import type { Planstelle } from "./stellen";
import { type Blockstelle, blockzeilen, type Lage, type Stellenorte, stellenorte } from "./stellenlage";
import { LEERE_ZEILE, type Zeile, zelle } from "./zellen";
import { ZEITRAUM } from "./zeitraum";

const BREITEN = [10, 3, 14, 50, 17, 27];
const BREITE = BREITEN.length;

/** A Stelle, and where its cells stand. */
export interface Platz {
  readonly stelle: Planstelle;
  readonly orte: Stellenorte;
}

/** The sheet of a Modul, and where its Stellen stand on it, in their order. */
export interface Modulblatt {
  readonly blatt: Blatt;
  readonly plaetze: readonly Platz[];
}

/**
 * The sheet of a Modul in the layout of the Vorlage's section III: a block for each Stelle with its inputs and its
 * calculation, and below them the Rechenweg of each, with every Satz and every step.
 * @param stand the name of the Stand, for the source at the foot
 */
export function modulblatt(
  name: string,
  modul: string,
  stellen: readonly Blockstelle[],
  stand: string,
): Modulblatt {
  const kopf: readonly Zeile[] = [
    [zelle("titel", `Kommunales Integrationsmanagement, Modul ${modul}`)],
    [zelle("untertitel", formel(`"Eigenanteile für "&${verweis(ZEITRAUM.text, name)}`))],
    LEERE_ZEILE,
  ];
  const zwischenkopf: readonly Zeile[] = [
    [zelle("titel", "Rechenweg")],
    [
      zelle(
        "hinweis",
        "Gerechnet wird mit den ganzen Zahlen rechts: So rundet jede Tabellenkalkulation auch einen halben Euro gleich.",
      ),
    ],
    LEERE_ZEILE,
  ];
  const lagen = anordnen(name, stellen, kopf.length, zwischenkopf.length);
  const mitAbstand = (zeilen: readonly Zeile[]) => [...zeilen, LEERE_ZEILE];
  const bloecke = lagen.map((lage) => mitAbstand(stellenblock(lage, BREITE)));
  const rechenwege = lagen.map((lage) => mitAbstand(rechenweg(lage, BREITE)));
  return {
    blatt: mitHoehen({
      name,
      zweck: `Kosten, Förderung und Eigenanteil je Stelle in Modul ${modul}, mit Rechenweg.`,
      spaltenbreiten: BREITEN,
      zeilen: flach([kopf, ...bloecke, zwischenkopf, ...rechenwege]),
      fixierteZeilen: 0,
      druck: druck("hoch", stand, [0, kopf.length - 2]),
    }),
    plaetze: lagen.map((lage) => ({ stelle: lage.stelle, orte: stellenorte(lage) })),
  };
}

/** One block under the other, then one Rechenweg under the other, each with a blank row behind it. */
function anordnen(
  blatt: string,
  stellen: readonly Blockstelle[],
  hoeheDesKopfs: number,
  hoeheDesZwischenkopfs: number,
): readonly Lage[] {
  let zeile = hoeheDesKopfs;
  const bloecke = stellen.map((stelle) => {
    const block = zeile;
    zeile += blockzeilen(stelle).length + 1;
    return { ...stelle, blatt, block };
  });
  zeile += hoeheDesZwischenkopfs;
  return bloecke.map((block) => {
    const erste = zeile + RECHENKOPFZEILEN;
    zeile = erste + GROESSEN.length + 1;
    return { ...block, rechenweg: erste };
  });
}

import type { Blatt, Inhalt, Zelle } from "../../src/blaetter/blatt";
import { STELLENPLAN } from "../../src/blaetter/namen";
import { ERSTE_ZEILE } from "../../src/blaetter/stellenplan/orte";
import { type Rechenspalte, spaltenindex } from "../../src/blaetter/stellenplan/spalten";
import { zelle } from "../../src/blaetter/zellen";

type Planspalte = Rechenspalte | "gesamtkosten" | "foerderung" | "kommunalanteil" | "eigenanteil";

/** What another sheet looks up in a row of the Stellenplan. */
export type Planreihe = Readonly<Partial<Record<Planspalte, Inhalt>>>;

/** A sheet "KIM Stellenplan" of constants, for tests of a sheet that draws on it. */
export function planersatz(reihen: readonly Planreihe[]): Blatt {
  const leere = Array.from({ length: ERSTE_ZEILE }, () => []);
  const zeilen = [...leere, ...reihen.map(planzeile)];
  return {
    name: STELLENPLAN,
    zweck: "",
    spaltenbreiten: [],
    zeilen,
    zeilenhoehen: zeilen.map(() => 15),
    fixierteZeilen: 0,
    druck: { ausrichtung: "quer", fusszeile: { links: "", mitte: "", rechts: "" } },
  };
}

function planzeile(reihe: Planreihe): (Zelle | undefined)[] {
  const zellen: (Zelle | undefined)[] = [];
  for (const [spalte, inhalt] of Object.entries(reihe))
    zellen[spaltenindex(spalte as Planspalte)] = zelle("zahl", inhalt);
  return Array.from(zellen);
}

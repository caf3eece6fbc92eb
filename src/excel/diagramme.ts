import type { Diagramm } from "../blaetter/blatt";
import { zellen } from "./bereich";
import type { Diagrammtausch } from "./merker";
import { istSchreibplan, type Plan, type Schreibplan } from "./plan";

/** Puts the charts on a sheet; those that it has keep their names until the run is done. */
export function legeDiagrammeAn(ziel: Excel.Worksheet, plan: Schreibplan): void {
  for (const diagramm of plan.blatt.diagramme ?? []) legeAn(ziel, diagramm, vorlaeufigerName(diagramm, plan));
}

/** The names that the charts of a sheet get at first. */
export function neueDiagramme(plan: Schreibplan): readonly string[] {
  return (plan.blatt.diagramme ?? []).map((diagramm) => vorlaeufigerName(diagramm, plan));
}

/** The charts that take the place of others. */
export function diagrammtausche({ blaetter }: Plan): readonly Diagrammtausch[] {
  return blaetter.filter(istSchreibplan).flatMap((plan) =>
    (plan.blatt.diagramme ?? []).flatMap((diagramm) => {
      const neuer = vorlaeufigerName(diagramm, plan);
      return neuer === diagramm.name ? [] : [{ blatt: plan.blatt.name, name: diagramm.name, neuer }];
    }),
  );
}

function vorlaeufigerName({ name }: Diagramm, plan: Schreibplan): string {
  const gibtEs = plan.art === "umschreiben" && plan.diagramme.includes(name);
  return gibtEs ? `${name} (neu)` : name;
}

function legeAn(ziel: Excel.Worksheet, { titel, daten, farben, lage }: Diagramm, name: string): void {
  const diagramm = ziel.charts.add("ColumnStacked", zellen(ziel, daten), "Columns");
  diagramm.name = name;
  diagramm.title.text = titel;
  diagramm.legend.position = "Bottom";
  farben.forEach((farbe, i) => diagramm.series.getItemAt(i).format.fill.setSolidColor(farbe));
  const ecke = { ...lage, zeilen: 1, spalten: 1 };
  diagramm.setPosition(
    zellen(ziel, ecke),
    zellen(ziel, {
      ...ecke,
      zeile: lage.zeile + lage.zeilen - 1,
      spalte: lage.spalte + lage.spalten - 1,
    }),
  );
}

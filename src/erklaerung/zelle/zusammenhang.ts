import type { Ort } from "../../blaetter/adresse";
import { blattkennung, eingabekennung } from "../../blaetter/kennungen";
import type { Tag } from "../../grundlage/datum";
import type { Plan } from "../blatt/planleser";
import { bereichDesNamens } from "../blatt/planleser";
import type { Sollmappen } from "../blatt/soll";
import type { Stichtage } from "../blatt/stelle";
import { ecke, gleichesBlatt } from "../flaeche";
import { rechneKim } from "../kim/aufruf";
import { alleZusammen, type Mappensicht } from "../mappensicht";
import type { Umgebung } from "../rechner/rechner";

/** What an explanation of a cell may look at beside the cell. */
export interface Zusammenhang {
  readonly sicht: Mappensicht;
  readonly soll: Sollmappen;
  /** `undefined` where there is none, or where the cell has nothing to do with it */
  readonly plan: Plan | undefined;
}

/** A sheet is ours if our name for it refers to that very sheet. */
export function istUnseres(blatt: string, sicht: Mappensicht): boolean {
  const bereich = bereichDesNamens(blattkennung(blatt), sicht);
  return bereich !== undefined && gleichesBlatt(bereich.blatt, blatt);
}

/** What a formula at that place calculates with. */
export function umgebungVon(ort: Ort, sicht: Mappensicht): Umgebung {
  return { sicht, ort, kim: rechneKim };
}

/** Until when the flat rates are paid. */
export function stichtageVon(sicht: Mappensicht): Stichtage {
  const [bis, verlaengertBis] = alleZusammen(
    ["pauschale.bis", "pauschale.verlaengertBis"].map((schluessel) => (): Tag | undefined => {
      const bereich = bereichDesNamens(eingabekennung(schluessel), sicht);
      const wert = bereich && sicht.zelle(ecke(bereich)).wert;
      return typeof wert === "number" && wert >= 1 ? Math.floor(wert) : undefined;
    }),
  );
  return { bis, verlaengertBis };
}

import { liesEinstellung } from "../../excel/einstellung";
import { MERKER } from "../../excel/merker";
import { hindernisAus } from "../../excel/meldungen";
import type { Unterbrochenes } from "../../excel/unterbrechung";
import { arbeitetAnderes } from "./vorrecht";

/** What can be done about a run that was interrupted. */
export interface Rettung {
  readonly findeUnterbrochenes: () => Promise<Unterbrochenes | undefined>;
  readonly stelleWiederHer: () => Promise<void>;
  readonly verwirf: () => Promise<void>;
}

/** Hardly a workbook has such a run: the code for it is loaded where one does. */
const lade = () => import(/* webpackChunkName: "rettung" */ "../../excel/unterbrechung");

/** What the workbook itself offers. */
export const RETTUNG: Rettung = {
  findeUnterbrochenes: async () => {
    const merker = await liesEinstellung(MERKER).catch((fehler: unknown) => {
      throw hindernisAus(fehler, "nichts verändert");
    });
    if (merker === undefined || (await arbeitetAnderes())) return undefined;
    return (await lade()).findeUnterbrochenes();
  },
  stelleWiederHer: async () => (await lade()).stelleWiederHer(),
  verwirf: async () => (await lade()).verwirf(),
};

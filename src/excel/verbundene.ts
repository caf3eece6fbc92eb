import { a1Bereich } from "../blaetter/adresse";
import type { Bereich, Blatt, Mappe } from "../blaetter/blatt";
import { istEingabekennung } from "../blaetter/kennungen";
import { beruehrt } from "./bereich";
import { listenbereich } from "./bestand";
import { istUnseres } from "./eigentum";
import type { Lage } from "./lage";
import { verbundeneZellen } from "./meldungen";
import { gleicherName, liesVerweis } from "./verweis";

/** @throws Hindernis where cells of inputs were merged on a sheet of ours, so that only the first of them is read */
export function pruefeVerbundene({ blaetter }: Mappe, lage: Lage): void {
  for (const blatt of blaetter) {
    const verbundene = lage.blatt(blatt.name)?.verbundene ?? [];
    if (verbundene.length === 0 || !istUnseres(blatt.name, lage)) continue;
    const eingaben = eingabebereiche(blatt, lage);
    const betroffene = verbundene.filter((eine) => eingaben.some((eingabe) => beruehrt(eine, eingabe)));
    if (betroffene.length > 0) throw verbundeneZellen(blatt.name, betroffene.map(a1Bereich));
  }
}

/** Where the officer's inputs are now: lists as a whole, because each row of them is one entry. */
function eingabebereiche({ name, listen = [] }: Blatt, lage: Lage): readonly Bereich[] {
  const einzelne = lage.namen
    .filter((eine) => istEingabekennung(eine.name))
    .map(({ formel }) => liesVerweis(formel));
  return [
    ...einzelne.filter((verweis) => verweis && gleicherName(verweis.blatt, name)),
    ...listen.map((liste) => listenbereich(liste, name, lage)),
  ].filter((bereich) => bereich !== undefined);
}

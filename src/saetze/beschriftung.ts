import type { Stand } from "./satz";
import { STAND_2021 } from "./stand2021";
import { STAND_2023 } from "./stand2023";
import { STAND_2025 } from "./stand2025";

/** What a Satz is called and what its value counts: the columns Bezeichnung and Einheit of the sheet "KIM Sätze". */
export interface Beschriftung {
  readonly bezeichnung: string;
  readonly einheit: string;
}

const JE_VZAE = "€ je VZÄ und Jahr";
const JE_STELLE = "€ je geförderte Stelle und Jahr";

const KGST: Readonly<Record<string, readonly [bezeichnung: string, einheit: string]>> = {
  Gemeinkosten: ["Gemeinkostenzuschlag auf die Personalkosten (kalkulatorisch)", "Anteil der Personalkosten"],
  Sachkosten: ["Sachkosten eines Büroarbeitsplatzes ohne IT", JE_VZAE],
  IT: ["IT-Kosten eines Büroarbeitsplatzes", JE_VZAE],
};

const ART: Readonly<Record<string, readonly [bezeichnung: string, einheit: string]>> = {
  Name: ["Name der Stellenart", "Text"],
  Modul: ["Modul", "Nummer"],
  Einheit: ["Umfang einer geförderten Stelle", "VZÄ je Stelle"],
  PK: ["Förderung der Personalkosten", JE_STELLE],
  SK: ["Förderung der Sachkosten", JE_STELLE],
  SK_Kommunen: ["Sachkosten, die die Kommunen tragen", JE_VZAE],
  bewilligt: ["bewilligte Stellen", "VZÄ"],
  Rundung: ["Gesamtkosten gerundet je Satz oder Betrag", "Satz oder Betrag"],
};

/** The words for a key of a Stand; a Stellenart goes by its name in that Stand, or by its key. */
export function beschriftung(schluessel: string, { saetze }: Stand): Beschriftung {
  const [wurzel = "", ...rest] = schluessel.split(".");
  const feld = rest[rest.length - 1] ?? "";
  if (wurzel === "EG") return { bezeichnung: `Personalkosten ${feld}`, einheit: JE_VZAE };
  const [bezeichnung, einheit] = (wurzel === "Art" ? ART : KGST)[feld] ?? [schluessel, ""];
  if (wurzel !== "Art") return { bezeichnung, einheit };
  const art = rest.slice(0, -1).join(".");
  const name = saetze.find((satz) => satz.schluessel === `Art.${art}.Name`)?.wert ?? `Stellenart ${art}`;
  return { bezeichnung: `${name}: ${bezeichnung}`, einheit };
}

const TITEL = new Map<string, string>([
  [
    STAND_2021.name,
    "Vorlage des Rhein-Sieg-Kreises zum 07.06.2021, KGSt-Kosten eines Arbeitsplatzes 2020/2021",
  ],
  [STAND_2023.name, "Förderung der Personalkosten 2023; alle übrigen Sätze fehlen"],
  [STAND_2025.name, "Förderung im Modul 1 nach der Richtlinie vom 12.12.2024; alle übrigen Sätze fehlen"],
]);

/** Where the Sätze of a Stand come from, in one line. */
export function standtitel(stand: Stand): string {
  return TITEL.get(stand.name) ?? `Stand ${stand.name}`;
}

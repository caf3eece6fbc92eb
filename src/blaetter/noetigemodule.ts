import { textkonstante } from "./formel";
import { plananzahl } from "./planabfrage";

/** Vorlage, section III: "die Einstellung des Personals für einzelne Module ist nicht ausreichend". */
export const NOETIGE_MODULE = ["1", "2", "3"] as const;

/** An expression for whether the plan has no Stelle in a Modul. */
export function modulFehlt(modul: string): string {
  return `${plananzahl(["modul", textkonstante(`Modul ${modul}`)])}=0`;
}

/** An expression for a warning that names the Module without a Stelle, "" where there is none. */
export function fehlendeModule(): string {
  const namen = NOETIGE_MODULE.map((modul) => `IF(${modulFehlt(modul)}," Modul ${modul}","")`).join("&");
  const satz = textkonstante("Achtung: KIM erfordert Stellen in allen drei Modulen. Ohne Stelle:");
  return `IF(OR(${NOETIGE_MODULE.map(modulFehlt).join(",")}),${satz}&${namen},"")`;
}

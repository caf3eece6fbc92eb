/** Excel allows 31 characters. */
const LAENGSTER_BLATTNAME = 31;

export const UEBERSICHT = "KIM Übersicht";
export const STELLENPLAN = "KIM Stellenplan";
export const CM_EINSATZ = "KIM CM-Einsatz";
export const ABGLEICH = "KIM Abgleich";
export const BESCHLUSSTEXT = "KIM Beschlusstext";
export const RECHENWEG = "KIM Rechenweg";
export const SAETZE = "KIM Sätze";

/** The sheet of a Modul: 1 → "KIM Modul 1". What Excel allows in no sheet name becomes a hyphen. */
export function modulblattName(modul: string): string {
  const name = `KIM Modul ${modul.replace(/[:\\/?*[\]\p{Cc}]/gu, "-").trim()}`;
  return name.slice(0, LAENGSTER_BLATTNAME).replace(/[\s']+$/, "");
}

const UMSCHRIFT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

/**
 * The workbook name of a result, `KIM_<kennung>_Eigenanteil`: "M3B1" → "KIM_M3B1_Eigenanteil". Letters and digits
 * only, as every spreadsheet takes them; with KIM_ in front it can be no cell address.
 * @param vergeben the names given so far: one that would be equal (Excel ignores case) gets a number
 */
export function ergebnisname(kennung: string, vergeben: readonly string[]): string {
  const teil = kennung
    .replace(/[äöüÄÖÜß]/g, (zeichen) => UMSCHRIFT[zeichen] ?? "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .slice(0, 100);
  const belegt = new Set(vergeben.map((name) => name.toLowerCase()));
  for (let nummer = 1; ; nummer++) {
    const name = `KIM_${teil}${nummer === 1 ? "" : `_${String(nummer)}`}_Eigenanteil`;
    if (!belegt.has(name.toLowerCase())) return name;
  }
}

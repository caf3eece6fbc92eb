import type { Stand } from "./satz";

const COESFELD = "Kreis Coesfeld, Sitzungsvorlage SV-10-0898 (2023): 57.000 € je Vollzeitstelle";
const OHNE_MODUL =
  "ein Modul nennt sie nicht, daher nur für die Stellenarten, die schon 2021 als Vollzeitstellen gefördert wurden";

const vollzeitstelle = (art: string, name: string): Stand["saetze"] => [
  {
    schluessel: `Art.${art}.Einheit`,
    bezeichnung: `${name}: Umfang einer geförderten Stelle`,
    wert: 1,
    einheit: "VZÄ je Stelle",
    gueltigAb: "2023",
    quelle: COESFELD,
  },
  {
    schluessel: `Art.${art}.PK`,
    bezeichnung: `${name}: Förderung der Personalkosten`,
    wert: 57000,
    einheit: "€ je geförderte Stelle und Jahr",
    gueltigAb: "2023",
    quelle: `${COESFELD}; ${OHNE_MODUL}`,
  },
];

/** All that is public of 2023 (Fachkonzept section 6); whatever is missing here, the user enters. */
export const STAND_2023: Stand = {
  name: "2023",
  titel: "Förderung der Personalkosten 2023; alle übrigen Sätze fehlen",
  saetze: [...vollzeitstelle("1", "Strategische Steuerung"), ...vollzeitstelle("2", "Case Management")],
};

import type { Satz, Stand } from "./satz";

const QUELLE =
  "Kreis Coesfeld, Sitzungsvorlage SV-10-0898 (2023): 57.000 € je Vollzeitstelle; ein Modul nennt sie nicht, daher " +
  "nur für die Stellenarten, die schon 2021 als Vollzeitstellen gefördert wurden";

const vollzeitstelle = (art: string): readonly Satz[] => [
  { schluessel: `Art.${art}.Einheit`, wert: 1, gueltigAb: "2023", quelle: QUELLE },
  { schluessel: `Art.${art}.PK`, wert: 57000, gueltigAb: "2023", quelle: QUELLE },
];

/** All that is public of 2023 (Fachkonzept section 6); whatever is missing here, the user enters. */
export const STAND_2023: Stand = {
  name: "2023",
  saetze: [...vollzeitstelle("1"), ...vollzeitstelle("2")],
};

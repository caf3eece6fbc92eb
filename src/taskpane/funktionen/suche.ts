import type { Funktion } from "./katalog";

/**
 * The functions in which every word of the search stands, in their name, their description or that of a parameter;
 * those that have the first word in their name come first.
 */
export function suche(funktionen: readonly Funktion[], gesucht: string): readonly Funktion[] {
  const worte = suchform(gesucht).split(/\s+/).filter(Boolean);
  const [erstes] = worte;
  if (erstes === undefined) return funktionen;
  const treffer = funktionen.filter((funktion) => {
    const text = suchform(alleTexte(funktion).join(" "));
    return worte.every((wort) => text.includes(wort));
  });
  const imNamen = ({ name }: Funktion) => suchform(`KIM.${name}`).includes(erstes);
  return [...treffer.filter(imNamen), ...treffer.filter((funktion) => !imNamen(funktion))];
}

function alleTexte({ name, description, parameters }: Funktion): readonly string[] {
  return [
    `KIM.${name}`,
    description,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ];
}

/** The form in which texts are compared: "Förderung", "Foerderung" and "FORDERUNG" are the same, "Straße" is "strasse". */
function suchform(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1");
}

import type { Abschnitt, Erklaerung, Schritt } from "./erklaerung";
import { alsFlaeche, ortsname } from "./flaeche";

/** An explanation as something to paste. */
export interface Kopierform {
  /** into a letter */
  readonly text: string;
  /** into cells: columns parted by tabs */
  readonly tsv: string;
  /** into a document: a table */
  readonly html: string;
}

const KOPF = ["Schritt", "Rechnung", "vor dem Runden", "Rundung", "Ergebnis", "Quelle"];

/** An explanation to paste: as text, and as a table for cells and for documents. */
export function kopierform(erklaerung: Erklaerung): Kopierform {
  const zeilen = tabellenzeilen(erklaerung);
  return {
    text: alsText(erklaerung),
    tsv: zeilen.map((zeile) => zeile.map(ohneTrenner).join("\t")).join("\r\n"),
    html: `<table>${zeilen.map((zeile) => `<tr>${zeile.map((zelle) => `<td>${maskiert(zelle)}</td>`).join("")}</tr>`).join("")}</table>`,
  };
}

function alsText(erklaerung: Erklaerung): string {
  const { titel, wert, ort, einleitung, formel, hinweise, abschnitte } = erklaerung;
  return [
    `${titel}${wert === "" ? "" : `: ${wert}`}`,
    `(${ortsname(alsFlaeche(ort))})`,
    einleitung,
    ...(formel === "" ? [] : [`Formel: ${formel}`]),
    ...hinweise.map(({ art, satz }) => `${art === "achtung" ? "Achtung: " : ""}${satz}`),
    ...abschnitte.map(abschnittstext),
  ].join("\n");
}

function abschnittstext(abschnitt: Abschnitt): string {
  const zeilen =
    abschnitt.art === "schritte"
      ? abschnitt.schritte.map(schritttext)
      : [
          ...abschnitt.teile.map(({ zeichen, bezeichnung, wert, gewaehlt }) =>
            [
              zeichen,
              bezeichnung === "" ? wert : [bezeichnung, wert].filter(Boolean).join(": "),
              gewaehlt ? "←" : "",
            ]
              .filter((teil) => teil !== "")
              .join(" "),
          ),
          ...(abschnitt.ergebnis === "" ? [] : [`= ${abschnitt.ergebnis}`]),
        ];
  return ["", abschnitt.titel, ...zeilen].join("\n");
}

/** "Kostensatz je VZÄ: 106.540 € × 13 ÷ 12 = 115.418,3333… €, gerundet auf ganze Euro: 115.418 € [Quelle: …]" */
function schritttext(schritt: Schritt): string {
  const { schritt: name, quelle } = schritt;
  return `${name}: ${rechnungstext(schritt)}${quelle === "" ? "" : ` [Quelle: ${quelle}]`}`;
}

/** The arithmetic of a step with its rounding, in one line. */
export function rechnungstext({ rechnung, exakt, rundung, ergebnis }: Schritt): string {
  if (exakt !== "") return `${rechnung} = ${exakt} → ${rundung}: ${ergebnis}`;
  const mitErgebnis = [rechnung, ergebnis].filter((teil) => teil !== "").join(" = ");
  return rundung === "" ? mitErgebnis : `${mitErgebnis} (${rundung})`;
}

function tabellenzeilen({ titel, wert, ort, abschnitte }: Erklaerung): readonly (readonly string[])[] {
  const zeilen: (readonly string[])[] = [[titel, ortsname(alsFlaeche(ort)), "", "", wert, ""]];
  for (const abschnitt of abschnitte) {
    if (abschnitt.art === "schritte") {
      zeilen.push([abschnitt.titel, "", "", "", "", ""], KOPF);
      for (const { schritt, rechnung, exakt, rundung, ergebnis, quelle } of abschnitt.schritte)
        zeilen.push([schritt, rechnung, exakt, rundung, ergebnis, quelle]);
    } else {
      zeilen.push([abschnitt.titel, "", "", "", abschnitt.ergebnis, ""]);
      for (const { zeichen, bezeichnung, wert: teilwert, ort: woher } of abschnitt.teile)
        zeilen.push([bezeichnung, zeichen, "", "", teilwert, woher ? ortsname(alsFlaeche(woher)) : ""]);
    }
  }
  return zeilen;
}

/** A text that begins like a formula would be calculated where it is pasted. */
function ohneTrenner(text: string): string {
  const einzeilig = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+@]/.test(einzeilig) ? `'${einzeilig}` : einzeilig;
}

function maskiert(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

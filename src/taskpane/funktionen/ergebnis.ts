import { html, nothing, type TemplateResult } from "lit-html";
import type { Ergebnis } from "../../aufrufe/je-zelle";
import type { Funktionsid } from "../../aufrufe/kim";
import { a1Bereich } from "../../blaetter/adresse";
import { STILE } from "../../blaetter/stile";
import { zeigeEuro, zeigeZahl } from "../../grundlage/deutsch";
import { KimFehler } from "../../grundlage/fehler";
import { FUNKTIONEN } from "../texte/funktionen";
import { MIT_FEHLERSATZ, MIT_KOPFZEILE, zahlart } from "./felder";
import type { Stand } from "./stand";

/** More rows than that are counted instead of shown. */
const HOECHSTENS_ZEILEN = 12;

/** How many cells a result fills. */
export function form(ergebnis: Ergebnis): { readonly zeilen: number; readonly spalten: number } {
  return { zeilen: ergebnis.length, spalten: ergebnis[0]?.length ?? 1 };
}

/** A result as it will stand in the cells, and which cells those are. */
export function ergebnistabelle(id: Funktionsid, ergebnis: Ergebnis, ziel: Stand["ziel"]): TemplateResult {
  const { zeilen, spalten } = form(ergebnis);
  if (zeilen * spalten === 1)
    return html`<p class="funktionswert">${zeigeWert(id, ergebnis[0]?.[0] ?? "", 0)}</p>`;
  const kopf = MIT_KOPFZEILE.includes(id);
  const gezeigte = ergebnis.slice(0, HOECHSTENS_ZEILEN);
  const bereich = ziel && a1Bereich({ ...ziel.bereich, zeilen, spalten });
  return html`
    <div class="funktionstabelle" role="group" tabindex="0" aria-label=${FUNKTIONEN.tabelle(zeilen, spalten)}>
      <table>
        ${
          kopf
            ? html`<thead>
                ${zeile(id, gezeigte[0] ?? [], "th")}
              </thead>`
            : nothing
        }
        <tbody>
          ${gezeigte.slice(kopf ? 1 : 0).map((werte) => zeile(id, werte, "td"))}
        </tbody>
      </table>
    </div>
    ${zeilen > gezeigte.length ? html`<p>${FUNKTIONEN.weitere(zeilen - gezeigte.length)}</p>` : nothing}
    <p class="hinweis">${FUNKTIONEN.fuellt(zeilen * spalten, bereich)}</p>
  `;
}

function zeile(id: Funktionsid, werte: Ergebnis[number], art: "th" | "td"): TemplateResult {
  return html`<tr>
    ${werte.map((wert, spalte) => {
      const text = zeigeWert(id, wert, spalte);
      if (art === "th") return html`<th scope="col">${text}</th>`;
      return html`<td class=${typeof wert === "number" ? "zahl" : "worte"}>${text}</td>`;
    })}
  </tr>`;
}

/** A value as its cell will show it. */
export function zeigeWert(id: Funktionsid, wert: Ergebnis[number][number], spalte: number): string {
  if (wert instanceof KimFehler) return zeigeFehler(id, wert);
  if (typeof wert === "string") return wert;
  switch (zahlart(id, spalte)) {
    case "euro":
      return zeigeEuro(wert);
    case "jahr":
      return String(wert);
    case "genau":
    case "zahl":
      return zeigeZahl(wert);
  }
}

function zeigeFehler(id: Funktionsid, { fehlerwert, message }: KimFehler): string {
  if (MIT_FEHLERSATZ.includes(id)) return message;
  return fehlerwert === "#N/A" ? "#NV" : "#WERT!";
}

/** A whole result in words, for the officer who hears it. */
export function inWorten(id: Funktionsid, ergebnis: Ergebnis): string {
  const { zeilen, spalten } = form(ergebnis);
  if (zeilen * spalten > 1) return FUNKTIONEN.tabelle(zeilen, spalten);
  return zeigeWert(id, ergebnis[0]?.[0] ?? "", 0) || FUNKTIONEN.leer;
}

/** The number formats of a result's columns, for cells that have none. */
export function zahlenformate(id: Funktionsid, ergebnis: Ergebnis): readonly (string | undefined)[] {
  return (ergebnis[0] ?? []).map((_, spalte) => {
    const werte = ergebnis.map((reihe) => reihe[spalte]);
    switch (zahlart(id, spalte)) {
      case "euro":
        return werte.every((wert) => typeof wert !== "number" || Number.isInteger(wert))
          ? STILE.euro.zahlenformat
          : STILE.kleinEuroGenau.zahlenformat;
      case "genau":
        return GENAU;
      case "jahr":
      case "zahl":
        return undefined;
    }
  });
}

/** Four decimals, as VZÄ and Monate count. */
const GENAU = "0.0000";

import type { Ausgang, Befund } from "../../selbsttest/befund";
import { beurteilte, maengel } from "../../selbsttest/bericht";
import { zeigeZahl } from "../../grundlage/deutsch";

/** The German texts of the self-test; what is tested is named in src/selbsttest. */
export const SELBSTTEST = {
  titel: "Selbsttest",
  erklaerung:
    "Prüft in Ihrem Excel, ob die KIM-Funktionen antworten, die Formeln richtig rechnen und die Tabellen geschrieben " +
    "werden können. Er arbeitet auf einem ausgeblendeten Blatt, das er wieder entfernt; Ihre Arbeitsmappe bleibt, wie sie ist.",
  starten: "Selbsttest starten",
  nochEinmal: "Selbsttest wiederholen",
  laeuft: "Der Selbsttest läuft …",
  rechnet: "Excel rechnet noch. Das kann einen Augenblick dauern …",

  kopieren: "Bericht kopieren",
  kopierhinweis: "Für den Support. Der Bericht enthält keine Inhalte und keinen Namen Ihrer Arbeitsmappe.",
  kopiert: "Der Bericht ist in der Zwischenablage: fertig",
  vonHand: "Excel lässt das Kopieren hier nicht zu. Der Bericht ist unten markiert: Drücken Sie Strg+C.",
  bericht: "Bericht",
  ergebnis: "Ergebnis des Selbsttests",

  gruppe: (befunde: readonly Befund[]) => {
    const alle = beurteilte(befunde).length;
    if (alle === 0) return "zur Information";
    const gute = alle - maengel(befunde).length;
    return `${zeigeZahl(gute)} von ${zeigeZahl(alle)} in Ordnung`;
  },
  ausgang: {
    "in Ordnung": "in Ordnung",
    Abweichung: "Abweichung",
    "nicht verfügbar": "nicht verfügbar",
    Angabe: "",
  } satisfies Record<Ausgang, string>,
  zeichen: {
    "in Ordnung": "✓",
    Abweichung: "✕",
    "nicht verfügbar": "–",
    Angabe: "i",
  } satisfies Record<Ausgang, string>,

  geblieben: (blatt: string) =>
    `Das Blatt „${blatt}“ eines früheren Selbsttests steht noch in der Arbeitsmappe, weil es eingeblendet wurde. Wenn Sie ` +
    "es nicht brauchen, können Sie es löschen.",
  zeitpunkt: (zeit: Date) => zeit.toLocaleString("de-DE", { dateStyle: "medium", timeStyle: "short" }),
} as const;

import { aufzaehlung, zeigeZahl } from "../grundlage/deutsch";
import type { Zellinhalt } from "./zellinhalt";

/**
 * Why tables could not be made, in a German sentence that helps; `message` is shown to the officer as it is.
 */
export class Hindernis extends Error {
  constructor(
    satz: string,
    /** the error of Excel behind it, for support */
    override readonly cause?: unknown,
  ) {
    super(satz);
    this.name = "Hindernis";
  }
}

/** The officer has stopped a run. */
export class Abbruch extends Error {
  readonly code = "Abbruch";
}

const NICHTS_VERAENDERT = "Es wurde nichts verändert.";
const ZURUECKGENOMMEN = "Alles, was schon geschrieben war, wurde zurückgenommen.";
const NICHT_ZURUECKGENOMMEN =
  "Der frühere Stand ließ sich noch nicht wiederherstellen; er ist in der Arbeitsmappe aufgehoben. Bitte schließen " +
  "Sie den Aufgabenbereich, und öffnen Sie ihn wieder: Dann bietet er an, den früheren Stand wiederherzustellen.";

/** What became of the workbook when a run failed. */
export type Ausgang = "nichts verändert" | "zurückgenommen" | "nicht zurückgenommen";

const SATZ_ZUM_AUSGANG: Readonly<Record<Ausgang, string>> = {
  "nichts verändert": NICHTS_VERAENDERT,
  zurückgenommen: ZURUECKGENOMMEN,
  "nicht zurückgenommen": NICHT_ZURUECKGENOMMEN,
};

/** Sheets that have a name of ours and are somebody else's; hidden ones with the way to see them. */
export function fremdeBlaetter(
  blaetter: readonly { readonly name: string; readonly sichtbarkeit: string | undefined }[],
): Hindernis {
  const eines = blaetter.length === 1;
  const ausgeblendete = (art: string) => blaetter.some(({ sichtbarkeit }) => sichtbarkeit === art);
  const wege = [
    ...(ausgeblendete("Hidden")
      ? ["Ausgeblendete Blätter zeigt ein Rechtsklick auf eine Blattregisterkarte mit „Einblenden“."]
      : []),
    ...(ausgeblendete("VeryHidden")
      ? ["Fest ausgeblendete Blätter zeigt nur der Visual-Basic-Editor (Alt+F11, Eigenschaft Visible)."]
      : []),
  ];
  const namen = blaetter.map(({ name, sichtbarkeit = "" }) =>
    [zitiert(name), ...(WORT_ZUR_SICHTBARKEIT[sichtbarkeit] ?? [])].join(" "),
  );
  return new Hindernis(
    `${eines ? "Das Blatt" : "Die Blätter"} ${aufzaehlung(namen)} gibt es schon, und ` +
      `${eines ? "es ist" : "sie sind"} nicht von diesem Add-in. Bitte benennen Sie ${eines ? "es" : "sie"} um, ` +
      `und erzeugen Sie die Tabellen dann noch einmal. ${[...wege, NICHTS_VERAENDERT].join(" ")}`,
  );
}

const WORT_ZUR_SICHTBARKEIT: Readonly<Record<string, readonly [string]>> = {
  Hidden: ["(ausgeblendet)"],
  VeryHidden: ["(fest ausgeblendet)"],
};

/** Workbook names of ours that refer to something else. */
export function fremdeNamen(namen: readonly string[]): Hindernis {
  const einer = namen.length === 1;
  return new Hindernis(
    `${einer ? "Den Namen" : "Die Namen"} ${aufzaehlung(namen.map(zitiert))} gibt es in dieser Arbeitsmappe schon, ` +
      `und ${einer ? "er gehört" : "sie gehören"} nicht zu einem Blatt dieses Add-ins. Bitte benennen Sie ` +
      `${einer ? "ihn" : "sie"} im Namens-Manager (Registerkarte „Formeln“) um. ${NICHTS_VERAENDERT}`,
  );
}

/** A sheet of ours that was given another name. */
export function umbenanntesBlatt(unser: string, jetzt: string): Hindernis {
  return new Hindernis(
    `Das Blatt ${zitiert(unser)} heißt jetzt ${zitiert(jetzt)}. Bitte geben Sie ihm den alten Namen zurück, damit ` +
      "Ihre Eingaben erhalten bleiben, oder löschen Sie es. Eine Fassung zum Aufheben machen Sie mit Rechtsklick " +
      `auf das Blatt, „Verschieben oder kopieren“, „Kopie erstellen“. ${NICHTS_VERAENDERT}`,
  );
}

/** A list whose columns cannot be told any more. */
export function fehlendeSpalten(blatt: string, namen: readonly string[]): Hindernis {
  const eine = namen.length === 1;
  return new Hindernis(
    `Auf dem Blatt ${zitiert(blatt)} ${eine ? "fehlt die Spalte" : "fehlen die Spalten"} ` +
      `${aufzaehlung(namen.map(zitiert))}, oder ${eine ? "ihre Überschrift wurde" : "ihre Überschriften wurden"} ` +
      `geändert. Bitte stellen Sie ${eine ? "sie" : "alle"} wieder her (Strg+Z), oder löschen Sie das Blatt, wenn ` +
      `es neu entstehen soll. ${NICHTS_VERAENDERT}`,
  );
}

/**
 * The period on the sheet of the inputs is none.
 * @param satz what is wrong with it, and what is allowed
 */
export function falscherZeitraum(blatt: string, satz: string): Hindernis {
  return new Hindernis(
    `Der Zeitraum auf dem Blatt ${zitiert(blatt)} lässt sich nicht lesen. ${satz} Bitte berichtigen Sie ihn dort, oder ` +
      `tippen Sie einen Zeitraum in den Aufgabenbereich. ${NICHTS_VERAENDERT}`,
  );
}

/** Cells of inputs that were merged: only the first of them can hold anything. */
export function verbundeneZellen(blatt: string, zellen: readonly string[]): Hindernis {
  return new Hindernis(
    `Auf dem Blatt ${zitiert(blatt)} sind Eingabezellen verbunden (${aufzaehlung(zellen)}). Bitte heben Sie die ` +
      `Verbindung auf (Start, Verbinden und zentrieren), damit jede Angabe ihre Zelle hat. ${NICHTS_VERAENDERT}`,
  );
}

/** A table of ours that was given another name. */
export function umbenannteTabelle(blatt: string, unser: string, jetzt: string): Hindernis {
  return new Hindernis(
    `Die Tabelle auf dem Blatt ${zitiert(blatt)} heißt jetzt ${zitiert(jetzt)}. Bitte geben Sie ihr den Namen ` +
      `${zitiert(unser)} zurück (in die Tabelle klicken, Registerkarte „Tabellenentwurf“, links). ${NICHTS_VERAENDERT}`,
  );
}

/** A table with a name of ours in another place. */
export function fremdeTabelle(name: string, blatt: string): Hindernis {
  return new Hindernis(
    `Eine Tabelle mit dem Namen ${zitiert(name)} gibt es schon auf dem Blatt ${zitiert(blatt)}, und sie ist nicht ` +
      `von diesem Add-in. Bitte geben Sie ihr einen anderen Namen (in die Tabelle klicken, Registerkarte ` +
      `„Tabellenentwurf“, links). ${NICHTS_VERAENDERT}`,
  );
}

/** A run before was interrupted, and what it left is to be restored or kept first. */
export function unterbrochenerLauf(): Hindernis {
  return new Hindernis(
    "Beim letzten Mal wurde eine Arbeit des Add-ins unterbrochen. Bitte schließen Sie den Aufgabenbereich, und " +
      "öffnen Sie ihn wieder: Dann bietet er an, den früheren Stand wiederherzustellen. " +
      NICHTS_VERAENDERT,
  );
}

/** Another pane of this browser works on the same workbook. */
export function inAnderemFenster(): Hindernis {
  return new Hindernis(
    "In einem anderen Fenster arbeitet das Add-in gerade an dieser Arbeitsmappe. Bitte warten Sie, bis es dort fertig " +
      `ist, und versuchen Sie es dann noch einmal. ${NICHTS_VERAENDERT}`,
  );
}

/** The workbook's structure is protected, and sheets would have to be added. */
export function geschuetzteArbeitsmappe(): Hindernis {
  return new Hindernis(
    "Die Arbeitsmappe ist geschützt, deshalb kann kein Blatt hinzukommen. Bitte heben Sie den Schutz auf " +
      `(Überprüfen, Arbeitsmappe schützen), oder öffnen Sie eine neue Arbeitsmappe. ${NICHTS_VERAENDERT}`,
  );
}

/** Sheets of ours that are protected. */
export function geschuetzteBlaetter(namen: readonly string[]): Hindernis {
  const eines = namen.length === 1;
  return new Hindernis(
    `${eines ? "Das Blatt" : "Die Blätter"} ${aufzaehlung(namen.map(zitiert))} ${eines ? "ist" : "sind"} geschützt. ` +
      `Bitte heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben). ${NICHTS_VERAENDERT}`,
  );
}

/** A workbook needs at least one sheet that is not hidden. */
export function keinBlattBleibt(): Hindernis {
  return new Hindernis(
    "Dann bliebe kein sichtbares Blatt übrig, und das lässt Excel nicht zu. Bitte nehmen Sie bei einem Blatt das " +
      `Häkchen weg, oder fügen Sie ein leeres Blatt hinzu. ${NICHTS_VERAENDERT}`,
  );
}

/** What the officer has agreed to is not what there is any more. */
export function veraenderteMappe(): Hindernis {
  return new Hindernis(
    "Die Arbeitsmappe hat sich geändert, seit sie durchgesehen wurde. Bitte lassen Sie sie noch einmal durchsehen. " +
      NICHTS_VERAENDERT,
  );
}

/** The workbook was opened for reading only. */
export function nurLesen(): Hindernis {
  return new Hindernis(
    "Die Arbeitsmappe ist nur zum Lesen geöffnet. Bitte klicken Sie auf „Bearbeitung aktivieren“, oder speichern " +
      `Sie eine Kopie und öffnen Sie diese. ${NICHTS_VERAENDERT}`,
  );
}

/** A formula whose result would not fit on the sheet. */
export function passtNicht(zelle: string, zeilen: number, spalten: number): Hindernis {
  return new Hindernis(
    `Von ${zelle} an ist nicht genug Platz: Das Ergebnis hat ${zeigeZahl(zeilen)} Zeilen und ${zeigeZahl(spalten)} ` +
      `Spalten. Bitte wählen Sie eine Zelle weiter oben oder weiter links. ${NICHTS_VERAENDERT}`,
  );
}

/**
 * Writing a formula failed, and giving the cells back what they held failed, too.
 * @param vorher what the first of them held
 */
export function nichtZurueckgeschrieben(
  blatt: string,
  zelle: string,
  vorher: Zellinhalt,
  fehler: unknown,
): Hindernis {
  return new Hindernis(
    `Excel antwortet nicht mehr richtig: Ob die Formel in ${zelle} auf dem Blatt ${zitiert(blatt)} steht, ist nicht ` +
      `bekannt. Vorher ${vorher === "" ? "war die Zelle leer" : `stand dort ${zitiert(String(vorher))}`}. Bitte sehen ` +
      "Sie nach; was nicht stimmt, machen Sie rückgängig (Strg+Z).",
    fehler,
  );
}

/** A result of several cells that would stand in an Excel table. */
export function inTabelle(tabelle: string): Hindernis {
  return new Hindernis(
    `Das Ergebnis füllt mehrere Zellen, und Excel lässt das innerhalb der Tabelle ${zitiert(tabelle)} nicht zu ` +
      `(#ÜBERLAUF!). Bitte wählen Sie eine Zelle außerhalb. ${NICHTS_VERAENDERT}`,
  );
}

/** A result of several cells that would stand in merged ones. */
export function stehtImWeg(verbundene: string): Hindernis {
  return new Hindernis(
    `Das Ergebnis füllt mehrere Zellen, und ${verbundene} ist verbunden. Bitte heben Sie die Verbindung auf (Start, ` +
      `Verbinden und zentrieren), oder wählen Sie eine andere Zelle. ${NICHTS_VERAENDERT}`,
  );
}

/** A sheet to be shown that is hidden or gone. */
export function nichtZuZeigen(name: string): Hindernis {
  return new Hindernis(
    `Das Blatt ${zitiert(name)} ist ausgeblendet oder gelöscht. Ausgeblendete Blätter zeigt ein Rechtsklick auf ` +
      "eine Blattregisterkarte mit „Einblenden“.",
  );
}

/** A workbook name of a result that is gone, or refers to nothing any more. */
export function bezugFehlt(name: string): Hindernis {
  return new Hindernis(
    `Den Namen ${zitiert(name)} gibt es in dieser Arbeitsmappe nicht mehr, oder seine Zelle wurde gelöscht. Bitte ` +
      "erzeugen Sie die Tabellen noch einmal.",
  );
}

/** The officer has stopped the test. */
export function selbsttestAbgebrochen(): Hindernis {
  return new Hindernis(`Sie haben den Selbsttest abgebrochen. Die Arbeitsmappe ist wie zuvor.`);
}

/** The sheet of the test could not be removed. */
export function pruefblattBleibt(fehler: unknown): Hindernis {
  return new Hindernis(
    "Das ausgeblendete Blatt des Selbsttests ließ sich noch nicht entfernen; Ihre eigenen Blätter sind unverändert. Bitte " +
      "schließen Sie den Aufgabenbereich, und öffnen Sie ihn wieder: Dann wird es entfernt.",
    fehler,
  );
}

const ZU_GROSS =
  "Die Arbeitsmappe hat mehr Inhalt, als Excel auf einmal überträgt. Bitte verteilen Sie die Stellen auf mehrere Arbeitsmappen.";

/** What Excel's own codes mean for the officer; each ends before the sentence on what became of the workbook. */
const SATZ_ZUM_FEHLERCODE: Readonly<Record<string, string>> = {
  Abbruch: "Sie haben die Arbeit abgebrochen.",
  InvalidSelection: "Bitte markieren Sie einen zusammenhängenden Bereich von Zellen.",
  InvalidOperationInCellEditMode:
    "In einer Zelle wird gerade etwas eingegeben. Bitte schließen Sie die Eingabe mit Enter ab, und versuchen Sie es noch einmal.",
  AccessDenied:
    "Excel erlaubt die Änderung nicht. Ist die Arbeitsmappe oder ein Blatt geschützt, oder nur zum Lesen geöffnet?",
  ApiNotFound: "Diese Version von Excel ist zu alt dafür. Nötig ist mindestens Excel 2021.",
  NotImplemented: "Diese Version von Excel ist zu alt dafür. Nötig ist mindestens Excel 2021.",
  UnsupportedOperation:
    "Diese Art von Arbeitsmappe lässt die Tabellen nicht zu. Bitte speichern Sie sie als .xlsx.",
  ConnectionFailure: "Die Verbindung zu Excel ist abgerissen. Bitte laden Sie die Arbeitsmappe neu.",
  InvalidOrTimedOutSession: "Die Sitzung in Excel ist abgelaufen. Bitte laden Sie die Arbeitsmappe neu.",
  ActivityLimitReached:
    "Excel nimmt gerade nichts mehr an, weil zu viel auf einmal gefragt wurde. Bitte versuchen Sie es in einer Minute noch einmal.",
  WriteNotSupportedWhenModalDialogOpen:
    "In Excel ist ein Fenster offen, das auf eine Antwort wartet. Bitte schließen Sie es, und versuchen Sie es noch einmal.",
  UnsupportedSheet:
    "Auf dieser Art von Blatt geht das nicht. Bitte wechseln Sie zu einem gewöhnlichen Tabellenblatt.",
  RequestPayloadSizeLimitExceeded: ZU_GROSS,
  ResponsePayloadSizeLimitExceeded: ZU_GROSS,
  RequestAborted:
    "Excel hat die Arbeit abgebrochen, vielleicht weil gerade anderes geschah. Bitte versuchen Sie es noch einmal.",
  InactiveWorkbook:
    "Die Arbeitsmappe ist nicht mehr aktiv. Bitte klicken Sie in die Arbeitsmappe, und versuchen Sie es noch einmal.",
  HostRestartNeeded: "Excel muss neu gestartet werden, bevor es weitergeht.",
};

/** One German sentence for whatever went wrong, and what became of the workbook. */
export function hindernisAus(fehler: unknown, ausgang: Ausgang): Hindernis {
  if (fehler instanceof Hindernis) return fehler;
  const code = fehlercode(fehler);
  const satz =
    SATZ_ZUM_FEHLERCODE[code] ??
    `Excel meldet einen Fehler, den dieses Add-in nicht kennt (${[code, fehlerort(fehler)].filter(Boolean).join(", ")}).`;
  return new Hindernis(`${satz} ${SATZ_ZUM_AUSGANG[ausgang]}`, fehler);
}

/** Whether this Excel lacks something of the API that it should have. */
export function istFehlendeSchnittstelle(fehler: unknown): boolean {
  return ["ApiNotFound", "NotImplemented"].includes(fehlercode(fehler));
}

/** Excel's own code for an error: "AccessDenied". */
export function fehlercode(fehler: unknown): string {
  const code = eigenschaft(fehler, "code") ?? eigenschaft(fehler, "name");
  return typeof code === "string" ? code : "unbekannt";
}

function fehlerort(fehler: unknown): string {
  const ort = eigenschaft(eigenschaft(fehler, "debugInfo"), "errorLocation");
  return typeof ort === "string" ? ort : "";
}

function eigenschaft(objekt: unknown, name: string): unknown {
  return typeof objekt === "object" && objekt !== null
    ? (objekt as Record<string, unknown>)[name]
    : undefined;
}

function zitiert(name: string): string {
  return `„${name}“`;
}

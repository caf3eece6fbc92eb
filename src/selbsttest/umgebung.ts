import { abweichung, angabe, type Befund, type Befundkopf, inOrdnung, nichtVerfuegbar } from "./befund";

/** What Excel says of itself and of the open workbook; `undefined` where it does not say. */
export interface Umgebungsangaben {
  /** of the add-in: "1.0.0" */
  readonly version: string;
  /** where the pane was loaded from: "https://…/taskpane.html" */
  readonly herkunft: string;
  readonly plattform: string | undefined;
  readonly excelversion: string | undefined;
  readonly anzeigesprache: string | undefined;
  readonly inhaltssprache: string | undefined;
  /** the highest version of each requirement set; those that Excel does not have are left out */
  readonly schnittstellen: Readonly<Record<string, string>>;
  /** "Automatic", "AutomaticExceptTables", "Manual" */
  readonly rechenmodus: string | undefined;
  readonly iteration: boolean | undefined;
  readonly dezimaltrennzeichen: string | undefined;
  readonly tausendertrennzeichen: string | undefined;
  readonly geschuetzt: boolean | undefined;
  readonly nurLesen: boolean | undefined;
}

/** What the add-in asks of Excel: a set, its version, and what is missing without it. */
const NOETIGE: readonly (readonly [set: string, version: string, was: string, abhilfe: string])[] = [
  [
    "ExcelApi",
    "1.10",
    "Tabellen in der Arbeitsmappe",
    "Dieses Excel ist zu alt für die Tabellen. Nötig ist Excel 2021 oder Microsoft 365; sonst speichern Sie die Tabellen als Datei.",
  ],
  [
    "ExcelApi",
    "1.14",
    "Tabellen wie in Excel 2021",
    "Die Tabellen entstehen, aber nicht alles wurde mit diesem Excel erprobt. Empfohlen ist Excel 2021 oder Microsoft 365.",
  ],
  [
    "CustomFunctionsRuntime",
    "1.1",
    "Funktionen KIM.* in Zellen",
    "Dieses Excel kennt keine Funktionen von Add-ins. Die Tabellen rechnen mit gewöhnlichen Formeln und brauchen sie nicht.",
  ],
];

const OHNE_AUSKUNFT = "Dieses Excel gibt darüber keine Auskunft.";
const NICHT_NOETIG = "Es ist nichts zu tun.";

/** Judges what Excel says of itself. */
export function umgebungsbefunde(angaben: Umgebungsangaben): readonly Befund[] {
  return [...auskuenfte(angaben), ...NOETIGE.map(schnittstelle(angaben)), ...einstellungen(angaben)];
}

function auskuenfte(angaben: Umgebungsangaben): readonly Befund[] {
  const zeile = (id: string, was: string, einzelheit = "unbekannt") =>
    angabe(`umgebung.${id}`, "Excel und Add-in", was, einzelheit);
  const { schnittstellen } = angaben;
  const trennzeichen = [angaben.dezimaltrennzeichen, angaben.tausendertrennzeichen];
  return [
    zeile("version", "Version des Add-ins", angaben.version),
    zeile("herkunft", "Geladen von", angaben.herkunft),
    zeile("plattform", "Excel auf", angaben.plattform),
    zeile("excelversion", "Version von Excel", angaben.excelversion),
    zeile("anzeigesprache", "Sprache der Oberfläche", angaben.anzeigesprache),
    zeile("inhaltssprache", "Sprache der Inhalte", angaben.inhaltssprache),
    zeile(
      "trennzeichen",
      "Trennzeichen, Dezimal und Tausender",
      trennzeichen.every((zeichen) => zeichen !== undefined)
        ? trennzeichen.map((zeichen) => `„${zeichen}“`).join(" und ")
        : undefined,
    ),
    zeile(
      "schnittstellen",
      "Schnittstellen",
      Object.keys(schnittstellen)
        .map((set) => `${set} ${schnittstellen[set] ?? ""}`)
        .join(", "),
    ),
  ];
}

function schnittstelle({ schnittstellen }: Umgebungsangaben) {
  return ([set, version, was, abhilfe]: (typeof NOETIGE)[number]): Befund => {
    const kopf = { id: `schnittstelle.${set}.${version}`, gruppe: "Excel und Add-in", was } as const;
    const vorhandene = schnittstellen[set];
    const genuegt = vorhandene !== undefined && vergleiche(vorhandene, version) >= 0;
    const noetig = `${set} ${version}`;
    return genuegt
      ? inOrdnung(kopf, noetig)
      : nichtVerfuegbar(kopf, `nötig: ${noetig}; vorhanden: ${vorhandene ?? "keine"}`, abhilfe);
  };
}

/** "1.9" before "1.10" */
function vergleiche(eine: string, andere: string): number {
  const [a = 0, b = 0] = eine.split(".").map(Number);
  const [c = 0, d = 0] = andere.split(".").map(Number);
  return a - c || b - d;
}

function einstellungen(angaben: Umgebungsangaben): readonly Befund[] {
  const kopf = (id: string, was: string): Befundkopf => ({
    id: `einstellung.${id}`,
    gruppe: "Einstellungen",
    was,
  });
  return [
    schalter(
      kopf("rechenmodus", "Berechnung: automatisch"),
      angaben.rechenmodus,
      (modus) => modus !== "Manual",
      {
        einzelheit: "Die Berechnung steht auf manuell.",
        abhilfe: "Bitte wählen Sie Formeln, Berechnungsoptionen, „Automatisch“. Bis dahin rechnet F9.",
      },
    ),
    schalter(kopf("iteration", "Iterative Berechnung: aus"), angaben.iteration, (an) => !an, {
      einzelheit: "Die iterative Berechnung ist eingeschaltet.",
      abhilfe:
        "Zirkelbezüge fallen dann nicht auf. Bitte schalten Sie unter Datei, Optionen, Formeln die „iterative Berechnung“ aus.",
    }),
    schalter(kopf("schutz", "Blätter lassen sich hinzufügen"), angaben.geschuetzt, (an) => !an, {
      einzelheit: "Die Arbeitsmappe ist geschützt.",
      abhilfe:
        "Bitte heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen), oder öffnen Sie eine neue Arbeitsmappe.",
    }),
    schalter(kopf("nurLesen", "Die Arbeitsmappe lässt sich ändern"), angaben.nurLesen, (an) => !an, {
      einzelheit: "Die Arbeitsmappe ist nur zum Lesen geöffnet.",
      abhilfe:
        "Bitte klicken Sie auf „Bearbeitung aktivieren“, oder speichern Sie eine Kopie, und öffnen Sie diese.",
    }),
  ];
}

/** A setting that has to stand as it should. */
function schalter<T>(
  kopf: Befundkopf,
  stand: T | undefined,
  richtig: (stand: T) => boolean,
  { einzelheit, abhilfe }: { readonly einzelheit: string; readonly abhilfe: string },
): Befund {
  if (stand === undefined) return nichtVerfuegbar(kopf, OHNE_AUSKUNFT, NICHT_NOETIG);
  return richtig(stand) ? inOrdnung(kopf) : abweichung(kopf, einzelheit, abhilfe);
}

/** Why nothing may be written into the workbook, or `undefined`. */
export function schreibsperre({ geschuetzt, nurLesen }: Umgebungsangaben): string | undefined {
  if (geschuetzt === true)
    return "Die Arbeitsmappe ist geschützt; ein Blatt zum Prüfen kann nicht hinzukommen.";
  if (nurLesen === true)
    return "Die Arbeitsmappe ist nur zum Lesen geöffnet; es wurde nichts hineingeschrieben.";
  return undefined;
}

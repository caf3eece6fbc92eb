/**
 * The headers that the add-in's files are served with, as data: each with its reason, in the language of those who
 * have to answer for the server. nginx.mjs and iis.mjs write them as those servers want them, docs/betrieb.md shows
 * them, and test/betrieb/ holds a real nginx and a real browser to them.
 *
 * @typedef {"cdn" | "mirror"} OfficeJs
 *
 * @typedef {object} Ausnahme
 * @property {string} dateien regular expression over the path below the add-in's folder; counts for files that are
 *   there, not for an error
 * @property {string} wert
 * @property {string} grund
 *
 * @typedef {object} Kopfzeile
 * @property {string} name
 * @property {string} wert of every answer, an error among them; "" where the header is not sent
 * @property {string} grund
 * @property {readonly Ausnahme[]} ausnahmen the first that fits counts
 */

/** From where office.js comes, unless it is mirrored. */
const MICROSOFTS_CDN = "https://appsforoffice.microsoft.com";

/**
 * The pages that Excel on the web shows an add-in in. Frames lie in frames, and every one of them has to be named. Excel
 * for Windows and Mac has no page around the add-in.
 */
const UM_DEN_AUFGABENBEREICH = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
];

/**
 * The Content-Security-Policy: what the pages may load, ask and do.
 *
 * @param {OfficeJs} officejs
 * @returns {readonly { richtlinie: string, quellen: readonly string[], grund: string }[]}
 */
export function inhaltsrichtlinie(officejs) {
  const vonMicrosoft = officejs === "cdn" ? [MICROSOFTS_CDN] : [];
  const vomEigenen = officejs === "mirror" ? ["'self'"] : [];
  return [
    {
      richtlinie: "default-src",
      quellen: ["'self'"],
      grund: "Was im Folgenden nicht genannt ist, kommt vom eigenen Server.",
    },
    {
      richtlinie: "script-src",
      quellen: ["'self'", ...vonMicrosoft],
      grund:
        officejs === "cdn"
          ? "Skripte nur vom eigenen Server und office.js von Microsoft; keine Skripte im HTML, kein eval."
          : "Skripte nur vom eigenen Server; keine Skripte im HTML, kein eval.",
    },
    {
      richtlinie: "connect-src",
      quellen: ["'self'"],
      grund: "Kein Skript kann Daten anderswohin senden, auch office.js keine Nutzungsdaten an Microsoft.",
    },
    { richtlinie: "style-src", quellen: ["'self'"], grund: "Gestaltung nur aus den eigenen Dateien." },
    { richtlinie: "img-src", quellen: ["'self'"], grund: "Bilder nur aus den eigenen Dateien." },
    {
      richtlinie: "frame-src",
      quellen: [...vomEigenen, ...vonMicrosoft],
      grund:
        "Nur die Seite von office.js, die nach dem Vertrauen in ein ihm unbekanntes Excel im Web fragt; nicht die, über " +
        "die es Nutzungsdaten meldet.",
    },
    { richtlinie: "object-src", quellen: ["'none'"], grund: "Keine Plug-ins." },
    { richtlinie: "base-uri", quellen: ["'none'"], grund: "Niemand biegt die Adressen der Seite um." },
    { richtlinie: "form-action", quellen: ["'none'"], grund: "Formulare werden nirgendwohin geschickt." },
    {
      richtlinie: "frame-ancestors",
      quellen: [...vomEigenen, ...UM_DEN_AUFGABENBEREICH],
      grund: "Nur Excel im Web (auch in SharePoint und Teams) darf die Seiten in einem Rahmen zeigen.",
    },
  ];
}

/**
 * The policy within a page, so that it holds wherever the page lies. Who may frame a page, only a header can say.
 *
 * @param {string} seite HTML
 * @param {OfficeJs} officejs
 */
export function mitInhaltsrichtlinie(seite, officejs) {
  const richtlinien = inhaltsrichtlinie(officejs).filter(
    ({ richtlinie }) => richtlinie !== "frame-ancestors",
  );
  const zeichensatz = '<meta charset="utf-8" />';
  if (!seite.includes(zeichensatz)) throw new Error(`The page has no ${zeichensatz}`);
  const element = `<meta http-equiv="Content-Security-Policy" content="${alsWert(richtlinien)}" />`;
  return seite.replace(zeichensatz, `${zeichensatz}\n    ${element}`);
}

/** Microsoft's own page, which hides by styles in its HTML what it does not say. */
const VERTRAUENSFRAGE = {
  dateien: "^office-js/AgaveErrorUX/",
  wert: alsWert(
    inhaltsrichtlinie("mirror").map((eine) =>
      eine.richtlinie === "style-src" ? { ...eine, quellen: [...eine.quellen, "'unsafe-inline'"] } : eine,
    ),
  ),
  grund: "Microsofts Seite blendet mit Gestaltung im HTML aus, was sie gerade nicht sagt.",
};

/** @param {ReturnType<typeof inhaltsrichtlinie>} richtlinien */
function alsWert(richtlinien) {
  return richtlinien.map(({ richtlinie, quellen }) => [richtlinie, ...quellen].join(" ")).join("; ");
}

/**
 * @param {OfficeJs} officejs
 * @returns {readonly Kopfzeile[]}
 */
export function kopfzeilen(officejs) {
  return [
    {
      name: "Content-Security-Policy",
      wert: alsWert(inhaltsrichtlinie(officejs)),
      grund: "Was die Seiten laden und tun dürfen.",
      ausnahmen: officejs === "mirror" ? [VERTRAUENSFRAGE] : [],
    },
    {
      name: "Strict-Transport-Security",
      wert: "max-age=31536000",
      grund: "Ein Jahr lang nur verschlüsselt, auch wenn jemand http:// tippt.",
      ausnahmen: [],
    },
    {
      name: "X-Content-Type-Options",
      wert: "nosniff",
      grund: "Der Browser nimmt jede Datei als das, was der Server sagt, und rät nicht.",
      ausnahmen: [],
    },
    {
      name: "Referrer-Policy",
      wert: "no-referrer",
      grund: "Niemand erfährt aus einem Aufruf die Adresse dieses Servers.",
      ausnahmen: [],
    },
    {
      name: "Permissions-Policy",
      wert: [
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
      ]
        .map((faehigkeit) => `${faehigkeit}=()`)
        .join(", "),
      grund:
        "Das Add-in braucht weder Kamera, Mikrofon, Standort noch Geräte; so kann auch niemand danach fragen.",
      ausnahmen: [],
    },
    {
      name: "Cross-Origin-Resource-Policy",
      wert: "same-origin",
      grund: "Fremde Seiten binden die Dateien nicht ein.",
      ausnahmen: [
        {
          dateien: "^(?:assets/|functions\\.json$)",
          wert: "cross-origin",
          grund:
            "Excel im Web zeigt die Symbole und liest die Funktionsbeschreibung auf seiner eigenen Seite.",
        },
      ],
    },
    {
      name: "Access-Control-Allow-Origin",
      wert: "",
      grund: "Fremde Seiten lesen die Dateien nicht.",
      ausnahmen: [
        {
          dateien: "^functions\\.json$",
          wert: "*",
          grund:
            "Excel im Web liest die Funktionsbeschreibung von seiner eigenen Seite aus. Sie enthält nur Namen und Texte.",
        },
      ],
    },
    {
      name: "Cache-Control",
      wert: "no-cache",
      grund: "Der Browser fragt jedes Mal nach, ob es etwas Neues gibt: Eine neue Version gilt sofort.",
      ausnahmen: [
        {
          dateien: "\\.[0-9a-f]{8}\\.js$",
          wert: "public, max-age=31536000, immutable",
          grund: "Der Name enthält die Prüfsumme des Inhalts: Die Datei ändert sich nie.",
        },
        {
          dateien: "^assets/",
          wert: "public, max-age=86400",
          grund: "Office zeigt Symbole nicht an, die es nicht aufbewahren darf.",
        },
      ],
    },
  ];
}

/** What is left out on purpose, with the reason. */
export const NICHT_GESETZT = [
  {
    name: "X-Frame-Options",
    grund:
      "Kennt nur „niemand“ und „dieselbe Adresse“; beides sperrt Excel im Web aus. frame-ancestors sagt es genau.",
  },
  {
    name: "Cross-Origin-Embedder-Policy",
    grund:
      "Verlangt von allem Eingebundenen eine ausdrückliche Freigabe, auch von den Seiten um den Aufgabenbereich herum.",
  },
  {
    name: "Cross-Origin-Opener-Policy",
    grund: "Trennt ein Fenster von dem, das es geöffnet hat; Office spricht über diese Verbindung.",
  },
];

/**
 * What a file is served with.
 *
 * @param {string} datei path below the add-in's folder: "assets/icon-16.png"
 * @param {OfficeJs} officejs
 * @returns {Record<string, string>} headers that are sent
 */
export function kopfzeilenVon(datei, officejs) {
  const werte = kopfzeilen(officejs).map(({ name, wert, ausnahmen }) => {
    const ausnahme = ausnahmen.find(({ dateien }) => new RegExp(dateien).test(datei));
    return [name, ausnahme?.wert ?? wert];
  });
  return Object.fromEntries(werte.filter(([, wert]) => wert !== ""));
}

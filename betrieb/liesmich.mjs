import { UMGEBUNGEN } from "./umgebungen.mjs";

/**
 * What a package is, for whoever unpacks it.
 *
 * @param {import("./paket.mjs").Auftrag & { version: string }} paket
 */
export function liesmich({ version, address, umgebung, officejs }) {
  const { id, namensraum, zusatz } = UMGEBUNGEN[umgebung];
  return `KIM für Excel ${version}${zusatz}

Adresse        ${address}
Umgebung       ${umgebung}, Funktionen ${namensraum}.*
Kennung        ${id}
office.js      ${
    officejs === "cdn"
      ? "von Microsofts CDN (appsforoffice.microsoft.com)"
      : "unveränderte Kopie im Ordner addin/office-js; Microsoft unterstützt nur sein CDN"
  }

Prüfen:        sha256sum --check --quiet SHA256SUMS (Windows: siehe betrieb.md)
Bereitstellen: den Inhalt von addin/ unter der Adresse oben; Beispiele für den Webserver in webserver/
Verteilen:     manifest.xml im Microsoft 365 Admin Center hochladen

Alles Weitere steht in betrieb.md, die enthaltenen Pakete in sbom.cdx.json, ihre Lizenzen in LIZENZEN.txt.
`;
}

import { kopfzeilen, kopfzeilenVon } from "./kopfzeilen.mjs";

/**
 * The web.config for IIS 10, to lie among the add-in's files.
 *
 * @param {{ officejs: import("./kopfzeilen.mjs").OfficeJs, dateien: readonly string[] }} paket `dateien` are the paths
 *   of the add-in's files: IIS takes names, not patterns
 */
export function webConfig({ officejs, dateien }) {
  const ueberall = kopfzeilen(officejs).filter(({ wert }) => wert !== "");
  const orte = [...new Set(dateien.map(ort))].sort();
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- KIM für Excel hinter IIS 10. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <!-- Wer die Adresse im Browser öffnet, bekommt die Seite, die Excel-Dateien macht. -->
        <add value="taskpane.html" />
      </files>
    </defaultDocument>
    <urlCompression doStaticCompression="true" />
    <security>
      <requestFiltering removeServerHeader="true" />
    </security>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <!-- Jede zuerst entfernt: Erbt der Ordner sie von der Website, antwortete IIS sonst mit 500.19. -->
${ueberall.map(({ name, wert, grund }) => `        <!-- ${grund} -->\n        <remove name="${name}" />\n        <add name="${name}" value="${wert}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${orte
  .map((einer) => location(einer, officejs))
  .filter((text) => text !== "")
  .join("\n")}
</configuration>
`;
}

/**
 * A folder where all of its files are alike, otherwise the file.
 *
 * @param {string} datei
 */
function ort(datei) {
  return datei.startsWith("assets/") ? "assets" : datei;
}

/**
 * What is served otherwise than the rest.
 *
 * @param {string} pfad
 * @param {import("./kopfzeilen.mjs").OfficeJs} officejs
 */
function location(pfad, officejs) {
  const hier = kopfzeilenVon(pfad === "assets" ? "assets/" : pfad, officejs);
  const andere = kopfzeilen(officejs).filter(({ name, wert }) => (hier[name] ?? "") !== wert);
  if (andere.length === 0) return "";
  return `  <location path="${pfad}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${andere.map(({ name }) => `          <remove name="${name}" />\n          <add name="${name}" value="${hier[name]}" />`).join("\n")}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

import { inhaltsrichtlinie, kopfzeilen, NICHT_GESETZT } from "./kopfzeilen.mjs";

/** The headers and their reasons as docs/betrieb.md shows them. */
export function kopfzeilentabellen() {
  return [
    "### Kopfzeilen",
    table(
      ["Kopfzeile", "Wert", "Warum"],
      kopfzeilen("cdn").flatMap(({ name, wert, grund, ausnahmen }) => [
        [code(name), name === "Content-Security-Policy" ? "siehe unten" : wertOderNichts(wert), grund],
        ...ausnahmen.map((ausnahme) => [
          `… für ${code(ausnahme.dateien.replaceAll("|", "\\|"))}`,
          wertOderNichts(ausnahme.wert),
          ausnahme.grund,
        ]),
      ]),
    ),
    "Die Ausnahmen sind reguläre Ausdrücke über den Pfad unterhalb des Ordners.",
    "### Content-Security-Policy",
    table(
      ["Richtlinie", "Erlaubt", "Warum"],
      inhaltsrichtlinie("cdn").map(({ richtlinie, quellen, grund }) => [
        code(richtlinie),
        quellen.map(code).join(" "),
        grund,
      ]),
    ),
    "Mit `--officejs mirror` entfällt `https://appsforoffice.microsoft.com`. Alles außer `frame-ancestors`, das nur als " +
      "Kopfzeile gilt, steht auch in den Seiten selbst, für Server, die keine Kopfzeilen senden.",
    "### Mit Absicht nicht gesetzt",
    NICHT_GESETZT.map(({ name, grund }) => `- ${code(name)}: ${grund}`).join("\n"),
  ].join("\n\n");
}

/** @param {string} wert */
function wertOderNichts(wert) {
  return wert === "" ? "nicht gesendet" : code(wert);
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
function table(header, rows) {
  return [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

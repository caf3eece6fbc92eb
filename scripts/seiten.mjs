// Makes pages of the add-in out of the German documents in docs/, which so need no second version.
import { Marked } from "marked";
import { gfmHeadingId } from "marked-gfm-heading-id";

/** The documents that are served beside the pane, and as what. */
export const SEITEN = {
  "handbuch.md": "hilfe.html",
  "funktionen.md": "funktionen.html",
  "betrieb.md": "betrieb.html",
  "excel-pruefprotokoll.md": "pruefprotokoll.html",
};

const SOURCE_TEXT = /^(?:\.\.\/|[^:]*\.(?:conf|ts)$)/;

/**
 * A document as a page. Links between the documents become links between the pages; what leads to the sources, which
 * are not served, stays as text.
 *
 * @param {Buffer | string} markdown beginning with a heading, which names the page
 */
export function alsSeite(markdown) {
  const text = markdown.toString();
  const [, titel = ""] = /^# (.+)$/m.exec(text) ?? [];
  const marked = new Marked(gfmHeadingId(), {
    renderer: {
      link({ href, tokens }) {
        const inhalt = this.parser.parseInline(tokens);
        const [datei = "", anker] = href.split("#");
        const seite = SEITEN[/** @type {keyof typeof SEITEN} */ (datei)];
        if (seite) return `<a href="${seite}${anker === undefined ? "" : `#${anker}`}">${inhalt}</a>`;
        return SOURCE_TEXT.test(href) ? inhalt : `<a href="${href}">${inhalt}</a>`;
      },
    },
  });
  const inhalt = /** @type {string} */ (marked.parse(text))
    // A wide table scrolls by itself, not the page.
    .replaceAll("<table>", '<div class="tabelle" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${titel}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="taskpane.css" />
    <link rel="stylesheet" href="seite.css" />
  </head>
  <body>
    <main class="text">
${inhalt}
    </main>
  </body>
</html>
`;
}

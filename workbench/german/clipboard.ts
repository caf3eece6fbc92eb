/** What a spreadsheet or a mail puts on the clipboard as plain text: cells between tabs, rows between line breaks. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell with a line break, a tab or a quotation mark in it stands in quotation marks, which double within it.
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (;;) {
    const [whole = "", quoted, plain = "", end = ""] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "\t") {
      rows.push(row);
      row = [];
    }
    if (end === "" || (whole !== "" && cell.lastIndex === text.length && end !== "\t")) return rows;
  }
}

import { editZip, zip } from "@cj-tech-master/excelts/archive";
import { mitExcel } from "../../excel/arbeitsmappe";

/** Protects: what cannot be opened is told in a sentence, and the open workbook stays as it was. */
const halter = mitExcel();

const text = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => Uint8Array.from(Buffer.from(content, "utf16le"));
const compound = (stream: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(stream));
const zipped = (parts: Readonly<Record<string, string>>) => {
  const archive = zip();
  for (const [path, content] of Object.entries(parts)) archive.add(path, content);
  return archive.bytes();
};
const rels = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;

/** The open workbook's own file, with one part changed. */
async function damaged(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const { bytes } = await halter.excel.saveFile();
  const edited = await editZip(bytes);
  const { teileVon } = await import("../../datei/paket");
  edited.set(path, change((await teileVon(bytes)).get(path) ?? ""));
  return edited.bytes();
}

async function withoutPart(path: string): Promise<Uint8Array> {
  const edited = await editZip((await halter.excel.saveFile()).bytes);
  edited.delete(path);
  return edited.bytes();
}

test.each<[what: string, file: () => Uint8Array | Promise<Uint8Array>, sentence: RegExp]>([
  ["nothing", () => new Uint8Array(), /^Die Datei ist leer\. /],
  ["a text", () => text("Modul;Betrag\n1;2"), /^Das ist keine Excel-Datei\. .*\(\.xlsx\)\.$/],
  ["an .xls", () => compound("Workbook"), /^Das ist eine Datei im alten Format von Office \(\.xls\)\./],
  [
    "an encrypted file",
    () => compound("EncryptedPackage"),
    /^Die Datei ist mit einem Kennwort verschlüsselt\./,
  ],
  ["half a zip", async () => (await halter.excel.saveFile()).bytes.slice(0, 900), /nicht ganz da/],
  ["any zip", () => zipped({ "a.txt": "a" }), /^In der Datei ist keine Arbeitsmappe\./],
  [
    "a Word document",
    () => zipped({ "word/document.xml": "<a/>", "_rels/.rels": rels("word/document.xml") }),
    /^Das ist ein Word-Dokument\./,
  ],
  [
    "an OpenDocument",
    () => zipped({ mimetype: "application/vnd.oasis", "content.xml": "<a/>" }),
    /^Das ist eine OpenDocument-Datei/,
  ],
  [
    "an .xlsb",
    () => zipped({ "xl/workbook.bin": "x", "_rels/.rels": rels("xl/workbook.bin") }),
    /^Das ist eine binäre Arbeitsmappe \(\.xlsb\)\./,
  ],
  [
    "no sheet",
    () => damaged("xl/workbook.xml", (xml) => xml.replace(/<sheet .*?\/>/, "")),
    /kein Tabellenblatt/,
  ],
  [
    "broken XML among the cells",
    () => damaged("xl/worksheets/sheet1.xml", (xml) => xml.replace("</row>", "")),
    /^Die Datei ist beschädigt: Der Teil „xl\/worksheets\/sheet1\.xml“ lässt sich nicht lesen\.$/,
  ],
  [
    "broken XML beside them",
    () => damaged("xl/worksheets/sheet1.xml", (xml) => xml.replace("<sheetViews>", "<sheetViews")),
    /„xl\/worksheets\/sheet1\.xml“/,
  ],
  ["broken styles", () => damaged("xl/styles.xml", () => "<styleSheet"), /„xl\/styles\.xml“/],
  ["no styles at all", () => withoutPart("xl/workbook.xml"), /keine Arbeitsmappe/],
])("%s is refused with a sentence, and nothing changes", async (_what, file, sentence) => {
  halter.excel.setCells("Tabelle1!A1:B1", [["bleibt", "=1+1"]]);
  const bytes = await file();
  const before = await halter.excel.snapshot();
  await expect(halter.excel.openFile(bytes)).rejects.toMatchObject({
    name: "UnusableFile",
    message: expect.stringMatching(sentence) as unknown,
  });
  expect(await halter.excel.snapshot()).toEqual(before);
});

test("a huge file is refused before it is read", async () => {
  const bytes = new Uint8Array(200 * 1024 * 1024);
  await expect(halter.excel.openFile(bytes)).rejects.toThrow(
    "Die Datei ist 200 MB groß. Die Werkbank öffnet Dateien bis 100 MB.",
  );
});

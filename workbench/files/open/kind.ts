import { UnusableFile } from "../unusable-file";

/** Larger than any workbook that this grid can show. */
export const largestFile = 100 * 1024 * 1024;

const zipSignature = [0x50, 0x4b];
/** The container of Office's older formats, in which encrypted files of today lie, too. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws UnusableFile saying what came and what is allowed, before anything is read */
export function requireSize(bytes: number): void {
  if (bytes > largestFile) {
    const megabytes = Math.round(bytes / 1024 / 1024).toLocaleString("de-DE");
    throw new UnusableFile(`Die Datei ist ${megabytes} MB groß. Die Werkbank öffnet Dateien bis 100 MB.`);
  }
}

/** @throws UnusableFile for anything that is no .xlsx file by its first bytes */
export function requireZip(bytes: Uint8Array): void {
  requireSize(bytes.length);
  if (bytes.length === 0)
    throw new UnusableFile("Die Datei ist leer. Öffnen lassen sich Excel-Dateien (.xlsx).");
  if (startsWith(bytes, zipSignature)) return;
  if (!startsWith(bytes, compoundSignature)) {
    throw new UnusableFile("Das ist keine Excel-Datei. Öffnen lassen sich Excel-Dateien (.xlsx).");
  }
  if (holdsText(bytes, "EncryptedPackage")) {
    throw new UnusableFile(
      "Die Datei ist mit einem Kennwort verschlüsselt. Speichern Sie sie in Excel ohne Kennwort zum Öffnen.",
    );
  }
  throw new UnusableFile(
    "Das ist eine Datei im alten Format von Office (.xls). Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“.",
  );
}

/** @throws UnusableFile for zip files of other programs, told by the parts that they have */
export function requireWorkbook(
  paths: readonly string[],
  workbookPath: string | undefined,
): asserts workbookPath is string {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (workbookPath?.endsWith(".bin")) {
    throw new UnusableFile(
      "Das ist eine binäre Arbeitsmappe (.xlsb). Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“.",
    );
  }
  if (has(/^word\//))
    throw new UnusableFile("Das ist ein Word-Dokument. Öffnen lassen sich Excel-Dateien (.xlsx).");
  if (has(/^ppt\//))
    throw new UnusableFile("Das ist eine Präsentation. Öffnen lassen sich Excel-Dateien (.xlsx).");
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    throw new UnusableFile(
      "Das ist eine OpenDocument-Datei, zum Beispiel aus LibreOffice. Speichern Sie sie dort als „Excel 2007–365 (.xlsx)“.",
    );
  }
  if (workbookPath === undefined || !paths.includes(workbookPath)) {
    throw new UnusableFile("In der Datei ist keine Arbeitsmappe. Öffnen lassen sich Excel-Dateien (.xlsx).");
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Names in the container are spelt in UTF-16. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes(text);
}

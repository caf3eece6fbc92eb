import { createHash } from "node:crypto";
import { zip } from "@cj-tech-master/excelts/archive";

/**
 * A zip archive that is the same bytes wherever and whenever it is packed.
 *
 * @param {readonly { pfad: string, inhalt: Uint8Array }[]} dateien
 * @param {string} ausgabetag "2026-01-31"
 */
export function archiv(dateien, ausgabetag) {
  const eines = zip({ reproducible: true, noSort: true });
  for (const { pfad, inhalt } of dateien)
    eines.add(pfad, inhalt, { modTime: dateidatum(inhalt, ausgabetag) });
  return eines.bytes();
}

/**
 * The date of a file in the archive: the day of the release, at a time that follows from the contents. Whoever unpacks
 * keeps it, and web servers tell browsers by it (IIS by nothing else, nginx also by the size) whether a file has
 * changed. With one date for all, a rate corrected by a digit would never reach who has the file already.
 *
 * @param {Uint8Array | string} inhalt
 * @param {string} ausgabetag
 */
export function dateidatum(inhalt, ausgabetag) {
  const [jahr = 0, monat = 0, tag = 0] = ausgabetag.split("-").map(Number);
  // Archives know local time, in steps of two seconds. From four in the morning on, no clock skips an hour.
  const sekunden = 2 * (createHash("sha256").update(inhalt).digest().readUInt32BE() % (10 * 60 * 60));
  return new Date(jahr, monat - 1, tag, 4, 0, sekunden);
}

/**
 * The day of the last release.
 *
 * @param {string} aenderungen CHANGELOG.md
 */
export function letzterAusgabetag(aenderungen) {
  const [, tag] = /^## \[[^\]]+\] – (\d{4}-\d\d-\d\d)$/m.exec(aenderungen) ?? [];
  if (tag === undefined) throw new Error("CHANGELOG.md names no day of a release");
  return tag;
}

import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { xmlEncode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import { bereichsverweis } from "../blaetter/adresse";
import type { Diagramm } from "../blaetter/blatt";
import type { Kennung } from "../blaetter/kennungen";

/**
 * Adds what the file format knows and its writer (excelts 10.2) does not: names with comments, by which the add-in tells
 * its own, and of sheets with an apostrophe; tables without filter buttons; what a chart is called, and what it shows
 * for those who cannot see it.
 * @param diagramme in the order in which they were written
 */
export async function arbeiteNach(
  datei: Uint8Array,
  kennungen: readonly Kennung[],
  diagramme: readonly Diagramm[],
): Promise<Uint8Array> {
  const uebrige = [...diagramme];
  const aenderungen: readonly (readonly [teil: RegExp, aendere: (xml: string) => string])[] = [
    [/^xl\/workbook\.xml$/, (xml) => mitKennungen(xml, kennungen)],
    [/^xl\/tables\/[^/]+\.xml$/, ohneFilter],
    [/^xl\/drawings\/[^/]+\.xml$/, (xml) => mitBeschreibungen(xml, uebrige)],
  ];
  const geaendert = await editZip(datei);
  for await (const eintrag of unzip(datei).entries()) {
    const [, aendere] = aenderungen.find(([teil]) => teil.test(eintrag.path)) ?? [];
    if (aendere) geaendert.set(eintrag.path, aendere(await eintrag.text()));
    else eintrag.discard();
  }
  return geaendert.bytes();
}

/** Names stand behind the sheets, in the part that may hold print areas already. */
function mitKennungen(xml: string, kennungen: readonly Kennung[]): string {
  const namen = kennungen.map(definierterName).join("");
  return xml.replace(
    /<\/sheets>(?:<definedNames>([^]*?)<\/definedNames>)?/,
    (_, druckbereiche: string | undefined) =>
      `</sheets><definedNames>${namen}${druckbereiche ?? ""}</definedNames>`,
  );
}

function definierterName({ name, blatt, kommentar, sichtbar, ...bereich }: Kennung): string {
  const versteckt = sichtbar ? "" : ' hidden="1"';
  const verweis = xmlEncode(bereichsverweis(blatt, bereich));
  return `<definedName name="${name}" comment="${xmlEncodeAttr(kommentar)}"${versteckt}>${verweis}</definedName>`;
}

function ohneFilter(xml: string): string {
  return xml.replace(/<autoFilter\b(?:[^>]*\/>|[^]*?<\/autoFilter>)/, "");
}

/** Takes the charts from the front of the list. */
function mitBeschreibungen(xml: string, diagramme: Diagramm[]): string {
  return xml.replace(/(<xdr:cNvPr id="\d+") name="[^"]*"/g, (alles, anfang: string) => {
    const diagramm = diagramme.shift();
    if (!diagramm) return alles;
    const [name, descr] = [diagramm.name, diagramm.beschreibung].map(xmlEncodeAttr);
    return `${anfang} name="${name}" descr="${descr}"`;
  });
}

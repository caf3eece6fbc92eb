import { loescheBlatt, raeumeAuf } from "./abschluss";
import { bereichVon, ladeOrt, zelle } from "./bereich";
import { liesKopie } from "./festschreiben/kopie";
import { planeUmstellung } from "./festschreiben/umstellung";
import { inExcel } from "./inExcel";
import type { Namenlage } from "./lage";
import { istFehlendeSchnittstelle } from "./meldungen";
import { liesAbschluss, liesMerker, type Merker, MERKER } from "./merker";
import { Rueckkehrer } from "./rueckkehr";
import { type Umfang, UMFAENGE } from "./umfang";
import { type Schritt, sende } from "./versand";
import { gleicherName } from "./verweis";

/** What became of a run that had begun: there was nothing to undo, it was undone, or it had come to its end. */
export type Ruecknahme = "nichts verändert" | "zurückgenommen" | "abgeschlossen";

/**
 * Undoes a run with what it has left in the workbook, its note and the copies of its sheets; one that had written
 * everything is brought to its end instead. Works from what is there now, because an error says little about how far
 * a run came, and can be repeated, because it may be interrupted itself.
 * @throws the host's error where that fails
 */
export function nimmZurueck(umfang: Umfang): Promise<Ruecknahme> {
  return inExcel(async (context) => {
    const einstellung = context.workbook.settings.getItemOrNullObject(MERKER);
    einstellung.load("value");
    await context.sync();
    const wert: unknown = einstellung.isNullObject ? undefined : einstellung.value;
    const abschluss = liesAbschluss(wert);
    if (abschluss) {
      await raeumeAuf(context, abschluss, umfang);
      return "abgeschlossen";
    }
    const merker = liesMerker(wert);
    if (!merker) return "nichts verändert";
    await new Ruecknehmer(context, merker, umfang).nimmZurueck();
    return "zurückgenommen";
  });
}

/**
 * Undoes what a run has left, with as much of the API as there is.
 * @throws the host's error where that fails
 */
export async function nimmMitVorhandenemZurueck(): Promise<Ruecknahme> {
  let letzter: unknown;
  for (const umfang of UMFAENGE) {
    try {
      return await nimmZurueck(umfang);
    } catch (fehler) {
      if (!istFehlendeSchnittstelle(fehler)) throw fehler;
      letzter = fehler;
    }
  }
  throw letzter;
}

class Ruecknehmer {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly merker: Merker,
    private readonly umfang: Umfang,
  ) {}

  async nimmZurueck(): Promise<void> {
    const { context, merker, umfang } = this;
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/name,items/visibility");
    names.load("items/name");
    settings.load("items/key");
    await context.sync();

    const blattnamen = worksheets.items.map(({ name }) => name);
    const gibtEs = (name: string) => blattnamen.some((anderer) => gleicherName(anderer, name));
    const rueckkehrer = merker.blaetter
      .filter((blatt) => blatt.art === "umschreiben")
      .filter(({ name, kopie }) => gibtEs(name) && gibtEs(kopie))
      .map((blatt) => new Rueckkehrer(worksheets, blatt, umfang));
    const unbenannte = await this.unbenannteKopien(blattnamen);
    for (const blatt of rueckkehrer) await blatt.lies(context);
    const umstellung = await this.umstellungsschritte(blattnamen);
    const blattnamensammlungen = await this.ladeBlattnamen(gibtEs);

    if (umstellung.length > 0) await sende(context, umstellung);
    this.stelleNamenHer(names, blattnamensammlungen);
    for (const blatt of rueckkehrer) blatt.stelleHer();
    for (const blatt of merker.blaetter)
      if (blatt.art === "angleichen" && gibtEs(blatt.name))
        for (const { zeile, spalte, inhalt } of blatt.zellen)
          zelle(worksheets.getItem(blatt.name), zeile, spalte).formulas = [[inhalt]];
    const sichtbar = worksheets.items.some(
      ({ name, visibility }) => gleicherName(name, merker.aktivesBlatt) && visibility === "Visible",
    );
    if (sichtbar) worksheets.getItem(merker.aktivesBlatt).activate();
    for (const { schluessel, wert } of merker.bisherigeEinstellungen ?? [])
      if (!settings.items.some(({ key }) => key === schluessel)) settings.add(schluessel, wert);
    for (const name of [...this.hinzugefuegte().filter(gibtEs), ...unbenannte])
      loescheBlatt(worksheets.getItem(name));
    settings.getItem(MERKER).delete();
    await context.sync();
  }

  /** The sheets that the run had planned to add and that were not there before. */
  private hinzugefuegte(): readonly string[] {
    return this.merker.blaetter
      .flatMap((blatt) =>
        blatt.art === "neu" ? [blatt.name] : blatt.art === "umschreiben" ? [blatt.kopie] : [],
      )
      .filter((name) => !this.gabEs(name));
  }

  private gabEs(name: string): boolean {
    return this.merker.blattnamen.some((bisheriger) => gleicherName(bisheriger, name));
  }

  /**
   * Excel calls a copy "KIM Modul 1 (2)" until it gets its name. A sheet of such a name is taken for ours only if it
   * still holds the same as the sheet that it is a copy of: the officer may have made one, too.
   */
  private async unbenannteKopien(blattnamen: readonly string[]): Promise<readonly string[]> {
    const { worksheets } = this.context.workbook;
    const verdaechtige = this.merker.blaetter
      .filter((blatt) => blatt.art === "umschreiben")
      .flatMap(({ name, kopie }) => {
        if (blattnamen.some((anderer) => gleicherName(anderer, kopie))) return [];
        const unbenannte = blattnamen.find(
          (anderer) => istUnbenannteKopie(anderer, name) && !this.gabEs(anderer),
        );
        if (unbenannte === undefined) return [];
        const [original, abbild] = [name, unbenannte].map((blatt) => {
          const benutzt = worksheets.getItem(blatt).getUsedRange();
          benutzt.load("values");
          ladeOrt(benutzt);
          return benutzt;
        });
        return original && abbild ? [{ unbenannte, original, abbild }] : [];
      });
    if (verdaechtige.length > 0) await this.context.sync();
    const inhalt = (benutzt: Excel.Range) => JSON.stringify([bereichVon(benutzt), benutzt.values]);
    return verdaechtige
      .filter(({ original, abbild }) => inhalt(original) === inhalt(abbild))
      .map(({ unbenannte }) => unbenannte);
  }

  /** What brings cells back of which a copy was kept. */
  private async umstellungsschritte(blattnamen: readonly string[]): Promise<readonly Schritt[]> {
    const schritte: Schritt[] = [];
    for (const { kopie: name, ziel } of this.merker.umstellungen ?? []) {
      const kopie = await liesKopie(this.context, name);
      if (kopie) schritte.push(...(await planeUmstellung(this.context, kopie, ziel, blattnamen)).schritte);
    }
    return schritte;
  }

  /** The names that only one sheet knows, of the sheets that had any. */
  private async ladeBlattnamen(
    gibtEs: (blatt: string) => boolean,
  ): Promise<ReadonlyMap<string, Excel.NamedItemCollection>> {
    const blaetter = [...new Set(this.merker.bisherigeNamen.flatMap(({ blatt }) => blatt ?? []))].filter(
      gibtEs,
    );
    const sammlungen = new Map(
      blaetter.map((blatt) => [blatt, this.context.workbook.worksheets.getItem(blatt).names]),
    );
    for (const sammlung of sammlungen.values()) sammlung.load("items/name");
    if (sammlungen.size > 0) await this.context.sync();
    return sammlungen;
  }

  private stelleNamenHer(
    names: Excel.NamedItemCollection,
    jeBlatt: ReadonlyMap<string, Excel.NamedItemCollection>,
  ): void {
    const { neueNamen, bisherigeNamen } = this.merker;
    const hat = ({ items }: Excel.NamedItemCollection, name: string) =>
      items.some((item) => gleicherName(item.name, name));
    for (const name of neueNamen) if (hat(names, name)) names.getItem(name).delete();
    for (const bisheriger of bisherigeNamen) {
      const sammlung = bisheriger.blatt === undefined ? names : jeBlatt.get(bisheriger.blatt);
      if (!sammlung) continue;
      if (!hat(sammlung, bisheriger.name)) legeNamenAn(sammlung, bisheriger);
      else {
        sammlung.getItem(bisheriger.name).formula = bisheriger.formel;
        sammlung.getItem(bisheriger.name).comment = bisheriger.kommentar;
      }
    }
  }
}

function istUnbenannteKopie(name: string, blatt: string): boolean {
  return /^(.*) \(\d+\)$/.test(name) && gleicherName(name.replace(/ \(\d+\)$/, ""), blatt);
}

function legeNamenAn(
  names: Excel.NamedItemCollection,
  { name, formel, kommentar, sichtbar }: Namenlage,
): void {
  const angelegt = names.add(name, String(formel), kommentar);
  if (!sichtbar) angelegt.visible = false;
}

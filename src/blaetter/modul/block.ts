import { ZEHNTAUSEND } from "../../grundlage/bruch";
import { a1 } from "../adresse";
import type { Stilname, Zelle } from "../blatt";
import { datumstext, eurotext, formel, istLeer, textkonstante, zahltext } from "../formel";
import { planwert, planzeile, suchtext } from "../planabfrage";
import type { Planspalte } from "../stellenplan/spalten";
import { band, type Zeile, zelle } from "../zellen";

/**
 * Factor, "×", rate, what the rate consists of (three columns, so that tables may stand above), amount, name: the
 * columns of the Vorlage's section III.
 */
export const SPALTEN = { faktor: 0, mal: 1, satz: 2, zusammensetzung: 3, betrag: 6, name: 7 } as const;
export const BREITE = 8;

/** The rows of a block, one after the other. */
const BLOCKZEILEN = [
  "ueberschrift",
  "gesamtkosten",
  "personalkosten",
  "gemeinkosten",
  "sachkosten",
  "it",
  "haushaltswirksam",
  "foerderung",
  "kommunen",
  "eigenanteil",
  "hinweis",
] as const;

type Blockzeile = (typeof BLOCKZEILEN)[number];

/** How many rows a block has. */
export const BLOCKHOEHE = BLOCKZEILEN.length;

/** In which row of its block the Eigenanteil stands. */
export const EIGENANTEILZEILE = BLOCKZEILEN.indexOf("eigenanteil");

const EINS = String(ZEHNTAUSEND);

/** How a block looks: one to spare is plain, because it shows nothing until a Stelle stands in it. */
interface Aussehen {
  readonly ueberschrift: Stilname;
  readonly zeile: Stilname;
  readonly hinweis: Stilname;
  readonly ergebnis: { readonly text: Stilname; readonly euro: Stilname; readonly hinweis: Stilname };
}

const BELEGT: Aussehen = {
  ueberschrift: "abschnitt",
  zeile: "abschnittZeile",
  hinweis: "hinweis",
  ergebnis: { text: "textErgebnisEingerueckt", euro: "euroErgebnis", hinweis: "hinweisErgebnis" },
};
const RESERVE: Aussehen = {
  ueberschrift: "text",
  zeile: "kleinZeile",
  hinweis: "hinweis",
  ergebnis: { text: "textEingerueckt", euro: "euro", hinweis: "beschriftungEingerueckt" },
};

/**
 * The calculation of one Stelle as the Vorlage's section III prints it. Everything is looked up in the row of the
 * Stellenplan that has the block's place in the Modul; without one it shows nothing.
 * @param platz "Modul 1|3" for the third Stelle of Modul 1
 * @param ab its first row on the sheet, from 0
 * @param reserve whether it is one to spare
 */
export function block(platz: string, ab: number, reserve: boolean): readonly Zeile[] {
  const formeln = new Blockformeln(platz, ab);
  const aussehen = reserve ? RESERVE : BELEGT;
  const zeilen: Readonly<Record<Blockzeile, () => Zeile>> = {
    ueberschrift: () => ueberschrift(formeln, aussehen),
    gesamtkosten: () => rechnungszeile(formeln.gesamtkosten()),
    personalkosten: () => teilzeile(formeln.teil("davon Personalkosten", "teilPersonal", "satzPersonal")),
    gemeinkosten: () =>
      teilzeile(
        formeln.teil("davon Gemeinkosten (kalkulatorisch)", "teilGemein", "satzGemein", "satzPersonal"),
      ),
    sachkosten: () => teilzeile(formeln.teil("davon Sachkosten", "teilSach", "satzSach", "satzGemein")),
    it: () => teilzeile(formeln.teil("davon IT", "teilIt", "kostensatz", "satzSach")),
    haushaltswirksam: () => teilzeile(formeln.haushaltswirksam()),
    foerderung: () => rechnungszeile(formeln.foerderung()),
    kommunen: () => rechnungszeile(formeln.kommunen()),
    eigenanteil: () => eigenanteil(formeln, aussehen),
    hinweis: () => [zelle(aussehen.hinweis, formel(formeln.hinweis()))],
  };
  return BLOCKZEILEN.map((name) => zeilen[name]());
}

function ueberschrift(formeln: Blockformeln, { ueberschrift, zeile }: Aussehen): Zeile {
  const text = band(ueberschrift, SPALTEN.name, formel(formeln.ueberschrift()));
  return [...text, zelle(zeile, formel(formeln.planzeile()))];
}

/** What stands in the columns of a row, as expressions. */
interface Rechnungszeile {
  readonly faktor: string;
  readonly satz: string;
  readonly zusammensetzung: string;
  readonly betrag: string;
  readonly name: string;
}

function rechnungszeile({ faktor, satz, zusammensetzung, betrag, name }: Rechnungszeile): Zeile {
  return inSpalten({
    faktor: zelle("zahl", formel(faktor)),
    mal: zelle("textMitte", formel(`IF(${istLeer(name)},"","×")`)),
    satz: zelle("euro", formel(satz)),
    zusammensetzung: zelle("textEingerueckt", formel(zusammensetzung)),
    betrag: zelle("euro", formel(betrag)),
    name: zelle("textEingerueckt", formel(name)),
  });
}

/** A part of the Gesamtkosten, small, so that nobody takes it for one more amount to add. */
function teilzeile({ satz, zusammensetzung, betrag }: Omit<Rechnungszeile, "faktor" | "name">): Zeile {
  return inSpalten({
    satz: zelle("kleinEuro", formel(satz)),
    zusammensetzung: zelle("beschriftungEingerueckt", formel(zusammensetzung)),
    betrag: zelle("kleinEuro", formel(betrag)),
  });
}

function eigenanteil(formeln: Blockformeln, { ergebnis }: Aussehen): Zeile {
  const leer = zelle(ergebnis.hinweis, "");
  const zellen = inSpalten({
    zusammensetzung: zelle(ergebnis.hinweis, formel(formeln.zaehltAls())),
    betrag: zelle(ergebnis.euro, formel(formeln.wert("eigenanteil"))),
    name: zelle(ergebnis.text, formel(formeln.wenn('"Eigenanteil"'))),
  });
  return zellen.map((eine) => eine ?? leer);
}

function inSpalten(zellen: Partial<Record<keyof typeof SPALTEN, Zelle>>): Zeile {
  const zeile: (Zelle | undefined)[] = Array.from({ length: BREITE }, () => undefined);
  for (const [name, inhalt] of Object.entries(zellen) as [keyof typeof SPALTEN, Zelle][])
    zeile[SPALTEN[name]] = inhalt;
  return zeile;
}

/** The expressions of a block. */
class Blockformeln {
  private readonly zeile: string;

  constructor(
    private readonly platz: string,
    private readonly ab: number,
  ) {
    this.zeile = this.zelle("ueberschrift", "name");
  }

  /** The row of the Stellenplan, looked up once for the whole block. */
  planzeile(): string {
    return `IFERROR(${planzeile("platz", suchtext(this.platz))},"")`;
  }

  /** Nothing for a block without a Stelle. */
  wenn(ausdruck: string): string {
    return `IF(${istLeer(this.zeile)},"",${ausdruck})`;
  }

  wert(spalte: Planspalte): string {
    return this.wenn(this.plan(spalte));
  }

  ueberschrift(): string {
    const szenario = `IF(${istLeer(this.plan("szenarioName"))},"",${this.plan("szenarioName")}&": ")`;
    const faktor = this.zelle("gesamtkosten", "faktor");
    const stuecke = `IF(${this.inStuecken()},${zahltext(faktor)}&" × "&${this.vier("einheit")},${this.vier("vzaeGanz")})`;
    const zeitraum = `" für "&${datumstext(this.plan("tagBeginn"))}&" bis "&${datumstext(this.plan("tagEnde"))}`;
    return this.wenn(
      `${szenario}&IFERROR(${stuecke}&" VZÄ ","")&${this.plan("bezeichnung")}&IFERROR(${zeitraum},"")`,
    );
  }

  gesamtkosten(): Rechnungszeile {
    const [vzae, einheit, satz] = [this.plan("vzaeGanz"), this.plan("einheit"), this.plan("kostensatz")];
    // "3 × 0,75 VZÄ" instead of "2,25 VZÄ": several whole Stellen of a part of a VZÄ, as the Vorlage writes them.
    const inStuecken =
      `AND(MOD(${vzae},${einheit})=0,${vzae}>=2*${einheit},MOD(${vzae},${EINS})<>0,` +
      `MOD(${einheit}*${satz},${EINS})=0)`;
    const erstDerBetrag =
      `${this.plan("gesamtkosten")}<>INT(${vzae}/${EINS})*${satz}` +
      `+ROUND(MOD(${vzae},${EINS})*${satz}/${EINS},0)`;
    const rundung = `IF(${erstDerBetrag},", erst der Betrag gerundet",${this.gerundet(vzae, satz, EINS)})`;
    const stueck = `IF(${this.inStuecken()},${this.vier("einheit")}&" × ","")`;
    return {
      faktor: this.wenn(`IF(${inStuecken},${vzae}/${einheit},${vzae}/${EINS})`),
      satz: this.wenn(`IF(${this.inStuecken()},${einheit}*${satz}/${EINS},${satz})`),
      zusammensetzung: this.text(
        `${stueck}&TRIM(${this.plan("entgeltgruppe")})&" für "&${this.monate()}&${rundung}`,
      ),
      betrag: this.wert("gesamtkosten"),
      name: this.wenn('"Gesamtkosten"'),
    };
  }

  /** A part and its rate per VZÄ: the cumulated one, less the one before. */
  teil(name: string, betrag: Planspalte, kumuliert: Planspalte, davor?: Planspalte) {
    const abzug = davor === undefined ? "" : `-${this.plan(davor)}`;
    return {
      satz: this.wenn(this.plan(kumuliert) + abzug),
      zusammensetzung: this.wenn(textkonstante(name)),
      betrag: this.wert(betrag),
    };
  }

  haushaltswirksam() {
    const ohneGemeinkosten = (alles: Planspalte, gemein: string) =>
      this.wenn(`${this.plan(alles)}-${gemein}`);
    return {
      satz: ohneGemeinkosten("kostensatz", `(${this.plan("satzGemein")}-${this.plan("satzPersonal")})`),
      zusammensetzung: this.wenn('"davon haushaltswirksam (alles ohne Gemeinkosten)"'),
      betrag: ohneGemeinkosten("gesamtkosten", this.plan("teilGemein")),
    };
  }

  foerderung(): Rechnungszeile {
    const [gefoerdert, einheit] = [this.plan("zugeteilt"), this.plan("einheit")];
    const [pk, sk, satz] = [this.plan("pkSatz"), this.plan("skSatz"), this.plan("foerdersatz")];
    const bestandteile = `IF(${sk}=0,"PK",IF(${pk}=0,"SK",${eurotext(pk)}&" PK + "&${eurotext(sk)}&" SK"))`;
    const geteilt = `", "&${this.vier("zugeteilt")}&" ÷ "&${this.vier("einheit")}&" Stellen"`;
    const rundung = `IF(MOD(${gefoerdert}*${EINS},${einheit})<>0,${geteilt},${this.gerundet(gefoerdert, satz, einheit)})`;
    return {
      faktor: this.wenn(`ROUND(${gefoerdert}*${EINS}/${einheit},0)/${EINS}`),
      satz: this.wert("foerdersatz"),
      zusammensetzung: this.text(`${bestandteile}&" für "&${this.monate()}&${rundung}`),
      betrag: this.wenn(negativ(this.plan("foerderung"))),
      name: this.wenn(
        `"KIM-Förderung"&IFERROR(IF(${gefoerdert}<${this.plan("vzaeGanz")},", "&${this.gefoerdertVon()},""),"")`,
      ),
    };
  }

  /** Only where the Kommunen bear some; an error is shown, too. */
  kommunen(): Rechnungszeile {
    const [vzae, satz] = [this.plan("vzaeGanz"), this.plan("kommunalsatz")];
    const wennNichtNull = (ausdruck: string) =>
      this.wenn(`IF(${this.plan("kommunalanteil")}=0,"",${ausdruck})`);
    return {
      faktor: wennNichtNull(`${vzae}/${EINS}`),
      satz: wennNichtNull(satz),
      zusammensetzung: `IFERROR(${wennNichtNull(
        `"SK für "&${this.monate()}&", von den Kommunen getragen"&${this.gerundet(vzae, satz, EINS)}`,
      )},"")`,
      betrag: wennNichtNull(negativ(this.plan("kommunalanteil"))),
      name: `IFERROR(${wennNichtNull('"SK in den Kommunen"')},"SK in den Kommunen")`,
    };
  }

  /** What the Eigenanteil counts as, where it is not überplanmäßig. */
  zaehltAls(): string {
    const als = this.plan("zaehltAls");
    const weitergeleitet = '"an Dritte weitergeleitet, nicht beim Kreis"';
    return this.text(
      `IF(${als}="überplanmäßig","",IF(${als}="weitergeleitet",${weitergeleitet},"nicht überplanmäßig: "&${als}))`,
    );
  }

  /** The plan's own hint, unless it says no more than the row of the KIM-Förderung. */
  hinweis(): string {
    const hinweis = `${this.plan("hinweis")}&""`;
    return this.wenn(`IFERROR(IF(${hinweis}=${this.gefoerdertVon()},"",${hinweis}),${hinweis})`);
  }

  private plan(spalte: Planspalte): string {
    return planwert(spalte, this.zeile);
  }

  private zelle(zeile: Blockzeile, spalte: keyof typeof SPALTEN): string {
    return a1({ zeile: this.ab + BLOCKZEILEN.indexOf(zeile), spalte: SPALTEN[spalte] });
  }

  private inStuecken(): string {
    return `${this.zelle("gesamtkosten", "faktor")}<>${this.plan("vzaeGanz")}/${EINS}`;
  }

  /** Ten-thousandths as German text: 22500 → "2,25". */
  private vier(spalte: Planspalte): string {
    return zahltext(`${this.plan(spalte)}/${EINS}`);
  }

  private monate(): string {
    const monate = this.plan("monate");
    return `${zahltext(monate)}&IF(${monate}=1," Monat"," Monate")`;
  }

  private gefoerdertVon(): string {
    return `${this.vier("zugeteilt")}&" von "&${this.vier("vzaeGanz")}&" VZÄ gefördert"`;
  }

  /** What to say where factor × rate has decimals that the amount has not. */
  private gerundet(menge: string, satz: string, einheit: string): string {
    return `IF(MOD(MOD(${menge},${einheit})*${satz},${einheit})<>0,", gerundet","")`;
  }

  /** Words beside an amount that shows the error itself. */
  private text(ausdruck: string): string {
    return `IFERROR(${this.wenn(ausdruck)},"")`;
  }
}

/** What is taken away; a minus sign alone would make −0 of 0. */
function negativ(betrag: string): string {
  return `0-${betrag}`;
}

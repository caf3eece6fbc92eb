import { ABGLEICHLISTE } from "../blaetter/abgleich/abgleichblatt";
import { EINSATZLISTE } from "../blaetter/cmeinsatz/einsatz";
import { blattkennung, eingabekennung, istEingabekennung } from "../blaetter/kennungen";
import type { Ort } from "../blaetter/adresse";
import { SAETZELISTE } from "../blaetter/satztabelle";
import { STELLENLISTE } from "../blaetter/stellenplan/eingaben";
import type { Eingabespalte, Planspalte } from "../blaetter/stellenplan/spalten";
import { beschreibung, EINGABESPALTEN } from "../blaetter/stellenplan/spalten";
import { wieExcel, ZEHNTAUSEND } from "../grundlage/bruch";
import type { Tag } from "../grundlage/datum";
import { KimFehler, versuche } from "../grundlage/fehler";
import { alsFehlertext, istLeer, type Zellwert } from "../grundlage/zelle";
import { vzaeAusTagen } from "../rechnung/vzae";
import { monateGerundet } from "../rechnung/zeit";
import { zeigeWert } from "./anzeige";
import { alsName, beschriftung, listeUm } from "./blatt/beschriftung";
import { type Eingabeerklaerung, EINZELEINGABEN, erlaubterSatz, listeneingabe } from "./blatt/eingaben";
import { bereichDesNamens, type Liste, Plan, type Planstelle, stellenname } from "./blatt/planleser";
import { formelVon, type Sollzelle, Sollmappen } from "./blatt/soll";
import { erklaereStelle, sollwert, type Stichtage } from "./blatt/stelle";
import { type Abschnitt, achtung, type Erklaerung, type Hinweis, hinweis } from "./erklaerung";
import { alsFlaeche, ecke, gleicherOrt, gleichesBlatt, ortsname } from "./flaeche";
import { deutscheFormel } from "./formel/deutsch";
import { type Zerlegung, zerlege } from "./formel/zerlegung";
import { rechneKim } from "./kim/aufruf";
import { erklaereAufruf } from "./kim/formel";
import { type Platz, verteilungswegDer, vzaeschritt } from "./kim/funktionen";
import { alleZusammen, type Mappensicht, NochNichtGelesen, type Zellstand } from "./mappensicht";
import type { Umgebung } from "./rechner/rechner";
import { type Spur, spurVon, wertDer } from "./rechner/spur";
import { monatsschritte } from "./schritte";
import { kimIn, Teileliste, unklareIn, zellenIn } from "./teile";

/** The cell to explain. */
export interface Auswahl {
  readonly ort: Ort;
  readonly zelle: Zellstand;
  /** the cell whose formula spills into it */
  readonly anker: { readonly ort: Ort; readonly zelle: Zellstand } | undefined;
}

/** Said where there is nothing to explain. */
const NICHTS =
  "Zu dieser Zelle gibt es keinen Rechenweg. Erklärt werden Zellen mit einer KIM-Formel, zum Beispiel " +
  '=KIM.EIGENANTEIL(1; 3,5; "E11"; 13), und jede Zahl auf den Blättern, die das Add-in erzeugt hat.';

/** A figure that is taken from another cell is followed so far. */
const HOECHSTENS_WEITER = 4;
/** Formulas with more calls are explained by their parts alone. */
const HOECHSTENS_AUFRUFE = 6;

/** Explains cells of a workbook. Keeps what is expensive to lay out for the next cell. */
export class Erklaerer {
  private readonly soll = new Sollmappen();

  /**
   * @returns `undefined` where something has to be read first: what, the Mappensicht has noted
   */
  erklaere(auswahl: Auswahl, sicht: Mappensicht): Erklaerung | undefined {
    try {
      return new Einzelerklaerung(sicht, this.soll).zu(auswahl);
    } catch (fehler) {
      if (fehler instanceof NochNichtGelesen) return undefined;
      throw fehler;
    }
  }
}

type Inhalt = Pick<Erklaerung, "titel" | "einleitung" | "hinweise" | "abschnitte"> & Partial<Erklaerung>;

class Einzelerklaerung {
  private plan: Plan | undefined;

  constructor(
    private readonly sicht: Mappensicht,
    private readonly soll: Sollmappen,
    private readonly tiefe = 0,
  ) {}

  zu(auswahl: Auswahl): Erklaerung {
    const { ort, zelle } = auswahl;
    const formel = this.eigeneFormel(auswahl);
    const inhalt = this.istUnseres(ort.blatt) ? this.aufUnseremBlatt(auswahl) : this.aufIhremBlatt(auswahl);
    return {
      ort,
      wert: zeigeWert(zelle.wert, zelle.zahlenformat),
      formel: formel === undefined ? "" : deutscheFormel(formel),
      ...inhalt,
    };
  }

  /** A sheet is ours if our name for it refers to that very sheet. */
  private istUnseres(blatt: string): boolean {
    const bereich = bereichDesNamens(blattkennung(blatt), this.sicht);
    return bereich !== undefined && gleichesBlatt(bereich.blatt, blatt);
  }

  private eigeneFormel({ zelle, anker }: Auswahl): string | undefined {
    const formel = anker ? anker.zelle.formel : zelle.formel;
    return typeof formel === "string" && formel.startsWith("=") && formel !== zelle.wert ? formel : undefined;
  }

  // Her own sheets

  private aufIhremBlatt(auswahl: Auswahl): Inhalt {
    const { ort, anker } = auswahl;
    const zerlegung = zerlege(this.eigeneFormel(auswahl));
    if (!zerlegung) return nichts(ort);
    if (!/\bKIM[._]|'KIM |!/i.test(zerlegung.formel)) return nichts(ort);
    this.plan = /'KIM |\bKIM_/i.test(zerlegung.formel) ? Plan.von(this.sicht) : undefined;
    const anfang = anker?.ort ?? ort;
    const platz = { zeile: ort.zeile - anfang.zeile, spalte: ort.spalte - anfang.spalte };
    const spur = spurVon(zerlegung, this.umgebung(anfang));
    const kim = kimIn(spur);
    if (kim.length === 0 && !zellenIn(spur).some((zelle) => this.istUnseres(zelle.ort.blatt)))
      return nichts(ort);
    return this.ausFormel(auswahl, zerlegung, spur, platz);
  }

  private umgebung(ort: Ort): Umgebung {
    return { sicht: this.sicht, ort, kim: rechneKim };
  }

  /** A formula, and the steps of each function of the add-in in it. */
  private ausFormel(auswahl: Auswahl, zerlegung: Zerlegung, spur: Spur, platz: Platz): Inhalt {
    const { ort, zelle, anker } = auswahl;
    const umgebung = this.umgebung(anker?.ort ?? ort);
    const nurEiner = spur.art === "kim";
    const aufrufe = kimIn(spur).slice(0, HOECHSTENS_AUFRUFE);
    const erklaerte = alleZusammen(
      aufrufe.map(
        ({ knoten, name }) =>
          () =>
            erklaereAufruf(
              { aufruf: knoten, name, zerlegung, umgebung },
              platz,
              nurEiner ? zelle.wert : undefined,
            ),
      ),
    );
    const hinweise: Hinweis[] = erklaerte.reduce<Hinweis[]>(
      (alle, { hinweise }) => [...alle, ...hinweise],
      [],
    );
    if (nurEiner) {
      const [erster] = erklaerte;
      return {
        titel: erster?.titel ?? spur.name,
        einleitung: `Ein Ergebnis von KIM.${spur.name}.${anker && !gleicherOrt(anker.ort, ort) ? ` Die Formel steht in ${ortsname(alsFlaeche(anker.ort))}.` : ""}`,
        hinweise: [
          ...hinweise,
          ...this.fehlerHinweis(zelle.wert, hinweise),
          ...abweichung(zelle, erster?.wert),
        ],
        abschnitte: erster?.abschnitte ?? [],
      };
    }
    const unklare = unklareIn(spur);
    const teile = new Teileliste(this.sicht, this.plan, zelle.zahlenformat).abschnitte(spur);
    const eigene = erklaerte.reduce<Abschnitt[]>(
      (alle, { titel, abschnitte }) => [
        ...alle,
        ...abschnitte.map((einer) => ({ ...einer, titel: `${titel}: ${einer.titel}` })),
      ],
      [],
    );
    const name = beschriftung(ort, this.sicht, this.plan);
    return {
      titel: alsName(name, ort),
      einleitung:
        kimIn(spur).length > 0
          ? "Eine Formel mit KIM-Funktionen."
          : "Eine Formel mit Zahlen aus den KIM-Blättern.",
      hinweise: [
        ...hinweise,
        ...unklare.map(({ text, grund }) =>
          achtung(`Nicht zu verfolgen ist ${text} (${grund}); gezeigt wird, worauf es sich bezieht.`),
        ),
        ...this.fehlerHinweis(zelle.wert, hinweise),
        ...abweichung(zelle, unklare.length > 0 ? undefined : wertDer(spur)),
      ],
      abschnitte: [...teile, ...eigene],
    };
  }

  private fehlerHinweis(wert: Zellwert, hinweise: readonly Hinweis[]): readonly Hinweis[] {
    const fehler = alsFehlertext(wert);
    if (fehler === undefined || hinweise.length > 0) return [];
    return [achtung(FEHLERSAETZE[fehler] ?? FEHLERSAETZE["#VALUE!"] ?? "")];
  }

  // Our sheets

  private aufUnseremBlatt(auswahl: Auswahl): Inhalt {
    const { ort } = auswahl;
    const [plan, einzelne] = alleZusammen<unknown>([
      () => Plan.von(this.sicht),
      () => this.einzeleingabe(auswahl),
      // What comes later asks for these, too.
      () => beschriftung(ort, this.sicht, undefined),
      () => this.stichtage(),
      () => this.liesVorab(auswahl),
    ]) as [Plan | undefined, Inhalt | undefined];
    this.plan = plan;
    if (einzelne) return einzelne;
    if (plan?.liste.enthaelt(ort)) return this.imStellenplan(auswahl, plan);
    return this.inListe(auswahl) ?? this.ausUnsererFormel(auswahl);
  }

  private liesVorab(auswahl: Auswahl): void {
    const zerlegung = zerlege(this.eigeneFormel(auswahl));
    if (zerlegung) spurVon(zerlegung, this.umgebung(auswahl.ort));
  }

  private einzeleingabe(auswahl: Auswahl): Inhalt | undefined {
    const { ort } = auswahl;
    const schluessel = Object.keys(EINZELEINGABEN).find((einer) => {
      const bereich = bereichDesNamens(eingabekennung(einer), this.sicht);
      return bereich && gleicherOrt(ecke(bereich), ort);
    });
    const bekannte = schluessel === undefined ? undefined : EINZELEINGABEN[schluessel];
    if (bekannte) return this.eingabe(auswahl, bekannte, "");
    const fremde = this.sicht.kopf.namen.some(({ name }) => {
      const bereich = istEingabekennung(name) ? bereichDesNamens(name, this.sicht) : undefined;
      return bereich && gleicherOrt(ecke(bereich), ort);
    });
    return fremde ? this.eingabe(auswahl, { was: "Eine Eingabe.", einheit: "", erlaubt: "" }, "") : undefined;
  }

  private eingabe(auswahl: Auswahl, { was, einheit, erlaubt }: Eingabeerklaerung, quelle: string): Inhalt {
    const { ort } = auswahl;
    const name = beschriftung(ort, this.sicht, this.plan);
    const zeile = (bezeichnung: string, wert: string) => ({
      zeichen: "",
      bezeichnung,
      wert,
      ort: undefined,
      gewaehlt: false,
    });
    const zeilen = [
      zeile("Einheit", einheit),
      zeile("erlaubt", erlaubt),
      zeile("Quelle", quelle === "" ? "Ihre Eingabe" : quelle),
    ].filter(({ wert }) => wert !== "");
    const formel = this.eigeneFormel(auswahl);
    return {
      titel: alsName(name, ort),
      einleitung: `${was} Diese gelbe Zelle ist eine Eingabe: Sie dürfen sie ändern, und die Beträge folgen ihr.`,
      hinweise: formel === undefined ? [] : [hinweis("Der Wert kommt aus einer Formel.")],
      abschnitte: [
        { art: "teile", titel: "Was hier stehen darf", teile: zeilen, ergebnis: "" },
        ...this.woraus(auswahl),
      ],
    };
  }

  /** Where an input that is a formula takes its value from. */
  private woraus(auswahl: Auswahl): readonly Abschnitt[] {
    const zerlegung = zerlege(this.eigeneFormel(auswahl));
    if (!zerlegung) return [];
    const spur = spurVon(zerlegung, this.umgebung(auswahl.ort));
    return new Teileliste(this.sicht, this.plan, auswahl.zelle.zahlenformat).abschnitte(spur);
  }

  private inListe(auswahl: Auswahl): Inhalt | undefined {
    const gefunden = listeUm(auswahl.ort, this.sicht);
    if (!gefunden) return undefined;
    const { liste, name } = gefunden;
    const kopf = liste.kopf(auswahl.ort.spalte);
    const bekannte = listeneingabe(name, kopf);
    if (!bekannte && name === EINSATZLISTE)
      return kopf === "VZÄ" ? this.kommunenvzae(auswahl, liste) : this.kommunenanteil(auswahl, liste, kopf);
    if (!bekannte)
      return name === ABGLEICHLISTE && kopf === "Ursache" ? this.ursache(auswahl, liste) : undefined;
    const i = auswahl.ort.zeile - liste.ersteZeile;
    if (name !== SAETZELISTE || kopf !== "Wert") return this.eingabe(auswahl, bekannte, "");
    const [bezeichnung, einheit, quelle] = liste
      .werte(["Bezeichnung", "Einheit", "Quelle"])
      .map((werte) => zeigeWert(werte(i), "@")) as [string, string, string];
    const was = bezeichnung === "" ? bekannte.was : `${bezeichnung}.`;
    const [schluessel] = liste.werte(["Schlüssel"]).map((werte) => String(werte(i)));
    return this.eingabe(auswahl, { was, einheit, erlaubt: erlaubterSatz(schluessel ?? "") }, quelle);
  }

  /** Why a printed figure differs. */
  private ursache(auswahl: Auswahl, liste: Liste): Inhalt | undefined {
    if (istLeer(auswahl.zelle.wert)) return undefined;
    const teile = new Teileliste(this.sicht, this.plan, auswahl.zelle.zahlenformat);
    const spalten = ["gedruckt", "berechnet", "Unterschied"];
    const orte = spalten.map((kopf) => liste.spalte(kopf)).filter((spalte) => spalte !== undefined);
    return {
      titel: alsName(beschriftung(auswahl.ort, this.sicht, this.plan), auswahl.ort),
      einleitung: ABGLEICHSREGEL,
      hinweise: [],
      abschnitte: [
        {
          art: "teile",
          titel: "Verglichen werden",
          teile: alleZusammen(
            orte.map((spalte) => () => {
              const ort = liste.ort(auswahl.ort.zeile, spalte);
              return teile.teil(ort, this.sicht.zelle(ort).wert);
            }),
          ),
          ergebnis: "",
        },
      ],
    };
  }

  /** The days of a Kommune as VZÄ. */
  private kommunenvzae(auswahl: Auswahl, liste: Liste): Inhalt | undefined {
    const bereich = bereichDesNamens(eingabekennung("cm.wochentage"), this.sicht);
    if (!bereich || typeof auswahl.zelle.wert !== "number") return undefined;
    const [[tage], woche] = alleZusammen<unknown>([
      () => liste.werte(["Tage pro Woche"]),
      () => this.sicht.zelle(ecke(bereich)).wert,
    ]) as [readonly ((i: number) => Zellwert)[], Zellwert];
    const anzahl = Number(tage?.(auswahl.ort.zeile - liste.ersteZeile));
    if (typeof woche !== "number" || !(woche >= 1) || !Number.isFinite(anzahl)) return undefined;
    const vzae = vzaeAusTagen(anzahl, woche);
    return {
      titel: alsName(beschriftung(auswahl.ort, this.sicht, this.plan), auswahl.ort),
      einleitung: "Die Tage der Kommune als VZÄ.",
      hinweise: abweichung(auswahl.zelle, vzae),
      abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: [vzaeschritt(anzahl, woche, vzae)] }],
    };
  }

  /** The share of a Kommune in an amount of Modul 2, by largest remainders. */
  private kommunenanteil(auswahl: Auswahl, liste: Liste, kopf: string): Inhalt | undefined {
    if (!KOMMUNENANTEILE.includes(kopf) || typeof auswahl.zelle.wert !== "number") return undefined;
    const [tage, anteile] = liste.werte(["Tage in Zehntausendsteln", kopf]) as [
      (i: number) => Zellwert,
      (i: number) => Zellwert,
    ];
    const zeilen = Array.from({ length: liste.zeilen }, (_, i) => i).filter(
      (i) => typeof tage(i) === "number",
    );
    const gesamt = zeilen.reduce((summe, i) => summe + Number(anteile(i)), 0);
    const gewichte = zeilen.map((i) => Number(tage(i)) / ZEHNTAUSEND);
    const nummer = zeilen.indexOf(auswahl.ort.zeile - liste.ersteZeile);
    const unsere = this.ausUnsererFormel(auswahl);
    if (nummer < 0 || !Number.isInteger(gesamt)) return unsere;
    const weg = verteilungswegDer(gesamt, gewichte, ZEHNTAUSEND, nummer);
    return {
      ...unsere,
      einleitung:
        `Der Anteil der Kommune an ${kopf} von Modul 2, nach ihren Tagen und größten Resten verteilt, ` +
        "damit die Anteile aller Kommunen zusammen genau den Betrag ergeben.",
      hinweise: [...unsere.hinweise, ...abweichung(auswahl.zelle, weg.wert)],
      abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte: weg.schritte }, ...unsere.abschnitte],
    };
  }

  private imStellenplan(auswahl: Auswahl, plan: Plan): Inhalt {
    const { ort } = auswahl;
    const spalte = plan.spalte(ort.spalte);
    const stelle = plan.stelle(ort.zeile);
    const kopf = plan.liste.kopf(ort.spalte);
    const bekannte = listeneingabe(STELLENLISTE, kopf);
    if (bekannte) {
      const inhalt = this.eingabe(auswahl, bekannte, "");
      return stelle ? { ...inhalt, titel: `${kopf} – ${stellenname(stelle)}` } : inhalt;
    }
    if (!stelle || spalte === undefined)
      return {
        titel: kopf === "" ? ortsname(alsFlaeche(ort)) : kopf,
        einleitung: stelle
          ? "Diese Spalte gehört nicht zu den Spalten des Add-ins."
          : "Diese Zeile des Stellenplans ist leer. Sobald Stellenart, VZÄ und EG eingetragen sind, wird sie berechnet.",
        hinweise: [],
        abschnitte: [],
      };
    const fest =
      this.eigeneFormel(auswahl) === undefined
        ? [achtung(FESTER_WERT)]
        : this.fremd(auswahl, this.soll.zelle(ort, this.sicht, plan));
    const inhalt = this.stelle(plan, stelle, spalte, auswahl.zelle);
    return { ...inhalt, hinweise: [...fest, ...inhalt.hinweise] };
  }

  private stelle(plan: Plan, stelle: Planstelle, spalte: Planspalte, { wert }: Zellstand): Inhalt {
    const stichtage = this.stichtage();
    const { einleitung, hinweise, abschnitte, soll } = erklaereStelle(plan, stelle, spalte, stichtage);
    const istFehler = alsFehlertext(wert) !== undefined;
    const zahlenformat = /euro/i.test(beschreibung(spalte).stil) ? '#,##0 "€"' : "General";
    return {
      titel: `${beschreibung(spalte).kopf} – ${stellenname(stelle)}`,
      einleitung,
      hinweise: [
        ...hinweise,
        ...(istFehler && hinweise.length === 0 ? [achtung(FEHLERSAETZE["#VALUE!"] ?? "")] : []),
        ...abweichung({ wert, zahlenformat, formel: "" }, soll),
      ],
      abschnitte,
      formel: "",
    };
  }

  private stichtage(): Stichtage {
    const [bis, verlaengertBis] = alleZusammen(
      ["pauschale.bis", "pauschale.verlaengertBis"].map((schluessel) => (): Tag | undefined => {
        const bereich = bereichDesNamens(eingabekennung(schluessel), this.sicht);
        const wert = bereich && this.sicht.zelle(ecke(bereich)).wert;
        return typeof wert === "number" && wert >= 1 ? Math.floor(wert) : undefined;
      }),
    );
    return { bis, verlaengertBis };
  }

  /** A cell of ours that is no input and none of a Stelle: what it looks up, adds and compares. */
  private ausUnsererFormel(auswahl: Auswahl): Inhalt {
    const { ort, zelle } = auswahl;
    const name = beschriftung(ort, this.sicht, this.plan);
    const monate = this.monateDesZeitraums(ort);
    if (monate)
      return {
        titel: alsName(name, ort),
        einleitung: "Die Monate des ganzen Plans, vom Beginn bis zum Ende.",
        hinweise: abweichung(zelle, monate.wert),
        abschnitte: monate.abschnitte,
      };
    const soll = this.plan && this.soll.zelle(ort, this.sicht, this.plan);
    const eigene = this.eigeneFormel(auswahl);
    const erwartet = formelVon(soll?.zelle);
    const zerlegung = zerlege(eigene ?? erwartet);
    if (!zerlegung) return eigene === undefined ? this.festesWort(auswahl) : nichts(ort);
    const fest = eigene === undefined ? [achtung(FESTER_WERT)] : this.fremd(auswahl, soll);
    const spur = spurVon(zerlegung, this.umgebung(ort));
    const inhalt = this.ausSpur(auswahl, spur, alsName(name, ort));
    const abweichend = this.abweichungDerSpur(spur, zelle);
    return {
      ...inhalt,
      hinweise: [...fest, ...inhalt.hinweise, ...abweichend],
      formel: eigene === undefined ? "" : deutscheFormel(eigene),
    };
  }

  /** The months of the period on the Übersicht. */
  private monateDesZeitraums(
    ort: Ort,
  ): { readonly wert: number; readonly abschnitte: readonly Abschnitt[] } | undefined {
    const bereich = bereichDesNamens("KIM_Monate", this.sicht);
    const zeitraum = this.plan?.zeitraum;
    if (!bereich || !gleicherOrt(ecke(bereich), ort) || !zeitraum || zeitraum instanceof KimFehler)
      return undefined;
    const { beginn, ende } = zeitraum;
    const wert = versuche(() => monateGerundet(beginn, ende) / ZEHNTAUSEND);
    if (wert instanceof KimFehler) return undefined;
    const schritte = monatsschritte(beginn, ende, wert);
    return { wert, abschnitte: [{ art: "schritte", titel: "Rechenweg", schritte }] };
  }

  private ausSpur(auswahl: Auswahl, spur: Spur, titel: string): Inhalt {
    const { zelle } = auswahl;
    if (spur.art === "zelle") return this.weiter(auswahl, spur, titel, 1);
    if (spur.art === "summe" && spur.teile.length === 1) {
      const [einziger] = spur.teile;
      if (einziger?.spur.art === "zelle" && einziger.vorzeichen < 0)
        return this.weiter(auswahl, einziger.spur, titel, -1);
    }
    const unklare = unklareIn(spur);
    const teile = new Teileliste(this.sicht, this.plan, zelle.zahlenformat).abschnitte(spur);
    return {
      titel,
      einleitung: einleitungZu(spur, zelle.wert),
      hinweise: [
        ...unklare.map(({ text, grund }) => achtung(`Nicht zu verfolgen ist ${text} (${grund}).`)),
        ...this.fehlerHinweis(zelle.wert, []),
      ],
      abschnitte: teile,
    };
  }

  /** A cell that shows what another one holds: that one is explained. */
  private weiter(auswahl: Auswahl, spur: Spur & { art: "zelle" }, titel: string, vorzeichen: 1 | -1): Inhalt {
    const { plan } = this;
    const liste = new Teileliste(this.sicht, plan, auswahl.zelle.zahlenformat).abschnitte(spur);
    const stelle = plan?.liste.enthaelt(spur.ort) ? plan.stelle(spur.ort.zeile) : undefined;
    const spalte = stelle && plan?.spalte(spur.ort.spalte);
    if (plan && stelle && spalte !== undefined && !istEingabespalte(spalte)) {
      const { wert } = auswahl.zelle;
      const zelle =
        vorzeichen < 0 && typeof wert === "number" ? { ...auswahl.zelle, wert: 0 - wert } : auswahl.zelle;
      const inhalt = this.stelle(plan, stelle, spalte, zelle);
      const abzug = vorzeichen < 0 ? [hinweis("Hier steht der Betrag als Abzug, mit Minus.")] : [];
      return {
        ...inhalt,
        hinweise: [...abzug, ...inhalt.hinweise],
        abschnitte: [...inhalt.abschnitte, ...liste],
      };
    }
    const [ziel] = alleZusammen([() => this.sicht.zelle(spur.ort)]);
    if (this.tiefe >= HOECHSTENS_WEITER || !ziel || !this.istUnseres(spur.ort.blatt))
      return {
        titel,
        einleitung: "Diese Zelle zeigt den Wert einer anderen.",
        hinweise: [],
        abschnitte: liste,
      };
    const naechste = new Einzelerklaerung(this.sicht, this.soll, this.tiefe + 1).zu({
      ort: spur.ort,
      zelle: ziel,
      anker: undefined,
    });
    return {
      titel,
      einleitung: `Diese Zelle zeigt den Wert einer anderen. ${naechste.einleitung}`,
      hinweise: naechste.hinweise,
      abschnitte: [...liste, ...naechste.abschnitte],
    };
  }

  private festesWort({ ort, zelle }: Auswahl): Inhalt {
    const name = beschriftung(ort, this.sicht, this.plan);
    if (istLeer(zelle.wert)) return nichts(ort);
    return {
      titel: alsName(name, ort),
      einleitung: "Eine feste Beschriftung. " + NICHTS,
      hinweise: [],
      abschnitte: [],
    };
  }

  private fremd(auswahl: Auswahl, soll: Sollzelle | undefined): readonly Hinweis[] {
    const formel = this.eigeneFormel(auswahl);
    if (!soll || formel === undefined || soll.istUnsere(formel)) return [];
    return [achtung(FREMDE_FORMEL)];
  }

  /** A total of figures of Stellen, calculated once more by our own calculation. */
  private abweichungDerSpur(spur: Spur, zelle: Zellstand): readonly Hinweis[] {
    const gerechnet = unklareIn(spur).length > 0 ? undefined : wertDer(spur);
    const hinweise = abweichung(zelle, gerechnet);
    if (hinweise.length > 0 || spur.art !== "summe") return hinweise;
    return abweichung(zelle, this.sollDerSumme(spur));
  }

  private sollDerSumme({ teile }: Spur & { art: "summe" }): number | undefined {
    const { plan } = this;
    if (!plan || teile.length === 0) return undefined;
    const stichtage = this.stichtage();
    let summe = 0;
    for (const { vorzeichen, spur } of teile) {
      const stelle =
        spur.art === "zelle" && plan.liste.enthaelt(spur.ort) ? plan.stelle(spur.ort.zeile) : undefined;
      const spalte = stelle && spur.art === "zelle" ? plan.spalte(spur.ort.spalte) : undefined;
      const soll = stelle && spalte !== undefined ? sollwert(plan, stelle, spalte, stichtage) : undefined;
      if (soll === undefined) return undefined;
      summe += vorzeichen * soll;
    }
    return summe;
  }
}

const ABGLEICHSREGEL =
  "Die gedruckte Zahl gegen die berechnete. Geprüft wird der Reihe nach: Folgefehler aus einer anderen falsch gedruckten " +
  "Zahl, Vorzeichen, Faktor (10, 100, 1.000 oder 12/13), Zahlendreher, Rundung. Die erste Ursache, die passt, wird genannt.";

const FESTER_WERT =
  "Hier steht ein fester Wert statt einer Formel: von Hand eingetragen, oder die Tabellen wurden als Werte erzeugt. " +
  "Er folgt keiner Eingabe mehr. Erklärt wird, was das Add-in hier rechnet.";
const FREMDE_FORMEL =
  "Die Formel dieser Zelle ist nicht mehr die des Add-ins: Sie wurde geändert, oder Spalten wurden verschoben. " +
  "Erklärt wird, was jetzt in der Zelle steht.";

/** Columns of the CM-Einsatz that are distributed by largest remainders. */
const KOMMUNENANTEILE = ["Gesamtkosten", "KIM-Förderung", "Sachkosten der Kommune"];

const FEHLERSAETZE: Readonly<Record<string, string | undefined>> = {
  "#VALUE!":
    "Die Zelle zeigt #WERT!: Eine Angabe hat die falsche Form, zum Beispiel Text statt einer Zahl. Bitte die verwendeten Zellen prüfen.",
  "#N/A":
    "Die Zelle zeigt #NV: Etwas Gesuchtes fehlt, zum Beispiel ein Satz in „KIM Sätze“. Bitte dort ergänzen.",
  "#REF!": "Die Zelle zeigt #BEZUG!: Eine Zelle oder ein Blatt, auf das sie sich bezieht, wurde gelöscht.",
  "#NAME?":
    "Die Zelle zeigt #NAME?: Excel kennt einen Namen oder eine Funktion nicht. KIM-Funktionen rechnen nur, wo dieses Add-in geladen ist.",
  "#DIV/0!": "Die Zelle zeigt #DIV/0!: Sie teilt durch 0 oder durch eine leere Zelle.",
  "#SPILL!":
    "Die Zelle zeigt #ÜBERLAUF!: Das Ergebnis braucht mehrere Zellen, und eine davon ist nicht leer.",
  "#BUSY!": "Die Zelle wird noch berechnet. Bitte einen Augenblick warten.",
};

function istEingabespalte(spalte: Planspalte): spalte is Eingabespalte {
  return (EINGABESPALTEN as readonly Planspalte[]).includes(spalte);
}

function nichts(ort: Ort): Inhalt {
  return { titel: ortsname(alsFlaeche(ort)), einleitung: NICHTS, hinweise: [], abschnitte: [] };
}

function einleitungZu(spur: Spur, wert: Zellwert): string {
  if (istLeer(wert)) return "Diese Zelle zeigt zurzeit nichts: Zu ihr gibt es im Stellenplan keine Zahl.";
  if (typeof wert === "string" && alsFehlertext(wert) === undefined)
    return "Ein Text, den eine Formel aus den folgenden Angaben bildet.";
  switch (spur.art) {
    case "summe": {
      const minus = spur.teile.some(({ vorzeichen }) => vorzeichen < 0);
      return minus
        ? "Die Differenz der folgenden Zahlen. Jede lässt sich anklicken und weiter verfolgen."
        : "Die Summe der folgenden Zahlen. Jede lässt sich anklicken und weiter verfolgen.";
    }
    case "auswahl":
      return `Der ${spur.funktion === "MIN" ? "niedrigste" : "höchste"} der folgenden Werte.`;
    case "konstante":
      return "Die Formel ergibt hier einen festen Wert, der von keiner Zahl abhängt.";
    default:
      return "Eine Rechnung mit den folgenden Zahlen.";
  }
}

/** Both figures, where a cell shows another one than it should. */
function abweichung({ wert, zahlenformat }: Zellstand, soll: Zellwert): readonly Hinweis[] {
  if (typeof soll !== "number" || typeof wert !== "number" || wieExcel(wert) === wieExcel(soll)) return [];
  return [
    achtung(
      `Die Zelle zeigt ${zeigeWert(wert, zahlenformat)}, nachgerechnet ergibt sich ${zeigeWert(soll, zahlenformat)}. ` +
        "Bitte neu berechnen lassen (F9); bleibt der Unterschied, wurde etwas von Hand geändert.",
    ),
  ];
}

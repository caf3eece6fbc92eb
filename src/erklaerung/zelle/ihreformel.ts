import type { Ort } from "../../blaetter/adresse";
import type { Zellwert } from "../../grundlage/zelle";
import { alsName, beschriftung } from "../blatt/beschriftung";
import { Plan } from "../blatt/planleser";
import type { Abschnitt, Hinweis } from "../erklaerung";
import { alsFlaeche, gleicherOrt, ortsname } from "../flaeche";
import { type Zerlegung, zerlege } from "../formel/zerlegung";
import { type Aufruferklaerung, erklaereAufruf } from "../kim/formel";
import type { Platz } from "../kim/funktionen";
import { alleZusammen, type Mappensicht } from "../mappensicht";
import { type Spur, spurVon, wertDer } from "../rechner/spur";
import { kimIn, Teileliste, unklareIn, zellenIn } from "../teile";
import { type Auswahl, formelDer } from "./auswahl";
import { abweichung, zumFehler, zuUnklarem } from "./hinweise";
import { type Inhalt, nichts } from "./inhalt";
import { istUnseres, umgebungVon, type Zusammenhang } from "./zusammenhang";

/** Formulas with more calls are explained by their parts alone. */
const HOECHSTENS_AUFRUFE = 6;

interface Formel {
  readonly zerlegung: Zerlegung;
  readonly spur: Spur;
  /** where it stands */
  readonly anfang: Ort;
}

/** A cell of a sheet of theirs: explained where its formula uses a function or a figure of ours. */
export function erklaereIhreFormel(auswahl: Auswahl, zusammenhang: Zusammenhang): Inhalt {
  const { ort, anker } = auswahl;
  const { sicht } = zusammenhang;
  const zerlegung = zerlege(formelDer(auswahl));
  if (!zerlegung || !/\bKIM\.|\bKIM_|'KIM |!/i.test(zerlegung.formel)) return nichts(ort);
  const plan = /'KIM |\bKIM_/i.test(zerlegung.formel) ? Plan.von(sicht) : undefined;
  const anfang = anker?.ort ?? ort;
  const spur = spurVon(zerlegung, umgebungVon(anfang, sicht));
  const benutztUnsere =
    kimIn(spur).length > 0 || zellenIn(spur).some((zelle) => istUnseres(zelle.ort.blatt, sicht));
  if (!benutztUnsere) return nichts(ort);
  const formel = { zerlegung, spur, anfang };
  return spur.art === "kim"
    ? ausEinemAufruf(auswahl, formel, spur.name, zusammenhang)
    : ausTeilen(auswahl, formel, { ...zusammenhang, plan });
}

/** Nothing but a call of one of our functions. */
function ausEinemAufruf(auswahl: Auswahl, formel: Formel, name: string, { sicht }: Zusammenhang): Inhalt {
  const { ort, zelle } = auswahl;
  const [aufruf] = erklaereAufrufe(formel, ort, sicht, zelle.wert);
  const hinweise = aufruf?.hinweise ?? [];
  const andernorts = gleicherOrt(formel.anfang, ort)
    ? ""
    : ` Die Formel steht in ${ortsname(alsFlaeche(formel.anfang))}.`;
  return {
    titel: aufruf?.titel ?? name,
    einleitung: `Ein Ergebnis von KIM.${name}.${andernorts}`,
    hinweise: [...hinweise, ...zumFehler(zelle.wert, hinweise), ...abweichung(zelle, aufruf?.wert)],
    abschnitte: aufruf?.abschnitte ?? [],
  };
}

/** What the formula consists of, and the steps of each function of ours in it. */
function ausTeilen({ ort, zelle }: Auswahl, formel: Formel, { sicht, plan }: Zusammenhang): Inhalt {
  const { spur } = formel;
  const aufrufe = erklaereAufrufe(formel, ort, sicht, undefined);
  const hinweise = aufrufe.reduce<Hinweis[]>((alle, aufruf) => [...alle, ...aufruf.hinweise], []);
  const teile = new Teileliste(sicht, plan, zelle.zahlenformat).abschnitte(spur);
  const rechenwege = aufrufe.reduce<Abschnitt[]>(
    (alle, { titel, abschnitte }) => [
      ...alle,
      ...abschnitte.map((einer) => ({ ...einer, titel: `${titel}: ${einer.titel}` })),
    ],
    [],
  );
  return {
    titel: alsName(beschriftung(ort, sicht, plan), ort),
    einleitung:
      kimIn(spur).length > 0
        ? "Eine Formel mit KIM-Funktionen."
        : "Eine Formel mit Zahlen aus den KIM-Blättern.",
    hinweise: [
      ...hinweise,
      ...zuUnklarem(spur, "; gezeigt wird, worauf es sich bezieht"),
      ...zumFehler(zelle.wert, hinweise),
      ...abweichung(zelle, unklareIn(spur).length > 0 ? undefined : wertDer(spur)),
    ],
    abschnitte: [...teile, ...rechenwege],
  };
}

function erklaereAufrufe(
  { zerlegung, spur, anfang }: Formel,
  ort: Ort,
  sicht: Mappensicht,
  gezeigt: Zellwert,
): readonly Aufruferklaerung[] {
  const umgebung = umgebungVon(anfang, sicht);
  const platz: Platz = { zeile: ort.zeile - anfang.zeile, spalte: ort.spalte - anfang.spalte };
  return alleZusammen(
    kimIn(spur)
      .slice(0, HOECHSTENS_AUFRUFE)
      .map(
        ({ knoten, name }) =>
          () =>
            erklaereAufruf({ aufruf: knoten, name, zerlegung, umgebung }, platz, gezeigt),
      ),
  );
}

import { ZEHNTAUSEND } from "../grundlage/bruch";
import { liesDatum } from "../grundlage/datum";
import { istLeerOderNull } from "../grundlage/zelle";
import { haushaltsjahre, liesBetrag, monateGerundet } from "../rechnung/zeit";
import { alsTabelle, type Ergebnis, jeZelle } from "./je-zelle";
import { type Argument, einzelwert } from "./spreizen";

/** The months between each two days; "" where both are blank. */
export function monateJeZelle(beginn: Argument, ende: Argument): Ergebnis {
  return jeZelle([beginn, ende], ([von, bis]) => {
    if (istLeerOderNull(von) && istLeerOderNull(bis)) return "";
    return monateGerundet(liesDatum(von, "Beginn"), liesDatum(bis, "Ende")) / ZEHNTAUSEND;
  });
}

/** One row per Haushaltsjahr: year, months, amount; "" where everything is blank. */
export function haushaltsjahrZeilen(betrag: Argument, beginn: Argument, ende: Argument): Ergebnis {
  return alsTabelle(() => {
    const zellen = [einzelwert(betrag, "Betrag"), einzelwert(beginn, "Beginn"), einzelwert(ende, "Ende")];
    if (zellen.every(istLeerOderNull)) return [[""]];
    const [euro, von, bis] = [
      liesBetrag(zellen[0]),
      liesDatum(zellen[1], "Beginn"),
      liesDatum(zellen[2], "Ende"),
    ];
    return haushaltsjahre(euro, von, bis).map((teil) => [teil.jahr, teil.monate / ZEHNTAUSEND, teil.betrag]);
  });
}

import { alsFehlertext, istLeer, type Zellwert } from "../../grundlage/zelle";

/** Whether a cell meets a condition. */
export type Kriterium = (wert: Zellwert) => boolean;

/** Reads a condition of COUNTIFS and SUMIFS: 3, "überplanmäßig", ">0", "<>weitergeleitet", "Modul*". */
export function kriterium(bedingung: Zellwert): Kriterium {
  if (typeof bedingung !== "string") return gleich(bedingung);
  const [, zeichen = "=", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(bedingung) ?? [];
  const wert = alsZahlOderText(rest);
  switch (zeichen) {
    case "<>": {
      const ist = gleich(wert);
      return (zelle) => !ist(zelle);
    }
    case "=":
      return gleich(wert);
    default:
      return (zelle) => vergleiche(zelle, wert, zeichen);
  }
}

function vergleiche(zelle: Zellwert, wert: number | string, zeichen: string): boolean {
  if (typeof zelle !== typeof wert || istLeer(zelle)) return false;
  const [a, b] = [zelle as number | string, wert];
  if (zeichen === "<") return a < b;
  if (zeichen === ">") return a > b;
  return zeichen === "<=" ? a <= b : a >= b;
}

function alsZahlOderText(text: string): number | string {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function gleich(gesucht: Zellwert): Kriterium {
  if (typeof gesucht === "number")
    return (wert) =>
      wert === gesucht || (typeof wert === "string" && !istLeer(wert) && Number(wert) === gesucht);
  if (typeof gesucht === "boolean") return (wert) => wert === gesucht;
  const text = typeof gesucht === "string" ? gesucht : "";
  if (text === "") return (wert) => istLeer(wert);
  const muster = suchmuster(text);
  return (wert) => typeof wert === "string" && alsFehlertext(wert) === undefined && muster.test(wert);
}

/** A text to search for as Excel reads it: * and ? stand for anything, unless a ~ precedes them; case does not matter. */
export function suchmuster(text: string): RegExp {
  const muster = text.replace(/~([~*?])|([\s\S])/g, (_, nachTilde: string | undefined, zeichen: string) => {
    if (nachTilde !== undefined) return alsSichSelbst(nachTilde);
    if (zeichen === "*") return "[\\s\\S]*";
    return zeichen === "?" ? "[\\s\\S]" : alsSichSelbst(zeichen);
  });
  return new RegExp(`^${muster}$`, "i");
}

function alsSichSelbst(zeichen: string): string {
  return zeichen.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}

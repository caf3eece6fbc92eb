import { zeigeZahl } from "../../grundlage/deutsch";

/** "1 Stelle", "9 Stellen", "24 Stellen". */
export function anzahl(zahl: number, eines: string, mehrere: string): string {
  return `${zeigeZahl(zahl)} ${zahl === 1 ? eines : mehrere}`;
}

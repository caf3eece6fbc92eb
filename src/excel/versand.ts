import { Abbruch } from "./meldungen";

/** Something to ask of Excel, with about how many bytes it takes there and back. */
export interface Schritt {
  readonly hin: number;
  readonly zurueck: number;
  readonly tu: () => void;
}

/** How much of a phase Excel has answered. */
export interface Teile {
  readonly fertig: number;
  readonly alle: number;
}

/** Excel on the web takes 5 MB in a request, and gives as much in an answer. */
const GRENZE = 4_000_000;
/** About what a call takes on its way beside its contents. */
export const BYTES_JE_AUFRUF = 250;

/** A step that only calls, and carries nothing that grows. */
export function aufruf(tu: () => void, aufrufe = 1): Schritt {
  return { hin: aufrufe * BYTES_JE_AUFRUF, zurueck: 0, tu };
}

/** About how many bytes some cells take. */
export function bytesVon(inhalt: string | number | boolean | readonly unknown[]): number {
  return JSON.stringify(inhalt).length;
}

/** Says whether the officer has stopped the run; an AbortSignal is one. */
export interface Abbruchsignal {
  readonly aborted: boolean;
}

/** What happens around requests. */
export interface Versand {
  /** looked at before each request */
  readonly abbruch?: Abbruchsignal | undefined;
  /** is told after each answer */
  readonly melde?: (teile: Teile) => void;
  /** asks for what has to come first in each request */
  readonly vorher?: () => void;
}

/**
 * Takes steps in their order and sends them to Excel in as few requests as it accepts.
 * @throws Abbruch
 */
export async function sende(
  context: Excel.RequestContext,
  schritte: readonly Schritt[],
  { abbruch, melde, vorher }: Versand = {},
): Promise<void> {
  const pakete = packe(schritte);
  for (const [i, paket] of pakete.entries()) {
    if (abbruch?.aborted) throw new Abbruch();
    vorher?.();
    for (const { tu } of paket) tu();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each takes as much as Excel accepts
    await context.sync();
    melde?.({ fertig: i + 1, alle: pakete.length });
  }
}

/** @returns at least one packet, because there may be calls that wait for a request without being steps */
function packe(schritte: readonly Schritt[]): readonly (readonly Schritt[])[] {
  const pakete: Schritt[][] = [[]];
  let hin = 0;
  let zurueck = 0;
  for (const schritt of schritte) {
    const letztes = pakete[pakete.length - 1] ?? [];
    const passt = hin + schritt.hin <= GRENZE && zurueck + schritt.zurueck <= GRENZE;
    if (passt || letztes.length === 0) letztes.push(schritt);
    else {
      pakete.push([schritt]);
      [hin, zurueck] = [0, 0];
    }
    hin += schritt.hin;
    zurueck += schritt.zurueck;
  }
  return pakete;
}

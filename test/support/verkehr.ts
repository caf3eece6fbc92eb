/** How many bytes each request to Excel had, and each answer. */
export interface Verkehr {
  readonly anfragen: readonly number[];
  readonly antworten: readonly number[];
}

/** Measures what goes to Excel and comes back while something is done. */
export async function miss(tu: () => Promise<unknown>): Promise<Verkehr> {
  const { constructor: Funktion } = Excel.run as unknown as {
    constructor: new (rumpf: string) => () => Window;
  };
  const seite = new Funktion("return window")();
  const verkehr = { anfragen: [] as number[], antworten: [] as number[] };
  const hoere = ({ data }: MessageEvent<string>) => {
    const { _messageType: art, _actionName: was } = JSON.parse(data) as Record<string, unknown>;
    if (was !== "executeMethod") return;
    (art === 0 ? verkehr.anfragen : verkehr.antworten).push(Buffer.byteLength(data));
  };
  seite.addEventListener("message", hoere, true);
  await tu();
  seite.removeEventListener("message", hoere, true);
  return verkehr;
}

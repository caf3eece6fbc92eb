/** What passes between an add-in and Excel, without what office.js packs it in on its way to the page around it. */
export interface Verkehr {
  /** how often the add-in waits for Excel */
  readonly syncs: number;
  /** bytes of each request */
  readonly anfragen: readonly number[];
  /** bytes of each answer */
  readonly antworten: readonly number[];
}

/** Excel.run says what is needed no more when it has come to its end already. */
const NACHTRAG_MS = 50;

/** Measures what passes between the add-in and Excel while something is done in one Excel.run. */
export async function miss(tu: () => Promise<unknown>): Promise<Verkehr> {
  const { constructor: Funktion } = Excel.run as unknown as {
    constructor: new (rumpf: string) => () => Window;
  };
  const seite = new Funktion("return window")();
  const anfragen: number[] = [];
  const antworten: number[] = [];
  const hoere = ({ data }: MessageEvent<string>) => {
    const { _data: inhalt } = JSON.parse(data) as {
      _data?: { ArrayData?: unknown[]; Data?: unknown[] } | null;
    };
    const anfrage = inhalt?.ArrayData?.[4];
    const antwort = inhalt?.Data?.[2];
    if (typeof anfrage === "string") anfragen.push(Buffer.byteLength(anfrage));
    if (typeof antwort === "string") antworten.push(Buffer.byteLength(antwort));
  };
  await officeHatSichEingerichtet();
  const zaehler = zaehleSyncs();
  seite.addEventListener("message", hoere, true);
  await tu();
  await new Promise((weiter) => setTimeout(weiter, NACHTRAG_MS));
  seite.removeEventListener("message", hoere, true);
  return { syncs: zaehler.beende(), anfragen, antworten };
}

/** With the first request of a page, office.js sends one of its own. */
function officeHatSichEingerichtet(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
}

function zaehleSyncs(): { readonly beende: () => number } {
  type Sync = (this: unknown, ...rest: unknown[]) => Promise<unknown>;
  const { prototype } = OfficeExtension.ClientRequestContext as unknown as { prototype: { sync: Sync } };
  const { sync } = prototype;
  let gezaehlt = 0;
  prototype.sync = function (...rest) {
    gezaehlt++;
    return sync.apply(this, rest);
  };
  return {
    beende: () => {
      prototype.sync = sync;
      // Excel.run itself ends with one more call, which sends nothing.
      return gezaehlt - 1;
    },
  };
}

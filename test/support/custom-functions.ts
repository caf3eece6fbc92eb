/** What the functions runtime gives to KIM.*: enough of it to see errors with their sentences. */
class Excelfehler extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export { Excelfehler };

Object.assign(globalThis, {
  CustomFunctions: {
    Error: Excelfehler,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
});

/** The error a call throws, or `undefined`. */
export function geworfen(aufruf: () => unknown): Excelfehler | undefined {
  try {
    aufruf();
    return undefined;
  } catch (fehler) {
    if (fehler instanceof Excelfehler) return fehler;
    throw fehler;
  }
}

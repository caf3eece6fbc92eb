/** Ends an observation. */
export type Ende = () => Promise<void>;

/**
 * Has `tu` called whenever cells of one of the sheets are edited, by the officer or by formulas of others.
 * @param blaetter those that are not there are passed over
 * @returns what ends it
 */
export function beobachte(blaetter: readonly string[], tu: () => void): Promise<Ende> {
  return Excel.run(async (context) => {
    const gesuchte = blaetter.map((name) => {
      const blatt = context.workbook.worksheets.getItemOrNullObject(name);
      blatt.load("name");
      return blatt;
    });
    await context.sync();
    const melde = () => {
      tu();
      return Promise.resolve();
    };
    const verbindungen = gesuchte
      .filter((blatt) => !blatt.isNullObject)
      .map((blatt) => blatt.onChanged.add(melde));
    await context.sync();
    return () =>
      Excel.run(context, async () => {
        for (const verbindung of verbindungen) verbindung.remove();
        await context.sync();
      });
  });
}

/** So long an earlier page of this tab may take to give the workbook back, in milliseconds. */
const patience = 1000;

/**
 * Takes the saved workbook for this tab, for as long as its page lives. Two tabs that save the same workbook would each
 * destroy the other's work.
 * @returns whether no other tab has it
 */
export function takeForThisTab(): Promise<boolean> {
  return new Promise((resolve) => {
    const whileThePageLives = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    navigator.locks
      .request("kim-werkbank", { signal: AbortSignal.timeout(patience) }, whileThePageLives)
      .catch(() => resolve(false));
  });
}

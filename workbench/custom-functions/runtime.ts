/** A function that the add-in has associated with an id of functions.json. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

/** `CustomFunctions.ErrorCode`. */
export const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** `CustomFunctions.Error`: thrown or returned by a function, it becomes the cell's error value. */
export class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/**
 * The part of Excel's `CustomFunctions` global that `functions.js` sees. Excel's own functions run in a JavaScript-only
 * runtime; here they share the page, which pure functions cannot tell.
 */
export class CustomFunctionsRuntime {
  private readonly associated = new Map<string, AssociatedFunction>();

  /** What `functions.js` finds under the name `CustomFunctions`. */
  readonly global = {
    associate: (
      idOrMap: string | Record<string, AssociatedFunction>,
      associated?: AssociatedFunction,
    ): void => {
      const entries =
        typeof idOrMap === "string" ? [[idOrMap, associated] as const] : Object.entries(idOrMap);
      for (const [id, implementation] of entries) if (implementation) this.associated.set(id, implementation);
    },
    Error: CustomFunctionError,
    ErrorCode: errorCodes,
  };

  get(id: string): AssociatedFunction | undefined {
    return this.associated.get(id);
  }
}

/**
 * The requirement sets this host claims, as Excel LTSC 2021 does: the floor the add-in is made for.
 * Newer members of the object model must not be called without asking `isSetSupported` first.
 */
export const requirementSets = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  RibbonApi: "1.1",
} as const;

/** What Excel's API allows on a protected sheet, by the attributes with which files forbid it. */
export const allowances = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

/** The same for objects and scenarios, which a file protects only where it says so. */
export const objectAllowances = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office/2011/relationships";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawingml = "application/vnd.openxmlformats-officedocument";

/** The namespace of relation ids in other parts, and of relations' types. */
export const relationNamespace = office;
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const relationTypes = {
  workbook: `${office}/officeDocument`,
  worksheet: `${office}/worksheet`,
  styles: `${office}/styles`,
  sharedStrings: `${office}/sharedStrings`,
  metadata: `${office}/sheetMetadata`,
  table: `${office}/table`,
  drawing: `${office}/drawing`,
  chart: `${office}/chart`,
  hyperlink: `${office}/hyperlink`,
  taskPanes: `${microsoft}/webextensiontaskpanes`,
  webExtension: `${microsoft}/webextension`,
} as const;

export const contentTypes = {
  workbook: `${sheetml}.sheet.main+xml`,
  worksheet: `${sheetml}.worksheet+xml`,
  styles: `${sheetml}.styles+xml`,
  sharedStrings: `${sheetml}.sharedStrings+xml`,
  metadata: `${sheetml}.sheetMetadata+xml`,
  table: `${sheetml}.table+xml`,
  drawing: `${drawingml}.drawing+xml`,
  chart: `${drawingml}.drawingml.chart+xml`,
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
} as const;

/**
 * Does something in Excel. While a cell is being edited Excel takes nothing: then it is done as soon as that has ended.
 * @throws the host's error
 */
export function inExcel<T>(tu: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, tu);
}

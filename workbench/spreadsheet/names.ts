import type { IResources } from "@univerjs/core";
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  RemoveSheetCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Spreadsheet, UndoableStep } from "./spreadsheet";

/** Under what Univer keeps the names among a workbook's data; it does not export that. */
const namesResourceName = "SHEET_DEFINED_NAME_PLUGIN";

/** A name of the workbook (`sheetId` undefined) or of one sheet. */
export interface DefinedName {
  name: string;
  sheetId: string | undefined;
  /** What it stands for, without an equals sign: an address, a constant or any formula (en-US). */
  formula: string;
  comment: string;
  hidden: boolean;
}

/** The names of a workbook, over Univer's service and commands. */
export class Names {
  constructor(private readonly spreadsheet: Spreadsheet) {
    this.breakWithDeletedSheets();
  }

  list(): DefinedName[] {
    return Object.values(this.service.getDefinedNameMap(this.unitId) ?? {}).map(toDefinedName);
  }

  add(name: DefinedName): void {
    this.execute(InsertDefinedNameCommand.id, name);
  }

  change(name: DefinedName, change: Partial<Pick<DefinedName, "formula" | "comment" | "hidden">>): void {
    const changed = { ...name, ...change };
    // By its command Univer calculates all formulas anew, although they read nothing else than before.
    if (changed.formula === name.formula) this.service.registerDefinedName(this.unitId, toUniver(changed));
    else this.execute(SetDefinedNameCommand.id, changed);
  }

  remove(name: DefinedName): void {
    this.execute(RemoveDefinedNameCommand.id, name);
  }

  private get service(): IDefinedNamesService {
    return this.spreadsheet.injector.get(IDefinedNamesService);
  }

  private get unitId(): string {
    return this.spreadsheet.book.getId();
  }

  private execute(command: string, name: DefinedName): void {
    this.spreadsheet.commands.syncExecuteCommand(command, { unitId: this.unitId, ...toUniver(name) });
  }

  /** In Excel a name that pointed to a deleted sheet points nowhere; Univer would leave it as it was. */
  private breakWithDeletedSheets(): void {
    this.spreadsheet.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: ({ id, params }) => {
        const { subUnitId } = (params ?? {}) as { subUnitId?: string };
        const steps = id === RemoveSheetCommand.id ? this.stepsOfBreaking(subUnitId ?? "") : [];
        return { redos: steps.map(({ redo }) => redo), undos: steps.map(({ undo }) => undo) };
      },
    });
  }

  private stepsOfBreaking(sheetId: string): UndoableStep[] {
    const sheetName = this.spreadsheet.book.getSheetBySheetId(sheetId)?.getSheetName();
    if (sheetName === undefined) return [];
    const mutation = (name: DefinedName) => ({
      id: SetDefinedNameMutation.id,
      params: { unitId: this.unitId, ...toUniver(name) },
    });
    return this.list().flatMap((name) => {
      const formula = withoutSheet(name.formula, sheetName);
      return formula === name.formula ? [] : [{ redo: mutation({ ...name, formula }), undo: mutation(name) }];
    });
  }
}

/** Names as part of a workbook's data. */
export function namesResource(names: readonly DefinedName[]): IResources[number] {
  const entries = names.map(toUniver).map((name) => [name.id, name] as const);
  return { name: namesResourceName, data: JSON.stringify(Object.fromEntries(entries)) };
}

/** The same id for the same name, so that a name made anew leaves the workbook as it was before. */
function toUniver({ name, sheetId, formula, comment, hidden }: DefinedName): IDefinedNamesServiceParam {
  const isReference = /^(?:'(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.test(formula);
  return {
    id: `${sheetId ?? ""}!${name.toLowerCase()}`,
    name,
    formulaOrRefString: isReference ? formula : `=${formula}`,
    localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    comment,
    hidden,
  };
}

function toDefinedName(param: IDefinedNamesServiceParam): DefinedName {
  const { localSheetId = SCOPE_WORKBOOK_VALUE_DEFINED_NAME } = param;
  return {
    name: param.name,
    sheetId: localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : localSheetId,
    formula: param.formulaOrRefString.replace(/^=/, ""),
    comment: param.comment ?? "",
    hidden: param.hidden ?? false,
  };
}

/** The formula with every reference to the sheet replaced by `#REF!`. */
function withoutSheet(formula: string, sheetName: string): string {
  const quoted = `'${escapeRegExp(sheetName.replaceAll("'", "''"))}'`;
  const reference = String.raw`(?:${quoted}|(?<![\p{L}\p{N}_.'])${escapeRegExp(sheetName)})!\$?\w+(?::\$?\w+)?`;
  return formula.replace(new RegExp(reference.replaceAll(String.raw`\w`, String.raw`[\w$]`), "giu"), "#REF!");
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

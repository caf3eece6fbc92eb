import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { isPassword } from "../../spreadsheet/password";
import { HostError } from "../wire/host-error";
import { HostObject } from "../wire/host-object";
import {
  changeSheetExtras,
  changeWorkbookExtras,
  type Protection,
  sheetExtras,
  workbookExtras,
} from "../../spreadsheet/sheet-extras";

/** `Excel.WorksheetProtection`. The host refuses API writes to locked cells of a protected sheet. */
export class WorksheetProtection extends HostObject {
  readonly typeName = "WorksheetProtection";

  constructor(private readonly sheet: FWorksheet) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Protected", "Options"];
  }

  get Protected(): boolean {
    return sheetExtras(this.sheet).protection !== undefined;
  }

  get Options(): Record<string, unknown> | null {
    return sheetExtras(this.sheet).protection?.options ?? null;
  }

  Protect(options?: Record<string, unknown> | null, password?: string | null): void {
    if (this.Protected) throw new HostError("AccessDenied");
    changeSheetExtras(this.sheet, {
      protection: { options: options ?? {}, password: password ?? undefined },
    });
  }

  async Unprotect(password?: string | null): Promise<void> {
    const { protection, ...rest } = sheetExtras(this.sheet);
    if (!protection) return;
    await requirePassword(protection, password);
    this.sheet.setCustomMetadata(rest);
  }
}

/** `Excel.WorkbookProtection`. While it holds, the host refuses to add, delete, move, hide or rename sheets. */
export class WorkbookProtection extends HostObject {
  readonly typeName = "WorkbookProtection";

  constructor(private readonly book: FWorkbook) {
    super();
  }

  override scalars(): readonly string[] {
    return ["Protected"];
  }

  get Protected(): boolean {
    return workbookExtras(this.book).protection !== undefined;
  }

  Protect(password?: string | null): void {
    if (this.Protected) throw new HostError("AccessDenied");
    changeWorkbookExtras(this.book, { protection: { password: password ?? undefined } });
  }

  async Unprotect(password?: string | null): Promise<void> {
    const { protection, ...rest } = workbookExtras(this.book);
    if (!protection) return;
    await requirePassword(protection, password);
    this.book.setCustomMetadata(rest);
  }
}

async function requirePassword(
  { password, passwordHash }: Protection,
  given: string | null | undefined,
): Promise<void> {
  const isRight = passwordHash
    ? await isPassword(given ?? "", passwordHash)
    : password === undefined || password === given;
  if (!isRight) throw new HostError("InvalidArgument");
}

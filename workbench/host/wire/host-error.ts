/** The error codes of Excel's JavaScript API that this host answers with. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound";

/** Microsoft's own sentences for the codes above; office.js hands them to the add-in unchanged. */
const standardMessages: Partial<Record<HostErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

/** A failure that the host reports to the add-in as an `OfficeExtension.Error` of the same code. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string = standardMessages[code] ?? code,
  ) {
    super(message);
    this.name = "HostError";
  }

  /** What is not there says so by its name, so that nobody mistakes a gap of this host for Excel's behaviour. */
  static notImplemented(member: string): HostError {
    return new HostError("ApiNotFound", `${member} is not implemented by this host`);
  }
}

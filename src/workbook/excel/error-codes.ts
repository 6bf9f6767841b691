import { WorkbookError, type WorkbookFault } from "../port";

/**
 * What each error code of Office.js means to the user. Codes that only a mistake of ours causes
 * (PropertyNotLoaded, ValueNotLoaded, InvalidArgument and the like) are missing on purpose: they
 * are thrown on as they are.
 */
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  AccessDenied: "access-denied",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOperation: "cell-editing",
  InvalidSelection: "no-selection",
  InactiveWorkbook: "inactive-workbook",
  RequestPayloadSizeLimitExceeded: "range-too-large",
  ResponsePayloadSizeLimitExceeded: "range-too-large",
  RangeExceedsLimit: "range-too-large",
  OperationCellsExceedLimit: "range-too-large",
  MemoryLimitReached: "range-too-large",
  RequestAborted: "outcome-unknown",
  GeneralException: "outcome-unknown",
  ItemNotFound: "changed-elsewhere",
  InvalidReference: "changed-elsewhere",
  Conflict: "changed-elsewhere",
  InsertDeleteConflict: "changed-elsewhere",
  /** Somebody made a sheet or a name of the kind that we are about to make. */
  ItemAlreadyExists: "changed-elsewhere",
  FilteredRangeConflict: "range-conflict",
  MergedRangeConflict: "range-conflict",
  PivotTableRangeConflict: "range-conflict",
  NonBlankCellOffSheet: "range-conflict",
  ApiNotFound: "unsupported-excel",
  NotImplemented: "unsupported-excel",
  UnsupportedSheet: "unsupported-excel",
};

/** Codes after which a smaller request may go through. */
const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
  "MemoryLimitReached",
]);

/** The code of an Office.js error, or null for anything else. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Whether a smaller request may succeed where this one failed. */
export function isTooLarge(error: unknown): boolean {
  const code = errorCode(error);
  return code !== null && TOO_LARGE.has(code);
}

/** Whether it is unknown if the request took effect. */
export function isUnknownOutcome(error: unknown): boolean {
  const code = errorCode(error);
  return code === "RequestAborted" || code === "GeneralException";
}

/** Turns an error of Office.js into one of ours; anything else, and what is a bug of ours, stays. */
export function asWorkbookError(error: unknown, sheet?: string): unknown {
  const fault = FAULTS[errorCode(error) ?? ""];
  if (fault === undefined) return error;
  return new WorkbookError(fault, sheet === undefined ? {} : { sheet });
}

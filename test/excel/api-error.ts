/** An error that the host answers a batch with; only its code means anything to the add-in. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: string,
    readonly location: string,
  ) {
    super(`${code} at ${location}`);
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 500;
  }
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

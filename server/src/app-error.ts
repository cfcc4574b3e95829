import { type Envelope, ERROR_CODES, type ErrorCode } from "@clearseat/shared";

/** Further members of a problem document, such as `lastSequence`. */
type Extra = Readonly<Record<string, string | number | Envelope>>;

export interface AppErrorDetails {
  /** Path of the field at fault. */
  readonly field?: string;
  readonly extra?: Extra;
  readonly cause?: unknown;
}

/** An expected refusal, with the code that callers act on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly extra: Extra;

  constructor(code: ErrorCode, detail?: string, details: AppErrorDetails = {}) {
    super(detail ?? ERROR_CODES[code].meaning, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.field = details.field;
    this.extra = details.extra ?? {};
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

import { ERROR_CODES, type ErrorCode, type Problem } from "@clearseat/shared";
import { AppError } from "../app-error.ts";

/** RFC 9457 document of a refusal; further members, such as `lastSequence`, stand beside the declared ones. */
export function toProblem(error: AppError): Problem & Readonly<Record<string, unknown>> {
  return {
    ...error.extra,
    type: `urn:clearseat:error:${error.code}`,
    title: ERROR_CODES[error.code].meaning,
    status: error.status,
    code: error.code,
    detail: error.message,
    ...(error.field === undefined ? {} : { field: error.field }),
  };
}

/** Fastify's own refusals by their code. */
const FRAMEWORK_CODES: Readonly<Record<string, readonly [code: ErrorCode, detail: string, field?: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ["too_large", "The body is larger than the server takes.", "body"],
  FST_ERR_CTP_INVALID_JSON_BODY: ["malformed_message", "body: must be JSON", "body"],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["malformed_message", "body: must not be empty", "body"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["malformed_message", "content-type: must be application/json", "content-type"],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    "malformed_message",
    "content-length: does not match the body",
    "content-length",
  ],
  FST_ERR_BAD_URL: ["malformed_message", "url: is not a valid path", "url"],
};

/** Any error as a refusal; what is not expected becomes `internal` and tells nothing. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const known = typeof code === "string" ? FRAMEWORK_CODES[code] : undefined;
  if (known !== undefined) return new AppError(known[0], known[1], known[2] === undefined ? {} : { field: known[2] });
  if (error instanceof SyntaxError && statusCode === 400)
    return new AppError("malformed_message", "body: must be JSON", { field: "body" });
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500)
    return new AppError("malformed_message", "The request could not be read.", { field: "request" });
  return new AppError("internal", undefined, { cause: error });
}

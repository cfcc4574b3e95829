import { AppError } from "../../app-error.ts";
import type { Logger } from "../../log.ts";
import { toStorageError } from "../../storage/storage-error.ts";
import type { App, Reply, Request } from "../app-instance.ts";
import { toAppError, toProblem } from "../problem.ts";

/** Status and headers of a refusal. */
export function startRefusal(reply: Reply, error: AppError): Reply {
  const { retryAfterSeconds } = error.extra;
  if (typeof retryAfterSeconds === "number") reply.header("retry-after", String(retryAfterSeconds));
  return reply.code(error.status);
}

export function sendProblem(reply: Reply, error: AppError): Reply {
  return startRefusal(reply, error)
    .type("application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(toProblem(error));
}

/** A server error is our bug or our disk; everything else is the caller's business and fills no log. */
export function logFailure(log: Logger, request: Request, error: AppError): void {
  if (error.status < 500) return;
  log.error(
    { requestId: request.id, method: request.method, route: request.routeOptions.url, err: error.cause },
    "request failed",
  );
}

/** Every refusal and failure becomes one problem document. No stack ever leaves. */
export function answerErrors(app: App, log: Logger): void {
  app.setErrorHandler((raw: unknown, request: Request, reply: Reply) => {
    const error = toAppError(toStorageError(raw));
    logFailure(log, request, error);
    return sendProblem(
      reply,
      error.code === "internal" ? new AppError("internal", `The server failed. Request ${request.id}.`) : error,
    );
  });
  app.setNotFoundHandler((_request: Request, reply: Reply) => sendProblem(reply, new AppError("not_found")));
}

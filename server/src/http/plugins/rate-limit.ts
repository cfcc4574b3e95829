import type { Clock, ServerSettings } from "@clearseat/shared";
import { AppError } from "../../app-error.ts";
import { clientAddress, householdOf } from "../../network/client-address.ts";
import { createRangeMatcher } from "../../network/range-matcher.ts";
import { createRateLimiter } from "../../network/rate-limiter.ts";
import type { App } from "../app-instance.ts";

/** Finds out who a request really comes from, and refuses a client that asks too often, before its body is read. */
export function limitRate(app: App, settings: ServerSettings, clock: Clock): void {
  const limiter = createRateLimiter({ perMinute: settings.requestsPerMinute, clock });
  const isTrusted = createRangeMatcher(settings.trustedProxies);
  app.addHook("onRequest", (request, _reply, done) => {
    const forwarded = request.headers["x-forwarded-for"];
    request.clientAddress = clientAddress(
      request.socket.remoteAddress ?? "",
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
      isTrusted,
    );
    const waitSeconds = limiter.take(householdOf(request.clientAddress));
    if (waitSeconds === null) done();
    else
      done(
        new AppError("too_many_requests", `Too many requests; try again in ${waitSeconds} s.`, {
          extra: { retryAfterSeconds: waitSeconds },
        }),
      );
  });
}

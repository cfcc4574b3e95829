import { AppError } from "../../app-error.ts";
import type { App } from "../app-instance.ts";

/** Only JSON as it is: no plain text, which a foreign page could post, and nothing packed, which could unfold without end. */
export function restrictBodies(app: App): void {
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", (request, _reply, done) => {
    const encoding = request.headers["content-encoding"];
    if (encoding === undefined || encoding === "identity") done();
    else
      done(
        new AppError("malformed_message", "content-encoding: must be absent; bodies are taken as they are", {
          field: "content-encoding",
        }),
      );
  });
}

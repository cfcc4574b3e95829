import { EnrollAnswer, EnrollMessage } from "@clearseat/shared";
import type { EnrollService } from "../../../enrollment/enroll-service.ts";
import type { App } from "../../app-instance.ts";
import { acceptAnything, problems } from "../../validation.ts";

export function addEnrollRoutes(app: App, enrollment: EnrollService): void {
  app.route({
    method: "POST",
    url: "/v1/enroll",
    schema: {
      operationId: "enrollDevice",
      summary: "Enroll a device",
      tags: ["device"],
      body: EnrollMessage,
      description:
        "The body is an `enroll` envelope signed by the new key, which stands in its header. The same key again gets the same answer.",
      response: {
        200: EnrollAnswer,
        ...problems(
          "malformed_message",
          "signature_invalid",
          "wrong_audience",
          "enroll_secret_rejected",
          "too_large",
          "storage_unavailable",
        ),
      },
    },
    validatorCompiler: acceptAnything,
    handler: async (request) => enrollment.enroll(request.body),
  });
}

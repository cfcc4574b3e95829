import { Problem, ReportAnswer, ReportMessage } from "@clearseat/shared";
import type { IngestService } from "../../../ingest/ingest-service.ts";
import type { App } from "../../app-instance.ts";
import { acceptAnything, problems } from "../../validation.ts";

export function addReportRoutes(app: App, ingest: IngestService): void {
  app.route({
    method: "POST",
    url: "/v1/reports",
    schema: {
      operationId: "sendReport",
      summary: "Send one report",
      tags: ["device"],
      body: ReportMessage,
      description:
        "Answered only after the report and its receipt are on the disk. The same report again gets its first receipt.",
      response: {
        200: ReportAnswer,
        202: {
          description: "The report is of a newer version and kept unread.",
          content: { "application/problem+json": { schema: Problem } },
        },
        ...problems(
          "malformed_message",
          "commitment_mismatch",
          "signature_invalid",
          "unknown_device",
          "wrong_audience",
          "approval_pending",
          "device_rejected",
          "chain_forked",
          "chain_gap",
          "too_large",
          "storage_unavailable",
        ),
      },
    },
    validatorCompiler: acceptAnything,
    // The answer was just made here from typed parts; checking it again would cost as much as the rest of the route.
    serializerCompiler: () => JSON.stringify,
    handler: async (request) => ingest.ingest(request.body, request.clientAddress),
  });
}

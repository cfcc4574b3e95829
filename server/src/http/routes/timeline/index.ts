import { Instant } from "@clearseat/shared";
import { z } from "zod";
import { DeviceTimeline } from "../../../timeline/timeline.ts";
import type { TimelineService } from "../../../timeline/timeline-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

const TimelineParams = z.strictObject({ id: z.string().max(64) });
const TimelineQuery = z.strictObject({
  from: Instant.optional().describe("Thirty days before `to` when left out; at most 180 days before it."),
  to: Instant.optional().describe("Now when left out."),
});

export function addTimelineRoutes(app: App, timelines: TimelineService, allow: Allow): void {
  app.route({
    method: "GET",
    url: "/v1/devices/:id/timeline",
    onRequest: allow("devices.read"),
    schema: {
      operationId: "readTimeline",
      summary: "What happened on one device, as lanes",
      description:
        "Reading it adds an entry to the device's access log. Who signed in says why first. A lane holds the newest 500 items; only the newest 5,000 statements are read. Why a laptop was silent is shown only while an alert about it is open.",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      params: TimelineParams,
      querystring: TimelineQuery,
      response: {
        200: DeviceTimeline,
        ...guardedProblems("malformed_message", "not_found", "reason_required"),
      },
    },
    handler: async (request) => timelines.read(request.params.id, request.query, operatorOf(request)),
  });
}

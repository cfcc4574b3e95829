import { Instant } from "@clearseat/shared";
import { z } from "zod";
import type { ReasonService } from "../../../triage/reason-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

const Params = z.strictObject({ id: z.string().max(64) });
export const ReasonRequest = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(10, "must say why in at least ten characters")
    .max(500)
    .describe("Why you look at this person's laptop. It stands in the access log that they read."),
});
export const GivenReason = z.object({
  reason: z.string(),
  givenAt: Instant,
  until: Instant.describe("From then on you are asked again."),
});

const common = {
  tags: ["operator"],
  security: [{ operatorToken: [] }],
  params: Params,
  body: ReasonRequest,
  description:
    "Adds an entry to the access log of each device. Only who signed in is asked; the purpose of a token is its name.",
  response: { 200: GivenReason, ...guardedProblems("malformed_message", "not_found") },
};

/** Where people say why they look, once for a case. */
export function addReasonRoutes(
  app: App,
  { reasons, allow }: { readonly reasons: ReasonService; readonly allow: Allow },
): void {
  app.route({
    method: "POST",
    url: "/v1/alerts/:id/reason",
    onRequest: allow("alerts.read"),
    schema: { ...common, operationId: "giveAlertReason", summary: "Say why you look at the people of an alert" },
    handler: (request) => reasons.giveForAlert(request.params.id, request.body.reason, operatorOf(request)),
  });
  app.route({
    method: "POST",
    url: "/v1/cases/:id/reason",
    onRequest: allow("cases.read"),
    schema: { ...common, operationId: "giveCaseReason", summary: "Say why you look at the people of a case" },
    handler: (request) =>
      reasons.giveForAlert(request.params.id, request.body.reason, { ...operatorOf(request), onlyHandedOver: true }),
  });
  app.route({
    method: "POST",
    url: "/v1/devices/:id/reason",
    onRequest: allow("devices.read"),
    schema: { ...common, operationId: "giveDeviceReason", summary: "Say why you look at somebody's laptop" },
    handler: (request) => reasons.giveForDevice(request.params.id, request.body.reason, operatorOf(request)),
  });
}

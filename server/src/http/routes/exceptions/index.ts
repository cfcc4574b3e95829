import { z } from "zod";
import { ApprovalRequest, type ApprovalService } from "../../../exceptions/approval-service.ts";
import { ExtendRequest, ScopeRequest, SuppressionRequest } from "../../../exceptions/suppression-request.ts";
import type { SuppressionService } from "../../../exceptions/suppression-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { Approval, Preview, Suppression } from "./shapes.ts";

export interface ExceptionRouteDeps {
  readonly suppressions: SuppressionService;
  readonly approvals: ApprovalService;
  readonly allow: Allow;
}

const Params = z.strictObject({ id: z.string().max(64) });
const PreviewRequest = z.strictObject({ scope: ScopeRequest, days: z.number().int().min(1).max(366).default(30) });
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };
const refusals = guardedProblems("malformed_message");
const endRefusals = guardedProblems("malformed_message", "not_found", "transition_refused");

export function addExceptionRoutes(app: App, deps: ExceptionRouteDeps): void {
  addSuppressions(app, deps);
  addPreview(app, deps);
  addApprovals(app, deps);
}

function addSuppressions(app: App, { suppressions, allow }: ExceptionRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/suppressions",
    onRequest: allow("exceptions.read"),
    schema: {
      ...operator,
      operationId: "listSuppressions",
      summary: "Suppressions, newest first, also those that are over",
      response: { 200: z.object({ suppressions: z.array(Suppression) }), ...refusals },
    },
    handler: async (request) => ({ suppressions: [...(await suppressions.list(operatorOf(request)))] }),
  });
  app.route({
    method: "POST",
    url: "/v1/suppressions",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "createSuppression",
      summary: "Except what is known and harmless, for a time",
      description: "It takes findings out of the sum from now on; they count again when it lapses.",
      body: SuppressionRequest,
      response: { 201: Suppression, ...refusals },
    },
    handler: async (request, reply) => reply.code(201).send(await suppressions.add(request.body, operatorOf(request))),
  });
  app.route({
    method: "POST",
    url: "/v1/suppressions/:id/extend",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "extendSuppression",
      summary: "Have a suppression lapse at another time",
      params: Params,
      body: ExtendRequest,
      response: { 200: Suppression, ...endRefusals },
    },
    handler: async (request) => suppressions.extend(request.params.id, request.body, operatorOf(request)),
  });
  app.route({
    method: "POST",
    url: "/v1/suppressions/:id/end",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "endSuppression",
      summary: "End a suppression before its time",
      params: Params,
      response: { 200: Suppression, ...endRefusals },
    },
    handler: async (request) => suppressions.end(request.params.id, operatorOf(request)),
  });
}

function addPreview(app: App, { suppressions, allow }: ExceptionRouteDeps): void {
  app.route({
    method: "POST",
    url: "/v1/suppressions/preview",
    onRequest: allow("exceptions.read"),
    schema: {
      ...operator,
      operationId: "previewSuppression",
      summary: "What a suppression would have hidden in the last days; changes nothing",
      description:
        "At most once an hour it adds an entry to the access log of each laptop shown, or, of more than 200, to the log of operations.",
      body: PreviewRequest,
      response: { 200: Preview, ...refusals },
    },
    handler: async (request) => {
      const { scope, days } = request.body;
      const { findings, alerts, ...counts } = await suppressions.preview(scope, days, operatorOf(request));
      return { ...counts, findings: [...findings], alerts: [...alerts] };
    },
  });
}

function addApprovals(app: App, { approvals, allow }: ExceptionRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/approvals",
    onRequest: allow("exceptions.read"),
    schema: {
      ...operator,
      operationId: "listApprovals",
      summary: "Approved tools: those of the settings, then those approved since, also those that are over",
      response: { 200: z.object({ approvals: z.array(Approval) }), ...refusals },
    },
    handler: async () => ({ approvals: [...(await approvals.list())] }),
  });
  app.route({
    method: "POST",
    url: "/v1/approvals",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "createApproval",
      summary: "Approve a tool that IT uses",
      body: ApprovalRequest,
      response: { 201: Approval, ...refusals },
    },
    handler: async (request, reply) => reply.code(201).send(await approvals.add(request.body, operatorOf(request))),
  });
  app.route({
    method: "POST",
    url: "/v1/approvals/:id/end",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "endApproval",
      summary: "End an approval; laptops are judged without it within the hour",
      params: Params,
      response: { 200: Approval, ...endRefusals },
    },
    handler: async (request) => approvals.remove(request.params.id, operatorOf(request)),
  });
}

import { AlertList } from "@clearseat/shared";
import { z } from "zod";
import { AlertActionRequest, BulkActionRequest } from "../../../alerts/alert-action-request.ts";
import { AlertDetail } from "../../../alerts/alert-detail.ts";
import type { AlertService } from "../../../alerts/alert-service.ts";
import { CasePackage } from "../../../case-package/case-package.ts";
import type { CasePackageService } from "../../../case-package/case-package-service.ts";
import type { DeliveryService } from "../../../delivery/delivery-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";
import { addQueue } from "./queue.ts";

const Outcome = z.object({
  id: z.string(),
  refused: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
const AlertParams = z.strictObject({ id: z.string().max(64) });

const security = [{ operatorToken: [] }];

export interface AlertRouteDeps {
  readonly alerts: AlertService;
  readonly deliveries: DeliveryService;
  readonly packages: CasePackageService;
  readonly allow: Allow;
}

export function addAlertRoutes(app: App, deps: AlertRouteDeps): void {
  addQueue(app, deps);
  addAlertReading(app, deps);
  addAlertExport(app, deps);
  addAlertAction(app, deps);
  addBulkAction(app, deps);
  addCases(app, deps);
  addPackages(app, deps);
}

function addAlertReading(app: App, { alerts, allow }: AlertRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/alerts/:id",
    onRequest: allow("alerts.read"),
    schema: {
      operationId: "readAlert",
      summary: "One alert with its history",
      tags: ["operator"],
      security,
      params: AlertParams,
      description: "Reading it adds an entry to the access log of its devices.",
      response: {
        200: AlertDetail,
        ...guardedProblems("malformed_message", "not_found"),
      },
    },
    handler: async (request) => alerts.read(request.params.id, operatorOf(request)),
  });
}

function addAlertExport(app: App, { alerts, deliveries, allow }: AlertRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/alerts/:id/ocsf",
    onRequest: allow("alerts.read"),
    schema: {
      operationId: "exportAlert",
      summary: "One alert as an OCSF Detection Finding, as webhooks carry it",
      tags: ["operator"],
      security,
      params: AlertParams,
      description: "Reading it adds an entry to the access log of its devices.",
      response: {
        200: z.record(z.string(), z.unknown()),
        ...guardedProblems("malformed_message", "not_found"),
      },
    },
    handler: async (request) => {
      const alert = await alerts.read(request.params.id, operatorOf(request));
      const [finding] = await deliveries.asFindings([alert]);
      return { ...finding };
    },
  });
}

/** A case for HR and counsel, by whoever may read all alerts and by whoever may read what was handed over. */
function addPackages(app: App, { packages, allow }: AlertRouteDeps): void {
  const common = {
    tags: ["operator"],
    security,
    params: AlertParams,
    description:
      "Alerts, the laptops they are about, and the signed reports, digests and receipts that the findings rest on, to be verified without the collector. It adds an entry to the access log of each laptop.",
    response: { 200: CasePackage, ...guardedProblems("malformed_message", "not_found", "reason_required") },
  };
  app.route({
    method: "GET",
    url: "/v1/alerts/:id/case-package",
    onRequest: allow("alerts.read"),
    schema: { ...common, operationId: "packAlert", summary: "The case of an alert with its proofs" },
    handler: (request) => packages.pack(request.params.id, operatorOf(request)),
  });
  app.route({
    method: "GET",
    url: "/v1/cases/:id/case-package",
    onRequest: allow("cases.read"),
    schema: { ...common, operationId: "packCase", summary: "A case that was handed over, with its proofs" },
    handler: (request) => packages.pack(request.params.id, { ...operatorOf(request), onlyHandedOver: true }),
  });
}

function addBulkAction(app: App, { alerts, allow }: AlertRouteDeps): void {
  app.route({
    method: "POST",
    url: "/v1/alerts/actions",
    onRequest: allow("alerts.act"),
    schema: {
      operationId: "actOnAlerts",
      summary: "The same for several alerts, each on its own",
      tags: ["operator"],
      security,
      body: BulkActionRequest,
      response: {
        200: z.object({ outcomes: z.array(Outcome) }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { alerts: ids, request: action } = request.body;
      return { outcomes: [...(await alerts.actOnAll(ids, action, operatorOf(request)))] };
    },
  });
}

/** What HR sees: alerts that an analyst handed over, and no other. */
function addCases(app: App, { alerts, allow }: AlertRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/cases",
    onRequest: allow("cases.read"),
    schema: {
      operationId: "listCases",
      summary: "Alerts that were handed over to HR, newest first",
      tags: ["operator"],
      security,
      querystring: PageQuery,
      response: {
        200: AlertList,
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const page = await alerts.list({ ...request.query, handedOver: true }, operatorOf(request));
      return { alerts: [...page.alerts], nextCursor: page.nextCursor };
    },
  });
  app.route({
    method: "GET",
    url: "/v1/cases/:id",
    onRequest: allow("cases.read"),
    schema: {
      operationId: "readCase",
      summary: "One alert that was handed over to HR",
      tags: ["operator"],
      security,
      params: AlertParams,
      description: "Reading it adds an entry to the access log of its devices.",
      response: {
        200: AlertDetail,
        ...guardedProblems("malformed_message", "not_found"),
      },
    },
    handler: async (request) => alerts.readHandedOver(request.params.id, operatorOf(request)),
  });
}

function addAlertAction(app: App, { alerts, allow }: AlertRouteDeps): void {
  app.route({
    method: "POST",
    url: "/v1/alerts/:id/actions",
    onRequest: allow("alerts.act"),
    schema: {
      operationId: "actOnAlert",
      summary: "Move an alert through its life cycle",
      tags: ["operator"],
      security,
      params: AlertParams,
      body: AlertActionRequest,
      response: {
        200: AlertDetail,
        ...guardedProblems("malformed_message", "not_found", "transition_refused"),
      },
    },
    handler: async (request) => alerts.act(request.params.id, request.body, operatorOf(request)),
  });
}

import { z } from "zod";
import { FarmGraph, RelatedDevices, SiteDetail } from "../../../farm/farm.ts";
import type { FarmService } from "../../../farm/farm-service.ts";
import type { RelatedService } from "../../../farm/related-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { GivenReason, ReasonRequest } from "../triage/reasons.ts";

const FarmQuery = z.strictObject({
  minimum: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(1)
    .describe("Sites that never held so many laptops at once are left out."),
});
const IdParams = z.strictObject({ id: z.string().max(64) });
const common = { tags: ["operator"], security: [{ operatorToken: [] }] };

export interface FarmRouteDeps {
  readonly farm: FarmService;
  readonly related: RelatedService;
  readonly allow: Allow;
}

/** Sites and laptops as a picture, one site with its people, and what one laptop shares with others. */
export function addFarmRoutes(app: App, deps: FarmRouteDeps): void {
  addPicture(app, deps);
  addSite(app, deps);
  addRelated(app, deps);
}

function addPicture(app: App, { farm, allow }: FarmRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/farm",
    onRequest: allow("devices.read"),
    schema: {
      ...common,
      operationId: "readFarm",
      summary: "Sites and laptops over time, without anybody's name",
      description:
        "At most 5,000 sites and laptops, what is suspected first; of a fleet with more laptops only those that live with others or are suspected. Read anew every five minutes at most. Laptops are pseudonyms, in an order that tells nothing; whose they are is told by opening a site. At most once an hour it adds an entry to the log of operations. Shorter visits than four hours are left out, and stays with less than four days between them are one.",
      querystring: FarmQuery,
      response: { 200: FarmGraph, ...guardedProblems("malformed_message") },
    },
    handler: (request) => farm.graph(request.query.minimum, operatorOf(request)),
  });
}

function addSite(app: App, { farm, allow }: FarmRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/farm/sites/:id",
    onRequest: allow("devices.read"),
    schema: {
      ...common,
      operationId: "openSite",
      summary: "Whose laptops are at a site",
      description:
        "Reading it adds an entry to the access log of each device. Who signed in says why first, for the site or for an alert of it. Names at most 64, the newest.",
      params: IdParams,
      response: { 200: SiteDetail, ...guardedProblems("malformed_message", "not_found", "reason_required") },
    },
    handler: (request) => farm.openSite(request.params.id, operatorOf(request)),
  });
  app.route({
    method: "POST",
    url: "/v1/farm/sites/:id/reason",
    onRequest: allow("devices.read"),
    schema: {
      ...common,
      operationId: "giveSiteReason",
      summary: "Say why you look at the people of a site",
      description: "Adds an entry to the access log of each device there; holds for a day.",
      params: IdParams,
      body: ReasonRequest,
      response: { 200: GivenReason, ...guardedProblems("malformed_message", "not_found") },
    },
    handler: (request) => farm.giveReason(request.params.id, request.body.reason, operatorOf(request)),
  });
}

function addRelated(app: App, { related, allow }: FarmRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/devices/:id/related",
    onRequest: allow("devices.read"),
    schema: {
      ...common,
      operationId: "readRelated",
      summary: "Laptops that have something in common with one, and what",
      description:
        "Reading it adds an entry to the device's access log, and at most once an hour to that of each device shown. Who signed in says why first.",
      params: IdParams,
      response: { 200: RelatedDevices, ...guardedProblems("malformed_message", "not_found", "reason_required") },
    },
    handler: (request) => related.read(request.params.id, operatorOf(request)),
  });
}

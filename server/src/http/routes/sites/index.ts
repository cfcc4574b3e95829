import { Instant } from "@clearseat/shared";
import { z } from "zod";
import type { SiteService } from "../../../sites/site-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

export interface SiteRouteDeps {
  readonly sites: SiteService;
  readonly allow: Allow;
}

const Site = z.object({
  siteId: z.string(),
  name: z.string().nullable(),
  kind: z.enum(["office", "residence", "public", "unknown"]),
  networkClass: z.string().nullable().describe("Null: only ever seen by way of the company's VPN."),
  residents: z.number().int().describe("Laptops that live there."),
  declaration: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
  isInSettings: z.boolean().describe("Named in the settings file, where alone it can be changed."),
});
const Query = PageQuery.extend({
  declared: z.enum(["yes", "no"]).optional(),
  leastResidents: z.coerce.number().int().min(0).max(1_000_000).optional(),
});
const Reason = z.string().trim().min(3, "must say why, in at least three characters").max(2_000);
const Declaration = z.strictObject({
  name: z.string().trim().min(1, "must not be empty").max(64).describe("What people call it."),
  kind: z.enum(["office", "residence", "public"]),
  reason: Reason,
});
const Params = z.strictObject({ id: z.string().max(64) });
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** Places that reports come from, and what people say that they are. */
export function addSiteRoutes(app: App, { sites, allow }: SiteRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/sites",
    onRequest: allow("exceptions.read"),
    schema: {
      ...operator,
      operationId: "listSites",
      summary: "Sites with how many laptops live there, those with the most first",
      querystring: Query,
      response: {
        200: z.object({ sites: z.array(Site), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { declared, ...query } = request.query;
      const isDeclared = declared === undefined ? undefined : declared === "yes";
      const page = await sites.list({ ...query, isDeclared });
      return { sites: [...page.sites], nextCursor: page.nextCursor };
    },
  });
  app.route({
    method: "POST",
    url: "/v1/sites/:id/declare",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "declareSite",
      summary: "Say what a site is; whoever lives there is judged again at once",
      params: Params,
      body: Declaration,
      response: { 200: Site, ...guardedProblems("malformed_message", "not_found", "transition_refused") },
    },
    handler: async (request) => sites.declare(request.params.id, request.body, operatorOf(request)),
  });
  app.route({
    method: "POST",
    url: "/v1/sites/:id/undeclare",
    onRequest: allow("exceptions.change"),
    schema: {
      ...operator,
      operationId: "undeclareSite",
      summary: "Take back what was said of a site",
      params: Params,
      body: z.strictObject({ reason: Reason }),
      response: { 200: Site, ...guardedProblems("malformed_message", "not_found", "transition_refused") },
    },
    handler: async (request) => sites.undeclare(request.params.id, request.body.reason, operatorOf(request)),
  });
}

import { Instant } from "@clearseat/shared";
import { z } from "zod";
import type { ViewService } from "../../../triage/view-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

const Params = z.strictObject({ id: z.string().max(64) });
const ViewContent = z.strictObject({
  name: z.string().trim().min(1, "must not be empty").max(80),
  query: z
    .string()
    .max(2_000)
    .regex(/^[\w.~%&=+:@,*-]*$/u, "must be the query of an address, without the question mark")
    .describe("As the address bar has it, without the question mark."),
  shared: z.boolean().default(false).describe("Whether everybody who reads alerts sees it."),
});
const View = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  updatedAt: Instant,
});

const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };
const refusals = guardedProblems("malformed_message");
const ownRefusals = guardedProblems("malformed_message", "not_found");

/** Saved filters of the queue. */
export function addViewRoutes(
  app: App,
  { views, allow }: { readonly views: ViewService; readonly allow: Allow },
): void {
  app.route({
    method: "GET",
    url: "/v1/views",
    onRequest: allow("alerts.read"),
    schema: {
      ...operator,
      operationId: "listViews",
      summary: "Saved filters of the queue: your own and those that are shared",
      response: { 200: z.object({ views: z.array(View) }), ...refusals },
    },
    handler: async (request) => ({ views: [...(await views.list(operatorOf(request)))] }),
  });
  app.route({
    method: "POST",
    url: "/v1/views",
    onRequest: allow("alerts.read"),
    schema: {
      ...operator,
      operationId: "createView",
      summary: "Save filters of the queue under a name",
      body: ViewContent,
      response: { 201: View, ...refusals },
    },
    handler: async (request, reply) => reply.code(201).send(await views.add(request.body, operatorOf(request))),
  });
  app.route({
    method: "PUT",
    url: "/v1/views/:id",
    onRequest: allow("alerts.read"),
    schema: {
      ...operator,
      operationId: "replaceView",
      summary: "Change one of your own views",
      params: Params,
      body: ViewContent,
      response: { 200: View, ...ownRefusals },
    },
    handler: (request) => views.change(request.params.id, request.body, operatorOf(request)),
  });
  app.route({
    method: "DELETE",
    url: "/v1/views/:id",
    onRequest: allow("alerts.read"),
    schema: {
      ...operator,
      operationId: "deleteView",
      summary: "Remove one of your own views",
      params: Params,
      response: { 204: z.null(), ...ownRefusals },
    },
    handler: async (request, reply) => {
      await views.remove(request.params.id, operatorOf(request));
      return reply.code(204).send(null);
    },
  });
}

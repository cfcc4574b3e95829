import { Digest, ENROLLMENT_STATUSES, Instant, toMillis } from "@clearseat/shared";
import { z } from "zod";
import { AppError } from "../../../app-error.ts";
import type { EnrollService } from "../../../enrollment/enroll-service.ts";
import { SECRET_STATUSES, type SecretService } from "../../../enrollment/secret-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

export interface EnrollmentRouteDeps {
  readonly secrets: SecretService;
  readonly enrollment: EnrollService;
  readonly clock: { now(): number };
  readonly allow: Allow;
}

const Secret = z.object({
  id: z.string(),
  status: z.enum(SECRET_STATUSES),
  serial: z.string().nullable().describe("The one laptop that it is for; null: any."),
  uses: z.number().int().describe("How many laptops may enroll with it."),
  used: z.number().int(),
  note: z.string().nullable(),
  createdAt: Instant,
  createdBy: z.string().nullable(),
  expiresAt: Instant.nullable(),
});
const SecretRequest = z
  .strictObject({
    uses: z.number().int().min(1).max(1_000_000).default(1).describe("How many laptops may enroll with it."),
    serial: z.string().trim().min(1, "must not be empty").max(200).optional().describe("Binds it to one laptop."),
    expiresAt: Instant.nullable().default(null).describe("Null: it never ends."),
    note: z.string().trim().min(1, "must not be empty").max(200).optional().describe("What it is for."),
  })
  .refine(({ uses, serial }) => serial === undefined || uses === 1, {
    path: ["uses"],
    message: "must be 1 for a secret that is bound to a serial",
  });
const Waiting = z.object({
  deviceId: Digest,
  serial: z.string().nullable(),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  platform: z.string(),
  osName: z.string().nullable(),
  enrolledAt: Instant,
  takesThePlaceOf: z.array(Digest).describe("Laptops of the same serial and hardware that it would supersede."),
});
const Decision = z.strictObject({
  devices: z.array(Digest).min(1).max(200),
  decision: z.enum(["approve", "reject"]),
});
const Outcome = z.object({
  deviceId: Digest,
  status: z.enum(ENROLLMENT_STATUSES).nullable(),
  refused: z.object({ code: z.string(), detail: z.string() }).nullable(),
});
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** How laptops come in: enroll secrets, and those that wait to be let in. */
export function addEnrollmentRoutes(app: App, deps: EnrollmentRouteDeps): void {
  addSecretList(app, deps);
  addSecretChanges(app, deps);
  addWaiting(app, deps);
}

function addSecretList(app: App, { secrets, allow }: EnrollmentRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/secrets",
    onRequest: allow("enrollment.change"),
    schema: {
      ...operator,
      operationId: "listSecrets",
      summary: "Enroll secrets, newest first; what they are made of is kept nowhere",
      querystring: PageQuery,
      response: {
        200: z.object({ secrets: z.array(Secret), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const page = await secrets.list(request.query);
      return { secrets: [...page.secrets], nextCursor: page.nextCursor };
    },
  });
}

function addSecretChanges(app: App, { secrets, clock, allow }: EnrollmentRouteDeps): void {
  const onRequest = allow("enrollment.change");
  app.route({
    method: "POST",
    url: "/v1/secrets",
    onRequest,
    schema: {
      ...operator,
      operationId: "createSecret",
      summary: "Make an enroll secret; it is shown in this answer and never again",
      body: SecretRequest,
      response: {
        201: z.object({ secretId: z.string(), secret: z.string() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request, reply) => {
      const { uses, serial = null, expiresAt, note = null } = request.body;
      const expiresAtMs = expiresAt === null ? null : toMillis(expiresAt);
      if (expiresAtMs !== null && expiresAtMs <= clock.now())
        throw new AppError("malformed_message", "expiresAt: must lie in the future", { field: "expiresAt" });
      const made = await secrets.create({ uses, serial, expiresAtMs, note }, operatorOf(request));
      return reply.code(201).send(made);
    },
  });
  app.route({
    method: "POST",
    url: "/v1/secrets/:id/end",
    onRequest,
    schema: {
      ...operator,
      operationId: "endSecret",
      summary: "End an enroll secret; laptops that enrolled with it stay",
      params: z.strictObject({ id: z.string().max(64) }),
      response: { 200: Secret, ...guardedProblems("malformed_message", "not_found", "transition_refused") },
    },
    handler: async (request) => secrets.end(request.params.id, operatorOf(request)),
  });
}

function addWaiting(app: App, { enrollment, allow }: EnrollmentRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/enrollments/waiting",
    onRequest: allow("devices.decide"),
    schema: {
      ...operator,
      operationId: "listWaitingDevices",
      summary: "Laptops that wait to be let in, the longest waiting first",
      description: "At most once an hour it adds an entry to the access log of each laptop shown.",
      querystring: PageQuery,
      response: {
        200: z.object({ devices: z.array(Waiting), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { devices, nextCursor } = await enrollment.waiting(request.query, operatorOf(request));
      return { devices: devices.map((one) => ({ ...one, takesThePlaceOf: [...one.takesThePlaceOf] })), nextCursor };
    },
  });
  app.route({
    method: "POST",
    url: "/v1/enrollments/decisions",
    onRequest: allow("devices.decide"),
    schema: {
      ...operator,
      operationId: "decideOnDevices",
      summary: "Let waiting laptops report, or turn them away, each on its own",
      body: Decision,
      response: { 200: z.object({ outcomes: z.array(Outcome) }), ...guardedProblems("malformed_message") },
    },
    handler: async (request) => {
      const { devices, decision } = request.body;
      return { outcomes: [...(await enrollment.decideAll(devices, decision, operatorOf(request)))] };
    },
  });
}

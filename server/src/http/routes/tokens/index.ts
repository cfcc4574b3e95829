import { Instant, toMillis } from "@clearseat/shared";
import { z } from "zod";
import { AppError } from "../../../app-error.ts";
import type { TokenService } from "../../../enrollment/token-service.ts";
import { TOKEN_SCOPES } from "../../../enrollment/token-store.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export interface TokenRouteDeps {
  readonly tokens: TokenService;
  readonly clock: { now(): number };
  readonly allow: Allow;
}

const Scope = z.enum(TOKEN_SCOPES as [(typeof TOKEN_SCOPES)[number], ...(typeof TOKEN_SCOPES)[number][]]);
const Token = z.object({
  tokenId: z.string(),
  name: z.string(),
  scope: Scope,
  createdAt: Instant,
  expiresAt: Instant.nullable(),
});
const TokenRequest = z.strictObject({
  name: z.string().trim().min(1, "must say who uses it").max(100).describe("Who uses it; stands in the access log."),
  scope: Scope.describe("What a role may do, or `scim` for an identity provider."),
  expiresAt: Instant.nullable().default(null).describe("Null: it never ends."),
});
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** Tokens by which programs come in. */
export function addTokenRoutes(app: App, { tokens, clock, allow }: TokenRouteDeps): void {
  const onRequest = allow("accounts.change");
  app.route({
    method: "GET",
    url: "/v1/tokens",
    onRequest,
    schema: {
      ...operator,
      operationId: "listTokens",
      summary: "Tokens, newest first; what they are made of is kept nowhere",
      response: { 200: z.object({ tokens: z.array(Token) }), ...guardedProblems() },
    },
    handler: async () => ({ tokens: [...(await tokens.list())] }),
  });
  app.route({
    method: "POST",
    url: "/v1/tokens",
    onRequest,
    schema: {
      ...operator,
      operationId: "createToken",
      summary: "Make a token; it is shown in this answer and never again",
      body: TokenRequest,
      response: {
        201: z.object({ tokenId: z.string(), token: z.string() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request, reply) => {
      const { name, scope, expiresAt } = request.body;
      const expiresAtMs = expiresAt === null ? null : toMillis(expiresAt);
      if (expiresAtMs !== null && expiresAtMs <= clock.now())
        throw new AppError("malformed_message", "expiresAt: must lie in the future", { field: "expiresAt" });
      return reply.code(201).send(await tokens.create(name, expiresAtMs, scope, operatorOf(request)));
    },
  });
  app.route({
    method: "POST",
    url: "/v1/tokens/:id/end",
    onRequest,
    schema: {
      ...operator,
      operationId: "endToken",
      summary: "Take a token back; it opens nothing from now on",
      params: z.strictObject({ id: z.string().max(64) }),
      response: {
        200: z.object({ tokenId: z.string(), status: z.literal("ended") }),
        ...guardedProblems("malformed_message", "not_found"),
      },
    },
    handler: async (request) => {
      const { id: tokenId } = request.params;
      await tokens.end(tokenId, operatorOf(request));
      return { tokenId, status: "ended" as const };
    },
  });
}

import { Instant } from "@clearseat/shared";
import { z } from "zod";
import type { AccountService } from "../../../access/account-service.ts";
import { ROLE_NAMES } from "../../../access/roles.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export interface AccountRouteDeps {
  readonly accounts: AccountService;
  readonly allow: Allow;
}

const Login = z.string().max(100);
const Params = z.strictObject({ login: Login });
const Invitation = z.object({
  path: z
    .string()
    .describe("Of this collector's address; opened within three days it lets them choose a password, once."),
});
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };
const refusals = guardedProblems("malformed_message");
const changeRefusals = guardedProblems("malformed_message", "not_found", "transition_refused");

function welcome(token: string) {
  return { path: `/welcome/${token}` };
}

/** Accounts of this collector, for those who let people in. */
export function addAccountRoutes(app: App, deps: AccountRouteDeps): void {
  addList(app, deps);
  addChanges(app, deps);
  addDecisions(app, deps);
}

function addList(app: App, { accounts, allow }: AccountRouteDeps): void {
  const onRequest = allow("accounts.change");
  app.route({
    method: "GET",
    url: "/v1/accounts",
    onRequest,
    schema: {
      ...operator,
      operationId: "listAccounts",
      summary: "Accounts of this collector, by name",
      response: {
        200: z.object({
          accounts: z.array(
            z.object({
              login: z.string(),
              role: z.enum(ROLE_NAMES),
              status: z.enum(["active", "invited", "locked", "disabled"]),
              usesCode: z.boolean().describe("Asks for a code of an authenticator app as well."),
              createdAt: Instant,
              signedInAt: Instant.nullable().describe("Null: never yet."),
            }),
          ),
        }),
        ...refusals,
      },
    },
    handler: async () => ({ accounts: [...(await accounts.list())] }),
  });
  app.route({
    method: "POST",
    url: "/v1/accounts",
    onRequest,
    schema: {
      ...operator,
      operationId: "createAccount",
      summary: "Make an account; its owner chooses the password",
      body: z.strictObject({ login: Login, role: z.enum(ROLE_NAMES) }),
      response: { 201: Invitation, ...refusals },
    },
    handler: async (request, reply) => {
      const { login, role } = request.body;
      return reply.code(201).send(welcome(await accounts.create(login, role, operatorOf(request))));
    },
  });
}

function addChanges(app: App, { accounts, allow }: AccountRouteDeps): void {
  const common = { method: "POST", onRequest: allow("accounts.change") } as const;
  app.route({
    ...common,
    url: "/v1/accounts/:login/invite",
    schema: {
      ...operator,
      operationId: "inviteAccount",
      summary: "A new link to choose a password by",
      params: Params,
      response: { 201: Invitation, ...changeRefusals },
    },
    handler: async (request, reply) =>
      reply.code(201).send(welcome(await accounts.invite(request.params.login, operatorOf(request)))),
  });
  app.route({
    ...common,
    url: "/v1/accounts/:login/code",
    schema: {
      ...operator,
      operationId: "requireAccountCode",
      summary: "Have the account ask for a code as well",
      params: Params,
      response: {
        201: z.object({ uri: z.string().describe("What an authenticator app takes in; shown once.") }),
        ...changeRefusals,
      },
    },
    handler: async (request, reply) =>
      reply.code(201).send({ uri: await accounts.useCode(request.params.login, operatorOf(request)) }),
  });
}

/** What decides how far somebody comes. */
function addDecisions(app: App, { accounts, allow }: AccountRouteDeps): void {
  const common = { method: "POST", onRequest: allow("accounts.change") } as const;
  app.route({
    ...common,
    url: "/v1/accounts/:login/role",
    schema: {
      ...operator,
      operationId: "setAccountRole",
      summary: "Give an account another role, from its next request on",
      params: Params,
      body: z.strictObject({ role: z.enum(ROLE_NAMES) }),
      response: { 200: z.object({ login: z.string(), role: z.enum(ROLE_NAMES) }), ...changeRefusals },
    },
    handler: async (request) => {
      const { login } = request.params;
      const { role } = request.body;
      await accounts.setRole(login, role, operatorOf(request));
      return { login, role };
    },
  });
  app.route({
    ...common,
    url: "/v1/accounts/:login/disable",
    schema: {
      ...operator,
      operationId: "disableAccount",
      summary: "Let somebody in no more, and end their sessions",
      params: Params,
      response: { 200: z.object({ login: z.string(), status: z.literal("disabled") }), ...changeRefusals },
    },
    handler: async (request) => {
      const { login } = request.params;
      await accounts.disable(login, operatorOf(request));
      return { login, status: "disabled" as const };
    },
  });
}

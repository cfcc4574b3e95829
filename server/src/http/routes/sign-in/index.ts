import { z } from "zod";
import type { Account } from "../../../access/access-store.ts";
import type { AccountService } from "../../../access/account-service.ts";
import { OIDC_CALLBACK, type OidcService } from "../../../access/oidc-service.ts";
import { RIGHTS, type Right, ROLE_NAMES, ROLES } from "../../../access/roles.ts";
import type { SessionService, Visitor } from "../../../access/session-service.ts";
import { AppError } from "../../../app-error.ts";
import type { Logger } from "../../../log.ts";
import { renderSignIn, renderWelcome } from "../../../pages/sign-in-page.ts";
import type { App, Reply, Request } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { addFormParser, answerErrorsWithPages, sendPage } from "../../plugins/pages.ts";
import type { Cookies } from "../../plugins/session-cookie.ts";
import { guardedProblems } from "../../validation.ts";

export interface SignInDeps {
  readonly accounts: AccountService;
  readonly sessions: SessionService;
  /** Null: local accounts alone. */
  readonly oidc: OidcService | null;
  readonly cookies: Cookies;
  readonly log: Logger;
  readonly allow: Allow;
}

const SignInForm = z.strictObject({
  login: z.string().max(100),
  password: z.string().max(256),
  code: z.string().max(6).default(""),
});
const WelcomeForm = z.strictObject({ login: z.string().max(100).optional(), password: z.string().max(1_000) });
const WelcomeParams = z.strictObject({ token: z.string().max(64) });
const Me = z.object({
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  title: z.string(),
  about: z.string().describe("What the role is for."),
  rights: z.array(z.enum(RIGHTS)),
});

function visitorOf({ login, role, accountId }: Account): Visitor {
  return { name: login, id: accountId, role, accountId };
}

/** Ends the session that a browser holds, if any: one that is replaced must not live on. */
async function leave(request: Request, { sessions, cookies }: SignInDeps): Promise<void> {
  const token = cookies.sessionOf(request);
  if (token !== undefined) await sessions.end(token);
}

/** Begins a session, and leads to the console, which knows the first page for each role. */
async function enter(request: Request, reply: Reply, visitor: Visitor, deps: SignInDeps): Promise<Reply> {
  const { sessions, cookies } = deps;
  await leave(request, deps);
  cookies.keepSession(reply, await sessions.begin(visitor));
  return reply.redirect("/", 303);
}

function addPasswordRoutes(app: App, deps: SignInDeps): void {
  const { accounts, oidc, cookies, log } = deps;
  const hasProvider = oidc !== null;
  app.route({
    method: "GET",
    url: "/sign-in",
    schema: { hide: true },
    handler: async (_request, reply) => sendPage(reply, renderSignIn({ hasProvider, fault: null })),
  });
  app.route({
    method: "POST",
    url: "/sign-in",
    schema: { hide: true, body: SignInForm },
    handler: async (request, reply) => {
      cookies.refuseForeignPage(request);
      const account = await accounts.check(request.body);
      if (account !== null) return enter(request, reply, visitorOf(account), deps);
      log.warn({ clientAddress: request.clientAddress }, "sign-in failed");
      const fault = "Name, password or code is wrong, or the account is locked for a while.";
      return sendPage(reply.code(401), renderSignIn({ hasProvider, fault }));
    },
  });
  app.route({
    method: "POST",
    url: "/sign-out",
    schema: { hide: true },
    handler: async (request, reply) => {
      cookies.refuseForeignPage(request);
      await leave(request, deps);
      cookies.dropSession(reply);
      return reply.redirect("/sign-in", 303);
    },
  });
}

function addWelcomeRoutes(app: App, deps: SignInDeps): void {
  const { accounts, cookies } = deps;
  async function invited(token: string): Promise<Account> {
    const account = await accounts.invitedBy(token);
    if (account === null) throw new AppError("not_found", "This link was used already, or its time is over.");
    return account;
  }
  app.route({
    method: "GET",
    url: "/welcome/:token",
    schema: { hide: true, params: WelcomeParams },
    handler: async ({ params: { token } }, reply) =>
      sendPage(reply, renderWelcome({ login: (await invited(token)).login, token, fault: null })),
  });
  app.route({
    method: "POST",
    url: "/welcome/:token",
    schema: { hide: true, params: WelcomeParams, body: WelcomeForm },
    handler: async (request, reply) => {
      cookies.refuseForeignPage(request);
      const { token } = request.params;
      const { login } = await invited(token);
      try {
        return await enter(request, reply, visitorOf(await accounts.accept(token, request.body.password)), deps);
      } catch (error) {
        if (!(error instanceof AppError) || error.field !== "password") throw error;
        return sendPage(reply.code(400), renderWelcome({ login, token, fault: error.message }));
      }
    },
  });
}

function addProviderRoutes(app: App, deps: SignInDeps, oidc: OidcService): void {
  const { cookies, log } = deps;
  app.route({
    method: "GET",
    url: "/sign-in/oidc",
    schema: { hide: true },
    handler: async (_request, reply) => {
      const { url, state } = await oidc.leave();
      cookies.keepState(reply, state);
      return reply.redirect(url, 303);
    },
  });
  app.route({
    method: "GET",
    url: OIDC_CALLBACK,
    schema: { hide: true },
    handler: async (request, reply) => {
      const state = cookies.stateOf(request);
      if (state === undefined) throw new AppError("sign_in_failed", "This browser was not on its way to sign in.");
      const { search } = new URL(request.url, "http://collector.invalid");
      try {
        return await enter(request, reply, await oidc.comeBack(search, state), deps);
      } catch (error) {
        log.warn({ err: error }, "sign-in at the identity provider failed");
        throw error;
      }
    },
  });
}

function addMe(app: App, { allow }: SignInDeps): void {
  app.route({
    method: "GET",
    url: "/v1/me",
    onRequest: allow("own.read"),
    schema: {
      operationId: "readMe",
      summary: "Who asks, and what they may do here",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      response: { 200: Me, ...guardedProblems() },
    },
    handler: async (request) => {
      const { name, role } = operatorOf(request);
      const { title, about } = ROLES[role];
      const rights: readonly Right[] = ROLES[role].rights;
      return { name, role, title, about, rights: [...rights] };
    },
  });
}

/** Signing in and out: with a password of this collector, by a link that works once, at the company's identity provider. */
export async function addSignInRoutes(parent: App, deps: SignInDeps): Promise<void> {
  addMe(parent, deps);
  await parent.register(async (scope) => {
    const app = scope as unknown as App;
    addFormParser(app);
    answerErrorsWithPages(app, deps.log);
    addPasswordRoutes(app, deps);
    addWelcomeRoutes(app, deps);
    if (deps.oidc !== null) addProviderRoutes(app, deps, deps.oidc);
  });
}

import type { AccountService } from "../../access/account-service.ts";
import { mayDo, type Right } from "../../access/roles.ts";
import type { SessionService, Visitor } from "../../access/session-service.ts";
import type { Operator } from "../../alerts/act-on-alert.ts";
import { AppError } from "../../app-error.ts";
import type { TokenService } from "../../enrollment/token-service.ts";
import type { Request } from "../app-instance.ts";
import { bearerToken } from "./bearer-token.ts";
import type { Cookies } from "./session-cookie.ts";

/** Refuses whoever lacks a right. */
export interface Guard {
  (request: Request): Promise<void>;
  /** Told in the description of the API. */
  readonly right: Right;
}

/** The right that a route asks for; null: none, or not one of an operator. */
export function rightOf(onRequest: unknown): Right | null {
  const guards = (Array.isArray(onRequest) ? onRequest : [onRequest]) as readonly Partial<Guard>[];
  return guards.find((guard) => guard?.right !== undefined)?.right ?? null;
}

/** Lets pass whoever may do something; for `onRequest` of a route. */
export interface Allow {
  (right: Right): Guard;
  /** Whether a request that was let pass, and is still being answered, would be now; no sign that anybody is there. */
  stillMay(right: Right, request: Request): Promise<boolean>;
}

export interface AccessDeps {
  readonly tokens: TokenService;
  readonly sessions: SessionService;
  readonly accounts: AccountService;
  readonly cookies: Cookies;
  readonly isLocal: (request: Request) => boolean;
  /** True: the company's identity provider says who is who. */
  readonly hasProvider: boolean;
}

const READING = ["GET", "HEAD"];
const LOCAL_OPERATOR: Visitor = { name: "local operator", id: "local", role: "administrator", accountId: null };

async function fromToken(request: Request, tokens: TokenService): Promise<Visitor | null> {
  const token = bearerToken(request);
  const found = token === null ? null : await tokens.check(token);
  if (found === null || found.scope === "scim") return null;
  const role = found.scope === "operator" ? "administrator" : found.scope;
  return { name: found.name, id: found.tokenId, role, accountId: null };
}

async function fromSession(
  request: Request,
  { sessions, cookies }: Pick<AccessDeps, "sessions" | "cookies">,
  isNoted: boolean,
): Promise<Visitor | null> {
  const token = cookies.sessionOf(request);
  const visitor = token === undefined ? null : await sessions.find(token, isNoted);
  if (visitor !== null && !READING.includes(request.method)) cookies.refuseForeignPage(request);
  return visitor;
}

/** Finds out who asks: a token, a session, or, while nobody has an account, whoever sits at this machine. */
export function createAccessGuard(deps: AccessDeps): Allow {
  async function whoAsks(request: Request, isNoted = true): Promise<Visitor | null> {
    if (request.headers.authorization !== undefined) return fromToken(request, deps.tokens);
    const visitor = await fromSession(request, deps, isNoted);
    if (visitor !== null || deps.hasProvider || !deps.isLocal(request)) return visitor;
    return (await deps.accounts.isAnybody()) ? null : LOCAL_OPERATOR;
  }

  const allow = (right: Right): Guard => {
    async function guard(request: Request): Promise<void> {
      const visitor = await whoAsks(request);
      if (visitor === null) throw new AppError("operator_only");
      if (!mayDo(visitor.role, right)) throw new AppError("not_allowed");
      request.operator = {
        ...visitor,
        saysWhy: request.headers.authorization === undefined && visitor !== LOCAL_OPERATOR,
      };
    }
    return Object.assign(guard, { right });
  };
  const stillMay: Allow["stillMay"] = async (right, request) => {
    const visitor = await whoAsks(request, false);
    return visitor !== null && mayDo(visitor.role, right);
  };
  return Object.assign(allow, { stillMay });
}

/** Whom the guard let pass. Throws when a route forgot the guard. */
export function operatorOf(request: Request): Visitor & Operator {
  if (request.operator === null) throw new AppError("operator_only");
  return request.operator;
}

import type { TokenService } from "../../../enrollment/token-service.ts";
import { describeUser, versionOf } from "../../../scim/describe-user.ts";
import type { Person } from "../../../scim/person.ts";
import { SCHEMAS } from "../../../scim/read-facts.ts";
import { invalidValue, ScimError } from "../../../scim/scim-error.ts";
import type { ScimService } from "../../../scim/scim-service.ts";
import { toStorageError } from "../../../storage/storage-error.ts";
import type { App, Reply, Request } from "../../app-instance.ts";
import { bearerToken } from "../../plugins/bearer-token.ts";
import { logFailure, startRefusal } from "../../plugins/errors.ts";
import { toAppError } from "../../problem.ts";
import { RESOURCE_TYPES, SCHEMA_DOCUMENTS, SCIM_PATH, SERVICE_PROVIDER_CONFIG } from "./documents.ts";

const TYPE = "application/scim+json; charset=utf-8";
const DEFAULT_COUNT = 100;
const MAX_COUNT = 200;
const MAX_INDEX = 2 ** 31;

export interface ScimRouteDeps {
  readonly scim: ScimService;
  readonly tokens: TokenService;
}

function send(reply: Reply, body: unknown): Reply {
  return reply.type(TYPE).serializer(JSON.stringify).send(body);
}

/** Refusals in SCIM's own words; a failure of ours tells nothing. */
function createRefusal(log: App["log"]): (raw: unknown, request: Request, reply: Reply) => void {
  return (raw, request, reply) => {
    const { status, scimType, detail } =
      raw instanceof ScimError ? refusalOf(raw) : failureOf(raw, log, request, reply);
    if (status === 401) reply.header("www-authenticate", "Bearer");
    send(reply.code(status), {
      schemas: [SCHEMAS.error],
      status: String(status),
      ...(scimType === null ? {} : { scimType }),
      detail,
    });
  };
}

interface Refusal {
  readonly status: number;
  readonly scimType: ScimError["scimType"];
  readonly detail: string;
}

function refusalOf({ status, scimType, message }: ScimError): Refusal {
  return { status, scimType, detail: message };
}

function failureOf(raw: unknown, log: App["log"], request: Request, reply: Reply): Refusal {
  const error = toAppError(toStorageError(raw));
  logFailure(log, request, error);
  startRefusal(reply, error);
  const scimType = error.code === "malformed_message" ? "invalidSyntax" : null;
  return { status: error.status, scimType, detail: error.status >= 500 ? "The server failed." : error.message };
}

/** An identity provider sits somewhere else, so it bears a token wherever it calls from. */
function createGuard(tokens: TokenService): (request: Request) => Promise<void> {
  return async (request) => {
    const token = bearerToken(request);
    const found = token === null ? null : await tokens.check(token);
    if (found?.scope !== "scim") throw new ScimError(401, null, "A token with the scope scim is needed.");
  };
}

function locationOf(request: Request, { personId }: Person): string {
  return `${request.protocol}://${request.headers.host ?? "localhost"}${SCIM_PATH}/Users/${personId}`;
}

function sendUser(request: Request, reply: Reply, person: Person): Reply {
  const location = locationOf(request, person);
  return send(reply.header("etag", versionOf(person)).header("location", location), describeUser(person, location));
}

type Query = Readonly<Record<string, string | undefined>>;

/** Too small a number means the smallest (RFC 7644 section 3.4.2.4); beyond what any store counts there is nobody. */
function numberOf(
  query: Query,
  name: "startIndex" | "count",
  { fallback, least }: Readonly<Record<"fallback" | "least", number>>,
): number {
  const value = query[name];
  if (value === undefined) return fallback;
  if (typeof value !== "string" || !/^[+-]?\d+$/u.test(value)) throw invalidValue(name, "a whole number");
  return Math.min(MAX_INDEX, Math.max(least, Number(value)));
}

function listOf(resources: readonly unknown[], total: number, startIndex: number): unknown {
  return {
    schemas: [SCHEMAS.list],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

function idOf(request: Request): string {
  return (request.params as { readonly id: string }).id;
}

function ifMatchOf({ headers }: Request): string | null {
  return headers["if-match"] ?? null;
}

/** Endpoints of RFC 7644 that this server does not have, and says so. */
const NOT_IMPLEMENTED = /^\/(?:Me|Bulk|(?:.*\/)?\.search)(?:[/?]|$)/u;
const GROUPS = /^\/Groups(?:[/?]|$)/u;

function refuseUnknown(request: Request): never {
  const path = request.url.slice(SCIM_PATH.length);
  if (NOT_IMPLEMENTED.test(path))
    throw new ScimError(501, null, "This server does not do that; see ServiceProviderConfig.");
  const about = GROUPS.test(path) ? "Groups are not kept; provision users alone." : "There is no such endpoint.";
  throw new ScimError(404, null, about);
}

/** Providers name a type also where they send nothing, as with DELETE. */
function takeEmptyBodies(scope: App): void {
  const parseJson = scope.getDefaultJsonParser("error", "error");
  const types = ["application/scim+json", "application/json"];
  scope.addContentTypeParser(types, { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parseJson(request, String(body), done);
  });
}

/** SCIM 2.0 (RFC 7643, 7644) for users, as identity providers speak it. It describes itself, so OpenAPI leaves it out. */
export function addScimRoutes(app: App, { scim, tokens }: ScimRouteDeps): void {
  void app.register(
    async (plugin) => {
      const scope = plugin as unknown as App;
      takeEmptyBodies(scope);
      scope.addHook("onRequest", createGuard(tokens));
      scope.setErrorHandler(createRefusal(app.log));
      scope.setNotFoundHandler(refuseUnknown);
      // The console answers whatever address nobody else has; these are SCIM's.
      scope.route({ ...common, method: "GET", url: "/*", handler: async (request) => refuseUnknown(request) });
      addUsers(scope, scim);
      addDocuments(scope);
    },
    { prefix: SCIM_PATH },
  );
}

const common = { schema: { hide: true } } as const;

function addUsers(app: App, scim: ScimService): void {
  const [url, one] = ["/Users", "/Users/:id"];
  app.route({
    ...common,
    method: "GET",
    url,
    handler: async (request, reply) => {
      const query = request.query as Query;
      const { filter } = query;
      if (filter !== undefined && typeof filter !== "string") throw invalidValue("filter", "given once");
      const page = await scim.list({
        ...(filter === undefined ? {} : { filter }),
        startIndex: numberOf(query, "startIndex", { fallback: 1, least: 1 }),
        count: Math.min(MAX_COUNT, numberOf(query, "count", { fallback: DEFAULT_COUNT, least: 0 })),
      });
      const users = page.people.map((person) => describeUser(person, locationOf(request, person)));
      return send(reply, listOf(users, page.total, page.startIndex));
    },
  });
  app.route({
    ...common,
    method: "POST",
    url,
    handler: async (request, reply) => sendUser(request, reply.code(201), await scim.create(request.body)),
  });
  app.route({
    ...common,
    method: "GET",
    url: one,
    handler: async (request, reply) => {
      const person = await scim.read(idOf(request));
      if (request.headers["if-none-match"] === versionOf(person)) return reply.code(304).send();
      return sendUser(request, reply, person);
    },
  });
  app.route({
    ...common,
    method: "PUT",
    url: one,
    handler: async (request, reply) =>
      sendUser(request, reply, await scim.replace(idOf(request), request.body, ifMatchOf(request))),
  });
  app.route({
    ...common,
    method: "PATCH",
    url: one,
    handler: async (request, reply) =>
      sendUser(request, reply, await scim.patch(idOf(request), request.body, ifMatchOf(request))),
  });
  app.route({
    ...common,
    method: "DELETE",
    url: one,
    handler: async (request, reply) => {
      await scim.remove(idOf(request), ifMatchOf(request));
      return reply.code(204).send();
    },
  });
}

/** These documents are few, and who filters them could think that the rest did not exist (RFC 7644 section 4). */
function refuseFilter(request: Request): void {
  if ((request.query as Readonly<Record<string, unknown>>)["filter"] !== undefined)
    throw new ScimError(403, null, "filter: is not for the documents that describe the service");
}

function addDocuments(app: App): void {
  app.route({
    ...common,
    method: "GET",
    url: "/ServiceProviderConfig",
    handler: async (request, reply) => {
      refuseFilter(request);
      return send(reply, SERVICE_PROVIDER_CONFIG);
    },
  });
  const lists = { ResourceTypes: RESOURCE_TYPES, Schemas: SCHEMA_DOCUMENTS } as const;
  for (const [name, documents] of Object.entries(lists)) {
    app.route({
      ...common,
      method: "GET",
      url: `/${name}`,
      handler: async (request, reply) => {
        refuseFilter(request);
        return send(reply, listOf(documents, documents.length, 1));
      },
    });
    app.route({
      ...common,
      method: "GET",
      url: `/${name}/:id`,
      handler: async (request, reply) => {
        const document = documents.find(({ id }) => id === idOf(request));
        if (document === undefined) throw new ScimError(404, null, "There is no such document.");
        return send(reply, document);
      },
    });
  }
}

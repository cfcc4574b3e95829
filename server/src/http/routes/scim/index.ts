import type { TokenService } from "../../../enrollment/token-service.ts";
import { describeUser, versionOf } from "../../../scim/describe-user.ts";
import type { Person } from "../../../scim/person.ts";
import { SCHEMAS } from "../../../scim/read-facts.ts";
import { ScimError } from "../../../scim/scim-error.ts";
import type { ScimService } from "../../../scim/scim-service.ts";
import { toStorageError } from "../../../storage/storage-error.ts";
import type { App, Reply, Request } from "../../app-instance.ts";
import { startRefusal } from "../../plugins/errors.ts";
import { toAppError } from "../../problem.ts";
import { RESOURCE_TYPES, SCHEMA_DOCUMENTS, SCIM_PATH, SERVICE_PROVIDER_CONFIG } from "./documents.ts";

const TYPE = "application/scim+json; charset=utf-8";
const DEFAULT_COUNT = 100;
const MAX_COUNT = 200;

export interface ScimRouteDeps {
  readonly scim: ScimService;
  readonly tokens: TokenService;
}

function send(reply: Reply, body: unknown): Reply {
  return reply.type(TYPE).serializer(JSON.stringify).send(body);
}

/** Refusals in SCIM's own words; a failure of ours tells nothing. */
function refuse(raw: unknown, _request: Request, reply: Reply): void {
  const error = raw instanceof ScimError ? raw : toAppError(toStorageError(raw));
  const status = raw instanceof ScimError ? raw.status : error instanceof ScimError ? 500 : error.status;
  if (status === 401) reply.header("www-authenticate", "Bearer");
  const started = error instanceof ScimError ? reply.code(status) : startRefusal(reply, error);
  const scimType = error instanceof ScimError ? error.scimType : null;
  send(started, {
    schemas: [SCHEMAS.error],
    status: String(status),
    ...(scimType === null ? {} : { scimType }),
    detail: status >= 500 ? "The server failed." : error.message,
  });
}

/** An identity provider sits somewhere else, so it bears a token wherever it calls from. */
function createGuard(tokens: TokenService): (request: Request) => Promise<void> {
  return async (request) => {
    const match = /^Bearer ([\w-]{20,200})$/u.exec(request.headers.authorization ?? "");
    const name = match?.[1] === undefined ? null : await tokens.check(match[1], "scim");
    if (name === null) throw new ScimError(401, null, "A token with the scope scim is needed.");
  };
}

function locationOf(request: Request, { personId }: Person): string {
  return `${request.protocol}://${request.headers.host ?? "localhost"}${SCIM_PATH}/Users/${personId}`;
}

function sendUser(request: Request, reply: Reply, person: Person): Reply {
  const location = locationOf(request, person);
  return send(reply.header("etag", versionOf(person)).header("location", location), describeUser(person, location));
}

function numberOf(value: unknown, fallback: number, least: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number)) throw new ScimError(400, "invalidValue", "startIndex, count: must be whole numbers");
  return Math.max(least, number);
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

/** SCIM 2.0 (RFC 7643, 7644) for users, as identity providers speak it. It describes itself, so OpenAPI leaves it out. */
export function addScimRoutes(app: App, { scim, tokens }: ScimRouteDeps): void {
  const parseJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/scim+json", { parseAs: "string" }, (request, body, done) => {
    // Providers name the type also where they send nothing, as with DELETE.
    if (body === "") done(null, undefined);
    else void parseJson(request, String(body), done);
  });
  const common = { schema: { hide: true }, onRequest: createGuard(tokens), errorHandler: refuse } as const;
  addUsers(app, scim, common);
  addDocuments(app, common);
}

interface Common {
  readonly schema: { readonly hide: true };
  readonly onRequest: (request: Request) => Promise<void>;
  readonly errorHandler: typeof refuse;
}

function addUsers(app: App, scim: ScimService, common: Common): void {
  const [url, one] = [`${SCIM_PATH}/Users`, `${SCIM_PATH}/Users/:id`];
  app.route({
    ...common,
    method: "GET",
    url,
    handler: async (request, reply) => {
      const { filter, startIndex, count } = request.query as Readonly<Record<string, string | undefined>>;
      const page = await scim.list({
        ...(filter === undefined ? {} : { filter }),
        startIndex: numberOf(startIndex, 1, 1),
        count: Math.min(MAX_COUNT, numberOf(count, DEFAULT_COUNT, 0)),
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

function addDocuments(app: App, common: Common): void {
  app.route({
    ...common,
    method: "GET",
    url: `${SCIM_PATH}/ServiceProviderConfig`,
    handler: async (_request, reply) => send(reply, SERVICE_PROVIDER_CONFIG),
  });
  const lists = { ResourceTypes: RESOURCE_TYPES, Schemas: SCHEMA_DOCUMENTS } as const;
  for (const [name, documents] of Object.entries(lists)) {
    app.route({
      ...common,
      method: "GET",
      url: `${SCIM_PATH}/${name}`,
      handler: async (_request, reply) => send(reply, listOf(documents, documents.length, 1)),
    });
    app.route({
      ...common,
      method: "GET",
      url: `${SCIM_PATH}/${name}/:id`,
      handler: async (request, reply) => {
        const document = documents.find(({ id }) => id === idOf(request));
        if (document === undefined) throw new ScimError(404, null, "There is no such document.");
        return send(reply, document);
      },
    });
  }
}

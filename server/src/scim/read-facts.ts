import { Instant, isTimeZone, toCountryCode } from "@clearseat/shared";
import type { PersonFacts } from "./person.ts";
import { invalidValue, ScimError } from "./scim-error.ts";

/** Schemas of RFC 7643, and our own for what an identity provider may know of a person's laptop. */
export const SCHEMAS = {
  user: "urn:ietf:params:scim:schemas:core:2.0:User",
  enterprise: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  laptop: "urn:ietf:params:scim:schemas:extension:clearseat:2.0:User",
  patch: "urn:ietf:params:scim:api:messages:2.0:PatchOp",
  list: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
  error: "urn:ietf:params:scim:api:messages:2.0:Error",
} as const;

const NOBODY: Omit<PersonFacts, "userName"> = {
  active: true,
  country: null,
  timeZone: null,
  department: null,
  managerId: null,
  deviceSerial: null,
  issuedAt: null,
};

const MAX_TEXT = 200;
type Change = Partial<PersonFacts>;

function toText(attribute: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value !== "string" || value.length > MAX_TEXT)
    throw invalidValue(attribute, `text of at most ${MAX_TEXT} characters`);
  if (!value.isWellFormed()) throw invalidValue(attribute, "text without half a character");
  return value;
}

/** By which something is found again, so it has no control characters. */
function toName(attribute: string, value: unknown): string | null {
  const text = toText(attribute, value)?.trim() ?? "";
  if (/\p{Cc}/u.test(text)) throw invalidValue(attribute, "text without control characters");
  return text === "" ? null : text;
}

function toUserName(value: unknown): string {
  const text = toName("userName", value);
  if (text === null) throw invalidValue("userName", "given");
  return text;
}

/** Entra ID sends booleans as text. */
function toActive(value: unknown): boolean {
  const text = String(value).toLowerCase();
  if (text !== "true" && text !== "false") throw invalidValue("active", "true or false");
  return text === "true";
}

/** Some identity providers send the English name. */
function toCountry(value: unknown): string | null {
  const text = toText("addresses.country", value);
  if (text === null) return null;
  const code = toCountryCode(text);
  if (code === null) throw invalidValue("addresses.country", "an ISO 3166 code such as US");
  return code;
}

function toTimeZone(value: unknown): string | null {
  const text = toText("timezone", value);
  if (text !== null && !isTimeZone(text)) throw invalidValue("timezone", "an IANA time zone such as America/Chicago");
  return text;
}

function toIssuedAt(value: unknown): Instant | null {
  const text = toText("issuedAt", value);
  if (text === null) return null;
  const ms = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/u.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw invalidValue("issuedAt", "a day or time such as 2026-03-02");
  return Instant.parse(new Date(ms).toISOString().replace(".000Z", "Z"));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The work address, or the one that is marked, or the first. */
function countryOf(value: unknown): string | null {
  const addresses: unknown[] = value === null || value === undefined ? [] : [value].flat();
  if (!addresses.every(isRecord)) throw invalidValue("addresses", "a list of addresses");
  const address =
    addresses.find(({ type }) => String(type).toLowerCase() === "work") ??
    addresses.find(({ primary }) => primary === true) ??
    addresses[0];
  return toCountry(address?.["country"]);
}

/** Providers send the manager's id bare, in an object or in a list. */
function managerOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return toText("manager", isRecord(one) ? one["value"] : one);
}

/** What each attribute that is kept becomes, by its name without regard to case. Everything else is dropped. */
const READERS: ReadonlyMap<string, (value: unknown) => Change> = new Map(
  Object.entries({
    username: (value) => ({ userName: toUserName(value) }),
    active: (value) => ({ active: toActive(value) }),
    timezone: (value) => ({ timeZone: toTimeZone(value) }),
    addresses: (value) => ({ country: countryOf(value) }),
    "addresses.country": (value) => ({ country: toCountry(value) }),
    [`${SCHEMAS.enterprise}:department`.toLowerCase()]: (value) => ({ department: toText("department", value) }),
    [`${SCHEMAS.enterprise}:manager`.toLowerCase()]: (value) => ({ managerId: managerOf(value) }),
    [`${SCHEMAS.enterprise}:manager.value`.toLowerCase()]: (value) => ({ managerId: managerOf(value) }),
    [`${SCHEMAS.laptop}:deviceserial`.toLowerCase()]: (value) => ({ deviceSerial: toName("deviceSerial", value) }),
    [`${SCHEMAS.laptop}:issuedat`.toLowerCase()]: (value) => ({ issuedAt: toIssuedAt(value) }),
  }),
);

/** An attribute may be named with the schema it belongs to (RFC 7644 section 3.10). */
const CORE_PREFIX = `${SCHEMAS.user}:`.toLowerCase();

/** What is left of an extension that is taken away as a whole. */
const EMPTY_EXTENSIONS: ReadonlyMap<string, Change> = new Map([
  [SCHEMAS.enterprise.toLowerCase(), { department: null, managerId: null }],
  [SCHEMAS.laptop.toLowerCase(), { deviceSerial: null, issuedAt: null }],
]);

/** Which of several values a path picks does not matter for the one address that is kept; other types are not. */
const WORK_ADDRESS = /^addresses\[type eq "work"\]/u;

/** One attribute by its path, as PATCH names it; an extension as a whole holds several. */
function readAttribute(path: string, value: unknown): Change {
  const lower = path.toLowerCase();
  const name = (lower.startsWith(CORE_PREFIX) ? lower.slice(CORE_PREFIX.length) : lower).replace(
    WORK_ADDRESS,
    "addresses",
  );
  const reader = READERS.get(name);
  if (reader !== undefined) return reader(value);
  const nothing = EMPTY_EXTENSIONS.get(name);
  if (nothing === undefined) return {};
  if (value === null || value === undefined) return nothing;
  if (!isRecord(value)) throw invalidValue(path, "an object");
  return readAttributes(value, `${path}:`);
}

function readAttributes(attributes: Readonly<Record<string, unknown>>, prefix = ""): Change {
  return Object.assign(
    {},
    ...Object.entries(attributes).map(([name, value]) => readAttribute(`${prefix}${name}`, value)),
  );
}

/** What is kept of a whole user resource. Throws a ScimError naming the attribute. */
export function readUser(body: unknown): PersonFacts {
  if (!isRecord(body)) throw new ScimError(400, "invalidSyntax", "body: must be a user resource");
  const change = readAttributes(body);
  return { ...NOBODY, ...change, userName: change.userName ?? toUserName(undefined) };
}

/** The facts after a PATCH. Operations on what is not kept do nothing. Throws a ScimError naming what is wrong. */
export function patchUser(facts: PersonFacts, body: unknown): PersonFacts {
  const operations = isRecord(body) ? (body["Operations"] ?? body["operations"]) : undefined;
  if (!Array.isArray(operations) || operations.length === 0)
    throw new ScimError(400, "invalidSyntax", "Operations: must be a list with at least one operation");
  return operations.reduce((now: PersonFacts, operation: unknown, index) => {
    const { op, path, value } = isRecord(operation) ? operation : {};
    const verb = String(op).toLowerCase();
    if (!["add", "replace", "remove"].includes(verb))
      throw new ScimError(400, "invalidSyntax", `Operations[${index}].op: must be add, replace or remove`);
    if (path !== undefined && typeof path !== "string")
      throw new ScimError(400, "invalidPath", `Operations[${index}].path: must be text`);
    if (verb === "remove") {
      if (path === undefined) throw new ScimError(400, "invalidPath", `Operations[${index}].path: must be given`);
      return { ...now, ...readAttribute(path, null) };
    }
    if (path !== undefined) return { ...now, ...readAttribute(path, value) };
    if (!isRecord(value)) throw new ScimError(400, "invalidValue", `Operations[${index}].value: must be an object`);
    return { ...now, ...readAttributes(value) };
  }, facts);
}

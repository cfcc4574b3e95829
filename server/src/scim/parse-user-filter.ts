import type { Person } from "./person.ts";
import { SCHEMAS } from "./read-facts.ts";
import { ScimError } from "./scim-error.ts";

/** Which user is asked for, and what must be true of them besides. */
export interface UserFilter {
  readonly by: "id" | "userName";
  readonly value: string;
  holds(person: Person): boolean;
}

type Value = string | boolean;

/** What can be asked about a user that was found, by the attribute's name without regard to case. */
const ATTRIBUTES: ReadonlyMap<string, (person: Person, value: Value) => boolean> = new Map(
  Object.entries({
    id: (person, value) => person.personId === value,
    username: (person, value) => person.userName.toLowerCase() === String(value).toLowerCase(),
    active: (person, value) => person.active === value,
    department: (person, value) => person.department === value,
    manager: (person, value) => person.managerId === value,
    "manager.value": (person, value) => person.managerId === value,
    deviceserial: (person, value) => person.deviceSerial === value,
  } satisfies Readonly<Record<string, (person: Person, value: Value) => boolean>>),
);

/** An attribute may be named with the schema it belongs to. */
const PREFIXES = [SCHEMAS.user, SCHEMAS.enterprise, SCHEMAS.laptop].map((schema) => `${schema}:`.toLowerCase());
const TERM = /\s*([\w:.]+)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*(and\s|$)/iuy;
const LONGEST = 2_000;

function refuse(): ScimError {
  return new ScimError(
    400,
    "invalidFilter",
    'filter: must be userName eq "..." or id eq "...", perhaps with further `and ATTRIBUTE eq VALUE`; nothing else can be looked for',
  );
}

function readValue(text: string): Value {
  try {
    return JSON.parse(text.startsWith('"') ? text : text.toLowerCase()) as Value;
  } catch (error) {
    throw Object.assign(refuse(), { cause: error });
  }
}

function nameOf(attribute: string): string {
  const name = attribute.toLowerCase();
  const prefix = PREFIXES.find((one) => name.startsWith(one)) ?? "";
  return name.slice(prefix.length);
}

interface Term {
  readonly name: string;
  readonly value: Value;
}

function readTerms(filter: string): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0, isLast = false; !isLast; ) {
    TERM.lastIndex = at;
    const [whole, attribute = "", value = "", joint] = TERM.exec(filter) ?? [];
    if (whole === undefined) throw refuse();
    terms.push({ name: nameOf(attribute), value: readValue(value) });
    at += whole.length;
    isLast = joint === "";
  }
  return terms;
}

/**
 * The filters that identity providers use (RFC 7644 section 3.4.2.2): one user by id or name, perhaps with more that
 * must hold, as Entra ID asks whether a manager is still the same. Throws a ScimError `invalidFilter`.
 */
export function parseUserFilter(filter: string): UserFilter {
  if (filter.length > LONGEST) throw refuse();
  const terms = readTerms(filter);
  const conditions = terms.map(({ name, value }) => {
    const test = ATTRIBUTES.get(name);
    if (test === undefined) throw refuse();
    return (person: Person) => test(person, value);
  });
  const key = terms.find(({ name }) => name === "id") ?? terms.find(({ name }) => name === "username");
  if (key === undefined || typeof key.value !== "string") throw refuse();
  return {
    by: key.name === "id" ? "id" : "userName",
    value: key.value,
    holds: (person) => conditions.every((condition) => condition(person)),
  };
}

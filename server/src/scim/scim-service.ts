import { randomToken } from "@clearseat/proof";
import type { Clock, ServerSettings } from "@clearseat/shared";
import { judgeMissing } from "../alerts/judge-missing.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage, Store } from "../store.ts";
import { versionOf } from "./describe-user.ts";
import { parseUserFilter } from "./parse-user-filter.ts";
import type { Person, PersonFacts } from "./person.ts";
import { patchUser, readUser } from "./read-facts.ts";
import { ScimError } from "./scim-error.ts";
import { writeDirectory } from "./write-directory.ts";

export interface PersonPage {
  readonly total: number;
  readonly startIndex: number;
  readonly people: readonly Person[];
}

/** Which people are wanted: those of a filter, or a page of all. */
export interface ListRequest {
  readonly filter?: string;
  readonly startIndex: number;
  readonly count: number;
}

/** People and their laptops as an identity provider keeps them. All throw a ScimError. */
export interface ScimService {
  create(body: unknown): Promise<Person>;
  read(id: string): Promise<Person>;
  list(request: ListRequest): Promise<PersonPage>;
  /** @param ifMatch the entity tag that the caller knows; null: any */
  replace(id: string, body: unknown, ifMatch: string | null): Promise<Person>;
  patch(id: string, body: unknown, ifMatch: string | null): Promise<Person>;
  remove(id: string, ifMatch: string | null): Promise<void>;
}

export interface ScimDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly onEvent: EventSink;
}

async function filtered(store: Store, filter: string): Promise<Person | null> {
  const { by, value, holds } = parseUserFilter(filter);
  const person = await (by === "id" ? store.people.find(value) : store.people.findByName(value));
  return person !== null && holds(person) ? person : null;
}

async function listPeople(store: Store, { filter, startIndex, count }: ListRequest): Promise<PersonPage> {
  if (filter !== undefined) {
    const found = await filtered(store, filter);
    return { total: found === null ? 0 : 1, startIndex: 1, people: found === null ? [] : [found] };
  }
  const people = count === 0 ? [] : await store.people.page(startIndex - 1, count);
  return { total: await store.people.count(), startIndex, people };
}

async function personOf(store: Store, id: string, ifMatch: string | null): Promise<Person> {
  const person = await store.people.find(id);
  if (person === null) throw new ScimError(404, null, "There is no such user.");
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== versionOf(person))
    throw new ScimError(412, null, "The user was changed meanwhile.");
  return person;
}

async function refuseTaken(store: Store, userName: string, id: string | null): Promise<void> {
  const other = await store.people.findByName(userName);
  if (other !== null && other.personId !== id)
    throw new ScimError(409, "uniqueness", "userName: is that of another user already");
}

function isSame(before: Person, facts: PersonFacts): boolean {
  return (Object.keys(facts) as (keyof PersonFacts)[]).every((name) => before[name] === facts[name]);
}

export function createScimService({ storage, clock, settings, addressFacts, onEvent }: ScimDeps): ScimService {
  /** Whatever changes people holds the directory, because laptops of the directory change with them. */
  async function change<T>(
    work: (store: Store) => Promise<{ readonly result: T; readonly touched: readonly string[] }>,
  ): Promise<T> {
    const { result, events } = await storage.transaction(async (store) => {
      await store.locks.name("directory");
      const { result: changed, touched } = await work(store);
      const all: ServerEvent[] = [];
      for (const serial of touched)
        all.push(...(await judgeMissing(store, serial, { settings, addressFacts, nowMs: clock.now() })));
      return { result: changed, events: all };
    });
    events.forEach(onEvent);
    return result;
  }

  function alter(id: string, ifMatch: string | null, next: (before: Person) => PersonFacts): Promise<Person> {
    return change(async (store) => {
      const before = await personOf(store, id, ifMatch);
      const facts = next(before);
      // What changes nothing keeps its time and entity tag (RFC 7644 section 3.5.2).
      if (isSame(before, facts))
        return { result: before, touched: await writeDirectory(store, before, before, clock.now()) };
      await refuseTaken(store, facts.userName, id);
      const after = { ...before, ...facts, updatedAtMs: clock.now(), version: before.version + 1 };
      await store.people.update(after);
      return { result: after, touched: await writeDirectory(store, before, after, clock.now()) };
    });
  }

  return {
    create: (body) =>
      change(async (store) => {
        const facts = readUser(body);
        await refuseTaken(store, facts.userName, null);
        const nowMs = clock.now();
        const person = {
          ...facts,
          personId: `sc_${randomToken(12)}`,
          createdAtMs: nowMs,
          updatedAtMs: nowMs,
          version: 1,
        };
        await store.people.insert(person);
        return { result: person, touched: await writeDirectory(store, null, person, nowMs) };
      }),
    read: (id) => personOf(storage.store, id, null),
    list: (request) => listPeople(storage.store, request),
    replace: (id, body, ifMatch) => alter(id, ifMatch, () => readUser(body)),
    patch: (id, body, ifMatch) => alter(id, ifMatch, (before) => patchUser(before, body)),
    remove: (id, ifMatch) =>
      change(async (store) => {
        const before = await personOf(store, id, ifMatch);
        await store.people.remove(id);
        return { result: undefined, touched: await writeDirectory(store, before, null, clock.now()) };
      }),
  };
}

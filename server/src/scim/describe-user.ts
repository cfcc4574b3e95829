import { toInstant } from "@clearseat/shared";
import type { Person } from "./person.ts";
import { SCHEMAS } from "./read-facts.ts";

/** The weak entity tag of a person as they are now. */
export function versionOf({ version }: Pick<Person, "version">): string {
  return `W/"${version}"`;
}

function given(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== null);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A person as a SCIM resource: what is kept, and nothing else. `location` is where it is read. */
export function describeUser(person: Person, location: string): Readonly<Record<string, unknown>> {
  const { personId, userName, active, country, timeZone, department, managerId, deviceSerial, issuedAt } = person;
  const enterprise = given({ department, manager: managerId === null ? null : { value: managerId } });
  const laptop = given({ deviceSerial, issuedAt });
  return {
    schemas: [
      SCHEMAS.user,
      ...(enterprise === undefined ? [] : [SCHEMAS.enterprise]),
      ...(laptop === undefined ? [] : [SCHEMAS.laptop]),
    ],
    id: personId,
    userName,
    active,
    ...(timeZone === null ? {} : { timezone: timeZone }),
    ...(country === null ? {} : { addresses: [{ type: "work", primary: true, country }] }),
    ...(enterprise === undefined ? {} : { [SCHEMAS.enterprise]: enterprise }),
    ...(laptop === undefined ? {} : { [SCHEMAS.laptop]: laptop }),
    meta: {
      resourceType: "User",
      created: toInstant(person.createdAtMs),
      lastModified: toInstant(person.updatedAtMs),
      version: versionOf(person),
      location,
    },
  };
}

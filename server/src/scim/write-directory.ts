import { type DirectoryEntry, NOTHING_KNOWN } from "../directory/directory-entry.ts";
import type { Store } from "../store.ts";
import type { Person } from "./person.ts";

/** What a person brings to each of their laptops; what the provider does not say stays as it is known. */
async function factsOf(store: Store, person: Person): Promise<Partial<DirectoryEntry>> {
  const manager = person.managerId === null ? null : await store.people.find(person.managerId);
  const { userName: assignee, country, timeZone, department: group } = person;
  const facts = { country, timeZone, group, manager: manager?.userName ?? null };
  return { assignee, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) };
}

/** The laptop that the provider itself named, no longer: it is expected no more, unless somebody else has it by now. */
async function dropLaptop(store: Store, { deviceSerial, userName }: Person): Promise<readonly string[]> {
  const entry = deviceSerial === null ? null : await store.directory.find(deviceSerial);
  if (entry === null || entry.assignee.toLowerCase() !== userName.toLowerCase()) return [];
  await store.directory.remove(entry.deviceSerial);
  return [entry.deviceSerial];
}

/**
 * Brings a person's laptops in the directory up to what the provider says, in the caller's transaction, which has
 * locked the directory. Laptops that a file named keep their line; the provider's own goes when the person goes.
 * Returns the serials of laptops that may be expected no more.
 */
export async function writeDirectory(
  store: Store,
  before: Person | null,
  after: Person | null,
  nowMs: number,
): Promise<readonly string[]> {
  const isHere = after?.active === true;
  const isGone = before !== null && (!isHere || before.deviceSerial !== after.deviceSerial);
  const dropped = isGone ? await dropLaptop(store, before) : [];
  if (isHere) await putLaptops(store, before, after, nowMs);
  return dropped;
}

async function putLaptops(store: Store, before: Person | null, after: Person, nowMs: number): Promise<void> {
  const facts = await factsOf(store, after);
  const names = new Set([before?.userName ?? after.userName, after.userName]);
  const entries = new Map<string, DirectoryEntry>();
  for (const name of names)
    for (const entry of await store.directory.ofAssignee(name)) entries.set(entry.deviceSerial, { ...entry, ...facts });
  const { deviceSerial, issuedAt } = after;
  if (deviceSerial !== null) {
    const known = entries.get(deviceSerial) ?? (await store.directory.find(deviceSerial));
    const issued = issuedAt === null ? {} : { issuedAt };
    entries.set(deviceSerial, {
      ...NOTHING_KNOWN,
      ...known,
      ...facts,
      ...issued,
      deviceSerial,
      assignee: after.userName,
    });
  }
  for (const entry of entries.values()) await store.directory.put(entry, nowMs);
}

import { type Clock, type Instant, parseInput, type ServerSettings } from "@clearseat/shared";
import { z } from "zod";
import { type CaseContext, type CompanyFacts, companyFacts } from "../alerts/build-case.ts";
import { judgeMissing, missingCase } from "../alerts/judge-missing.ts";
import { AppError } from "../app-error.ts";
import { judge } from "../detection/judge.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage, Store } from "../store.ts";
import { compareDirectory, type DirectoryDiff, planOf } from "./compare-directory.ts";
import { type DirectoryEntry, DirectoryEntryInput, NOTHING_KNOWN } from "./directory-entry.ts";
import type { ExpectedLaptop } from "./expected-laptop.ts";

export interface ImportOptions {
  /** Removes what the import does not name. */
  readonly replace?: boolean;
  /** Changes nothing; tells what would change. */
  readonly dryRun?: boolean;
  /** The plan of a dry run: changes something only if it is still that. */
  readonly plan?: string | undefined;
}

export interface ImportResult extends DirectoryDiff {
  /** Names what this import does; the same again as long as neither import nor directory changed. */
  readonly plan: string;
}

/** A laptop that should have come and did not. */
export interface MissingLaptop {
  readonly serial: string;
  readonly assignee: string;
  readonly group: string | null;
  readonly issuedAt: Instant | null;
  /** Since when it should have enrolled. */
  readonly expectedSince: Instant | null;
  /** Long enough that it has a finding. */
  readonly isLate: boolean;
}

export interface MissingPage {
  readonly laptops: readonly MissingLaptop[];
  readonly nextCursor: string | null;
}

export interface DirectoryService {
  /**
   * All or nothing. A field that an entry leaves out stays as it is known. Throws an InputError naming the entry and
   * field of the first fault, `plan_changed` when the plan is another now.
   */
  import(entries: readonly DirectoryEntryInput[], options?: ImportOptions): Promise<ImportResult>;
  /** Issued and not enrolled, by serial. */
  missing(request: { readonly cursor?: string | undefined; readonly limit: number }): Promise<MissingPage>;
}

export interface DirectoryDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly onEvent: EventSink;
}

/** What an import leaves out keeps what is known; a new entry gets the defaults. */
function complete(given: readonly DirectoryEntryInput[], before: readonly DirectoryEntry[]): DirectoryEntry[] {
  const known = new Map(before.map((entry) => [entry.deviceSerial, entry]));
  return given.map((input) => {
    const told = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    return { ...NOTHING_KNOWN, ...known.get(input.deviceSerial), ...told } as DirectoryEntry;
  });
}

function refuseTwice(given: readonly DirectoryEntryInput[]): void {
  const first = new Map<string, number>();
  for (const [index, { deviceSerial }] of given.entries()) {
    const before = first.get(deviceSerial);
    const field = `entries[${index}].deviceSerial`;
    if (before !== undefined)
      throw new AppError("malformed_message", `${field}: is that of entries[${before}] already`, { field });
    first.set(deviceSerial, index);
  }
}

async function write(
  store: Store,
  entries: readonly DirectoryEntry[],
  { diff, replace }: { readonly diff: DirectoryDiff; readonly replace: boolean },
  context: CaseContext,
): Promise<readonly ServerEvent[]> {
  const touched = new Set([...diff.added, ...diff.changed.map((one) => one.serial)]);
  for (const entry of entries) if (touched.has(entry.deviceSerial)) await store.directory.put(entry, context.nowMs);
  const events: ServerEvent[] = [];
  for (const serial of replace ? diff.missing : []) {
    await store.directory.remove(serial);
    events.push(...(await judgeMissing(store, serial, context)));
  }
  return events;
}

function toMissing(laptop: ExpectedLaptop, company: CompanyFacts, context: CaseContext): MissingLaptop {
  const { deviceSerial: serial, assignee, group, issuedAt } = laptop.entry;
  const missing = missingCase(laptop, { ...company, suppressions: [] }, context);
  return {
    serial,
    assignee,
    group,
    issuedAt,
    expectedSince: missing.device.expectedSince,
    isLate: judge(missing).some((finding) => finding.rule === "never-seen"),
  };
}

export function createDirectoryService({
  storage,
  clock,
  settings,
  addressFacts,
  onEvent,
}: DirectoryDeps): DirectoryService {
  const contextNow = (): CaseContext => ({ settings, addressFacts, nowMs: clock.now() });
  return {
    async import(input, { replace = false, dryRun = false, plan: confirmed } = {}) {
      const given = parseInput(z.array(DirectoryEntryInput), input, "directory");
      refuseTwice(given);
      // An export that failed is empty, too.
      if (replace && given.length === 0)
        throw new AppError("malformed_message", "entries: name no laptop, and with replace nothing would be left", {
          field: "entries",
        });
      const { result, events } = await storage.transaction(async (store) => {
        await store.locks.name("directory");
        const before = await store.directory.all();
        const entries = complete(given, before);
        const diff = compareDirectory(before, entries);
        const plan = planOf(diff, entries, replace);
        if (confirmed !== undefined && confirmed !== plan)
          throw new AppError("plan_changed", undefined, { field: "plan" });
        return {
          result: { ...diff, plan },
          events: dryRun ? [] : await write(store, entries, { diff, replace }, contextNow()),
        };
      });
      events.forEach(onEvent);
      return result;
    },
    async missing({ cursor = "", limit }) {
      const rows = await storage.store.directory.missingAfter(cursor, limit + 1);
      const context = contextNow();
      const company = await companyFacts(storage.store, context);
      const laptops = rows.slice(0, limit).map((laptop) => toMissing(laptop, company, context));
      return { laptops, nextCursor: rows.length > limit ? (laptops.at(-1)?.serial ?? null) : null };
    },
  };
}

import { type Clock, type Instant, parseInput, type ServerSettings } from "@clearseat/shared";
import { z } from "zod";
import type { Operator } from "../alerts/act-on-alert.ts";
import { type CaseContext, type CompanyFacts, companyFacts } from "../alerts/build-case.ts";
import { judgeMissing, missingCase } from "../alerts/judge-missing.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator, THE_COLLECTOR } from "../audit/audit-service.ts";
import { judge } from "../detection/judge.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage, Store } from "../store.ts";
import { compareDirectory, type DirectoryDiff, planOf } from "./compare-directory.ts";
import { type DirectoryEntry, DirectoryEntryInput, NOTHING_KNOWN } from "./directory-entry.ts";
import type { DirectoryRow } from "./directory-store.ts";
import type { ExpectedLaptop } from "./expected-laptop.ts";

export interface ImportOptions {
  /** Removes what the import does not name. */
  readonly replace?: boolean;
  /** Changes nothing; tells what would change. */
  readonly dryRun?: boolean;
  /** The plan of a dry run: changes something only if it is still that. */
  readonly plan?: string | undefined;
  /** Who does it; the collector itself unless given. */
  readonly operator?: Operator;
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
  /** By serial. Whoever looks stands in the log. */
  list(
    request: { readonly text?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
    operator: Operator,
  ): Promise<{ readonly rows: readonly DirectoryRow[]; readonly nextCursor: string | null }>;
  /** Issued and not enrolled, by serial. Whoever looks stands in the log. */
  missing(
    request: { readonly cursor?: string | undefined; readonly limit: number },
    operator: Operator,
  ): Promise<MissingPage>;
}

export interface DirectoryDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly audit: AuditService;
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
  audit,
  onEvent,
}: DirectoryDeps): DirectoryService {
  const contextNow = (): CaseContext => ({ settings, addressFacts, nowMs: clock.now() });

  async function takeIn(store: Store, given: readonly DirectoryEntryInput[], options: ImportOptions) {
    const { replace = false, dryRun = false, plan: confirmed, operator = THE_COLLECTOR } = options;
    await store.locks.name("directory");
    const before = await store.directory.all();
    const entries = complete(given, before);
    const diff = compareDirectory(before, entries);
    const plan = planOf(diff, entries, replace);
    if (confirmed !== undefined && confirmed !== plan) throw new AppError("plan_changed", undefined, { field: "plan" });
    const result: ImportResult = { ...diff, plan };
    if (dryRun) return { result, events: [] };
    const detail = {
      added: String(diff.added.length),
      changed: String(diff.changed.length),
      removed: String(replace ? diff.missing.length : 0),
    };
    await audit.note(store, { ...byOperator(operator), action: "directory_imported", detail });
    return { result, events: await write(store, entries, { diff, replace }, contextNow()) };
  }

  return {
    async import(input, options = {}) {
      const { replace = false } = options;
      const given = parseInput(z.array(DirectoryEntryInput), input, "directory");
      refuseTwice(given);
      // An export that failed is empty, too.
      if (replace && given.length === 0)
        throw new AppError("malformed_message", "entries: name no laptop, and with replace nothing would be left", {
          field: "entries",
        });
      // What would change is told with what it is now.
      if (options.dryRun === true)
        await audit.noteReading({ ...byOperator(options.operator ?? THE_COLLECTOR), action: "directory_listed" });
      const { result, events } = await storage.transaction((store) => takeIn(store, given, options));
      events.forEach(onEvent);
      return result;
    },
    async list({ text, cursor = "", limit }, operator) {
      await audit.noteReading({ ...byOperator(operator), action: "directory_listed" });
      const rows = await storage.store.directory.page({ text, after: cursor, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return { rows: shown, nextCursor: last?.entry.deviceSerial ?? null };
    },
    async missing({ cursor = "", limit }, operator) {
      await audit.noteReading({ ...byOperator(operator), action: "directory_listed" });
      const rows = await storage.store.directory.missingAfter(cursor, limit + 1);
      const context = contextNow();
      const company = await companyFacts(storage.store, context);
      const laptops = rows.slice(0, limit).map((laptop) => toMissing(laptop, company, context));
      return { laptops, nextCursor: rows.length > limit ? (laptops.at(-1)?.serial ?? null) : null };
    },
  };
}

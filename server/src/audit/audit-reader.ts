import { keyedHash } from "@clearseat/proof";
import { type Instant, toInstant, toMillis } from "@clearseat/shared";
import { mayDo } from "../access/roles.ts";
import type { Visitor } from "../access/session-service.ts";
import { AppError } from "../app-error.ts";
import type { ServerKeys } from "../keys/load-keys.ts";
import type { Storage, Store } from "../store.ts";
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS, type AuditAction, type AuditKind, factsOf } from "./audit-actions.ts";
import { formatEntryCursor, notOurs, parseEntryCursor } from "./audit-cursor.ts";
import { type AuditService, byOperator } from "./audit-service.ts";
import type { AuditEntry, AuditFilter, EntryStart, Operation } from "./audit-store.ts";

/** One line of the access log as people see it. */
export interface AuditLine {
  readonly id: string;
  readonly at: Instant;
  readonly who: { readonly name: string; readonly id: string | null };
  readonly action: string;
  /** In words, to be read after the name. */
  readonly says: string;
  readonly kind: AuditKind;
  /** The reason that was given, where one is asked for. */
  readonly why: string | null;
  /** Whose data; null: about no single laptop. */
  readonly laptop: { readonly id: string | null; readonly name: string } | null;
  readonly detail: Readonly<Record<string, string>>;
}

export interface AuditPage {
  readonly entries: readonly AuditLine[];
  readonly nextCursor: string | null;
}

export interface AuditQuery {
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly kind?: AuditKind | undefined;
  readonly device?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AuditReader {
  /**
   * Newest first. Whoever may not see laptops gets a name for each that says nothing of it, and no detail that does.
   * Throws `malformed_message` on a cursor that is not ours.
   */
  page(query: AuditQuery, visitor: Visitor): Promise<AuditPage>;
}

type Found = { readonly entry: AuditEntry | null; readonly line: Operation | AuditEntry };

/** What a laptop is called for whoever may not see laptops. */
type Naming = (deviceId: string) => string;

/** The same laptop has the same name at every look, and nobody can tell from it which one it is, even with its id. */
function createNaming({ placeKey }: Pick<ServerKeys, "placeKey">): Naming {
  return (deviceId) =>
    Buffer.from(keyedHash(placeKey, "audit", deviceId), "base64url")
      .toString("hex")
      .slice(0, 12);
}

/** A cursor of ours names the laptop as its reader knows it. */
async function readStart(store: Store, cursor: string | undefined, naming: Naming | null): Promise<EntryStart | null> {
  const start = parseEntryCursor(cursor);
  if (start === null || start.deviceId === null || naming === null) return start;
  const candidates = await store.audit.devicesAt(start.atMs, start.position);
  const deviceId = candidates.find((id) => naming(id) === start.deviceId);
  if (deviceId === undefined) throw notOurs();
  return { ...start, deviceId };
}

function toFilter({ actor, action, kind, device, from, until }: AuditQuery): AuditFilter {
  const actions = AUDIT_ACTION_NAMES.filter(
    (name) => (action ?? name) === name && (kind ?? AUDIT_ACTIONS[name].kind) === AUDIT_ACTIONS[name].kind,
  );
  return {
    ...{ actor, deviceId: device },
    actions: action === undefined && kind === undefined ? undefined : actions,
    fromMs: from === undefined ? undefined : toMillis(from),
    untilMs: until === undefined ? undefined : toMillis(until),
  };
}

/** Operations come before what was done to laptops at the same millisecond; within each the newest first. */
async function readFound(
  store: Store,
  query: AuditQuery,
  start: EntryStart | null,
  limit: number,
): Promise<readonly Found[]> {
  const filter = toFilter(query);
  const ofOperations: EntryStart | null =
    start === null || start.deviceId === null ? start : { ...start, deviceId: null, position: 0 };
  const ofEntries: EntryStart | null =
    start === null || start.deviceId !== null ? start : { atMs: start.atMs + 1, deviceId: null, position: 0 };
  // An operation is about no laptop, so it is none of this one.
  const operations = query.device === undefined ? await store.audit.operationPage(filter, ofOperations, limit) : [];
  const entries = await store.audit.entryPage(filter, ofEntries, limit);
  const found = [
    ...operations.map((line): Found => ({ entry: null, line })),
    ...entries.map((entry): Found => ({ entry, line: entry })),
  ];
  return found.toSorted((a, b) => b.line.atMs - a.line.atMs).slice(0, limit);
}

function cursorOf({ entry, line }: Found, naming: Naming | null): string {
  const deviceId = entry === null ? null : naming === null ? entry.deviceId : naming(entry.deviceId);
  return formatEntryCursor({ atMs: line.atMs, deviceId, position: line.position });
}

/** What a laptop is called, each looked up once. */
async function namesOf(store: Store, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(found.flatMap(({ entry }) => (entry === null ? [] : [entry.deviceId])));
  const names = new Map<string, string>();
  for (const id of ids) names.set(id, (await store.devices.find(id))?.serial ?? `laptop ${id.slice(0, 8)}`);
  return names;
}

function toLine(found: Found, laptop: AuditLine["laptop"], naming: Naming | null): AuditLine {
  const { actor, actorId, action, atMs, detail } = found.line;
  const { says, kind, open } = factsOf(action);
  const shown = Object.entries(detail).filter(([key]) => key !== "reason" && (naming === null || open.includes(key)));
  return {
    id: cursorOf(found, naming),
    at: toInstant(atMs),
    who: { name: actor, id: actorId },
    ...{ action, says, kind, laptop },
    why: detail["reason"] ?? null,
    detail: Object.fromEntries(shown),
  };
}

export function createAuditReader({
  storage,
  audit,
  keys,
}: {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly keys: Pick<ServerKeys, "placeKey">;
}): AuditReader {
  const pseudonyms = createNaming(keys);
  return {
    async page(query, visitor) {
      const { store } = storage;
      const seesLaptops = mayDo(visitor.role, "devices.read");
      // Else an id that somebody learned elsewhere would tell its name here.
      if (query.device !== undefined && !seesLaptops) throw new AppError("not_allowed");
      const naming = seesLaptops ? null : pseudonyms;
      const start = await readStart(store, query.cursor, naming);
      const found = await readFound(store, query, start, query.limit + 1);
      const shown = found.slice(0, query.limit);
      await audit.noteReading({ ...byOperator(visitor), action: "audit_read" });
      const names = naming === null ? await namesOf(store, shown) : new Map<string, string>();
      const laptopOf = ({ entry }: Found): AuditLine["laptop"] => {
        if (entry === null) return null;
        const { deviceId } = entry;
        return naming === null
          ? { id: deviceId, name: names.get(deviceId) ?? deviceId }
          : { id: null, name: `laptop ${naming(deviceId)}` };
      };
      const last = found.length > query.limit ? shown.at(-1) : undefined;
      return {
        entries: shown.map((one) => toLine(one, laptopOf(one), naming)),
        nextCursor: last === undefined ? null : cursorOf(last, naming),
      };
    },
  };
}

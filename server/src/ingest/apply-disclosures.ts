import { commitmentOf, sha256, stateDigestOf, statementPlace } from "@clearseat/proof";
import type { Disclosure } from "@clearseat/shared";
import type { StateRow } from "../devices/state-store.ts";

/** What a report brings to a device's state. */
export interface StateChange {
  /** The whole state afterwards, with what ended. */
  readonly rows: readonly StateRow[];
  /** Rows that have to be written. */
  readonly changed: readonly StateRow[];
  /** Places of rows that ended so long ago, or so many, that they are kept no more. */
  readonly forgotten: readonly string[];
  readonly digest: string;
  readonly signalCount: number;
  readonly gapCount: number;
}

export interface ReportFacts {
  readonly full: boolean;
  readonly observedAt: string;
  readonly receivedAtMs: number;
  readonly reportHash: string;
}

/** Where a statement stands, hashed: kind and key can be erased and the place still be found again. */
export function placeOf({ statement }: Pick<Disclosure, "statement">): string {
  // As JSON, because half a surrogate pair, which a cut name can end with, has no UTF-8 and would hash like any other.
  return sha256(JSON.stringify(statementPlace(statement)));
}

function clear(row: StateRow, at: string, nowMs: number): StateRow {
  return { ...row, commitment: null, clearedAt: at, clearedReceivedAtMs: nowMs };
}

function standing(
  disclosure: Disclosure,
  place: string,
  before: StateRow | undefined,
  facts: ReportFacts,
): StateRow | null {
  const { statement } = disclosure;
  const common = {
    place,
    commitment: commitmentOf(disclosure),
    receivedAtMs: facts.receivedAtMs,
    reportHash: facts.reportHash,
    clearedAt: null,
    clearedReceivedAtMs: null,
  };
  const since = before?.clearedAt === null ? before.firstObservedAt : null;
  if (statement.says === "is") {
    const { kind, key, observedAt, payload } = statement.signal;
    return {
      ...common,
      kind,
      key,
      payload,
      section: null,
      reason: null,
      firstObservedAt: since ?? observedAt,
      lastObservedAt: observedAt,
    };
  }
  if (statement.says === "gap") {
    const { gap, observedAt } = statement;
    return {
      ...common,
      kind: gap.kind,
      key: null,
      payload: null,
      section: gap.section,
      reason: gap.reason,
      firstObservedAt: since ?? observedAt,
      lastObservedAt: observedAt,
    };
  }
  return null;
}

function observedAtOf({ statement }: Disclosure): string {
  return statement.says === "is" ? statement.signal.observedAt : statement.observedAt;
}

/** Honest laptops have some dozens; without a bound a device that makes up names would slow down every judgment. */
const MAX_ENDED = 2_000;

/** What ended first goes first. */
function surplusEnded(rows: readonly StateRow[]): readonly StateRow[] {
  const ended = rows.filter((row) => row.clearedReceivedAtMs !== null);
  if (ended.length <= MAX_ENDED) return [];
  return ended
    .sort((a, b) => (b.clearedReceivedAtMs ?? 0) - (a.clearedReceivedAtMs ?? 0) || (a.place < b.place ? -1 : 1))
    .slice(MAX_ENDED);
}

/** The state of a device after a report. Pure. */
export function applyDisclosures(
  before: readonly StateRow[],
  disclosures: readonly Disclosure[],
  facts: ReportFacts,
): StateChange {
  const rows = new Map(before.map((row) => [row.place, row]));
  const changed = new Map<string, StateRow>();
  const put = (row: StateRow): void => {
    rows.set(row.place, row);
    changed.set(row.place, row);
  };
  const named = new Set<string>();
  for (const disclosure of disclosures) {
    const place = placeOf(disclosure);
    const known = rows.get(place);
    named.add(place);
    const row = standing(disclosure, place, known, facts);
    if (row !== null) put(row);
    else if (known !== undefined && known.clearedAt === null)
      put(clear(known, observedAtOf(disclosure), facts.receivedAtMs));
  }
  if (facts.full) {
    // A full report is the whole state: what it does not name is no longer so.
    for (const row of before)
      if (row.clearedAt === null && !named.has(row.place)) put(clear(row, facts.observedAt, facts.receivedAtMs));
  }
  const forgotten = new Set(surplusEnded([...rows.values()]).map((row) => row.place));
  const all = [...rows.values()].filter((row) => !forgotten.has(row.place));
  const inForce = all.filter((row) => row.clearedAt === null);
  return {
    rows: all,
    changed: [...changed.values()].filter((row) => !forgotten.has(row.place)),
    forgotten: [...forgotten],
    digest: stateDigestOf(new Map(inForce.map((row) => [row.place, row.commitment ?? ""]))),
    signalCount: inForce.filter((row) => row.reason === null).length,
    gapCount: inForce.filter((row) => row.reason !== null).length,
  };
}

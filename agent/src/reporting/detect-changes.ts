import { isDeepStrictEqual } from "node:util";
import { statementPlace } from "@clearseat/proof";
import {
  DAY_MS,
  type Gap,
  RETENTION_DAYS,
  type Signal,
  type Statement,
  signalDefinition,
  toMillis,
} from "@clearseat/shared";
import type { LedgerState, StateEntry } from "../ledger/ledger.ts";

/** What recognition says of one look. */
export interface Seen {
  readonly signals: readonly Signal[];
  readonly gaps: readonly Gap[];
  /** Time of the look. */
  readonly observedAt: string;
}

/** What a report must say. `carried`: places in a full report that were not seen and are not known to be gone. */
export interface Changes {
  readonly statements: readonly Statement[];
  readonly carried: ReadonlySet<string>;
}

/** `observedAt` alone is no change: a fact that goes on is the same fact. */
function isSameFact(known: Statement | undefined, statement: Statement): boolean {
  if (known?.says === "is" && statement.says === "is")
    return isDeepStrictEqual(known.signal.payload, statement.signal.payload);
  if (known?.says === "gap" && statement.says === "gap") return known.gap.reason === statement.gap.reason;
  return false;
}

function statementsOf(seen: Seen): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const signal of seen.signals) {
    const statement: Statement = { says: "is", signal };
    statements.set(statementPlace(statement), statement);
  }
  for (const gap of seen.gaps) {
    const statement: Statement = { says: "gap", gap, observedAt: seen.observedAt };
    statements.set(statementPlace(statement), statement);
  }
  return statements;
}

/**
 * A gap explains why a signal does not show, unless the signal was seen while that gap was there already: what never
 * needed the missing section is not hidden by it.
 */
function isHidden(entry: StateEntry, signal: Signal, now: ReadonlyMap<string, Statement>, state: LedgerState): boolean {
  for (const [place, statement] of now) {
    if (statement.says !== "gap" || statement.gap.kind !== signal.kind) continue;
    const gapSince = state.get(place)?.seenIn;
    if (gapSince === undefined || gapSince > entry.seenIn) return true;
  }
  return false;
}

/** Something that happened, and is over, stays true until its retention is over. */
function isLastingEvent(signal: Signal, observedAt: string): boolean {
  const definition = signalDefinition(signal.kind);
  if (!("isEvent" in definition) || !definition.isEvent) return false;
  if ("active" in signal.payload && signal.payload.active) return false;
  return toMillis(signal.observedAt) > toMillis(observedAt) - RETENTION_DAYS[definition.retention] * DAY_MS;
}

/** What is said of a place that is in force and does not show; null: it stays in force. */
function endOf(
  entry: StateEntry,
  seen: Seen,
  now: ReadonlyMap<string, Statement>,
  state: LedgerState,
): Statement | null {
  const { statement } = entry;
  const { observedAt } = seen;
  if (statement.says === "gap") return { says: "gap_closed", gap: statement.gap, observedAt };
  if (statement.says !== "is") return null;
  const { signal } = statement;
  if (isLastingEvent(signal, observedAt) || isHidden(entry, signal, now, state)) return null;
  return { says: "cleared", kind: signal.kind, key: signal.key, observedAt };
}

/** What changed since the state that the collector knows. Pure. */
export function detectChanges(state: LedgerState, seen: Seen): Changes {
  const now = statementsOf(seen);
  const statements: Statement[] = [];
  for (const [place, statement] of now) {
    if (!isSameFact(state.get(place)?.statement, statement)) statements.push(statement);
  }
  for (const [place, entry] of state) {
    const end = now.has(place) ? null : endOf(entry, seen, now, state);
    if (end !== null) statements.push(end);
  }
  return { statements, carried: new Set() };
}

/** The whole state, for a full report: everything seen, and what is neither seen nor known to be gone. Pure. */
export function describeWholeState(state: LedgerState, seen: Seen): Changes {
  const now = statementsOf(seen);
  const statements = [...now.values()];
  const carried = new Set<string>();
  for (const [place, entry] of state) {
    // A gap keeps the report that first told it, so that it does not seem to begin anew.
    if (now.has(place)) {
      if (entry.statement.says === "gap") carried.add(place);
      continue;
    }
    if (endOf(entry, seen, now, state) !== null) continue;
    statements.push(entry.statement);
    carried.add(place);
  }
  return { statements, carried };
}

import type { Ledger, LedgerState, ReportDraft } from "../ledger/ledger.ts";
import { type Changes, describeWholeState, detectChanges, type Seen } from "./detect-changes.ts";

/** So that one report stays far below what a server takes as one body. */
const MOST_STATEMENTS = 1_000;
/** Another process may seal between reading and sealing; a third time is not bad luck. */
const TRIES = 3;

export interface SealRequest {
  /** Seal even when nothing changed. */
  readonly heartbeat: boolean;
  readonly bootId: string;
  readonly longestPause?: ReportDraft["longestPause"];
  readonly agentVersion: string;
  readonly catalogVersion: string;
}

/** `full`: there was no room in the ledger; the change is seen again at the next look. */
export interface SealResult {
  readonly outcome: "sealed" | "nothing" | "full";
  readonly sealed: number;
}

function hasWaitingHeartbeat(ledger: Ledger): boolean {
  const first = ledger.firstUnsent();
  if (first === null) return false;
  const last = ledger.reportsFrom(ledger.head().sequence, 1)[0];
  return last !== undefined && last.message.disclosures.length === 0;
}

/** What to seal now; null: nothing. A full report is only due at a check-in or beside a change. */
function plan(
  ledger: Ledger,
  state: LedgerState,
  seen: Seen,
  heartbeat: boolean,
): { changes: Changes; full: boolean } | null {
  const changes = detectChanges(state, seen);
  const isChanged = changes.statements.length > 0;
  if (!isChanged && !heartbeat) return null;
  if (ledger.needFull()) return { changes: describeWholeState(state, seen), full: true };
  // One sign of life that nobody has seen yet is enough: sealed reports cannot be merged any more.
  if (!isChanged && hasWaitingHeartbeat(ledger)) return null;
  return { changes, full: false };
}

function chunk<T>(items: readonly T[]): (readonly T[])[] {
  if (items.length <= MOST_STATEMENTS) return [items];
  return Array.from({ length: Math.ceil(items.length / MOST_STATEMENTS) }, (_, index) =>
    items.slice(index * MOST_STATEMENTS, (index + 1) * MOST_STATEMENTS),
  );
}

function sealOnce(ledger: Ledger, seen: Seen, request: SealRequest): SealResult | "stale" {
  const { heartbeat, ...facts } = request;
  let basedOn = ledger.head().sequence;
  const planned = plan(ledger, ledger.state(), seen, heartbeat);
  if (planned === null) return { outcome: "nothing", sealed: 0 };
  let sealed = 0;
  for (const statements of chunk(planned.changes.statements)) {
    const outcome = ledger.seal({
      basedOn,
      statements,
      carried: planned.changes.carried,
      full: planned.full && sealed === 0,
      observedAt: seen.observedAt,
      ...facts,
    });
    if (outcome.outcome === "full") return { outcome: "full", sealed };
    if (outcome.outcome === "stale") return "stale";
    basedOn = outcome.sequence;
    sealed += 1;
  }
  return { outcome: "sealed", sealed };
}

/** Seals what one look changed against the sealed state, in as many reports as it takes. */
export function sealChanges(ledger: Ledger, seen: Seen, request: SealRequest): SealResult {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const result = sealOnce(ledger, seen, request);
    if (result !== "stale") return result;
  }
  throw new Error("another process keeps writing to the ledger");
}

import type { Gap, Instant, Signal, SignalKind } from "@clearseat/shared";
import type { StateRow } from "../devices/state-store.ts";
import type { ToldReport, ToldStatement } from "./timeline-store.ts";

/** A time in which something was said to be so, by the device's clock. */
export interface Span {
  readonly place: string;
  /** Null in a gap. */
  readonly signal: Pick<Signal, "kind" | "key" | "payload"> | null;
  /** Null in a signal. */
  readonly gap: Gap | null;
  /** Null: before anything that was read. */
  readonly from: Instant | null;
  /** Null: it goes on. */
  readonly to: Instant | null;
  /** When it changed. */
  readonly changes: readonly Instant[];
  /** By the collector's clock: the report that began it, or the first that was read. */
  readonly receivedAtMs: number;
}

type Open = { -readonly [Key in keyof Span]: Span[Key] } & { changes: Instant[] };

interface Fold {
  readonly open: Map<string, Open>;
  readonly done: Span[];
}

function end({ open, done }: Fold, place: string, at: Instant): void {
  const span = open.get(place);
  if (span === undefined) return;
  open.delete(place);
  done.push({ ...span, to: at });
}

/** What began before anything that was read and ends now. */
function endUnseen(fold: Fold, told: ToldStatement, receivedAtMs: number): void {
  const { statement, place } = told;
  if (statement === null || fold.open.has(place)) return;
  const common = { place, from: null, changes: [], receivedAtMs };
  if (statement.says === "cleared") {
    const signal = { kind: statement.kind, key: statement.key, payload: {} } as unknown as Signal;
    fold.done.push({ ...common, signal, gap: null, to: statement.observedAt });
  }
  if (statement.says === "gap_closed")
    fold.done.push({ ...common, signal: null, gap: statement.gap, to: statement.observedAt });
}

function stand(fold: Fold, told: ToldStatement, receivedAtMs: number): void {
  const { statement, place } = told;
  if (statement === null || statement.says === "cleared" || statement.says === "gap_closed") return;
  const at = statement.says === "is" ? statement.signal.observedAt : statement.observedAt;
  const says = statement.says === "is" ? { signal: statement.signal, gap: null } : { signal: null, gap: statement.gap };
  const before = fold.open.get(place);
  if (before === undefined) {
    fold.open.set(place, { place, ...says, from: at, to: null, changes: [], receivedAtMs });
    return;
  }
  const isSame =
    JSON.stringify([before.signal?.payload, before.gap]) === JSON.stringify([says.signal?.payload, says.gap]);
  if (isSame) return;
  before.changes.push(at);
  before.signal = says.signal;
  before.gap = says.gap;
}

function take(fold: Fold, report: ToldReport): void {
  if (report.full) {
    const named = new Set(report.statements.map(({ place }) => place));
    for (const place of [...fold.open.keys()]) if (!named.has(place)) end(fold, place, report.observedAt);
  }
  for (const told of report.statements) {
    const { statement } = told;
    if (statement?.says === "cleared" || statement?.says === "gap_closed") {
      endUnseen(fold, told, report.receivedAtMs);
      end(fold, told.place, statement.observedAt);
    } else stand(fold, told, report.receivedAtMs);
  }
}

/** What stands by the state and was said before anything that was read. */
function fromState(row: StateRow): Span | null {
  const common = {
    place: row.place,
    from: row.firstObservedAt,
    to: row.clearedAt,
    changes: [],
    receivedAtMs: row.receivedAtMs,
  };
  if (row.reason !== null && row.section !== null)
    return { ...common, signal: null, gap: { kind: row.kind, reason: row.reason, section: row.section } };
  if (row.key === null || row.payload === null) return null;
  // The payload passed the schema of its kind when it came in.
  const signal = { kind: row.kind, key: row.key, payload: row.payload } as unknown as Signal;
  return { ...common, signal, gap: null };
}

/** What goes on by the reports goes on only if the state says so too: an end that a full report left out stands there. */
function reconcile(fold: Fold, rows: readonly StateRow[]): Span[] {
  const state = new Map(rows.map((row) => [row.place, row]));
  const ongoing = [...fold.open.values()].flatMap((span): Span[] => {
    const row = state.get(span.place);
    return row === undefined ? [] : [{ ...span, to: row.clearedAt }];
  });
  const told = new Set([...fold.done, ...ongoing].map(({ place }) => place));
  const older = rows.filter((row) => !told.has(row.place)).map(fromState);
  return [...fold.done, ...ongoing, ...older.filter((span) => span !== null)];
}

/** When everything that a device said of itself began, changed and ended. */
export function spansOf(reports: readonly ToldReport[], rows: readonly StateRow[]): readonly Span[] {
  const fold: Fold = { open: new Map(), done: [] };
  for (const report of reports) take(fold, report);
  return reconcile(fold, rows);
}

/** What a span is about. */
export function kindOf({ signal, gap }: Span): SignalKind | null {
  return signal?.kind ?? gap?.kind ?? null;
}

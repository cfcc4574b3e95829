import { Snapshot, type SnapshotGap, type SnapshotSection } from "@clearseat/shared";
import type { Collector, CollectorAnswer } from "../collectors/collector.ts";
import type { LookMemo } from "../collectors/look-memo.ts";
import type { GapReason } from "../platform/answer.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";
import { failureOf } from "../platform/failure-of.ts";

/** What one collector gave, and what it cost. */
export interface CollectorRun {
  readonly id: string;
  readonly section: SnapshotSection;
  /** Parsed by the section's schema; `undefined` when the whole section is a gap. */
  readonly value: unknown;
  readonly gaps: readonly SnapshotGap[];
  readonly durationMs: number;
  readonly overBudget: boolean;
  /** Why the look failed, in words for local diagnostics. */
  readonly fault: string | null;
}

type Outcome = CollectorAnswer<SnapshotSection> | { readonly gap: GapReason; readonly fault: string };

/** Resolves at the deadline; the timer goes when the look is over. */
function expire(timeoutMs: number): { readonly expired: Promise<Outcome>; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve({ gap: "timed_out", fault: `took longer than ${timeoutMs} ms` }), timeoutMs);
  return { expired: promise, cancel: () => clearTimeout(timer) };
}

async function collectInTime(collector: Collector, doors: PlatformDoors, memo: LookMemo): Promise<Outcome> {
  const deadlineMs = doors.clock.monotonicMs() + collector.timeoutMs;
  const isOverdue = (): boolean => doors.clock.monotonicMs() > deadlineMs;
  const { expired, cancel } = expire(collector.timeoutMs);
  try {
    const answer = await Promise.race([Promise.resolve(collector.collect({ doors, memo, isOverdue })), expired]);
    // A synchronous look cannot be raced; one that overran is as late as one that did not return.
    return isOverdue() ? { gap: "timed_out", fault: `took longer than ${collector.timeoutMs} ms` } : answer;
  } catch (error) {
    const failure = failureOf(error, collector.id);
    return { gap: failure.reason, fault: failure.detail };
  } finally {
    cancel();
  }
}

/** Values that a collector kept from an earlier look, such as a thousand packages, are not parsed again. */
const parsedBefore = new WeakMap<object, unknown>();

/** Holds a section's value to its schema, so that one bad field costs one section and not the whole look. */
function parseSection(section: SnapshotSection, value: object): { value: unknown; fault: string | null } {
  const known = parsedBefore.get(value);
  if (known !== undefined) return { value: known, fault: null };
  const parsed = Snapshot.shape[section].safeParse(value);
  if (parsed.success && parsed.data !== undefined) parsedBefore.set(value, parsed.data);
  if (parsed.success && parsed.data !== undefined) return { value: parsed.data, fault: null };
  return {
    value: undefined,
    fault: parsed.success ? "no value" : (parsed.error.issues[0]?.message ?? "does not fit the schema"),
  };
}

/**
 * Runs one collector. The only place that applies time limits and turns errors, bad values and late answers into
 * gaps; it never throws on account of a collector.
 */
export async function runCollector(collector: Collector, doors: PlatformDoors, memo: LookMemo): Promise<CollectorRun> {
  const startMs = doors.clock.monotonicMs();
  const outcome = await collectInTime(collector, doors, memo);
  const { id, section } = collector;
  const parsed = "gap" in outcome ? undefined : parseSection(section, outcome.value);
  const durationMs = doors.clock.monotonicMs() - startMs;
  const cost = { id, section, durationMs, overBudget: durationMs > collector.budgetMs };
  if ("gap" in outcome) {
    return {
      ...cost,
      value: undefined,
      gaps: [{ section, reason: outcome.gap }],
      fault: "fault" in outcome ? outcome.fault : null,
    };
  }
  if (parsed?.value === undefined)
    return { ...cost, value: undefined, gaps: [{ section, reason: "unparsable" }], fault: parsed?.fault ?? null };
  return { ...cost, value: parsed.value, gaps: outcome.gaps ?? [], fault: null };
}

import { SNAPSHOT_SECTIONS, type Snapshot, type SnapshotGap, type SnapshotSection, toInstant } from "@clearseat/shared";
import type { Collector } from "../collectors/collector.ts";
import { COLLECTORS } from "../collectors/index.ts";
import { LookMemo } from "../collectors/look-memo.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";
import { type CollectorRun, runCollector } from "./run-collector.ts";

/** How to look. */
export interface LookContext {
  readonly doors: PlatformDoors;
  /** Only these sections, for a cheap look between whole ones; the others are left out as not looked at. */
  readonly sections?: readonly SnapshotSection[];
  /** Replaces the registry in tests. */
  readonly collectors?: readonly Collector[];
  /** Told after each collector, for diagnostics and budgets. */
  readonly onRun?: (run: CollectorRun) => void;
}

/** Only a help where there is one; being left out is then no gap. */
const OPTIONAL_SECTIONS: ReadonlySet<SnapshotSection> = new Set(["bluetooth", "inputDevices", "dns", "toolSettings"]);

/** Most collectors are synchronous; the limit keeps the others from waiting on slow disks all at once. */
const CONCURRENCY = 4;

async function runAll(collectors: readonly Collector[], context: LookContext): Promise<CollectorRun[]> {
  const memo = new LookMemo();
  const runs: CollectorRun[] = [];
  const waiting = [...collectors];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const run = await runCollector(next, context.doors, memo);
      context.onRun?.(run);
      runs.push(run);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return runs;
}

/** A section that this platform has no collector for, and that nobody switched off, is `unsupported`. */
function unsupportedGaps(wanted: readonly SnapshotSection[], collectors: readonly Collector[]): SnapshotGap[] {
  const covered = new Set(collectors.map((collector) => collector.section));
  return wanted
    .filter((section) => !covered.has(section) && !OPTIONAL_SECTIONS.has(section))
    .map((section) => ({ section, reason: "unsupported" }));
}

/** The same gap of many devices is one gap. */
function withoutRepeats(gaps: readonly SnapshotGap[]): SnapshotGap[] {
  return [...new Map(gaps.map((gap) => [`${gap.section} ${gap.reason}`, gap])).values()];
}

function compareGaps(left: SnapshotGap, right: SnapshotGap): number {
  if (left.section !== right.section) return left.section < right.section ? -1 : 1;
  return left.reason < right.reason ? -1 : Number(left.reason > right.reason);
}

/**
 * Looks at this machine once. Never throws on account of what it finds: a section that could not be looked at is left
 * out and named in `gaps`. Sections and gaps come in a fixed order, so that two equal machines give equal text.
 */
export async function takeSnapshot(context: LookContext): Promise<Snapshot> {
  const { platform, clock } = context.doors;
  const takenAt = toInstant(clock.now());
  const wanted = SNAPSHOT_SECTIONS.filter((section) => context.sections?.includes(section) ?? true);
  const collectors = (context.collectors ?? COLLECTORS).filter(
    (one) => one.platforms.includes(platform) && wanted.includes(one.section),
  );
  const runs = await runAll(collectors, context);
  const gaps = withoutRepeats([...runs.flatMap((run) => run.gaps), ...unsupportedGaps(wanted, collectors)]).sort(
    compareGaps,
  );
  const sections = wanted.flatMap((section) => {
    const value = runs.find((run) => run.section === section)?.value;
    return value === undefined ? [] : [[section, value] as const];
  });
  // Each section was parsed by its own schema; parsing the whole again would double the cost of a look.
  return { format: "clearseat.snapshot/1", takenAt, platform, ...Object.fromEntries(sections), gaps } as Snapshot;
}

import type { Platform, SnapshotGap, SnapshotInput, SnapshotSection } from "@clearseat/shared";
import type { GapReason } from "../platform/answer.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";
import type { LookMemo } from "./look-memo.ts";

/** What one look may use. */
export interface CollectorContext {
  readonly doors: PlatformDoors;
  /** Readings shared by the collectors of one look, so that no pseudo-file is walked twice. */
  readonly memo: LookMemo;
  /** True once the collector's time is over; long loops ask it and give up with a gap `timed_out`. */
  isOverdue(): boolean;
}

/**
 * What one look gave: the section, perhaps with named parts missing, or the reason why there is none.
 * The `section` of a part's gap is `<section>.<part>`, such as `sockets.pid`: the rest of the section stands.
 */
export type CollectorAnswer<S extends SnapshotSection> =
  | { readonly value: NonNullable<SnapshotInput[S]>; readonly gaps?: readonly SnapshotGap[] }
  | { readonly gap: GapReason };

/**
 * One source of raw observations. It only looks: it neither recognizes nor judges, and it never throws on purpose;
 * a throw is turned into a gap by the runner.
 */
export interface Collector<S extends SnapshotSection = SnapshotSection> {
  /** Stable id in kebab-case, for diagnostics. */
  readonly id: string;
  /** The section of the snapshot that it fills. */
  readonly section: S;
  readonly platforms: readonly Platform[];
  /** After this the look is a gap `timed_out`. */
  readonly timeoutMs: number;
  /** What one look should take on an ordinary laptop; an overrun is told in diagnostics, the answer stands. */
  readonly budgetMs: number;
  collect(context: CollectorContext): CollectorAnswer<S> | Promise<CollectorAnswer<S>>;
}

/** Declares a collector with its section's type checked, in the form the registry holds. */
export function defineCollector<S extends SnapshotSection>(collector: Collector<S>): Collector {
  return collector;
}

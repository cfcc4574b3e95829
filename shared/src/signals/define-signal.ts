import type { z } from "zod";
import type { Platform } from "../primitives/platform.ts";
import type { SnapshotSection } from "../snapshot/snapshot.ts";

/** How long a class of signals is kept, in days. One table for agent, server and every page. */
export const RETENTION_DAYS = { presence: 180, sessions: 180, place: 90, rhythm: 14 } as const;
export type RetentionClass = keyof typeof RETENTION_DAYS;

/** One kind of fact that an agent may send, declared once; wire schema, docs and every page derive from it. */
export interface SignalDefinition<Kind extends string = string, Payload extends z.ZodObject = z.ZodObject> {
  /** snake_case, stable for ever. */
  readonly kind: Kind;
  readonly title: string;
  /** Why it is collected, one plain sentence that the assignee reads. */
  readonly purpose: string;
  /** What looking at this never picks up, in the assignee's words. */
  readonly neverCollects: readonly [string, ...string[]];
  readonly platforms: readonly Platform[];
  readonly retention: RetentionClass;
  /** Snapshot sections it is recognized from; when none of them could be read, the signal is a gap. */
  readonly sections: readonly [SnapshotSection, ...SnapshotSection[]];
  /**
   * Sections, or parts of them such as `network.interfaces`, that add to it where a system has them: that one is absent is
   * no gap, that it could not be read is one.
   */
  readonly alsoFrom?: readonly string[];
  /** True when one look that does not show it is not its end (a log entry, a past sleep). */
  readonly isEvent?: boolean;
  readonly payload: Payload;
}

/** Declares a signal; a function only so that the compiler infers kind and payload. */
export function defineSignal<const Kind extends string, Payload extends z.ZodObject>(
  definition: SignalDefinition<Kind, Payload>,
): SignalDefinition<Kind, Payload> {
  return definition;
}

export const ALL_PLATFORMS = ["windows", "macos", "linux"] as const satisfies readonly Platform[];

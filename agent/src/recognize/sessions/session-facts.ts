import type { MatchedOn } from "@clearseat/shared";

/** One session as one source shows it. Absent start: not known to that source. */
export interface SessionFacts {
  readonly entryId: string;
  /** Stable from look to look, distinct per session. */
  readonly key: string;
  readonly matchedOn: readonly MatchedOn[];
  readonly startedAtMs: number | null;
  readonly unattended: boolean | null;
  readonly peer: string | null;
  readonly instance: string | null;
  readonly active: boolean;
}

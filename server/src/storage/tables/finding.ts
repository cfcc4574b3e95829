import type { AlertSubject } from "@clearseat/shared";

export type SubjectKind = AlertSubject["kind"];

/** One match of a rule on one subject, from first seen to cleared. */
export interface FindingTable {
  finding_id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  rule: string;
  key: string;
  document: string;
  /** Null while it stands. */
  cleared_at: number | null;
  /** Weight at which an analyst closed an alert with it; only more than that is new evidence. Null: never judged. */
  settled_tenths: number | null;
  /** 1: judged benign or a false positive, so it counts in no later alert unless it grows. */
  dismissed: number;
  /** Id of the suppression that takes it out of the sum; null: it counts. */
  suppressed_by: string | null;
}

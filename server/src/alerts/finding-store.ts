import type { Finding, RuleId } from "@clearseat/shared";

/** Whom findings and alerts are about. */
export interface Subject {
  readonly kind: "device" | "site";
  readonly id: string;
}

/** A finding with what an analyst decided about it. */
export interface KeptFinding {
  readonly findingId: string;
  readonly finding: Finding;
  /** Weight at which an analyst closed an alert with it; null: never judged. */
  readonly settledTenths: number | null;
  /** Judged benign or a false positive at that weight. */
  readonly dismissed: boolean;
}

/** A finding with whom it is about. */
export interface SubjectFinding extends KeptFinding {
  readonly subject: Subject;
}

export interface FindingFilter {
  readonly sinceMs: number;
  /** Null: any. */
  readonly rule: RuleId | null;
  readonly subjectId: string | null;
}

export interface FindingStore {
  insert(subject: Subject, finding: KeptFinding): Promise<void>;
  update(finding: KeptFinding): Promise<void>;
  /** Those that stand. */
  standing(subject: Subject): Promise<readonly KeptFinding[]>;
  /** Those of one rule that stand on any of these devices. */
  standingOf(deviceIds: readonly string[], rule: RuleId): Promise<readonly KeptFinding[]>;
  /** Those that stand and those that ended. */
  all(subject: Subject): Promise<readonly KeptFinding[]>;
  /** Findings of everybody that stand or ended since, in the order of their ids. */
  recent(filter: FindingFilter, afterId: string, limit: number): Promise<readonly SubjectFinding[]>;
  /** Whose standing findings a suppression takes away. */
  suppressedBy(suppressionId: string): Promise<readonly Subject[]>;
}

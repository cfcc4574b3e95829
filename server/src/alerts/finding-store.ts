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

export interface FindingStore {
  insert(subject: Subject, finding: KeptFinding): Promise<void>;
  update(finding: KeptFinding): Promise<void>;
  /** Those that stand. */
  standing(subject: Subject): Promise<readonly KeptFinding[]>;
  /** Those of one rule that stand on any of these devices. */
  standingOf(deviceIds: readonly string[], rule: RuleId): Promise<readonly KeptFinding[]>;
  /** Those that stand and those that ended. */
  all(subject: Subject): Promise<readonly KeptFinding[]>;
}

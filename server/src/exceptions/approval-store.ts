import type { ApprovedTool } from "@clearseat/shared";

/** A tool that IT uses, approved while the collector runs; kept after it ended. */
export interface ApprovalRecord {
  readonly approvalId: string;
  readonly approved: ApprovedTool;
  readonly reason: string;
  readonly createdAtMs: number;
  readonly createdBy: string;
  /** Null: until somebody removes it. */
  readonly expiresAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly endedBy: string | null;
}

export interface ApprovalStore {
  insert(approval: ApprovalRecord): Promise<void>;
  find(approvalId: string): Promise<ApprovalRecord | null>;
  /** Those in force at a time. */
  inForce(nowMs: number): Promise<readonly ApprovalRecord[]>;
  /** All there ever were, newest first. */
  all(): Promise<readonly ApprovalRecord[]>;
  /** False when it had ended before. */
  end(approvalId: string, by: { readonly atMs: number; readonly actor: string }): Promise<boolean>;
}

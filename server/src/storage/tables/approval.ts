/** A tool that IT uses, beside those of the settings file. */
export interface ApprovalTable {
  approval_id: string;
  tool: string;
  /** Null: every instance. */
  instance: string | null;
  /** Null: every group. */
  group_name: string | null;
  reason: string;
  created_at: number;
  created_by: string;
  /** Null: until it is removed. */
  expires_at: number | null;
  ended_at: number | null;
  ended_by: string | null;
}

import type { RuleId } from "@clearseat/shared";

/** What somebody excepted, by whom, why and until when. A part of the scope that is null means any. */
export interface SuppressionTable {
  suppression_id: string;
  rule: RuleId | null;
  device_id: string | null;
  assignee: string | null;
  group_name: string | null;
  site_id: string | null;
  tool: string | null;
  owner: string;
  reason: string;
  created_at: number;
  created_by: string;
  expires_at: number;
  /** Null unless somebody ended it early. */
  ended_at: number | null;
  ended_by: string | null;
}

import type { RuleId } from "@clearseat/shared";

/** How one rule judges here since somebody changed it while the collector ran. */
export interface RuleSettingTable {
  rule: RuleId;
  /** JSON. */
  setting: string;
  reason: string;
  changed_at: number;
  changed_by: string;
}

import type { RuleId, RuleSetting } from "@clearseat/shared";

/** How one rule judges here since somebody changed it while the collector ran; in the place of what the settings say. */
export interface KeptRuleSetting {
  readonly rule: RuleId;
  readonly setting: RuleSetting;
  readonly reason: string;
  readonly changedAtMs: number;
  readonly changedBy: string;
}

export interface RuleSettingStore {
  /** By rule. */
  all(): Promise<readonly KeptRuleSetting[]>;
  put(kept: KeptRuleSetting): Promise<void>;
  remove(rule: RuleId): Promise<void>;
}

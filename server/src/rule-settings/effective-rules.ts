import { RULE_IDS, type RuleId, type RuleSetting, type ServerSettings } from "@clearseat/shared";
import type { KeptRuleSetting } from "./rule-setting-store.ts";

type RuleSettings = ServerSettings["rules"];

/** Whether a setting leaves the rule as its table has it. */
function saysNothing({ off, weights = {} }: RuleSetting): boolean {
  return off !== true && Object.keys(weights).length === 0;
}

/** The same setting in one way of writing it, so that two that mean the same are the same; undefined: as the table has it. */
export function tidySetting(setting: RuleSetting): RuleSetting | undefined {
  if (saysNothing(setting)) return undefined;
  const weights = Object.entries(setting.weights ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(setting.off === true ? { off: true } : {}),
    ...(weights.length === 0 ? {} : { weights: Object.fromEntries(weights) }),
  };
}

/** How the company's rules judge: those of the settings file, and instead of them those that were changed since. */
export function effectiveRules(settings: RuleSettings, kept: readonly Pick<KeptRuleSetting, "rule" | "setting">[]) {
  if (kept.length === 0) return settings;
  const changed = new Map<RuleId, RuleSetting>(kept.map(({ rule, setting }) => [rule, setting]));
  const rules: [RuleId, RuleSetting][] = [];
  for (const rule of RULE_IDS) {
    const setting = tidySetting(changed.get(rule) ?? settings[rule] ?? {});
    if (setting !== undefined) rules.push([rule, setting]);
  }
  return Object.fromEntries(rules) as RuleSettings;
}

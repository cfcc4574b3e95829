import {
  type Clock,
  DAY_MS,
  type Family,
  type Instant,
  RULE_IDS,
  type RuleId,
  type RuleSetting,
  type ServerSettings,
  toInstant,
} from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { BacktestService } from "../backtest/backtest-service.ts";
import { checkSettings } from "../config/load-settings.ts";
import { RULES } from "../rules/index.ts";
import type { Storage, Store } from "../store.ts";
import { effectiveRules, tidySetting } from "./effective-rules.ts";
import type { KeptRuleSetting } from "./rule-setting-store.ts";

/** A weight that a rule may give, as the table has it and as it counts here. */
export interface WeightView {
  readonly name: string;
  readonly tableTenths: number;
  readonly tenths: number;
  readonly because: string;
}

/** A rule and how it judges here. */
export interface RuleView {
  readonly id: RuleId;
  readonly title: string;
  readonly family: Family;
  readonly isOff: boolean;
  readonly weights: readonly WeightView[];
  /** Who decided that: the table of the rules, the settings file, or somebody while the collector ran. */
  readonly source: "table" | "settings" | "changed";
  readonly change: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

/** What is to be otherwise, by rule; null: as the settings file has it. */
export type RuleChanges = Readonly<Partial<Record<RuleId, RuleSetting | null>>>;

export interface RuleService {
  list(): Promise<readonly RuleView[]>;
  /** All settings as they would judge with these changes. Throws an InputError naming rule and weight. */
  candidate(changes: RuleChanges): Promise<ServerSettings>;
  /**
   * From now on rules judge so; every laptop is judged again within the hour. Throws `transition_refused` when the
   * history was not played under these rules, an InputError naming rule and weight.
   */
  change(changes: RuleChanges, reason: string, operator: Operator): Promise<readonly RuleView[]>;
}

export interface RuleServiceDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly backtests: BacktestService;
  readonly settings: ServerSettings;
}

function sourceOf(id: RuleId, settings: ServerSettings, change: KeptRuleSetting | undefined): RuleView["source"] {
  if (change !== undefined) return "changed";
  return tidySetting(settings.rules[id] ?? {}) === undefined ? "table" : "settings";
}

/** What rules would have made of the history of long ago says nothing of what they hide today. */
const PLAY_COUNTS_MS = 30 * DAY_MS;

/** How a rule judged, in a word for the log. */
function say(setting: RuleSetting | undefined): string {
  const tidy = tidySetting(setting ?? {});
  return tidy === undefined ? "table" : JSON.stringify(tidy);
}

/** Every rule as it judges with what was changed. */
function toViews(settings: ServerSettings, kept: readonly KeptRuleSetting[]): readonly RuleView[] {
  const rules = effectiveRules(settings.rules, kept);
  return RULES.map(({ id, title, family, weights }) => {
    const changed = kept.find(({ rule }) => rule === id);
    const setting = rules[id] ?? {};
    return {
      ...{ id, title, family, isOff: setting.off === true, source: sourceOf(id, settings, changed) },
      weights: Object.entries(weights).map(([name, { tenths, because }]) => ({
        ...{ name, tableTenths: tenths, because },
        tenths: setting.weights?.[name] ?? tenths,
      })),
      change:
        changed === undefined
          ? null
          : { by: changed.changedBy, at: toInstant(changed.changedAtMs), reason: changed.reason },
    };
  });
}

/** What is kept after some changes. */
function keep(
  kept: readonly KeptRuleSetting[],
  changes: RuleChanges,
  by: Pick<KeptRuleSetting, "reason" | "changedAtMs" | "changedBy">,
): readonly KeptRuleSetting[] {
  const rest = kept.filter(({ rule }) => !(rule in changes));
  const added = RULE_IDS.flatMap((rule) => {
    const setting = changes[rule];
    return setting === undefined || setting === null ? [] : [{ rule, setting, ...by }];
  });
  return [...rest, ...added];
}

export function createRuleService({ storage, clock, audit, backtests, settings }: RuleServiceDeps): RuleService {
  async function candidateOf(store: Store, changes: RuleChanges): Promise<ServerSettings> {
    const kept = keep(await store.ruleSettings.all(), changes, { reason: "", changedAtMs: 0, changedBy: "" });
    return checkSettings({ ...settings, rules: effectiveRules(settings.rules, kept) }, "rules");
  }

  async function change(changes: RuleChanges, reason: string, operator: Operator): Promise<readonly RuleView[]> {
    const by = { reason, changedAtMs: clock.now(), changedBy: operator.name };
    return storage.transaction(async (store) => {
      await store.locks.name("rules");
      const before = await store.ruleSettings.all();
      const { rules } = await candidateOf(store, changes);
      if (!(await backtests.mayJudge(rules, { store, sinceMs: clock.now() - PLAY_COUNTS_MS })))
        throw new AppError("transition_refused", "Play the history under exactly these rules first.");
      const was = effectiveRules(settings.rules, before);
      const after = keep(before, changes, by);
      for (const rule of RULE_IDS) {
        if (!(rule in changes)) continue;
        const kept = after.find((one) => one.rule === rule);
        if (kept === undefined) await store.ruleSettings.remove(rule);
        else await store.ruleSettings.put(kept);
        const detail = { rule, from: say(was[rule]), to: say(rules[rule]), reason };
        await audit.note(store, { ...byOperator(operator), action: "rule_changed", detail });
      }
      return toViews(settings, after);
    });
  }

  return {
    list: async () => toViews(settings, await storage.store.ruleSettings.all()),
    candidate: (changes) => candidateOf(storage.store, changes),
    change,
  };
}

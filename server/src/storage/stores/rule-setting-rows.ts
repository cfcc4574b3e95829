import type { RuleSetting } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { RuleSettingStore } from "../../rule-settings/rule-setting-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { RuleSettingTable } from "../tables/rule-setting.ts";
import type { Tables } from "../tables/tables.ts";

/** Prepared, because every judgment asks. */
const allSettings = prepareQuery<object, RuleSettingTable>((db) =>
  db.selectFrom("rule_setting").selectAll().orderBy("rule"),
);

export function createRuleSettingStore(db: Kysely<Tables>): RuleSettingStore {
  return {
    all: async () =>
      (await allSettings(db, {})).map((row) => ({
        rule: row.rule,
        setting: JSON.parse(row.setting) as RuleSetting,
        reason: row.reason,
        changedAtMs: row.changed_at,
        changedBy: row.changed_by,
      })),
    async put({ rule, setting, reason, changedAtMs, changedBy }) {
      const row = {
        setting: JSON.stringify(setting),
        ...{ reason, changed_at: changedAtMs, changed_by: changedBy },
      };
      await db
        .insertInto("rule_setting")
        .values({ rule, ...row })
        .onConflict((conflict) => conflict.column("rule").doUpdateSet(row))
        .execute();
    },
    remove: async (rule) => void (await db.deleteFrom("rule_setting").where("rule", "=", rule).execute()),
  };
}

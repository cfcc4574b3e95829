import { Family, Instant, RuleId, RuleSetting, Severity } from "@clearseat/shared";
import { z } from "zod";
import { RUN_STATUSES } from "../../../backtest/backtest-runs.ts";

/** What is to be otherwise, by rule; null: as the settings file has it. */
export const Changes = z
  .partialRecord(RuleId, RuleSetting.nullable())
  .refine((changes) => Object.keys(changes).length > 0, "must name at least one rule");

/** A rule and how it judges here. */
export const Rule = z.object({
  id: RuleId,
  title: z.string(),
  family: Family,
  isOff: z.boolean(),
  weights: z.array(
    z.object({
      name: z.string(),
      tableTenths: z.number().int().describe("As it comes, in tenths."),
      tenths: z.number().int().describe("As it counts here, in tenths."),
      because: z.string(),
    }),
  ),
  source: z.enum(["table", "settings", "changed"]),
  change: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
});

const Alert = z.object({
  subject: z
    .string()
    .describe("Device id, `serial:` and the serial of a laptop that never came, or devices of a site."),
  severity: Severity,
  rules: z.array(RuleId),
  title: z.string(),
  openedAt: z.string(),
});
const Counts = z.record(Severity, z.number().int());

/** What a change of rules would have done. */
export const Result = z.object({
  days: z.number().int().nullable(),
  reports: z.number().int(),
  erased: z.number().int().describe("Statements that were erased since and could not be played."),
  faults: z.number().int().describe("How often a rule broke."),
  before: Counts,
  after: Counts,
  gained: z.array(Alert),
  lost: z.array(Alert),
  changed: z.array(z.object({ subject: z.string(), from: Alert, to: Alert })),
  same: z.number().int(),
});

/** A back-test that goes on or is over. */
export const Run = z.object({
  id: z.string(),
  status: z.enum(RUN_STATUSES),
  startedAt: Instant,
  startedBy: z.string(),
  endedAt: Instant.nullable(),
  share: z.number().describe("How much of it is done, from 0 to 1."),
  reports: z.number().int(),
  rules: z.partialRecord(RuleId, RuleSetting),
  days: z.number().int().nullable(),
  result: Result.nullable(),
});

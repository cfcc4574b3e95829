import { z } from "zod";
import { type AuditService, byOperator } from "../../../audit/audit-service.ts";
import type { BacktestRun, BacktestRuns } from "../../../backtest/backtest-runs.ts";
import type { RuleService, RuleView } from "../../../rule-settings/rule-service.ts";
import type { App } from "../../app-instance.ts";
import { refusingInput } from "../../input-refusal.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { Changes, Rule, Run } from "./shapes.ts";

export interface RuleRouteDeps {
  readonly rules: RuleService;
  readonly backtestRuns: BacktestRuns;
  readonly audit: AuditService;
  readonly allow: Allow;
}

const Reason = z.string().trim().min(3, "must say why, in at least three characters").max(2_000);
const Days = z
  .number()
  .int()
  .min(1)
  .max(3_660)
  .nullable()
  .default(null)
  .describe("Compare alerts opened within so many days; null: all.");
const Params = z.strictObject({ id: z.string().max(64) });
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** What services hand out is not to be changed, and shapes do not say so. */
function ruleShapes(rules: readonly RuleView[]): z.infer<typeof Rule>[] {
  return rules.map((rule) => ({ ...rule, weights: [...rule.weights] }));
}

function runShape(run: BacktestRun): z.infer<typeof Run> {
  return structuredClone(run) as z.infer<typeof Run>;
}

/** How rules judge, and what another way of judging would have made of the past. */
export function addRuleSettingRoutes(app: App, deps: RuleRouteDeps): void {
  addRules(app, deps);
  addBacktestStart(app, deps);
  addBacktestReading(app, deps);
}

function addRules(app: App, { rules, allow }: RuleRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/rules/settings",
    onRequest: allow("settings.read"),
    schema: {
      ...operator,
      operationId: "listRuleSettings",
      summary: "How each rule judges here, and who decided so",
      response: { 200: z.object({ rules: z.array(Rule) }), ...guardedProblems() },
    },
    handler: async () => ({ rules: ruleShapes(await rules.list()) }),
  });
  app.route({
    method: "POST",
    url: "/v1/rules/settings/changes",
    onRequest: allow("settings.change"),
    schema: {
      ...operator,
      operationId: "changeRules",
      summary: "Have rules judge otherwise from now on; the history must have been played under them first",
      description: "Every laptop is judged again within the hour.",
      body: z.strictObject({ changes: Changes, reason: Reason }),
      response: {
        200: z.object({ rules: z.array(Rule) }),
        ...guardedProblems("malformed_message", "transition_refused"),
      },
    },
    handler: async (request) => {
      const { changes, reason } = request.body;
      const changed = await refusingInput(() => rules.change(changes, reason, operatorOf(request)));
      return { rules: ruleShapes(changed) };
    },
  });
}

function addBacktestStart(app: App, { rules, backtestRuns, audit, allow }: RuleRouteDeps): void {
  app.route({
    method: "POST",
    url: "/v1/backtests",
    onRequest: allow("settings.change"),
    schema: {
      ...operator,
      operationId: "startBacktest",
      summary: "Play the stored history under other rules, beside the collector's work; one at a time",
      body: z.strictObject({ changes: Changes, days: Days }),
      response: { 202: Run, ...guardedProblems("malformed_message", "transition_refused") },
    },
    handler: async (request, reply) => {
      const { changes, days } = request.body;
      const visitor = operatorOf(request);
      const candidate = await refusingInput(() => rules.candidate(changes));
      const run = backtestRuns.start(candidate, { days, by: visitor.name });
      const detail = { rules: Object.keys(changes).join(" "), ...(days === null ? {} : { days: String(days) }) };
      await audit.noteNow({ ...byOperator(visitor), action: "backtest_started", detail });
      return reply.code(202).send(runShape(run));
    },
  });
}

function addBacktestReading(app: App, { backtestRuns, allow }: RuleRouteDeps): void {
  const onRequest = allow("settings.change");
  app.route({
    method: "GET",
    url: "/v1/backtests",
    onRequest,
    schema: {
      ...operator,
      operationId: "listBacktests",
      summary: "The last back-tests of this collector, newest first",
      response: { 200: z.object({ backtests: z.array(Run) }), ...guardedProblems() },
    },
    handler: async () => ({ backtests: backtestRuns.list().map(runShape) }),
  });
  app.route({
    method: "GET",
    url: "/v1/backtests/:id",
    onRequest,
    schema: {
      ...operator,
      operationId: "readBacktest",
      summary: "How far a back-test is, and which alerts would appear, vanish or weigh otherwise",
      params: Params,
      response: { 200: Run, ...guardedProblems("malformed_message", "not_found") },
    },
    handler: async (request) => runShape(backtestRuns.find(request.params.id)),
  });
  app.route({
    method: "POST",
    url: "/v1/backtests/:id/cancel",
    onRequest,
    schema: {
      ...operator,
      operationId: "cancelBacktest",
      summary: "Stop a back-test",
      params: Params,
      response: { 200: Run, ...guardedProblems("malformed_message", "not_found", "transition_refused") },
    },
    handler: async (request) => runShape(backtestRuns.cancel(request.params.id)),
  });
}

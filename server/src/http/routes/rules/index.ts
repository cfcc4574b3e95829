import { Family, RuleId } from "@clearseat/shared";
import { z } from "zod";
import type { DetectionRule } from "../../../detection/detection-rule.ts";
import { RULES } from "../../../rules/index.ts";
import type { App } from "../../app-instance.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

/** A rule in words, for whoever reads a finding of it. */
const RuleFacts = z.object({
  id: RuleId,
  version: z.number().int(),
  title: z.string(),
  family: Family,
  attack: z.array(z.string()).describe("MITRE ATT&CK techniques."),
  weights: z.array(
    z.object({
      name: z.string(),
      tenths: z.number().int().describe("Integer tenths of the log10 likelihood ratio."),
      because: z.string(),
    }),
  ),
  reads: z.array(z.string()).describe("Kinds of signals."),
  benign: z.array(z.string()).describe("Innocent explanations."),
  blindSpots: z.array(z.string()),
  triage: z.array(z.string()).describe("What to do next."),
});

function toFacts(rule: DetectionRule): z.infer<typeof RuleFacts> {
  const { id, version, title, family, attack, reads, benign, blindSpots, triage } = rule;
  const lists = { attack: [...attack], reads: [...reads], benign: [...benign], blindSpots: [...blindSpots] };
  const weights = Object.entries(rule.weights).map(([name, weight]) => ({ name, ...weight }));
  return { id, version, title, family, weights, ...lists, triage: [...triage] };
}

/** What is judged and why: the same for everybody, about nobody. */
export function addRuleRoutes(app: App, allow: Allow): void {
  const rules = RULES.map(toFacts);
  app.route({
    method: "GET",
    url: "/v1/rules",
    onRequest: allow("own.read"),
    schema: {
      operationId: "listRules",
      summary: "The rules that judge, with their weights and innocent explanations",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      response: { 200: z.object({ rules: z.array(RuleFacts) }), ...guardedProblems() },
    },
    handler: async () => ({ rules }),
  });
}

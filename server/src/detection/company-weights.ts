import { InputError, RULE_IDS, type ServerSettings } from "@clearseat/shared";
import { findRule } from "../rules/index.ts";
import type { DetectionRule, RuleMatch } from "./detection-rule.ts";

type RuleSettings = ServerSettings["rules"];

/** What a match weighs in this company. */
export interface MatchWeight {
  /** The weight's name in the rule's table. */
  readonly name: string;
  readonly tenths: number;
}

/** Is the rule to judge at all? */
export function isOn(rule: Pick<DetectionRule, "id">, settings: RuleSettings): boolean {
  return settings[rule.id]?.off !== true;
}

/**
 * The weight of a match by its name, which is how a company may set another. A rule says the number alone, and the
 * number tells the name unless two weights of the rule are equal: then the match must carry the name. Throws when
 * the table has no such weight, or two and no name.
 */
export function weightOf(rule: DetectionRule, match: RuleMatch, settings: RuleSettings): MatchWeight {
  const named = Object.entries(rule.weights).filter(
    ([name, { tenths }]) => tenths === match.weightTenths && (match.weight ?? name) === name,
  );
  const [name] = named[0] ?? [];
  if (name === undefined || named.length > 1)
    throw new Error(
      `${rule.id}: ${named.length === 0 ? "no weight" : "more than one weight"} of the table is ${match.weightTenths} tenths; the match must say which as \`weight\``,
    );
  return { name, tenths: settings[rule.id]?.weights?.[name] ?? match.weightTenths };
}

/** Throws an InputError for a weight that no rule gives, or of a rule that is not there yet. */
export function refuseUnknownWeights(settings: RuleSettings, source: string): void {
  for (const id of RULE_IDS) {
    const known = Object.keys(findRule(id)?.weights ?? {});
    const unknown = Object.keys(settings[id]?.weights ?? {}).find((name) => !known.includes(name));
    if (unknown === undefined) continue;
    const message =
      known.length === 0 ? "is no weight: the rule is not there yet" : `must be one of ${known.join(", ")}`;
    throw new InputError({ field: `rules.${id}.weights.${unknown}`, message }, source);
  }
}

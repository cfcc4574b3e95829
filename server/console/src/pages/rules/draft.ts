import type { Answer } from "../../api/types.ts";

export type Rule = Answer<"/v1/rules/settings">["rules"][number];
export type RuleId = Rule["id"];

/** How a rule is to judge. */
export interface RuleDraft {
  readonly isOff: boolean;
  /** In tenths, by name; only those that differ from the table. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What is to be otherwise, by rule. */
export type Draft = Readonly<Partial<Record<RuleId, RuleDraft>>>;

/** How a rule judges now. */
export function presentOf({ isOff, weights }: Rule): RuleDraft {
  const changed = weights.filter(({ tenths, tableTenths }) => tenths !== tableTenths);
  return { isOff, weights: Object.fromEntries(changed.map(({ name, tenths }) => [name, tenths])) };
}

function isSame(a: RuleDraft, b: RuleDraft): boolean {
  const names = new Set([...Object.keys(a.weights), ...Object.keys(b.weights)]);
  return a.isOff === b.isOff && [...names].every((name) => a.weights[name] === b.weights[name]);
}

/** The draft with one rule otherwise; a rule that is as it stands now is none of it. */
export function withRule(draft: Draft, rule: Rule, next: RuleDraft): Draft {
  const { [rule.id]: _before, ...rest } = draft;
  return isSame(next, presentOf(rule)) ? rest : { ...rest, [rule.id]: next };
}

/** The same rule with one weight otherwise. */
export function withWeight(draft: RuleDraft, rule: Rule, name: string, tenths: number): RuleDraft {
  const { [name]: _before, ...weights } = draft.weights;
  const isTable = rule.weights.some((weight) => weight.name === name && weight.tableTenths === tenths);
  return { ...draft, weights: isTable ? weights : { ...weights, [name]: tenths } };
}

/** As the API takes it. */
export function toChanges(draft: Draft) {
  return Object.fromEntries(
    Object.entries(draft).map(([id, { isOff, weights }]) => [
      id,
      { ...(isOff ? { off: true } : {}), ...(Object.keys(weights).length === 0 ? {} : { weights }) },
    ]),
  );
}

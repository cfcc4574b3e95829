import type { AlertDetail, Answer, Finding } from "../../api/types.ts";

type Rule = Answer<"/v1/rules">["rules"][number];

/** Findings that make up the score, the heaviest first. */
export function countedFindings({ findings, explanation }: AlertDetail): readonly Finding[] {
  const families = explanation?.families ?? [];
  const counted = families.filter((family) => family.counted).flatMap((family) => family.findings);
  return counted.flatMap(({ index }) => findings[index] ?? []).toSorted((a, b) => b.weightTenths - a.weightTenths);
}

/** Since when something that counts is there; what stands in the alert at all when nothing counts any more. */
export function seenSince(alert: AlertDetail): string | null {
  const counted = countedFindings(alert);
  const times = (counted.length > 0 ? counted : alert.findings).map(({ firstSeenAt }) => firstSeenAt);
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Each once, in their order, at most so many. */
function firstOf(texts: readonly string[], most: number): readonly string[] {
  return [...new Set(texts)].slice(0, most);
}

/** What would be innocent, of the heaviest findings first. */
export function innocentReasons(alert: AlertDetail, most: number): readonly string[] {
  return firstOf(
    countedFindings(alert).flatMap(({ benign }) => benign),
    most,
  );
}

/** What to do next, by the rules of the heaviest findings. */
export function nextSteps(
  alert: AlertDetail,
  rules: ReadonlyMap<string, Pick<Rule, "triage">>,
  most: number,
): readonly string[] {
  const steps = countedFindings(alert).flatMap(({ rule }) => rules.get(rule)?.triage ?? []);
  return firstOf(steps, most);
}

/** How sure: the confidence, and what is left without the strongest finding. */
export function sayCertainty({ confidence, explanation }: AlertDetail): string {
  const [strongest] = explanation?.families.find(({ counted }) => counted)?.findings ?? [];
  const sure = { high: "Strong", medium: "Fair", low: "Weak" }[confidence];
  if (strongest === undefined) return `${sure} evidence`;
  const { severityWithout } = strongest;
  const left = severityWithout === "info" ? "nothing would call for an alert" : `it would still be ${severityWithout}`;
  return `${sure} evidence; without the strongest finding ${left}.`;
}

import { type Alert, type Confidence, type Family, type Finding, type Severity, sayTenths } from "@clearseat/shared";
import { findRule } from "../rules/index.ts";
import {
  DECISIVE_TENTHS,
  type FamilyScore,
  type Score,
  SEVERITY_SCORES,
  STRONG_TENTHS,
  scoreFindings,
} from "./score.ts";

/** How one finding entered the sum. */
export type Part = "counted" | "capped" | "left_out" | "suppressed" | "cleared";

export interface ExplainedFinding {
  readonly finding: Finding;
  readonly part: Part;
  /** The reasoning behind the weight; null when the rule as it is now gives no such weight. */
  readonly because: string | null;
  /** The table's weight when the company's settings gave another one; null when it is the table's. */
  readonly insteadOfTenths: number | null;
  /** Severity of the alert if this finding alone went away. */
  readonly severityWithout: Severity;
}

export interface ExplainedFamily {
  readonly family: Family;
  readonly tenths: number;
  readonly bonusTenths: number;
  /** False: posture or a weak network path without a strong finding beside it. */
  readonly counted: boolean;
  readonly findings: readonly ExplainedFinding[];
}

/** An alert's score worked out again, from nothing but its stored findings. */
export interface Explanation {
  readonly alert: { readonly id: string; readonly title: string; readonly score: number; readonly severity: Severity };
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Do score and present severity come out as they are stored? */
  readonly agrees: boolean;
  /** The threshold that was reached, in words. */
  readonly reached: string;
  /** Strongest first. */
  readonly families: readonly ExplainedFamily[];
  /** Findings that stand and count nothing because somebody excepted them. */
  readonly suppressed: readonly ExplainedFinding[];
  /** Findings that no longer stand and count nothing. */
  readonly cleared: readonly ExplainedFinding[];
}

/** Recomputes an alert offline. Needs no store, no clock and no network; asks only the stored findings. */
export function explainAlert(alert: Alert): Explanation {
  const score = scoreFindings(alert.findings);
  const explain = (finding: Finding, part: Part): ExplainedFinding => ({
    finding,
    part,
    ...reasonOf(finding),
    severityWithout: scoreFindings(alert.findings.filter((other) => other !== finding)).severity,
  });
  return {
    alert: { id: alert.id, title: alert.title, score: alert.score, severity: alert.currentSeverity },
    score: score.score,
    severity: score.severity,
    confidence: score.confidence,
    agrees: alert.score === score.score && alert.currentSeverity === score.severity,
    reached: describeThreshold(score),
    families: score.families.map((family) => explainFamily(family, explain)),
    suppressed: alert.findings
      .filter((finding) => finding.clearedAt === null && finding.suppressedBy !== undefined)
      .map((finding) => explain(finding, "suppressed")),
    cleared: alert.findings
      .filter((finding) => finding.clearedAt !== null)
      .map((finding) => explain(finding, "cleared")),
  };
}

function explainFamily(
  family: FamilyScore,
  explain: (finding: Finding, part: Part) => ExplainedFinding,
): ExplainedFamily {
  const strongest = explain(family.strongest, family.counted ? "counted" : "left_out");
  const others = family.others.map((finding) => explain(finding, family.counted ? "capped" : "left_out"));
  const { family: name, tenths, bonusTenths, counted } = family;
  return { family: name, tenths, bonusTenths, counted, findings: [strongest, ...others] };
}

function reasonOf(finding: Finding): Pick<ExplainedFinding, "because" | "insteadOfTenths"> {
  const rule = findRule(finding.rule);
  const weights = Object.entries(rule?.weights ?? {});
  const same = weights.find(([name, { tenths }]) => tenths === finding.weightTenths && isNamed(finding, name));
  if (same !== undefined) return { because: same[1].because, insteadOfTenths: null };
  // Under another version of the rule the table may have had another weight of that name.
  const named =
    rule?.version === finding.ruleVersion ? weights.find(([name]) => name === finding.weightName) : undefined;
  return { because: named?.[1].because ?? null, insteadOfTenths: named?.[1].tenths ?? null };
}

function isNamed({ weightName }: Finding, name: string): boolean {
  return weightName === undefined || weightName === name;
}

function describeThreshold({ score, severity }: Score): string {
  const step = SEVERITY_SCORES.find((candidate) => candidate.severity === severity);
  if (step === undefined)
    return `below ${sayTenths(SEVERITY_SCORES.at(-1)?.tenths ?? 0)}, so it is context and opens no alert`;
  if (score < step.tenths) return `one finding of ${sayTenths(DECISIVE_TENTHS)} or more is ${severity} by itself`;
  const byScore = SEVERITY_SCORES.find((candidate) => score >= candidate.tenths) ?? step;
  const strong = `a finding of ${sayTenths(STRONG_TENTHS)} or more`;
  if (byScore !== step)
    return `${byScore.severity} needs ${strong}, so it is ${severity}, which begins at ${sayTenths(step.tenths)}`;
  return `${severity} begins at ${sayTenths(step.tenths)}${step.needsStrong ? ` with ${strong}` : ""}`;
}

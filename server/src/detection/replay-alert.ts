import type { Alert, ApprovedTool, Finding, RuleId, Severity } from "@clearseat/shared";
import type { DeviceCase } from "./device-case.ts";
import { judgeCase } from "./judge.ts";
import { canonicalId } from "./known-entries.ts";
import { scoreFindings } from "./score.ts";

/** A finding of an alert that comes out otherwise when its signals are judged again. */
export interface ReplayDifference {
  readonly rule: RuleId;
  readonly key: string;
  readonly storedTenths: number;
  /** Null: the signals do not give it. */
  readonly tenths: number | null;
}

/** What there would be to see if IT had not approved a tool. */
export interface ApprovedAway {
  readonly rule: RuleId;
  readonly summary: string;
  readonly weightTenths: number;
  /** Approvals of the tools that it rests on. */
  readonly approvals: readonly ApprovedTool[];
}

/** An alert worked out again from the signals that are stored, not from its findings. */
export interface Replay {
  readonly score: number;
  readonly severity: Severity;
  /** Do the signals give the stored score and severity? */
  readonly agrees: boolean;
  readonly differences: readonly ReplayDifference[];
  /** Rules that broke on the case. */
  readonly failedRules: readonly RuleId[];
  /** Found on the subject and not in this alert: judged benign before, or newer than the alert. */
  readonly elsewhere: readonly Finding[];
  readonly approved: readonly ApprovedAway[];
}

function matchOf({ rule, key }: Finding): string {
  return `${rule}\u0000${key}`;
}

function byMatch(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [matchOf(finding), finding]));
}

function approvalsOf({ evidence }: Finding, { settings }: DeviceCase): readonly ApprovedTool[] {
  const tools = evidence.flatMap(({ payload }) =>
    typeof payload["entryId"] === "string" ? [canonicalId(payload["entryId"])] : [],
  );
  return settings.approvedTools.filter(({ tool }) => tools.includes(canonicalId(tool)));
}

/** What the same case would show without any approval and does not show with them. */
function approvedAway(deviceCase: DeviceCase, found: ReadonlyMap<string, Finding>): readonly ApprovedAway[] {
  if (deviceCase.settings.approvedTools.length === 0) return [];
  const { findings } = judgeCase({ ...deviceCase, settings: { ...deviceCase.settings, approvedTools: [] } });
  return findings
    .filter((finding) => (found.get(matchOf(finding))?.weightTenths ?? -1) < finding.weightTenths)
    .map((finding) => ({
      rule: finding.rule,
      summary: finding.summary,
      weightTenths: finding.weightTenths,
      approvals: approvalsOf(finding, deviceCase),
    }))
    .filter(({ approvals }) => approvals.length > 0);
}

/** Judges the case of an alert's subject again and holds the outcome against what is stored. Pure, as judging is. */
export function replayAlert(alert: Alert, deviceCase: DeviceCase): Replay {
  const { findings, faults } = judgeCase(deviceCase);
  const found = byMatch(findings);
  const standing = alert.findings.filter((finding) => finding.clearedAt === null);
  const held = byMatch(standing);
  const again = standing.map((stored) => ({ stored, now: found.get(matchOf(stored)) }));
  const { score, severity } = scoreFindings(again.flatMap(({ now }) => now ?? []));
  return {
    score,
    severity,
    agrees: score === alert.score && severity === alert.currentSeverity,
    differences: again
      .filter(({ stored, now }) => now?.weightTenths !== stored.weightTenths)
      .map(({ stored, now }) => ({
        rule: stored.rule,
        key: stored.key,
        storedTenths: stored.weightTenths,
        tenths: now?.weightTenths ?? null,
      })),
    failedRules: faults.map((fault) => fault.rule),
    elsewhere: findings.filter((finding) => !held.has(matchOf(finding))),
    approved: approvedAway(deviceCase, found),
  };
}

import { type Finding, type Instant, type RuleId, type ServerSettings, toMillis } from "@clearseat/shared";
import { RULES } from "../rules/index.ts";
import { isOn, weightOf } from "./company-weights.ts";
import type { DetectionRule, RuleMatch } from "./detection-rule.ts";
import type { DeviceCase } from "./device-case.ts";
import { earliest, latest, nonEmpty } from "./signal-records.ts";
import { suppress } from "./suppressions.ts";

/** A rule that broke on a case. Always a bug; the caller logs it. */
export interface RuleFault {
  readonly rule: RuleId;
  readonly error: unknown;
}

export interface Judgment {
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
  /** When to judge this device again even if it reports nothing new; null when time alone changes nothing. */
  readonly againAt: Instant | null;
}

/** What the rules find on one device now; in the order of the registry. Use {@link judgeCase} to see faults too. */
export function judge(deviceCase: DeviceCase): Finding[] {
  return [...judgeCase(deviceCase).findings];
}

/**
 * Runs every rule that is on, with the company's weights. One that throws becomes a fault and stops no other: else a payload which breaks the weakest rule
 * would blind all the others for that device.
 */
export function judgeCase(deviceCase: DeviceCase, rules: readonly DetectionRule[] = RULES): Judgment {
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  const times: Instant[] = [];
  const company = deviceCase.settings.rules;
  for (const rule of rules.filter((one) => isOn(one, company))) {
    try {
      const matches = rule.match(deviceCase, findings.filter(counts));
      findings.push(...matches.map((match) => except(toFinding(rule, match, company), deviceCase)));
      times.push(...(rule.reconsiderAt?.(deviceCase) ?? []));
    } catch (error) {
      faults.push({ rule: rule.id, error });
    }
  }
  // When a suppression lapses its finding counts again.
  times.push(...findings.flatMap(({ suppressedBy }) => suppressedBy?.until ?? []));
  const ahead = nonEmpty(times.filter((time) => toMillis(time) > toMillis(deviceCase.now)));
  return { findings, faults, againAt: ahead === null ? null : earliest(ahead) };
}

/** What a suppression took away tells the rules after it nothing. */
function counts(finding: Finding): boolean {
  return finding.suppressedBy === undefined;
}

function except(finding: Finding, { device, home, suppressions }: DeviceCase): Finding {
  const { deviceId, assignee, group } = device;
  return suppress(finding, { deviceId, assignee, group, siteId: home?.siteId ?? null }, suppressions);
}

function toFinding(rule: DetectionRule, match: RuleMatch, company: ServerSettings["rules"]): Finding {
  const weight = weightOf(rule, match, company);
  const [first, ...rest] = match.evidence;
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    family: rule.family,
    weightTenths: weight.tenths,
    weightName: weight.name,
    summary: match.summary,
    key: match.key,
    attack: [...rule.attack],
    evidence: [...match.evidence],
    benign: [...rule.benign],
    clearsWhen: match.clearsWhen,
    firstSeenAt: match.since,
    lastSeenAt: latest([first.observedAt, ...rest.map((evidence) => evidence.observedAt)]),
    clearedAt: null,
  };
}

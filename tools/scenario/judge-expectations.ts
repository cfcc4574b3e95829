import { type Finding, isAtLeast, MINUTE_MS, type Severity, toInstant, toMillis } from "@clearseat/shared";
import { type AlertHistory, reachedAt } from "./alert-history.ts";
import { parseDuration } from "./duration.ts";
import { beganAt, type ChangeSeenAt } from "./measure.ts";
import type { Expectation } from "./scenario.ts";
import type { ExpectationResult, SubjectFinding } from "./scenario-result.ts";

/** What a run left behind, as far as expectations ask. Times in milliseconds. */
export interface Outcome {
  readonly start: number;
  readonly firstStepOf: ReadonlyMap<string, number>;
  readonly histories: readonly AlertHistory[];
  readonly findings: readonly SubjectFinding[];
  readonly changeSeenAt: ChangeSeenAt;
}

export function judgeExpectations(wishes: readonly Expectation[], outcome: Outcome): ExpectationResult[] {
  return wishes.map((expectation) => ({ expectation, ...judge(expectation, outcome) }));
}

type Judgment = Omit<ExpectationResult, "expectation">;

function judge(wish: Expectation, outcome: Outcome): Judgment {
  return wish.quiet === undefined ? judgeWish(wish, outcome) : judgeQuiet(wish.quiet, wish.above ?? "low", outcome);
}

function judgeQuiet(devices: readonly string[], above: Severity, outcome: Outcome): Judgment {
  const loud = outcome.histories.find(
    ({ alert }) =>
      alert.subject.devices.some((id) => devices.includes(id)) &&
      alert.severity !== above &&
      isAtLeast(alert.severity, above),
  );
  if (loud === undefined) return { met: true, why: `Nothing above ${above}.`, at: null };
  const { alert } = loud;
  return {
    met: false,
    why: `${alert.subject.devices.join(", ")} reached ${alert.severity} through ${alert.rules.join(", ")}.`,
    at: null,
  };
}

/** Something that may fulfill a wish, and when it did. */
interface Candidate {
  readonly at: number;
  /** What it rests on came into being then. */
  readonly broughtAt: number;
  readonly what: string;
}

function judgeWish(wish: Expectation, outcome: Outcome): Judgment {
  const candidates = [...alertCandidates(wish, outcome), ...findingCandidates(wish, outcome)];
  const first = candidates.sort((a, b) => a.at - b.at)[0];
  if (first === undefined) return { met: false, why: describeAbsence(wish, outcome), at: null };
  const from = countedFrom(first, wish, outcome);
  const limit = wish.within === undefined ? null : parseDuration(wish.within);
  const minutes = Math.round((first.at - from) / MINUTE_MS);
  const at = toInstant(first.at);
  const when = `at ${at}, ${minutes} minutes in`;
  if (limit === null || first.at - from <= limit) return { met: true, why: `${first.what} ${when}.`, at };
  return { met: false, why: `${first.what} only ${when}, which is later than ${wish.within}.`, at };
}

/**
 * `within` counts from the subject's first step, or from the later one that brought what was found: nobody can find a
 * box before it is plugged in.
 */
function countedFrom({ at, broughtAt }: Candidate, { subject }: Expectation, { firstStepOf, start }: Outcome): number {
  const firstStep = subject === undefined ? undefined : firstStepOf.get(subject);
  // A laptop may be missed before it comes.
  return firstStep === undefined || firstStep > at ? start : Math.max(firstStep, Math.min(at, broughtAt));
}

/** When the first of these findings' evidence came into being; without any, at no time at all. */
function earliestOf(findings: readonly Pick<Finding, "evidence">[], { changeSeenAt }: Outcome): number {
  const times = findings.flatMap(({ evidence }) => evidence.map((part) => beganAt(part, changeSeenAt)));
  return times.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...times);
}

function alertCandidates(wish: Expectation, outcome: Outcome): Candidate[] {
  return outcome.histories
    .filter((history) => isAbout(history.alert.subject.devices, wish.subject))
    .flatMap((history) => {
      const at = reachedAt(history, wish);
      if (at === null) return [];
      const { findings, subject, severity } = history.alert;
      const wished = findings.filter(({ rule }) => wish.rule === undefined || rule === wish.rule);
      const what = `Alert of ${subject.devices.join(", ")} (${severity})`;
      return [{ at, broughtAt: earliestOf(wished, outcome), what }];
    });
}

/** A rule alone, without a severity, is also fulfilled by a finding that opens no alert. */
function findingCandidates(wish: Expectation, outcome: Outcome): Candidate[] {
  if (wish.rule === undefined || (wish.severity !== undefined && wish.severity !== "info")) return [];
  return outcome.findings
    .filter((finding) => finding.rule === wish.rule && isAbout(finding.subject.devices, wish.subject))
    .map((finding) => ({
      at: toMillis(finding.firstSeenAt),
      broughtAt: earliestOf([finding], outcome),
      what: `Finding on ${finding.subject.devices.join(", ")}`,
    }));
}

function isAbout(devices: readonly string[], subject: string | undefined): boolean {
  return subject === undefined || devices.includes(subject);
}

function describeAbsence(wish: Expectation, outcome: Outcome): string {
  const alerts = outcome.histories.filter(({ alert }) => isAbout(alert.subject.devices, wish.subject));
  if (alerts.length > 0)
    return `Not reached; instead: ${alerts.map(({ alert }) => `${alert.severity} alert with ${alert.rules.join(", ")}`).join("; ")}.`;
  const context = outcome.findings.filter((finding) => isAbout(finding.subject.devices, wish.subject));
  if (context.length === 0) return "Nothing was found.";
  return `Not reached; as context only: ${[...new Set(context.map((finding) => finding.rule))].join(", ")}.`;
}

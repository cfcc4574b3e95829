import type { Confidence, Family, Finding, Severity } from "@clearseat/shared";

/** Added once to a family in which a second rule speaks on a second signal, in tenths. */
const CORROBORATION_TENTHS = 3;
/** From here one finding is strong enough to carry `high`, and to let weak families count. */
export const STRONG_TENTHS = 20;
/** Below this a network path, such as a private VPN, is what a tenth of all honest people have. */
const WEAK_PATH_TENTHS = 10;
/** One finding of this weight is `high` by itself. */
export const DECISIVE_TENTHS = 27;
/** The score each severity needs, highest first, in tenths. Below the last it is context. */
export const SEVERITY_SCORES = [
  { severity: "critical", tenths: 40, needsStrong: true },
  { severity: "high", tenths: 30, needsStrong: true },
  { severity: "medium", tenths: 20, needsStrong: false },
  { severity: "low", tenths: 10, needsStrong: false },
] as const satisfies readonly { severity: Severity; tenths: number; needsStrong: boolean }[];

/** What one family adds to a score. */
export interface FamilyScore {
  readonly family: Family;
  /** Inside a family findings are correlated, so only the strongest counts. */
  readonly strongest: Finding;
  readonly others: readonly Finding[];
  readonly bonusTenths: number;
  /** `strongest` and the bonus. */
  readonly tenths: number;
  /** False: left out of the sum, because posture, and a weak network path, say nothing without a strong finding beside them. */
  readonly counted: boolean;
}

export interface Score {
  /** Sum of the counted families, integer tenths of the log10 likelihood ratio. */
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Strongest first. */
  readonly families: readonly FamilyScore[];
}

/** Scores one subject by its findings that stand; those that cleared or are suppressed count nothing. The order does not matter. */
export function scoreFindings(findings: readonly Finding[]): Score {
  const standing = findings.filter(isInSum).toSorted(byStrength);
  const isStrong = strongestBesidePosture(standing) >= STRONG_TENTHS;
  const families = [...new Set(standing.map((finding) => finding.family))]
    .map((family) => scoreFamily(standing.filter((finding) => finding.family === family)))
    .map((family) => ({ ...family, counted: isStrong || !onlySupports(family) }))
    .toSorted((a, b) => b.tenths - a.tenths || (a.family < b.family ? -1 : 1));
  const counted = families.filter((family) => family.counted);
  const score = counted.reduce((sum, family) => sum + family.tenths, 0);
  const strongestTenths = Math.max(0, ...counted.map((family) => family.strongest.weightTenths));
  return {
    score,
    severity: toSeverity(score, strongestTenths),
    confidence: toConfidence(counted.length, strongestTenths),
    families,
  };
}

/** Does a finding stand, and did nobody except it? */
export function isInSum({ clearedAt, suppressedBy }: Finding): boolean {
  return clearedAt === null && suppressedBy === undefined;
}

/** Weight of the strongest finding in tenths, posture apart, which says something only beside such a one; 0: none. */
export function strongestBesidePosture(findings: readonly Finding[]): number {
  return Math.max(0, ...findings.filter(({ family }) => family !== "posture").map((finding) => finding.weightTenths));
}

/** Does a family say something only beside a strong finding of another one? */
function onlySupports({ family, tenths }: Pick<FamilyScore, "family" | "tenths">): boolean {
  return family === "posture" || (family === "network-path" && tenths < WEAK_PATH_TENTHS);
}

function scoreFamily(findings: readonly Finding[]): Omit<FamilyScore, "counted"> {
  const [strongest, ...others] = findings as [Finding, ...Finding[]]; // Families are taken from the findings, so none is empty.
  const bonusTenths = isCorroborated(findings) ? CORROBORATION_TENTHS : 0;
  return {
    family: strongest.family,
    strongest,
    others,
    bonusTenths,
    tenths: strongest.weightTenths + bonusTenths,
  };
}

/**
 * Do two different rules rest on different signals? Any pair will do, not only one with the strongest: so one more
 * finding can never lower a score.
 */
function isCorroborated(findings: readonly Finding[]): boolean {
  return findings.some((a, index) =>
    findings.slice(index + 1).some((b) => a.rule !== b.rule && restOnDifferentSignals(a, b)),
  );
}

function restOnDifferentSignals(a: Finding, b: Finding): boolean {
  const signals = new Set(a.evidence.map(signalOf));
  return b.evidence.every((evidence) => !signals.has(signalOf(evidence)));
}

function signalOf(evidence: Finding["evidence"][number]): string {
  return [evidence.deviceId, evidence.kind, evidence.key].join("\u0000");
}

/** What a score comes to beside its strongest finding. */
export function toSeverity(score: number, strongestTenths: number): Severity {
  const reached = SEVERITY_SCORES.find(
    ({ tenths, needsStrong }) => score >= tenths && (!needsStrong || strongestTenths >= STRONG_TENTHS),
  );
  const byScore = reached?.severity ?? "info";
  return strongestTenths >= DECISIVE_TENTHS && byScore !== "critical" ? "high" : byScore;
}

/**
 * How sure we are that what was seen is what it looks like, apart from how bad that would be.
 * high: one decisive finding, or a strong one that another family supports; medium: one strong finding, or two
 * families of weak ones; low: a single weak sign.
 */
function toConfidence(families: number, strongestTenths: number): Confidence {
  if (strongestTenths >= DECISIVE_TENTHS) return "high";
  const isStrong = strongestTenths >= STRONG_TENTHS;
  if (isStrong && families >= 2) return "high";
  return isStrong || families >= 2 ? "medium" : "low";
}

/** Heaviest first; which of equals comes first does not depend on their order. */
export function byStrength(a: Finding, b: Finding): number {
  return b.weightTenths - a.weightTenths || compareText(a.rule, b.rule) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

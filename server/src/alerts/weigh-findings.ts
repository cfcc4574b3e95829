import type { Confidence, Finding, Severity } from "@clearseat/shared";
import { byStrength, scoreFindings } from "../detection/score.ts";

export interface Weighed {
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What the strongest finding that counts says; null when nothing does. */
  readonly title: string | null;
}

/** Score, severity and title of what stands. What was left out of the sum gives no title either. */
export function weighFindings(findings: readonly Finding[]): Weighed {
  const { score, severity, confidence, families } = scoreFindings(findings);
  const [strongest] = families
    .filter(({ counted }) => counted)
    .map((family) => family.strongest)
    .toSorted(byStrength);
  return { score, severity, confidence, title: strongest?.summary ?? null };
}

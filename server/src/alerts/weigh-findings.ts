import type { Confidence, Finding, Severity } from "@clearseat/shared";
import { isInSum, scoreFindings } from "../detection/score.ts";

export interface Weighed {
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What the strongest finding says; null when nothing stands. */
  readonly title: string | null;
}

/** Score, severity and title of what stands. */
export function weighFindings(findings: readonly Finding[]): Weighed {
  const { score, severity, confidence } = scoreFindings(findings);
  const [strongest] = findings
    .filter(isInSum)
    .toSorted(
      (a, b) => b.weightTenths - a.weightTenths || (`${a.rule}\u0000${a.key}` < `${b.rule}\u0000${b.key}` ? -1 : 1),
    );
  return { score, severity, confidence, title: strongest?.summary ?? null };
}

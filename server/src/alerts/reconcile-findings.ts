import type { Finding } from "@clearseat/shared";
import { isInSum } from "../detection/score.ts";
import type { KeptFinding } from "./finding-store.ts";

/** What a judgment changes in the findings of one subject. */
export interface FindingChanges {
  /** New matches; the caller gives them ids. */
  readonly added: readonly Finding[];
  /** Matches that are as they were, or changed but no heavier. */
  readonly kept: readonly { readonly finding: KeptFinding; readonly isChanged: boolean }[];
  readonly strengthened: readonly KeptFinding[];
  /** Matches that the open alert saw end and that are back. */
  readonly returned: readonly KeptFinding[];
  /** Matches that somebody excepted since. */
  readonly suppressed: readonly KeptFinding[];
  /** Matches whose suppression lapsed or was ended: they count again. */
  readonly unsuppressed: readonly KeptFinding[];
  readonly cleared: readonly KeptFinding[];
}

/** Two findings are the same match when rule and key are. */
function matchOf(finding: Finding): string {
  return `${finding.rule}\u0000${finding.key}`;
}

function isSame(a: Finding, b: Finding): boolean {
  return JSON.stringify({ ...a, lastSeenAt: "" }) === JSON.stringify({ ...b, lastSeenAt: "" });
}

/** The kept finding as the judgment now has it; when it was first seen does not change. */
function renew(kept: KeptFinding, found: Finding): KeptFinding {
  return { ...kept, finding: { ...found, firstSeenAt: kept.finding.firstSeenAt, clearedAt: null } };
}

function changeOf(before: Finding, now: Finding): "kept" | "strengthened" | "returned" | "suppressed" | "unsuppressed" {
  const wasStanding = before.clearedAt === null;
  if (now.suppressedBy !== undefined) return wasStanding && before.suppressedBy !== undefined ? "kept" : "suppressed";
  if (!wasStanding) return "returned";
  if (before.suppressedBy !== undefined) return "unsuppressed";
  return now.weightTenths > before.weightTenths ? "strengthened" : "kept";
}

/**
 * Holds what the rules find now against what stood before.
 * @param known what stands, and what cleared inside the alert that is still open
 * @param nowText the server's time, which becomes `clearedAt`
 */
export function reconcileFindings(
  found: readonly Finding[],
  known: readonly KeptFinding[],
  nowText: string,
): FindingChanges {
  const unmatched = new Map(known.map((kept) => [matchOf(kept.finding), kept]));
  // A match may stand while an older one of the same key is cleared; the standing one is the same match.
  for (const kept of known) if (kept.finding.clearedAt === null) unmatched.set(matchOf(kept.finding), kept);
  const changes = {
    added: [] as Finding[],
    kept: [] as FindingChanges["kept"][number][],
    strengthened: [] as KeptFinding[],
    returned: [] as KeptFinding[],
    suppressed: [] as KeptFinding[],
    unsuppressed: [] as KeptFinding[],
    cleared: [] as KeptFinding[],
  };
  for (const finding of found) {
    const kept = unmatched.get(matchOf(finding));
    unmatched.delete(matchOf(finding));
    if (kept === undefined) {
      changes.added.push(finding);
      continue;
    }
    const renewed = renew(kept, finding);
    const change = changeOf(kept.finding, finding);
    if (change === "kept") changes.kept.push({ finding: renewed, isChanged: !isSame(kept.finding, renewed.finding) });
    else changes[change].push(renewed);
  }
  for (const kept of unmatched.values()) {
    if (kept.finding.clearedAt === null)
      changes.cleared.push({ ...kept, finding: { ...kept.finding, clearedAt: nowText } });
  }
  return changes;
}

/** Evidence that no analyst has judged yet: never settled, or heavier than when it was. */
export function isUnjudged({ finding, settledTenths }: KeptFinding): boolean {
  return settledTenths === null || finding.weightTenths > settledTenths;
}

/** Does a finding count in an alert that is not closed? Judged benign, it counts again only when it grows. */
export function isCounted(kept: KeptFinding): boolean {
  return isInSum(kept.finding) && (!kept.dismissed || isUnjudged(kept));
}

/** Does an alert show it? What is suppressed counts nothing and is shown as such. */
export function isShown(kept: KeptFinding): boolean {
  return isCounted(kept) || (kept.finding.clearedAt === null && kept.finding.suppressedBy !== undefined);
}

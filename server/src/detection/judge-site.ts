import type { Finding, RuleId } from "@clearseat/shared";
import { sayCount, sayInstant } from "./plain-words.ts";
import { isInSum } from "./score.ts";
import { earliest, latest, nonEmpty } from "./signal-records.ts";

/** Its findings are about everybody who lives at a site, so they are the site's too. */
export const SITE_RULE: RuleId = "shared-residence";

/** A site has one finding of the rule, however many of its residents show it. */
const KEY = "residents";

/** The finding without laptops that have left since it was judged; null when no two are left. */
function amongResidents(finding: Finding, residents: readonly string[]): Finding | null {
  const evidence = finding.evidence.filter(({ deviceId }) => residents.includes(deviceId));
  return laptopsIn(evidence) < 2 ? null : { ...finding, evidence };
}

function laptopsIn(evidence: Finding["evidence"]): number {
  return new Set(evidence.map(({ deviceId }) => deviceId)).size;
}

/**
 * What a site's residents' own findings make of the site: the heaviest of the rule, as old as the oldest. The order in
 * which they come does not matter.
 * @param residents ids of the laptops that live there now
 */
export function judgeSite(findings: readonly Finding[], residents: readonly string[]): Finding[] {
  const all = findings
    .filter((one) => one.rule === SITE_RULE && one.clearedAt === null)
    .flatMap((one) => amongResidents(one, residents) ?? []);
  // Suppressed for some residents it is still the others'; suppressed for all it is the site's too, as such.
  const standing = nonEmpty(all.filter(isInSum)) ?? nonEmpty(all);
  if (standing === null) return [];
  const [first, ...rest] = standing;
  const heaviest = rest.reduce((best, one) => (isHeavier(one, best) ? one : best), first);
  const since = earliest([first.firstSeenAt, ...rest.map((one) => one.firstSeenAt)]);
  return [
    {
      ...heaviest,
      key: KEY,
      // What a laptop's own finding says of itself and the others, said of all of them.
      summary: `${sayCount(laptopsIn(heaviest.evidence), "laptop")} of different people live at one site, since ${sayInstant(since)}.`,
      firstSeenAt: since,
      lastSeenAt: latest([first.lastSeenAt, ...rest.map((one) => one.lastSeenAt)]),
    },
  ];
}

function isHeavier(one: Finding, best: Finding): boolean {
  const order = one.weightTenths - best.weightTenths;
  return order > 0 || (order === 0 && JSON.stringify(one) < JSON.stringify(best));
}

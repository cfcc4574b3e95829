import type { Finding, RuleId } from "@clearseat/shared";
import { sayCount, sayInstant } from "./plain-words.ts";
import { earliest, latest, nonEmpty } from "./signal-records.ts";

/** Its findings are about everybody who lives at a site, so they are the site's too. */
export const SITE_RULE: RuleId = "shared-residence";

/** A site has one finding of the rule, however many of its residents show it. */
const KEY = "residents";

/**
 * What a site's residents' own findings make of the site: the heaviest of the rule, as old as the oldest. The order in
 * which they come does not matter.
 */
export function judgeSite(findings: readonly Finding[]): Finding[] {
  const standing = nonEmpty(findings.filter((one) => one.rule === SITE_RULE && one.clearedAt === null));
  if (standing === null) return [];
  const [first, ...rest] = standing;
  const heaviest = rest.reduce((best, one) => (isHeavier(one, best) ? one : best), first);
  const laptops = new Set(heaviest.evidence.map((evidence) => evidence.deviceId)).size;
  const since = earliest([first.firstSeenAt, ...rest.map((one) => one.firstSeenAt)]);
  return [
    {
      ...heaviest,
      key: KEY,
      // What a laptop's own finding says of itself and the others, said of all of them.
      summary: `${sayCount(laptops, "laptop")} of different people live at one site, since ${sayInstant(since)}.`,
      firstSeenAt: since,
      lastSeenAt: latest([first.lastSeenAt, ...rest.map((one) => one.lastSeenAt)]),
    },
  ];
}

function isHeavier(one: Finding, best: Finding): boolean {
  const order = one.weightTenths - best.weightTenths;
  return order > 0 || (order === 0 && JSON.stringify(one) < JSON.stringify(best));
}

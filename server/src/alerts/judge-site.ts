import { judgeSite, SITE_RULE } from "../detection/judge-site.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import { applyJudgment } from "./apply-judgment.ts";
import type { Subject } from "./finding-store.ts";
import { MAX_RESIDENTS } from "./read-whereabouts.ts";

async function findingsOf(store: Store, residents: readonly string[]) {
  return (await store.findings.standingOf(residents, SITE_RULE)).map((one) => one.finding);
}

/**
 * Judges a site by what stands on its residents, in the caller's transaction. Costs two reads where nothing was ever
 * found; only where something was is the site locked.
 */
export async function judgeSiteSubject(store: Store, siteId: string, nowMs: number): Promise<readonly ServerEvent[]> {
  const subject: Subject = { kind: "site", id: siteId };
  const home = { kind: "home", value: siteId } as const;
  const residents = await store.fleet.holders(home, MAX_RESIDENTS);
  const isFound = (await findingsOf(store, residents)).length > 0;
  if (!isFound && (await store.findings.standing(subject)).length === 0) return [];
  await store.locks.site(siteId);
  // Whoever had the lock before may have changed what was just read.
  const devices = await store.fleet.holders(home, MAX_RESIDENTS);
  const found = judgeSite(await findingsOf(store, devices), devices);
  return (await applyJudgment(store, { ...subject, devices }, { found, failedRules: [] }, nowMs)).events;
}

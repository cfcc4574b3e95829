import { DAY_MS, HOUR_MS } from "@clearseat/shared";
import { nextTurn } from "../platform/next-turn.ts";
import type { Store } from "../store.ts";
import { LINK_KINDS } from "./farm.ts";
import type { FarmNode, FarmSite, Holding, Presence, PresenceRules, SubjectAlert } from "./farm-store.ts";

/** Everything that the picture is drawn from, as it was read. */
export interface FarmFacts {
  readonly atMs: number;
  readonly nodes: readonly FarmNode[];
  /** Active laptops that were not read, because they live alone in a fleet that is too large. */
  readonly unread: number;
  readonly presences: readonly Presence[];
  readonly sites: readonly FarmSite[];
  /** Site by device. */
  readonly homes: ReadonlyMap<string, string>;
  readonly shared: readonly Holding[];
  readonly alerts: readonly SubjectAlert[];
}

/** Stays are kept so long. */
export const FARM_DAYS = 90;
/** A few at a time, so that reports do not wait long behind it. */
const IDS_AT_ONCE = 1_000;
const STAYS_AT_ONCE = 25;
/** More people than this have a service in common, not an operator. */
export const MOST_HOLDERS = 64;

/** Somebody who comes back after a weekend was there all the time; who comes for a coffee was not. */
export function presenceRules(nowMs: number): PresenceRules {
  return { gapMs: 4 * DAY_MS, leastMs: 4 * HOUR_MS, nowMs };
}

async function activeIds(store: Store): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const some = await store.devices.activeIdsAfter(ids.at(-1) ?? "", IDS_AT_ONCE);
    ids.push(...some);
    if (some.length < IDS_AT_ONCE) return ids;
    await nextTurn();
  }
}

/** Who lives with somebody, or is suspected: whom to read where all are too many. */
function notAlone(homes: ReadonlyMap<string, string>, alerts: readonly SubjectAlert[]): ReadonlySet<string> {
  const residents = Map.groupBy(homes, ([, siteId]) => siteId);
  const together = [...residents.values()].filter((some) => some.length > 1 && some.length <= MOST_HOLDERS);
  return new Set([...together.flat().map(([deviceId]) => deviceId), ...alerts.map(({ subjectId }) => subjectId)]);
}

async function readWhereabouts(store: Store, ids: readonly string[], nowMs: number) {
  const nodes: FarmNode[] = [];
  const presences: Presence[] = [];
  for (let from = 0; from < ids.length; from += STAYS_AT_ONCE) {
    const some = ids.slice(from, from + STAYS_AT_ONCE);
    nodes.push(...(await store.farm.nodesOf(some)));
    presences.push(...(await store.farm.presencesOf(some, presenceRules(nowMs))));
    await nextTurn();
  }
  return { nodes, presences };
}

/**
 * Reads the facts for the picture of sites, in pieces.
 * @param mostNodes of a fleet with more laptops only those are read that live with others or are suspected
 */
export async function gatherFarm(store: Store, nowMs: number, mostNodes: number): Promise<FarmFacts> {
  const all = await activeIds(store);
  const homes = new Map((await store.farm.homes()).map(({ deviceId, value }) => [deviceId, value]));
  await nextTurn();
  const alerts = await store.farm.alertsSince(nowMs - FARM_DAYS * DAY_MS);
  const telling = all.length > mostNodes ? notAlone(homes, alerts) : null;
  const ids = telling === null ? all : all.filter((id) => telling.has(id));
  const { nodes, presences } = await readWhereabouts(store, ids, nowMs);
  const sites = await store.farm.sites([...new Set(presences.map(({ siteId }) => siteId))]);
  await nextTurn();
  const shared = await store.farm.shared(LINK_KINDS, MOST_HOLDERS);
  return { atMs: nowMs, nodes, unread: all.length - ids.length, presences, sites, homes, shared, alerts };
}

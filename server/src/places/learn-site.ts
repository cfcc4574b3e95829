import type { Store } from "../store.ts";
import type { Place } from "./place-of.ts";
import type { NewStay, SiteFacts } from "./place-store.ts";
import { afterLook, joinFacts } from "./site-kind.ts";

/** A home holds a few laptops; at a place with more nobody is told who lives there. */
const MAX_WOKEN = 64;

interface KnownSite extends SiteFacts {
  readonly siteId: string;
}

/** Everybody who lives at a site is judged again: it has another name, or became something else. */
export async function wakeResidents(store: Store, siteId: string, nowMs: number): Promise<void> {
  for (const deviceId of await store.fleet.holders({ kind: "home", value: siteId }, MAX_WOKEN))
    store.due.mark(deviceId, nowMs);
}

/** Makes the sites of two places one. Goes on until both are, because others may join either meanwhile. */
async function joinPlaces(store: Store, placeId: string, other: string, nowMs: number): Promise<void> {
  for (;;) {
    const mine: KnownSite = await store.places.siteOf(placeId);
    const theirs: KnownSite = await store.places.siteOf(other);
    if (mine.siteId === theirs.siteId) return;
    const [kept, gone] = mine.siteId < theirs.siteId ? [mine, theirs] : [theirs, mine];
    await store.places.join(kept.siteId, gone.siteId);
    await store.places.saveSite(kept.siteId, joinFacts(kept, gone));
    await wakeResidents(store, kept.siteId, nowMs);
    await wakeResidents(store, gone.siteId, nowMs);
  }
}

/** Takes one look at a place into what is known of its site: what it shares with other places, its class, its declared name. */
export async function learnSite(
  store: Store,
  place: Place,
  look: Pick<NewStay, "declared" | "path" | "facts">,
  nowMs: number,
): Promise<void> {
  await store.places.siteOf(place.id);
  for (const mark of place.marks) {
    const first = await store.places.mark(mark, place.id);
    if (first !== place.id) await joinPlaces(store, place.id, first, nowMs);
  }
  const known = await store.places.siteOf(place.id);
  const { declared, networkClass } = afterLook(known, look);
  if (declared === known.declared && networkClass === known.networkClass) return;
  await store.places.saveSite(known.siteId, { declared, networkClass });
  await wakeResidents(store, known.siteId, nowMs);
}

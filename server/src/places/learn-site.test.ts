import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import { startTestServer } from "../testing/test-server.ts";
import { learnSite } from "./learn-site.ts";
import type { Place } from "./place-of.ts";

const LOOK = { declared: null, path: "direct", facts: UNKNOWN_ADDRESS } as const;

/** Looks at a few places with a few marks, in some order. */
const looks = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 7 }).map((number) => `place-${number}`),
    marks: fc.uniqueArray(
      fc.integer({ min: 0, max: 5 }).map((number) => `mark-${number}`),
      { maxLength: 2 },
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function areOne(a: Place, b: Place): boolean {
  return a.id === b.id || a.marks.some((mark) => b.marks.includes(mark));
}

/** The site of every place after all looks, worked out by hand: places that a chain of marks connects are one. */
function expectedSites(all: readonly Place[]): ReadonlyMap<string, string> {
  const sites = new Map(all.map(({ id }) => [id, id]));
  const pairs = all.flatMap((a) => all.filter((b) => areOne(a, b)).map((b) => [a.id, b.id] as const));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [a, b] of pairs) {
      const [siteA, siteB] = [sites.get(a) ?? "", sites.get(b) ?? ""];
      if (siteA === siteB) continue;
      sites.set(siteA < siteB ? b : a, siteA < siteB ? siteA : siteB);
      isChanged = true;
    }
  }
  return sites;
}

describe("joining places", () => {
  it("makes one site of what marks connect and of nothing else, in whatever order they are seen", async () => {
    const { server, sql } = await startTestServer();
    await fc.assert(
      fc.asyncProperty(looks, async (all) => {
        await sql("delete from place", "delete from place_mark", "delete from site", "select 1 as one");
        for (const place of all) await server.storage.transaction((store) => learnSite(store, place, LOOK, 0));

        const rows = await sql("select place_id, site_id from place");
        const sites = new Map(rows.map((row) => [String(row["place_id"]), String(row["site_id"])]));
        expect(sites).toEqual(expectedSites(all));
      }),
      { numRuns: 40 },
    );
  });

  it("wakes whoever lives at either", async () => {
    const { server, laptop } = await startTestServer();
    const [ana, bob] = [await laptop(), await laptop()];
    const woken = await server.storage.transaction(async (store) => {
      await learnSite(store, { id: "place-a", marks: ["mark"] }, LOOK, 0);
      await learnSite(store, { id: "place-b", marks: [] }, LOOK, 0);
      await store.fleet.add(ana.id, { kind: "home", value: "place-a", sinceMs: 0 });
      await store.fleet.add(bob.id, { kind: "home", value: "place-b", sinceMs: 0 });
      await learnSite(store, { id: "place-b", marks: ["mark"] }, LOOK, 0);
      return store.due.take(10, 0);
    });

    expect(woken.devices.map((one) => one.deviceId).sort()).toEqual([ana.id, bob.id].sort());
  });
});

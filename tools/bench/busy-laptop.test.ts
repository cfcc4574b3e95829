import { CATALOG, Platform, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { type BusyLaptop, composeBusyLaptop } from "./busy-laptop.ts";
import { growCatalog } from "./larger-catalog.ts";

const SIZE = { processes: 60, sockets: 90, applications: 20, services: 10, names: 5 };

function laptop(platform: Platform, seed = 7): BusyLaptop {
  return { platform, ...SIZE, tools: CATALOG.filter(({ id }) => id === "anydesk"), seed };
}

describe.each(Platform.options)("a composed %s laptop", (platform) => {
  it("is a valid snapshot with as much of everything as was asked for, the tool among it", () => {
    const { processes, sockets, applications, services, dns } = Snapshot.parse(composeBusyLaptop(laptop(platform)));

    expect([processes, sockets, applications, services, dns].map((list) => list?.length)).toEqual([60, 90, 20, 10, 5]);
    expect(processes?.filter(({ path }) => /anydesk/iu.test(path ?? ""))).toHaveLength(1);
  });

  it("is the same for one seed and another for another", () => {
    expect(composeBusyLaptop(laptop(platform))).toEqual(composeBusyLaptop(laptop(platform)));
    expect(composeBusyLaptop(laptop(platform, 8))).not.toEqual(composeBusyLaptop(laptop(platform)));
  });
});

describe("a grown catalog", () => {
  it("holds the bundled one and as many entries as were asked for, each id once", () => {
    const grown = growCatalog(CATALOG.length + 300, 7);

    expect(grown.slice(0, CATALOG.length)).toEqual(CATALOG);
    expect(new Set(grown.map(({ id }) => id)).size).toBe(CATALOG.length + 300);
  });

  it("is the bundled one when fewer are asked for", () => {
    expect(growCatalog(0, 7)).toEqual(CATALOG);
  });
});

import { describe, expect, it } from "vitest";
import { frameAt } from "./farm-frame.ts";
import { hitAt } from "./farm-hit.ts";
import { layOutFarm } from "./farm-layout.ts";
import { type FarmModel, rankOf, toModel } from "./farm-model.ts";
import { placeDevices } from "./farm-places.ts";
import { findSites, rankSites } from "./find-sites.ts";

const day = (number: number) => `2026-03-${String(number).padStart(2, "0")}T00:00:00Z`;
const at = (number: number) => Date.parse(day(number));

type Graph = Parameters<typeof toModel>[0];
type Stay = Graph["stays"][number];

function stay(device: number, site: number, from: number, more: Partial<Stay> = {}): Stay {
  return { device, site, from: day(from), to: null, lives: false, ...more };
}

/** A house, an office and a home; three laptops. */
function graphOf(stays: readonly Stay[], more: Partial<Graph> = {}): Graph {
  const site = { name: null, country: "US", most: 1, suspicions: [] };
  const device = { score: 0, suspicions: [] };
  return {
    at: day(28),
    from: day(1),
    sites: [
      { ...site, id: "house", kind: "residence" },
      { ...site, id: "office", kind: "office", name: "headquarters" },
      { ...site, id: "home", kind: "residence", country: "GB" },
    ],
    devices: ["windows", "macos", "linux"].map((platform, index) => ({
      ...device,
      id: `laptop-${index}`,
      platform: platform as "linux",
    })),
    stays: [...stays],
    links: [],
    leftOut: { withoutPlace: 0, sites: 0, devices: 0 },
    ...more,
  };
}

function pictureOf(model: FarmModel) {
  const placements = placeDevices(model);
  return { model, placements, layout: layOutFarm(model, placements) };
}

const picture = (stays: readonly Stay[], more: Partial<Graph> = {}) => pictureOf(toModel(graphOf(stays, more)));

describe("the picture of sites", () => {
  it("draws a laptop once: where it lives, and as a visitor where it works", () => {
    const shown = frameAt(picture([stay(0, 0, 1, { lives: true }), stay(0, 1, 2)]), at(10));

    expect(shown.sites.map(({ devices, visitors }) => [devices, visitors])).toEqual([
      [[0], 0],
      [[], 1],
      [[], 0],
    ]);
  });

  it("draws a laptop that lives nowhere where it came to last, and from then on", () => {
    const both = picture([stay(0, 0, 1), stay(0, 2, 5)]);

    expect([frameAt(both, at(3)), frameAt(both, at(6))].map(({ sites }) => sites.map((site) => site.devices))).toEqual([
      [[0], [], []],
      [[], [], [0]],
    ]);
  });

  it("draws nothing where nobody is yet, or any more", () => {
    const gone = picture([stay(0, 0, 5, { to: day(9) })]);

    expect([3, 7, 12].map((when) => frameAt(gone, at(when)).devices[0] === null)).toEqual([true, false, true]);
  });

  it("gives everybody at a site a place of their own, and a free one to whoever comes after", () => {
    const { placements, layout } = picture([stay(0, 0, 1, { to: day(5) }), stay(1, 0, 2), stay(2, 0, 6)]);

    expect(placements.slots).toEqual([2, 0, 0]);
    expect(placements.ofDevice.map(([placement]) => placement?.slot)).toEqual([0, 1, 0]);
    expect(layout.slots.get(2)).toHaveLength(2);
  });

  it("lays no site over another, and keeps every dot inside of its site", () => {
    const stays = [0, 1, 2].flatMap((device) => [stay(device, 0, 1, { lives: true }), stay(device, 1, 2)]);
    const full = picture(stays);
    const { sites } = full.layout;
    const apart = sites.flatMap((a, index) =>
      sites.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r),
    );

    expect(apart).toEqual([true, true, true]);
    const [house] = sites;
    for (const dot of frameAt(full, at(10)).devices)
      expect(Math.hypot((dot?.x ?? 0) - (house?.x ?? 0), (dot?.y ?? 0) - (house?.y ?? 0))).toBeLessThan(house?.r ?? 0);
  });

  it("shows at a house what is suspected of a laptop there, while the alert is open", () => {
    const suspicions = [{ severity: "high" as const, from: day(5), to: day(9) }];
    const devices = graphOf([]).devices.map((device, index) => (index === 0 ? { ...device, suspicions } : device));
    const suspected = picture([stay(0, 0, 1)], { devices });

    expect([4, 7, 12].map((when) => frameAt(suspected, at(when)).sites[0]?.severity)).toEqual([null, "high", null]);
  });

  it("draws a link from when both ends have what it says, and only between laptops that are drawn", () => {
    const links: Graph["links"] = [
      {
        kind: "monitor_serial",
        members: [
          { device: 0, from: day(2) },
          { device: 1, from: day(6) },
          { device: 2, from: day(2) },
        ],
      },
    ];
    const linked = picture([stay(0, 0, 1), stay(1, 2, 1)], { links });

    expect([4, 8].map((when) => frameAt(linked, at(when)).links)).toEqual([
      [],
      [{ kind: "monitor_serial", members: [0, 1] }],
    ]);
  });

  it("finds what is pointed at, a laptop before its site, and nothing beside it", () => {
    const full = picture([stay(0, 0, 1, { lives: true })]);
    const frame = frameAt(full, at(10));
    const scene = { picture: full, frame, spots: frame.devices, camera: { x: 100, y: 50, k: 2 } };
    const [house] = full.layout.sites;
    const [left, top] = [(house?.x ?? 0) * 2 + 100, (house?.y ?? 0) * 2 + 50];

    expect(hitAt(scene, left, top)).toEqual({ site: 0, device: 0 });
    expect(hitAt(scene, left, top + ((house?.r ?? 0) - 1) * 2)).toEqual({ site: 0, device: null });
    expect(hitAt(scene, left + 10_000, top)).toBeNull();
  });
});

describe("a search among sites", () => {
  const full = picture([stay(0, 0, 1), stay(1, 0, 1), stay(2, 2, 1)], {
    links: [
      {
        kind: "session_peer",
        members: [
          { device: 0, from: day(1) },
          { device: 2, from: day(1) },
        ],
      },
    ],
  });
  const frame = frameAt(full, at(10));
  const found = (text: string) => [...(findSites(full.model, frame, text) ?? ["all"])];

  it.each([
    ["nothing", " ", ["all"]],
    ["a name", "Headq", [1]],
    ["a kind", "residence", [0, 2]],
    ["a country", "gb", [2]],
    ["what laptops share", "far side", [0, 2]],
    ["what nobody is called", "zzz", []],
  ])("for %s finds its sites", (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("goes through them with the fullest first, where nothing is suspected", () => {
    expect(rankSites(frame, rankOf)).toEqual([0, 2, 1]);
  });
});

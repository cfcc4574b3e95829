import { packEnclose, packSiblings } from "d3-hierarchy";
import { type FarmModel, rankOf } from "./farm-model.ts";
import type { Placements } from "./farm-places.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  readonly r: number;
}

/** Where every site stands, and every slot within it. It does not change with the time, so that eyes keep their way. */
export interface FarmLayout {
  readonly sites: readonly Disc[];
  /** How much larger than usual each is drawn. */
  readonly scales: readonly number[];
  /** By number of slots: where each is, from the middle of its site. */
  readonly slots: ReadonlyMap<number, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

const DOT = 4.6;
const SPACING = 7.5;
const SITE_GAP = 3.5;
/** Room for its name. */
const NAMED_GAP = 13;
/** Wider than high, as screens are. */
const STRETCH = 2.35;
/** A home of many is drawn larger, dots and all: it is what people look for. */
const MANY = 3;
const LARGE = 1.7;

/** Dots of one size, packed as closely as they go. */
function packSlots(count: number): { readonly points: readonly Point[]; readonly radius: number } {
  const circles = packSiblings(Array.from({ length: count }, () => ({ r: SPACING, x: 0, y: 0 })));
  const { x, y, r } = packEnclose(circles) ?? { x: 0, y: 0, r: SPACING };
  return { points: circles.map((circle) => ({ x: circle.x - x, y: circle.y - y })), radius: r };
}

/** Suspected homes first, then the fullest, then offices and public places, then everybody on their own. */
function orderOf({ sites, devices, stays }: FarmModel, { slots }: Placements): number[] {
  const worst = sites.map(({ suspicions }) => Math.max(-1, ...suspicions.map(({ severity }) => rankOf(severity))));
  for (const { site, device } of stays)
    for (const { severity } of devices[device]?.suspicions ?? [])
      worst[site] = Math.max(worst[site] ?? -1, rankOf(severity));
  const isHome = (site: number) => sites[site]?.kind === "residence" || sites[site]?.kind === "unknown";
  const weight = (site: number) =>
    isHome(site) ? (slots[site] ?? 0) * 10 + ((slots[site] ?? 0) > 1 ? ((worst[site] ?? -1) + 1) * 100 : 0) : 15;
  return sites.map((_, site) => site).sort((a, b) => weight(b) - weight(a) || a - b);
}

/** Lays the picture out: what is to be seen at a glance stands in the middle. */
export function layOutFarm(model: FarmModel, placements: Placements): FarmLayout {
  const packed = new Map([...new Set(placements.slots)].map((count) => [count, packSlots(Math.max(1, count))]));
  const visitors = model.sites.map(() => 0);
  for (const { site } of model.stays) visitors[site] = (visitors[site] ?? 0) + 1;
  const scales = model.sites.map(({ kind }, site) =>
    (kind === "residence" || kind === "unknown") && (placements.slots[site] ?? 0) >= MANY ? LARGE : 1,
  );
  const circles = orderOf(model, placements).map((site) => {
    const home = (packed.get(placements.slots[site] ?? 0)?.radius ?? SPACING) * (scales[site] ?? 1);
    // An office is as large as it is busy, although nobody lives there.
    const busy = 6 + 2.2 * Math.sqrt(visitors[site] ?? 0);
    const gap = (placements.slots[site] ?? 0) >= MANY || model.sites[site]?.name != null ? NAMED_GAP : SITE_GAP;
    return { site, gap, r: Math.max(home + 3, busy) + gap, x: 0, y: 0 };
  });
  packSiblings(circles);
  const sites: Disc[] = [];
  for (const { site, x, y, r, gap } of circles) sites[site] = { x: x * STRETCH, y, r: r - gap };
  const extent = (of: (disc: Disc) => number) => 2 * Math.max(40, ...sites.map(of));
  return {
    sites,
    scales,
    slots: new Map([...packed].map(([count, { points }]) => [count, points])),
    width: extent(({ x, r }) => Math.abs(x) + r),
    height: extent(({ y, r }) => Math.abs(y) + r),
  };
}

/** The dot of a slot. */
export function slotAt(
  { sites, slots, scales }: FarmLayout,
  { site, slot }: { readonly site: number; readonly slot: number },
  count: number,
): Disc {
  const disc = sites[site] ?? { x: 0, y: 0 };
  const point = slots.get(count)?.[slot] ?? { x: 0, y: 0 };
  const scale = scales[site] ?? 1;
  return { x: disc.x + point.x * scale, y: disc.y + point.y * scale, r: DOT * scale };
}

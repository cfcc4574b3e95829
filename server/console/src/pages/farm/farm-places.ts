import type { FarmModel, FarmStay } from "./farm-model.ts";

/** A stretch of time in which a laptop is drawn at one site, in one slot of it. */
export interface Placement {
  readonly device: number;
  readonly site: number;
  readonly from: number;
  readonly to: number;
  readonly slot: number;
}

export interface Placements {
  /** By device, oldest first, none overlapping another. */
  readonly ofDevice: readonly (readonly Placement[])[];
  /** How many slots each site needs. */
  readonly slots: readonly number[];
}

/** Where it lives tells more than where it is as well; of equals the newer place. */
function isBetter(a: FarmStay, b: FarmStay | null): boolean {
  return b === null || Number(a.lives) > Number(b.lives) || (a.lives === b.lives && a.from > b.from);
}

/** Cuts the stays of one device, which may overlap, into stretches with one place each. */
function oneAtATime(stays: readonly FarmStay[]): Omit<Placement, "slot">[] {
  const bounds = [...new Set(stays.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const found: { device: number; site: number; from: number; to: number }[] = [];
  for (const [index, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[index + 1] ?? from;
    let best: FarmStay | null = null;
    for (const stay of stays) if (stay.from <= from && stay.to >= to && isBetter(stay, best)) best = stay;
    if (best === null) continue;
    const before = found.at(-1);
    if (before?.site === best.site && before.to === from) before.to = to;
    else found.push({ device: best.device, site: best.site, from, to });
  }
  return found;
}

/** Gives everybody at a site a slot of their own for as long as they are there. */
function giveSlots(stretches: readonly Omit<Placement, "slot">[]): { placements: Placement[]; slots: number } {
  const ends: number[] = [];
  const placements = stretches
    .toSorted((a, b) => a.from - b.from)
    .map((stretch) => {
      const free = ends.findIndex((end) => end <= stretch.from);
      const slot = free === -1 ? ends.length : free;
      ends[slot] = stretch.to;
      return { ...stretch, slot };
    });
  return { placements, slots: ends.length };
}

/** Where each laptop is drawn over time: once at any instant, where it lives if it does. */
export function placeDevices({ sites, devices, stays }: FarmModel): Placements {
  const byDevice = Map.groupBy(stays, ({ device }) => device);
  const bySite = Map.groupBy([...byDevice.values()].flatMap(oneAtATime), ({ site }) => site);
  const slots = sites.map(() => 0);
  const ofDevice: Placement[][] = devices.map(() => []);
  for (const [site, stretches] of bySite) {
    const given = giveSlots(stretches);
    slots[site] = given.slots;
    for (const placement of given.placements) ofDevice[placement.device]?.push(placement);
  }
  for (const own of ofDevice) own.sort((a, b) => a.from - b.from);
  return { ofDevice, slots };
}

/** Where a laptop is drawn at a time; null: nowhere. */
export function placementAt(own: readonly Placement[], at: number): Placement | null {
  return own.findLast(({ from, to }) => from <= at && to >= at) ?? null;
}

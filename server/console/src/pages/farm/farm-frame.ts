import { type Disc, type FarmLayout, slotAt } from "./farm-layout.ts";
import { type FarmLink, type FarmModel, isDuring, rankOf, type Severity, severityAt } from "./farm-model.ts";
import { type Placements, placementAt } from "./farm-places.ts";

export interface FrameSite {
  /** Laptops that are drawn there. */
  readonly devices: number[];
  /** Laptops that are there as well and drawn where they live. */
  visitors: number;
  severity: Severity | null;
}

/** The picture at one time. */
export interface FarmFrame {
  readonly at: number;
  readonly sites: readonly FrameSite[];
  /** Where each laptop is drawn; null: nowhere, it was not there yet or no more. */
  readonly devices: readonly (Disc | null)[];
  readonly severities: readonly (Severity | null)[];
  /** Links of which two or more ends are drawn, with those ends. */
  readonly links: readonly { readonly kind: FarmLink["kind"]; readonly members: readonly number[] }[];
}

/** Everything of the picture that does not change with the time. */
export interface FarmPicture {
  readonly model: FarmModel;
  readonly placements: Placements;
  readonly layout: FarmLayout;
}

function linksAt({ links }: FarmModel, at: number, isDrawn: (device: number) => boolean): FarmFrame["links"] {
  return links.flatMap(({ kind, members }) => {
    const shown = members.filter(({ device, from }) => from <= at && isDrawn(device)).map(({ device }) => device);
    return shown.length < 2 ? [] : [{ kind, members: shown }];
  });
}

/** What is to be seen at a time. */
export function frameAt({ model, placements, layout }: FarmPicture, at: number): FarmFrame {
  const sites: FrameSite[] = model.sites.map(({ suspicions }) => ({
    devices: [],
    visitors: 0,
    severity: severityAt(suspicions, at),
  }));
  const severities = model.devices.map(({ suspicions }) => severityAt(suspicions, at));
  const devices = model.devices.map((_, device): Disc | null => {
    const placement = placementAt(placements.ofDevice[device] ?? [], at);
    const site = placement === null ? undefined : sites[placement.site];
    if (placement === null || site === undefined) return null;
    site.devices.push(device);
    return slotAt(layout, placement, placements.slots[placement.site] ?? 0);
  });
  for (const stay of model.stays) {
    const site = sites[stay.site];
    if (site !== undefined && isDuring(stay, at)) site.visitors += 1;
  }
  for (const site of sites) {
    site.visitors = Math.max(0, site.visitors - site.devices.length);
    // What is suspected of a laptop is seen at its house, so that it shows from afar.
    for (const device of site.devices) {
      const own = severities[device] ?? null;
      if (rankOf(own) > rankOf(site.severity)) site.severity = own;
    }
  }
  return { at, sites, devices, severities, links: linksAt(model, at, (device) => devices[device] !== null) };
}

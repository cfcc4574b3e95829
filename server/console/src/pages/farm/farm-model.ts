import type { Answer } from "../../api/types.ts";

type Graph = Answer<"/v1/farm">;
export type SiteKind = Graph["sites"][number]["kind"];
export type LinkKind = Graph["links"][number]["kind"];
type GivenSuspicion = Graph["sites"][number]["suspicions"][number];
export type Severity = GivenSuspicion["severity"];

interface Stretch {
  readonly from: number;
  /** `Infinity`: it goes on. */
  readonly to: number;
}

export interface Suspicion extends Stretch {
  readonly severity: Severity;
}

export interface FarmStay extends Stretch {
  readonly device: number;
  readonly site: number;
  readonly lives: boolean;
}

export interface FarmSite {
  readonly id: string;
  readonly kind: SiteKind;
  readonly name: string | null;
  readonly country: string | null;
  readonly suspicions: readonly Suspicion[];
}

export interface FarmDevice {
  readonly id: string;
  readonly platform: Graph["devices"][number]["platform"];
  readonly score: number;
  readonly suspicions: readonly Suspicion[];
}

export interface FarmLink {
  readonly kind: LinkKind;
  readonly members: readonly { readonly device: number; readonly from: number }[];
}

/** The picture's facts with times as numbers. Places in lists are identities, as the API has them. */
export interface FarmModel {
  readonly from: number;
  readonly to: number;
  readonly sites: readonly FarmSite[];
  readonly devices: readonly FarmDevice[];
  readonly stays: readonly FarmStay[];
  readonly links: readonly FarmLink[];
}

function toStretch({ from, to }: { readonly from: string; readonly to: string | null }): Stretch {
  return { from: Date.parse(from), to: to === null ? Number.POSITIVE_INFINITY : Date.parse(to) };
}

function toSuspicion(given: GivenSuspicion): Suspicion {
  return { ...toStretch(given), severity: given.severity };
}

export function toModel(graph: Graph): FarmModel {
  return {
    from: Date.parse(graph.from),
    to: Date.parse(graph.at),
    sites: graph.sites.map((site) => ({ ...site, suspicions: site.suspicions.map(toSuspicion) })),
    devices: graph.devices.map((device) => ({ ...device, suspicions: device.suspicions.map(toSuspicion) })),
    stays: graph.stays.map((stay) => ({ ...stay, ...toStretch(stay) })),
    links: graph.links.map(({ kind, members }) => ({
      kind,
      members: members.map(({ device, from }) => ({ device, from: Date.parse(from) })),
    })),
  };
}

export function isDuring({ from, to }: Stretch, at: number): boolean {
  return from <= at && to >= at;
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, low: 1, medium: 2, high: 3, critical: 4 };

export function rankOf(severity: Severity | null): number {
  return severity === null ? -1 : RANKS[severity];
}

/** The worst that was open at a time; null: nothing was. */
export function severityAt(suspicions: readonly Suspicion[], at: number): Severity | null {
  let worst: Severity | null = null;
  for (const suspicion of suspicions)
    if (isDuring(suspicion, at) && rankOf(suspicion.severity) > rankOf(worst)) worst = suspicion.severity;
  return worst;
}

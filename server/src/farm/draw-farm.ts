import { DAY_MS, type ServerSettings, toInstant } from "@clearseat/shared";
import { canonicalId } from "../detection/known-entries.ts";
import { placeOfPeer } from "../detection/peer-place.ts";
import { kindOfSite } from "../places/site-kind.ts";
import type { FarmGraph } from "./farm.ts";
import type { FarmSite, Holding, Presence, SubjectAlert } from "./farm-store.ts";
import { FARM_DAYS, type FarmFacts } from "./gather-farm.ts";

export interface DrawContext {
  readonly settings: ServerSettings;
  /** A device's name in the picture. */
  readonly pseudonymOf: (deviceId: string) => string;
  /** Sites that never held so many at once are left out. */
  readonly minimum: number;
  /** How many sites and laptops are drawn at most. */
  readonly mostNodes: number;
}

/** How many were there at once, at most. */
function mostAtOnce(presences: readonly Pick<Presence, "fromMs" | "toMs">[]): number {
  const steps = presences.flatMap(({ fromMs, toMs }) => [
    { atMs: fromMs, by: 1 },
    { atMs: toMs ?? Infinity, by: -1 },
  ]);
  steps.sort((a, b) => a.atMs - b.atMs || a.by - b.by);
  let now = 0;
  return steps.reduce((most, { by }) => Math.max(most, (now += by)), 0);
}

interface SiteOfMany extends FarmSite {
  readonly presences: readonly Presence[];
  readonly most: number;
  readonly residents: number;
  readonly alerts: readonly SubjectAlert[];
}

const UNSEEN: Omit<FarmSite, "siteId"> = { declared: null, networkClass: null };

/** Every site with who was there, what is suspected first, then the fullest homes, then the fullest of all. */
function rankSites(facts: FarmFacts, minimum: number): readonly SiteOfMany[] {
  const known = new Map(facts.sites.map((site) => [site.siteId, site]));
  const alerts = Map.groupBy(facts.alerts, ({ subjectId }) => subjectId);
  const sites = [...Map.groupBy(facts.presences, ({ siteId }) => siteId)].map(([siteId, presences]): SiteOfMany => {
    const there = new Set(presences.map(({ deviceId }) => deviceId));
    return {
      ...(known.get(siteId) ?? { siteId, ...UNSEEN }),
      presences,
      most: mostAtOnce(presences),
      residents: [...there].filter((deviceId) => facts.homes.get(deviceId) === siteId).length,
      alerts: alerts.get(siteId) ?? [],
    };
  });
  const isOpen = ({ closedAtMs }: SubjectAlert) => closedAtMs === null;
  return sites
    .filter(({ most }) => most >= minimum)
    .sort(
      (a, b) =>
        Number(b.alerts.some(isOpen)) - Number(a.alerts.some(isOpen)) ||
        b.residents - a.residents ||
        b.most - a.most ||
        (a.siteId < b.siteId ? -1 : 1),
    );
}

/** Takes sites with their laptops while there is room. */
function takeWhatFits(sites: readonly SiteOfMany[], mostNodes: number) {
  const devices = new Set<string>();
  const taken: SiteOfMany[] = [];
  for (const site of sites) {
    const fresh = new Set(site.presences.map(({ deviceId }) => deviceId).filter((id) => !devices.has(id)));
    if (taken.length + 1 + devices.size + fresh.size > mostNodes) continue;
    taken.push(site);
    for (const id of fresh) devices.add(id);
  }
  return { taken, devices };
}

function toSuspicions(alerts: readonly SubjectAlert[]) {
  return alerts.map(({ severity, openedAtMs, closedAtMs }) => ({
    severity,
    from: toInstant(openedAtMs),
    to: closedAtMs === null ? null : toInstant(closedAtMs),
  }));
}

/** A value of the fleet index that a tool of the company makes, such as its own relay. */
function isCompanyTool(value: string, { approvedTools }: ServerSettings): boolean {
  return approvedTools.some(({ tool, instance }) => {
    const name = `${canonicalId(tool)} `;
    return instance === undefined ? value.startsWith(name) : value === name + instance.toLowerCase();
  });
}

/** The company's own people, who log in from its own ranges or by its own tools, join no laptops. */
function joins({ kind, value }: Holding, settings: ServerSettings): boolean {
  if (kind === "session_peer") return placeOfPeer(value, settings) !== "company";
  return kind !== "tool_instance" || !isCompanyTool(value, settings);
}

function drawLinks(shared: readonly Holding[], positions: ReadonlyMap<string, number>, settings: ServerSettings) {
  const groups = Map.groupBy(
    shared.filter((holding) => joins(holding, settings)),
    ({ kind, value }) => `${kind} ${value}`,
  );
  return [...groups.values()].flatMap((holdings): FarmGraph["links"] => {
    const members = holdings.flatMap(({ deviceId, sinceMs }) => {
      const device = positions.get(deviceId);
      return device === undefined ? [] : [{ device, from: toInstant(sinceMs) }];
    });
    const [first] = holdings;
    if (first === undefined || first.kind === "home" || members.length < 2) return [];
    return [{ kind: first.kind, members }];
  });
}

/** The picture of sites and laptops. Pure. */
export function drawFarm(facts: FarmFacts, context: DrawContext): FarmGraph {
  const { settings, pseudonymOf, minimum, mostNodes } = context;
  const ranked = rankSites(facts, minimum);
  const { taken, devices } = takeWhatFits(ranked, mostNodes);
  const alerts = Map.groupBy(facts.alerts, ({ subjectId }) => subjectId);
  const names = new Map(facts.nodes.map(({ deviceId }) => [deviceId, pseudonymOf(deviceId)]));
  const nameOf = ({ deviceId }: { readonly deviceId: string }) => names.get(deviceId) ?? "";
  // By pseudonym: in the order of their ids, whoever has the ids could count.
  const shown = facts.nodes
    .filter(({ deviceId }) => devices.has(deviceId))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const positions = new Map(shown.map(({ deviceId }, index) => [deviceId, index]));
  const placed = new Set(facts.presences.map(({ deviceId }) => deviceId));
  const ofRanked = new Set(ranked.flatMap(({ presences }) => presences.map(({ deviceId }) => deviceId)));
  return {
    at: toInstant(facts.atMs),
    from: toInstant(facts.atMs - FARM_DAYS * DAY_MS),
    sites: taken.map((site) => ({
      id: site.siteId,
      kind: kindOfSite(site, settings.sites),
      name: site.declared,
      country: site.presences.find(({ country }) => country !== null)?.country ?? null,
      most: site.most,
      suspicions: toSuspicions(site.alerts),
    })),
    devices: shown.map(({ deviceId, platform, score }) => ({
      id: nameOf({ deviceId }),
      platform,
      score,
      suspicions: toSuspicions(alerts.get(deviceId) ?? []),
    })),
    stays: taken.flatMap(({ presences, siteId }, site) =>
      presences.flatMap(({ deviceId, fromMs, toMs }) => {
        const device = positions.get(deviceId);
        if (device === undefined) return [];
        const lives = facts.homes.get(deviceId) === siteId;
        return [{ device, site, from: toInstant(fromMs), to: toMs === null ? null : toInstant(toMs), lives }];
      }),
    ),
    links: drawLinks(facts.shared, positions, settings),
    leftOut: {
      withoutPlace: facts.nodes.filter(({ deviceId }) => !placed.has(deviceId)).length,
      sites: ranked.length - taken.length,
      devices: facts.unread + ofRanked.size - devices.size,
    },
  };
}

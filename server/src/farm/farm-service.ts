import { keyedHash } from "@clearseat/proof";
import { type Clock, MINUTE_MS, type ServerSettings, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import { healthOf } from "../devices/device-health.ts";
import type { ServerKeys } from "../keys/load-keys.ts";
import { kindOfSite } from "../places/site-kind.ts";
import type { Storage, Store } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import { drawFarm } from "./draw-farm.ts";
import type { FarmGraph, SiteDetail } from "./farm.ts";
import type { FarmSite, Presence } from "./farm-store.ts";
import { type FarmFacts, gatherFarm, presenceRules } from "./gather-farm.ts";

export interface FarmService {
  /**
   * Sites and laptops over time, without anybody's name: which laptop a node is, only {@link openSite} tells. Whoever
   * looks stands in the log of operations, because much that is known of one laptop may tell which node it is.
   * @param minimum sites that never held so many laptops at once are left out
   */
  graph(minimum: number, operator: Operator): Promise<FarmGraph>;
  /** Whose laptops are at a site; whoever looks stands in the access log of each. Throws `not_found`, `reason_required`. */
  openSite(siteId: string, operator: Operator): Promise<SiteDetail>;
  /** Says why they look at the people of a site. Throws `not_found`. */
  giveReason(siteId: string, reason: string, operator: Operator): ReturnType<ReasonService["giveForDevice"]>;
}

export interface FarmServiceDeps {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly keys: Pick<ServerKeys, "placeKey">;
}

/** Stays are told in days; nobody needs them by the second, and reading them all costs as much as many reports. */
const FRESH_MS = 5 * MINUTE_MS;
const MOST_NODES = 5_000;
/** More people of one place are an office, and nobody reads their names one by one. */
const MOST_SHOWN = 64;

/** Reads once for everybody who asks within a few minutes. */
function createFactsReader({ storage, clock }: Pick<FarmServiceDeps, "storage" | "clock">): () => Promise<FarmFacts> {
  let latest: { readonly atMs: number; readonly facts: Promise<FarmFacts> } | null = null;
  return () => {
    const nowMs = clock.now();
    if (latest !== null && Math.abs(nowMs - latest.atMs) < FRESH_MS) return latest.facts;
    const reading = { atMs: nowMs, facts: gatherFarm(storage.store, nowMs, MOST_NODES) };
    latest = reading;
    // A failure is not remembered.
    reading.facts.catch(() => {
      if (latest === reading) latest = null;
    });
    return reading.facts;
  };
}

/** A site and who is or was there, who came last at the head. */
async function findSite(
  store: Store,
  siteId: string,
  nowMs: number,
): Promise<{ readonly site: FarmSite; readonly presences: readonly Presence[] }> {
  const [site] = await store.farm.sites([siteId]);
  if (site === undefined) throw new AppError("not_found", "There is no such site.");
  const ids = await store.farm.devicesAt(siteId, 4 * MOST_SHOWN);
  const presences = (await store.farm.presencesOf(ids, presenceRules(nowMs))).filter((one) => one.siteId === siteId);
  const newest = presences.toSorted((a, b) => a.fromMs - b.fromMs).map((one) => [one.deviceId, one] as const);
  return { site, presences: [...new Map(newest).values()].toSorted((a, b) => b.fromMs - a.fromMs) };
}

async function toDevice(store: Store, presence: Presence, { deps, node }: { deps: FarmServiceDeps; node: string }) {
  const { deviceId, siteId, fromMs, toMs } = presence;
  const device = await store.devices.overview(deviceId);
  if (device === null) return [];
  const held = await store.fleet.heldBy(deviceId);
  return [
    {
      node,
      deviceId,
      serial: device.serial,
      model: device.model,
      platform: device.platform,
      assignee: device.assignee,
      health: healthOf(device, deps.settings, deps.clock.now()),
      score: device.score,
      from: toInstant(fromMs),
      to: toMs === null ? null : toInstant(toMs),
      lives: held.some(({ kind, value }) => kind === "home" && value === siteId),
    },
  ];
}

export function createFarmService(deps: FarmServiceDeps): FarmService {
  const { storage, audit, reasons, clock, settings, keys } = deps;
  const readFacts = createFactsReader(deps);
  const pseudonymOf = (deviceId: string) => keyedHash(keys.placeKey, "farm", deviceId).slice(0, 16);

  async function open(siteId: string, operator: Operator): Promise<SiteDetail> {
    const { site, presences } = await findSite(storage.store, siteId, clock.now());
    const shown = presences.slice(0, MOST_SHOWN);
    const ids = shown.map(({ deviceId }) => deviceId);
    return storage.transaction(async (store) => {
      await store.locks.devices(ids);
      const why = await reasons.requireForSite(store, siteId, operator);
      await audit.record(store, ids, { ...byOperator(operator), action: "site_read", detail: { siteId, ...why } });
      const devices = [];
      for (const presence of shown)
        devices.push(...(await toDevice(store, presence, { deps, node: pseudonymOf(presence.deviceId) })));
      const kind = kindOfSite(site, settings.sites);
      return { id: siteId, kind, name: site.declared, devices, leftOut: presences.length - shown.length };
    });
  }

  return {
    async graph(minimum, operator) {
      await audit.noteReading({ ...byOperator(operator), action: "farm_read" });
      return drawFarm(await readFacts(), { settings, pseudonymOf, minimum, mostNodes: MOST_NODES });
    },
    openSite: open,
    async giveReason(siteId, reason, operator) {
      const { presences } = await findSite(storage.store, siteId, clock.now());
      const devices = presences.slice(0, MOST_SHOWN).map(({ deviceId }) => deviceId);
      return reasons.giveForSite({ siteId, devices }, reason, operator);
    },
  };
}

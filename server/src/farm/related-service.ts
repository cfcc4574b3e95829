import { type Clock, type ServerSettings, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { Storage, Store } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import { LINK_KINDS, type RELATIONS, type RelatedDevices } from "./farm.ts";
import { MOST_HOLDERS, presenceRules } from "./gather-farm.ts";

type Relation = (typeof RELATIONS)[number];

interface Reason {
  readonly deviceId: string;
  readonly relation: Relation;
  readonly sinceMs: number | null;
  readonly siteId: string | null;
}

export interface RelatedService {
  /** Laptops that have something in common with one, with why. Throws `not_found`, `reason_required`. */
  read(deviceId: string, operator: Operator): Promise<RelatedDevices>;
}

export interface RelatedServiceDeps {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
  readonly clock: Clock;
  readonly settings: ServerSettings;
}

const WORDS: Readonly<Record<Relation, string>> = {
  home: "Lives at the same site",
  site: "Is or was at the same site",
  egress: "Is behind the same public address now",
  monitor_serial: "Shows a monitor with the same serial",
  kvm_serial: "Shows remote-control hardware with the same serial",
  session_peer: "Had sessions from the same far side",
  tool_instance: "Has a remote tool of the same tenant or relay",
};

/** What joins most comes first. */
const ORDER: readonly Relation[] = [
  "kvm_serial",
  "session_peer",
  "home",
  "tool_instance",
  "monitor_serial",
  "site",
  "egress",
];

async function sharedValues(store: Store, deviceId: string): Promise<Reason[]> {
  const own = new Map((await store.fleet.heldBy(deviceId)).map((held) => [`${held.kind} ${held.value}`, held.sinceMs]));
  const shared = await store.fleet.sharedWith(deviceId, new Set([...LINK_KINDS, "home"]), MOST_HOLDERS);
  return shared.map(({ deviceId: other, kind, value, sinceMs }) => ({
    deviceId: other,
    relation: kind,
    sinceMs: Math.max(sinceMs, own.get(`${kind} ${value}`) ?? 0),
    siteId: kind === "home" ? value : null,
  }));
}

/** Whoever is or was where it is now. */
async function samePlace(store: Store, deviceId: string, nowMs: number): Promise<Reason[]> {
  const stay = await store.places.openStay(deviceId);
  const siteId = stay?.site?.siteId ?? null;
  if (stay === null || siteId === null) return [];
  const ids = (await store.farm.devicesAt(siteId, MOST_HOLDERS)).filter((id) => id !== deviceId);
  // An office: who else is there says nothing of anybody, and to read since when would take long.
  if (ids.length >= MOST_HOLDERS - 1)
    return ids.map((other) => ({ deviceId: other, relation: "site" as const, sinceMs: null, siteId }));
  const presences = await store.farm.presencesOf(ids, presenceRules(nowMs));
  return presences
    .filter((presence) => presence.siteId === siteId)
    .map(({ deviceId: other, fromMs }) => ({ deviceId: other, relation: "site" as const, sinceMs: fromMs, siteId }));
}

async function sameEgress(store: Store, deviceId: string): Promise<Reason[]> {
  const others = await store.farm.atSameEgress(deviceId, MOST_HOLDERS);
  return others.map(({ deviceId: other, sinceMs }) => ({
    deviceId: other,
    relation: "egress" as const,
    sinceMs,
    siteId: null,
  }));
}

/** Each relation of two laptops once; that they live together says that they are at one site. */
function reasonsOf(found: readonly Reason[]): readonly Reason[] {
  const lives = new Set(
    found.filter(({ relation }) => relation === "home").map((one) => `${one.deviceId} ${one.siteId}`),
  );
  const once = new Map<string, Reason>();
  for (const reason of found) {
    if (reason.relation === "site" && lives.has(`${reason.deviceId} ${reason.siteId}`)) continue;
    const key = `${reason.deviceId} ${reason.relation}`;
    if (!once.has(key)) once.set(key, reason);
  }
  return [...once.values()].sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
}

/** Somebody who reads of more has an office before them, not a house. */
const MOST_RELATED = 100;

async function describe(store: Store, found: readonly Reason[]): Promise<RelatedDevices["related"]> {
  const byDevice = [...Map.groupBy(found, ({ deviceId }) => deviceId)].slice(0, MOST_RELATED);
  const related: RelatedDevices["related"] = [];
  for (const [deviceId, reasons] of byDevice) {
    const device = await store.devices.overview(deviceId);
    if (device === null) continue;
    const { serial, model, platform, assignee, score } = device;
    const why = reasons.map(({ relation, sinceMs, siteId }) => ({
      relation,
      words: WORDS[relation],
      since: sinceMs === null ? null : toInstant(sinceMs),
      siteId,
    }));
    related.push({ deviceId, serial, model, platform, assignee, score, why });
  }
  return related;
}

export function createRelatedService({ storage, audit, reasons, clock }: RelatedServiceDeps): RelatedService {
  async function find(store: Store, deviceId: string): Promise<RelatedDevices> {
    const all = [
      ...(await sharedValues(store, deviceId)),
      ...(await samePlace(store, deviceId, clock.now())),
      ...(await sameEgress(store, deviceId)),
    ];
    const counts = Map.groupBy(all, ({ relation }) => relation);
    const cut = [...counts].filter(([, some]) => some.length >= MOST_HOLDERS - 1).map(([relation]) => relation);
    const telling = all.filter(({ relation }) => !cut.includes(relation));
    return { related: await describe(store, reasonsOf(telling)), cut };
  }

  return {
    async read(deviceId, operator) {
      const found = await storage.transaction(async (store) => {
        await store.locks.devices([deviceId]);
        if ((await store.devices.find(deviceId)) === null) throw new AppError("not_found", "There is no such device.");
        const why = await reasons.requireForDevice(store, deviceId, operator);
        await audit.record(store, [deviceId], { ...byOperator(operator), action: "related_read", detail: why });
        return find(store, deviceId);
      });
      // Whoever is named beside it was looked at too.
      const named = found.related.map((device) => device.deviceId);
      await audit.recordListing(named, { ...byOperator(operator), action: "devices_listed" });
      return found;
    },
  };
}

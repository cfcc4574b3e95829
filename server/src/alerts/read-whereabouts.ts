import { type Instant, type ServerSettings, toInstant } from "@clearseat/shared";
import type { DeviceCase, Home, Life, Resident, Stay } from "../detection/device-case.ts";
import { lastOuting } from "../detection/outings.ts";
import { earliest, nonEmpty } from "../detection/signal-records.ts";
import type { SharedHome } from "../devices/fleet-index.ts";
import type { KeptStay } from "../places/place-store.ts";
import { kindOfSite, kindOfStay } from "../places/site-kind.ts";
import type { Store } from "../store.ts";

/** As many as 90 days of an ordinary laptop have; one that hops more is judged by its newest. */
const MAX_STAYS = 1_000;
const MAX_SILENCES = 500;
/** More laptops than this in one home are no more telling by one. */
export const MAX_RESIDENTS = 64;

function toStay(stay: KeptStay, lastReportAt: Instant, settings: ServerSettings): Stay {
  return {
    siteId: stay.site?.siteId ?? null,
    siteKind: kindOfStay(stay, settings.sites),
    path: stay.path,
    egress: stay.facts,
    egressHash: stay.egressHash,
    from: toInstant(stay.fromMs),
    to: stay.toMs === null ? lastReportAt : toInstant(stay.toMs),
    reportHash: stay.reportHash,
  };
}

/** Where a device was and when it was silent. */
export async function readWhereabouts(
  store: Store,
  { deviceId, lastReportAt }: Pick<DeviceCase["device"], "deviceId" | "lastReportAt">,
  settings: ServerSettings,
): Promise<Pick<DeviceCase, "stays" | "silences">> {
  const stays = await store.places.stays(deviceId, MAX_STAYS);
  return {
    stays: stays.map((stay) => toStay(stay, lastReportAt, settings)),
    silences: await store.places.silences(deviceId, MAX_SILENCES),
  };
}

/** Three tell enough; more of a dormitory cost more than they say. */
const MAX_LIVES = 16;

/** How a laptop is used that lives at a site. */
async function readLife(
  store: Store,
  {
    siteId,
    assignee,
    issuedAt,
    stays,
  }: Pick<Resident, "assignee" | "issuedAt"> & Pick<DeviceCase, "stays"> & { readonly siteId: string },
): Promise<Life> {
  const laptops = assignee === null ? [] : await store.directory.ofAssignee(assignee);
  const issues = nonEmpty([issuedAt, ...laptops.map((one) => one.issuedAt)].filter((at) => at !== null));
  return { carriedAt: lastOuting(stays, siteId), assigneeSince: issues === null ? null : earliest(issues) };
}

function toResident(one: SharedHome): Resident {
  return {
    deviceId: one.deviceId,
    assignee: one.assignee,
    issuedAt: one.issuedAtMs === null ? null : toInstant(one.issuedAtMs),
    since: toInstant(one.sinceMs),
    lastReportAt: toInstant(one.lastReportAtMs ?? one.enrolledAtMs),
    strongestTenths: one.strongestTenths,
    life: null,
  };
}

/** Those that live there, with how they are used. */
async function readLives(
  store: Store,
  residents: readonly Resident[],
  siteId: string,
  settings: ServerSettings,
): Promise<readonly Resident[]> {
  const known: Resident[] = [];
  for (const resident of residents.slice(0, MAX_LIVES)) {
    const { stays } = await readWhereabouts(store, resident, settings);
    known.push({ ...resident, life: await readLife(store, { ...resident, siteId, stays }) });
  }
  return [...known, ...residents.slice(MAX_LIVES)];
}

/** A device's home with everybody else who lives there. */
export async function readHome(
  store: Store,
  { device, stays, settings }: Pick<DeviceCase, "device" | "stays" | "settings">,
  { siteId, sinceMs }: { readonly siteId: string; readonly sinceMs: number },
): Promise<Home> {
  const residents = (await store.fleet.residents(siteId, device.deviceId, MAX_RESIDENTS)).map(toResident);
  const kind = kindOfSite(await store.places.siteOf(siteId), settings.sites);
  const since = toInstant(sinceMs);
  if (kind !== "residence" || residents.length < 2) return { siteId, kind, since, life: null, residents };
  return {
    siteId,
    kind,
    since,
    life: await readLife(store, { ...device, siteId, stays }),
    residents: await readLives(store, residents, siteId, settings),
  };
}

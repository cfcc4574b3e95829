import { type Instant, type ServerSettings, toInstant } from "@clearseat/shared";
import type { DeviceCase, Home, Resident, Stay } from "../detection/device-case.ts";
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
  { deviceId, lastReportAt }: DeviceCase["device"],
  settings: ServerSettings,
): Promise<Pick<DeviceCase, "stays" | "silences">> {
  const stays = await store.places.stays(deviceId, MAX_STAYS);
  return {
    stays: stays.map((stay) => toStay(stay, lastReportAt, settings)),
    silences: await store.places.silences(deviceId, MAX_SILENCES),
  };
}

function toResident(one: SharedHome): Resident {
  return {
    deviceId: one.deviceId,
    assignee: one.assignee,
    issuedAt: one.issuedAtMs === null ? null : toInstant(one.issuedAtMs),
    since: toInstant(one.sinceMs),
    lastReportAt: toInstant(one.lastReportAtMs ?? one.enrolledAtMs),
    strongestTenths: one.strongestTenths,
  };
}

/** A device's home with everybody else who lives there. */
export async function readHome(
  store: Store,
  deviceId: string,
  home: { readonly siteId: string; readonly sinceMs: number },
  settings: ServerSettings,
): Promise<Home> {
  const { siteId, sinceMs } = home;
  const residents = await store.fleet.residents(siteId, deviceId, MAX_RESIDENTS);
  return {
    siteId,
    kind: kindOfSite(await store.places.siteOf(siteId), settings.sites),
    since: toInstant(sinceMs),
    residents: residents.map(toResident),
  };
}

import { type Clock, DAY_MS, type Instant, toInstant } from "@clearseat/shared";
import { keyOfOperator, type Operator } from "../alerts/act-on-alert.ts";
import { lockCase, noSuchAlert, partsOf } from "../alerts/lock-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { Storage, Store } from "../store.ts";

/** A case drags on; whoever comes back to it after so long says once more why. */
const CASE_MS = 30 * DAY_MS;
/** A look at a laptop outside of a case is done within a day. */
const LAPTOP_MS = DAY_MS;

/** Why somebody looks, as it was written down. */
export interface GivenReason {
  readonly reason: string;
  readonly givenAt: Instant;
  /** From then on they are asked again. */
  readonly until: Instant;
}

/** What an entry of the access log says of it; empty for a program, whose purpose is its name. */
export type Why = { readonly reason?: string };

/**
 * Whose laptop it is, where it was and what it did are shown to a person who has said why, once for a case. What was
 * seen and how much it weighs needs no reason, so that a first decision takes none.
 */
export interface ReasonService {
  /**
   * In the caller's transaction; for the access log. Throws `reason_required` for a person who has not said why they
   * look at this device.
   */
  requireForDevice(store: Store, deviceId: string, operator: Operator): Promise<Why>;
  /** The same for the people of an alert. */
  requireForAlert(store: Store, alertId: string, operator: Operator): Promise<Why>;
  /** The same for the people of a site. */
  requireForSite(store: Store, siteId: string, operator: Operator): Promise<Why>;
  /** Stands in the access log of the device before it counts. Throws `not_found`. */
  giveForDevice(deviceId: string, reason: string, operator: Operator): Promise<GivenReason>;
  /** The same for the devices at a site. */
  giveForSite(
    site: { readonly siteId: string; readonly devices: readonly string[] },
    reason: string,
    operator: Operator,
  ): Promise<GivenReason>;
  /** The same for every device of an alert; `onlyHandedOver` for whoever may read no other. */
  giveForAlert(
    alertId: string,
    reason: string,
    operator: Operator & { readonly onlyHandedOver?: boolean },
  ): Promise<GivenReason>;
}

interface ReasonDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
}

function deviceCase(deviceId: string): string {
  return `device:${deviceId}`;
}

function siteCase(siteId: string): string {
  return `site:${siteId}`;
}

/** An open alert of a site is a case of the people there. */
async function casesOfSite(store: Store, siteId: string): Promise<readonly string[]> {
  const alert = await store.alerts.current({ kind: "site", id: siteId });
  return [siteCase(siteId), ...(alert === null ? [] : [alert.alertId])];
}

/** The cases that open a laptop: those of alerts about it, and the laptop itself. */
async function reasonsOf(store: Store, deviceId: string): Promise<readonly string[]> {
  const alerts = await store.alerts.list({ deviceId }, null, MOST_CASES);
  return [
    deviceCase(deviceId),
    ...alerts.flatMap(({ alertId, mergedInto }) => (mergedInto === null ? [alertId] : [alertId, mergedInto])),
  ];
}

/** More cases of one laptop than these, the newest, are history. */
const MOST_CASES = 50;

export function createReasonService({ storage, clock, audit }: ReasonDeps): ReasonService {
  async function require(store: Store, caseIds: readonly string[], operator: Operator): Promise<Why> {
    if (operator.saysWhy !== true) return {};
    const given = await store.triage.reasonFor(keyOfOperator(operator), caseIds, clock.now());
    if (given === null) throw new AppError("reason_required");
    return { reason: given.reason };
  }

  async function give(
    store: Store,
    given: { readonly caseId: string; readonly devices: readonly string[]; readonly heldMs: number },
    { reason, operator }: { readonly reason: string; readonly operator: Operator },
  ): Promise<GivenReason> {
    const { caseId, devices, heldMs } = given;
    const givenAtMs = clock.now();
    const endsAtMs = givenAtMs + heldMs;
    await store.triage.giveReason({ operator: keyOfOperator(operator), caseId, reason, givenAtMs, endsAtMs });
    const detail = { ...(caseId.includes(":") ? {} : { alertId: caseId }), reason };
    await audit.record(store, devices, { ...byOperator(operator), action: "reason_given", detail });
    return { reason, givenAt: toInstant(givenAtMs), until: toInstant(endsAtMs) };
  }

  return {
    requireForDevice: async (store, deviceId, operator) =>
      operator.saysWhy === true ? require(store, await reasonsOf(store, deviceId), operator) : {},
    requireForSite: async (store, siteId, operator) =>
      operator.saysWhy === true ? require(store, await casesOfSite(store, siteId), operator) : {},
    requireForAlert: (store, alertId, operator) => require(store, [alertId], operator),
    giveForDevice: (deviceId, reason, operator) =>
      storage.transaction(async (store) => {
        await store.locks.devices([deviceId]);
        if ((await store.devices.find(deviceId)) === null) throw new AppError("not_found", "There is no such device.");
        const given = { caseId: deviceCase(deviceId), devices: [deviceId], heldMs: LAPTOP_MS };
        return give(store, given, { reason, operator });
      }),
    giveForSite: ({ siteId, devices }, reason, operator) =>
      storage.transaction(async (store) => {
        await store.locks.devices(devices);
        return give(store, { caseId: siteCase(siteId), devices, heldMs: LAPTOP_MS }, { reason, operator });
      }),
    giveForAlert: (alertId, reason, operator) =>
      storage.transaction(async (store) => {
        const alert = await lockCase(store, alertId);
        if (operator.onlyHandedOver === true && alert.handedOverAtMs === null) throw noSuchAlert();
        // What is part of the case is opened by it too.
        const all = [alert, ...(await partsOf(store, alertId))].flatMap((one) => one.devices);
        const given = { caseId: alertId, devices: [...new Set(all)], heldMs: CASE_MS };
        return give(store, given, { reason, operator });
      }),
  };
}

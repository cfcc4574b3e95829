import { toMillis } from "@clearseat/shared";
import { isCompanySession } from "../detection/approved-tools.ts";
import type { Observable } from "../detection/device-case.ts";
import { judgeCase } from "../detection/judge.ts";
import { observablesOf } from "../detection/observables.ts";
import { findHomeSite } from "../detection/residence.ts";
import { STRONG_TENTHS } from "../detection/score.ts";
import type { DuePlace } from "../devices/due-devices.ts";
import type { StateRow } from "../devices/state-store.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import { applyJudgment } from "./apply-judgment.ts";
import { type CaseContext, joinCase, type LoneCase, readLoneCase } from "./build-case.ts";
import { judgeSiteSubject } from "./judge-site.ts";
import { MAX_RESIDENTS } from "./read-whereabouts.ts";

/**
 * Once a value stands on this many devices, each of them has been judged as sharing it; one more changes nothing for
 * them. It keeps the cost of a report the same however many laptops meet one help desk.
 */
const MAX_WOKEN = 20;

function mostWoken({ kind }: Observable): number {
  // A home's residents say how many they are, so each counts.
  return kind === "home" ? MAX_RESIDENTS : MAX_WOKEN;
}

function nameOf({ kind, value }: Observable): string {
  return `${kind}\u0000${value}`;
}

/** What the fleet index holds of a device's home now, and the sites that it lived at before. */
interface Indexed {
  readonly home: { readonly siteId: string; readonly sinceMs: number } | null;
  readonly leftSites: readonly string[];
}

/** The values that a device shows: those of its signals, and the site where it lives. */
function shownBy(lone: LoneCase): readonly Observable[] {
  const { device, signals, stays, silences } = lone;
  const home = findHomeSite({ stays, silences, signals, lastReportAt: device.lastReportAt, issuedAt: device.issuedAt });
  // Whom the help desk serves has nothing in common but the help desk.
  const own = observablesOf(
    signals.filter((record) => record.kind !== "remote_session" || !isCompanySession(lone, record)),
  );
  return home === null ? own : [...own, { kind: "home", value: home }];
}

/** Brings the fleet index up to what a device shows and marks the devices for which that matters. */
async function indexObservables(
  store: Store,
  deviceId: string,
  shown: readonly Observable[],
  nowMs: number,
): Promise<Indexed> {
  const held = await store.fleet.heldBy(deviceId);
  const heldNames = new Set(held.map(nameOf));
  const shownNames = new Set(shown.map(nameOf));
  const gained = shown.filter((one) => !heldNames.has(nameOf(one)));
  const lost = held.filter((one) => !shownNames.has(nameOf(one)));
  for (const observable of gained) await store.fleet.add(deviceId, { ...observable, sinceMs: nowMs });
  for (const observable of lost) await store.fleet.remove(deviceId, observable);
  if (gained.length > 0) store.due.echo(deviceId, nowMs);
  await wakeHolders(store, deviceId, [...gained, ...lost], nowMs);
  const home = shown.find((one) => one.kind === "home");
  const known = held.find((one) => one.kind === "home" && one.value === home?.value);
  return {
    home: home === undefined ? null : { siteId: home.value, sinceMs: known?.sinceMs ?? nowMs },
    leftSites: lost.filter((one) => one.kind === "home").map((one) => one.value),
  };
}

/** Marks the other devices that show any of these values; returns them. */
async function wakeHolders(
  store: Store,
  deviceId: string,
  observables: readonly Observable[],
  nowMs: number,
): Promise<ReadonlySet<string>> {
  const woken = new Set<string>();
  for (const observable of observables) {
    const most = mostWoken(observable);
    const holders = await store.fleet.holders(observable, most + 1);
    if (holders.length > most) continue;
    for (const other of holders) if (other !== deviceId) woken.add(other);
  }
  for (const other of woken) store.due.mark(other, nowMs);
  return woken;
}

/**
 * Devices that gain or lose one value in transactions side by side do not see each other. Whichever committed last
 * finds the other here, and both are judged once more. One that is being written may be about to lose the value, which
 * is seen only once it is committed, so the echo stays until nobody writes it.
 */
async function hearEcho(store: Store, deviceId: string, sinceMs: number, nowMs: number): Promise<void> {
  const gained = (await store.fleet.heldBy(deviceId)).filter((one) => one.sinceMs >= sinceMs);
  const others = await wakeHolders(store, deviceId, gained, nowMs);
  const settled = await store.locks.freeDevices([...others]);
  if (others.difference(settled).size > 0) store.due.echo(deviceId, sinceMs);
}

/** Takes a device that reports no more out of the fleet index. */
export async function leaveFleet(store: Store, deviceId: string, nowMs: number): Promise<void> {
  const held = await store.fleet.heldBy(deviceId);
  for (const observable of held) await store.fleet.remove(deviceId, observable);
  await wakeHolders(store, deviceId, held, nowMs);
  for (const { kind, value } of held) if (kind === "home") await judgeSiteSubject(store, value, nowMs);
}

/** Most laptops are judged again to the same end; that writes nothing. */
async function saveScore(store: Store, { device, before }: LoneCase, after: LoneCase["before"]): Promise<void> {
  if (after.score !== before.score || after.strongestTenths !== before.strongestTenths)
    await store.devices.setScore(device.deviceId, after);
}

/** Whether a device became, or stopped being, one whose housemates matter. */
function crossesStrong(before: number, after: number): boolean {
  return before >= STRONG_TENTHS !== after >= STRONG_TENTHS;
}

/**
 * Judges one device as it stands, in the caller's transaction: fleet index, findings, alert and score.
 * @param rows the device's state when the caller has it, so that it is not read twice
 */
export async function judgeDevice(
  store: Store,
  deviceId: string,
  context: CaseContext,
  rows?: readonly StateRow[],
): Promise<readonly ServerEvent[]> {
  const state = rows ?? (await store.state.load(deviceId));
  const { nowMs } = context;
  const lone = await readLoneCase(store, deviceId, state, context);
  if (lone === null) return [];
  const { home, leftSites } = await indexObservables(store, deviceId, shownBy(lone), nowMs);
  const deviceCase = await joinCase(store, lone, home);
  const { findings, faults, againAt } = judgeCase(deviceCase);
  if (againAt !== null) store.due.mark(deviceId, toMillis(againAt));
  const verdict = { found: findings, failedRules: faults.map((fault) => fault.rule) };
  const subject = { kind: "device", id: deviceId, devices: [deviceId] } as const;
  const { score, strongestTenths, events } = await applyJudgment(store, subject, verdict, nowMs);
  await saveScore(store, lone, { score, strongestTenths });
  if (home !== null && crossesStrong(lone.before.strongestTenths, strongestTenths))
    await wakeHolders(store, deviceId, [{ kind: "home", value: home.siteId }], nowMs);
  const siteEvents: ServerEvent[] = [];
  const isShared = (deviceCase.home?.residents.length ?? 0) > 0;
  for (const siteId of home !== null && isShared ? [...leftSites, home.siteId] : leftSites)
    siteEvents.push(...(await judgeSiteSubject(store, siteId, nowMs)));
  return [
    ...events,
    ...siteEvents,
    ...faults.map((fault): ServerEvent => ({ name: "rule.failed", rule: fault.rule, deviceId, error: fault.error })),
  ];
}

export interface JudgedPage {
  readonly events: readonly ServerEvent[];
  /** Where to go on; null when nothing more is due. */
  readonly next: DuePlace | null;
}

/**
 * Judges devices whose time has come, because another changed or time itself may change the answer: up to `limit`, and
 * of these the ones that nobody else is writing.
 * @param after where the page before ended
 */
export async function judgeDue(
  store: Store,
  context: CaseContext,
  limit: number,
  after?: DuePlace,
): Promise<JudgedPage> {
  const { devices, next } = await store.due.take(limit, context.nowMs, after);
  const events: ServerEvent[] = [];
  for (const { deviceId, echoSinceMs } of devices) {
    if (echoSinceMs !== null) await hearEcho(store, deviceId, echoSinceMs, context.nowMs);
    events.push(...(await judgeDevice(store, deviceId, context)));
  }
  return { events, next };
}

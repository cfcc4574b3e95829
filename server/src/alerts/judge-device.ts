import { toMillis } from "@clearseat/shared";
import type { Observable } from "../detection/device-case.ts";
import { judgeCase } from "../detection/judge.ts";
import { observablesOf } from "../detection/observables.ts";
import type { DuePlace } from "../devices/due-devices.ts";
import type { StateRow } from "../devices/state-store.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import { applyJudgment } from "./apply-judgment.ts";
import { buildCase, type CaseContext, toSignalRecords } from "./build-case.ts";

/**
 * Once a value stands on this many devices, each of them has been judged as sharing it; one more changes nothing for
 * them. It keeps the cost of a report the same however many laptops meet one help desk.
 */
const MAX_WOKEN = 20;

function nameOf({ kind, value }: Observable): string {
  return `${kind}\u0000${value}`;
}

/** Brings the fleet index up to a device's signals and marks the devices for which that matters. */
async function indexObservables(
  store: Store,
  deviceId: string,
  rows: readonly StateRow[],
  nowMs: number,
): Promise<void> {
  const shown = observablesOf(toSignalRecords(deviceId, rows));
  const held = await store.fleet.heldBy(deviceId);
  const heldNames = new Set(held.map(nameOf));
  const shownNames = new Set(shown.map(nameOf));
  const gained = shown.filter((one) => !heldNames.has(nameOf(one)));
  const lost = held.filter((one) => !shownNames.has(nameOf(one)));
  for (const observable of gained) await store.fleet.add(deviceId, { ...observable, sinceMs: nowMs });
  for (const observable of lost) await store.fleet.remove(deviceId, observable);
  if (gained.length > 0) store.due.echo(deviceId, nowMs);
  await wakeHolders(store, deviceId, [...gained, ...lost], nowMs);
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
    const holders = await store.fleet.holders(observable, MAX_WOKEN + 1);
    if (holders.length > MAX_WOKEN) continue;
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
  await indexObservables(store, deviceId, state, context.nowMs);
  const deviceCase = await buildCase(store, deviceId, state, context);
  if (deviceCase === null) return [];
  const { findings, faults, againAt } = judgeCase(deviceCase);
  if (againAt !== null) store.due.mark(deviceId, toMillis(againAt));
  const verdict = { found: findings, failedRules: faults.map((fault) => fault.rule) };
  const { score, events } = await applyJudgment(store, { kind: "device", id: deviceId }, verdict, context.nowMs);
  await store.devices.setScore(deviceId, score);
  return [
    ...events,
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

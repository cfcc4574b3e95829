import { isDeepStrictEqual } from "node:util";
import { DAY_MS, RETENTION_DAYS, type SnapshotSection, toInstant, toMillis } from "@clearseat/shared";
import { type Activity, nextActivity } from "./activity-state.ts";
import { type ClockPins, nextClock } from "./clock-state.ts";
import { bootIdOf, objectAt } from "./device-identity.ts";
import { applyPatch, isPlainObject, type Plain, type PlainObject } from "./patch.ts";
import { enterPlace } from "./place-network.ts";
import { type Place, SILENT_STATES, type SilentState, type TimelineStep } from "./scenario.ts";

/** One stretch in which a laptop did not look. */
export type Silence = {
  readonly event: "slept" | "shut_down" | "uninstalled";
  readonly from: string;
  readonly to: string;
};

/** A laptop between two steps of its timeline. A value: each step makes the next. */
export interface DeviceState {
  readonly deviceId: string;
  /** Number of this laptop within its scenario. */
  readonly seat: number;
  /** The raw snapshot as patched so far, without what depends on the time of the look. */
  readonly raw: PlainObject;
  readonly place: Place | null;
  readonly states: Readonly<Record<SilentState, boolean>>;
  /** Null while it looks; `since` in milliseconds. */
  readonly silence: { readonly state: SilentState; readonly since: number } | null;
  /** What the system can tell of past silences; those in which the agent was killed are not among them. */
  readonly silences: readonly Silence[];
  readonly boots: number;
  readonly activity: Activity;
  readonly clock: ClockPins;
}

const EVENT_OF = { asleep: "slept", off: "shut_down", uninstalled: "uninstalled" } as const;
/** What a step says beside patching sections. */
const STRUCTURE = new Set(["at", "place", "activeUntil", "repeat", "disk", ...SILENT_STATES]);

/** A laptop that was never switched on; its first step at `ms` does that. */
export function createDeviceState(deviceId: string, seat: number, raw: PlainObject, ms: number): DeviceState {
  return {
    deviceId,
    seat,
    raw,
    place: null,
    states: { asleep: false, off: false, killed: false, uninstalled: false },
    silence: null,
    silences: [],
    boots: 1,
    activity: { kind: "idle", since: ms },
    clock: { zone: false, offset: false },
  };
}

/** Lays one step over a laptop. `place` is the step's place, already looked up. */
export function applyStep(state: DeviceState, step: TimelineStep, place: Place | null): DeviceState {
  const moved = place === null ? state : { ...state, place, raw: enterRaw(state, place) };
  const patch = patchOf(step);
  const clock = nextClock(state, patch["clock"]);
  const raw = applyPatch({ ...moved.raw, ...clock.raw }, patch) as PlainObject;
  const changed = { ...moved, raw: numberProcesses(raw), clock: clock.pins };
  return nextActivity(nextSilence(changed, step), step, patch["activity"]);
}

function enterRaw(state: DeviceState, place: Place): PlainObject {
  const network = state.raw["network"];
  // A network that was patched to "not looked at" stays so.
  if (!isPlainObject(network)) return state.raw;
  const entered = enterPlace(network, place, state.seat);
  // Who comes back to where the laptop is changes nothing, and what stays one object need not be recognized again.
  return isDeepStrictEqual(entered, network) ? state.raw : { ...state.raw, network: entered };
}

function patchOf(step: TimelineStep): PlainObject {
  return Object.fromEntries(
    Object.entries(step).filter(([key, value]) => !STRUCTURE.has(key) && value !== undefined),
  ) as PlainObject;
}

function nextSilence(state: DeviceState, step: TimelineStep): DeviceState {
  const states = { ...state.states };
  for (const name of SILENT_STATES) states[name] = step[name] ?? states[name];
  const reason = SILENT_STATES.find((name) => states[name]) ?? null;
  const before = state.silence;
  if (reason === (before?.state ?? null)) return { ...state, states };
  const now = toMillis(step.at);
  const ended = {
    ...state,
    states,
    silences: closeSilence(state, now),
    silence: reason === null ? null : { state: reason, since: now },
  };
  return before?.state === "off" ? reboot(ended) : ended;
}

function closeSilence(state: DeviceState, now: number): readonly Silence[] {
  const oldest = toInstant(now - RETENTION_DAYS.rhythm * DAY_MS);
  const kept = state.silences.filter((silence) => silence.to >= oldest);
  const before = state.silence;
  // A killed agent cannot say so: that is the point of killing it.
  if (before === null || before.state === "killed") return kept;
  return [...kept, { event: EVENT_OF[before.state], from: toInstant(before.since), to: toInstant(now) }];
}

function reboot(state: DeviceState): DeviceState {
  const boots = state.boots + 1;
  const lifecycle: SnapshotSection = "lifecycle";
  if (!isPlainObject(state.raw[lifecycle])) return { ...state, boots };
  return {
    ...state,
    boots,
    raw: { ...state.raw, [lifecycle]: { ...objectAt(state.raw, lifecycle), bootId: bootIdOf(state.deviceId, boots) } },
  };
}

/** A process written without a number gets the next free one, as the system would give it. */
function numberProcesses(raw: PlainObject): PlainObject {
  const processes = raw["processes"];
  if (!Array.isArray(processes) || processes.every(hasPid)) return raw;
  let next = Math.max(0, ...processes.filter(hasPid).map((process: Plain) => Number((process as PlainObject)["pid"])));
  const numbered = processes.map((process: Plain) =>
    hasPid(process) || !isPlainObject(process) ? process : { ...process, pid: (next += 4) },
  );
  return { ...raw, processes: numbered };
}

function hasPid(process: Plain): boolean {
  return isPlainObject(process) && typeof process["pid"] === "number";
}

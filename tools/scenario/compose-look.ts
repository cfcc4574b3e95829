import { firstFault, InputError, SNAPSHOT_SECTIONS, Snapshot, toInstant } from "@clearseat/shared";
import { idleSecondsAt } from "./activity-state.ts";
import { readClock } from "./clock-state.ts";
import type { DeviceState } from "./device-state.ts";
import type { Plain, PlainObject } from "./patch.ts";

const SECTIONS = [...SNAPSHOT_SECTIONS, "gaps"] as const;

/** What the laptop sees at an instant: its patched snapshot with the clock, the idle time and the lifecycle of that moment. */
export function composeLook(state: DeviceState, ms: number): Snapshot {
  const snapshot = readSnapshot(state.raw, state.deviceId);
  const { clock, activity, lifecycle } = snapshot;
  return {
    ...snapshot,
    takenAt: toInstant(ms),
    clock: clock === undefined ? undefined : sameIfEqual(clock, readClock(state, clock, ms)),
    activity:
      activity === undefined
        ? undefined
        : { ...activity, idleSeconds: idleSecondsAt(state.activity, ms) ?? activity.idleSeconds },
    lifecycle: lifecycle === undefined ? undefined : withSilences(lifecycle, state.silences),
  };
}

type Clock = NonNullable<Snapshot["clock"]>;
type Lifecycle = NonNullable<Snapshot["lifecycle"]>;

/** By what they read, because laptops of one baseline begin with the same clock and stand in many zones. */
const clocks = new WeakMap<Clock, Map<string, Clock>>();
const lifecycles = new WeakMap<DeviceState["silences"], { readonly from: Lifecycle; readonly to: Lifecycle }>();

/** The reading of an earlier look while it reads the same: what stays one object need not be recognized again. */
function sameIfEqual(clock: Clock, reading: Clock): Clock {
  const known = clocks.get(clock) ?? new Map<string, Clock>();
  if (known.size === 0) clocks.set(clock, known);
  const text = `${reading.timeZone} ${reading.utcOffsetMinutes}`;
  const before = known.get(text);
  if (before !== undefined) return before;
  known.set(text, reading);
  return reading;
}

function withSilences(lifecycle: Lifecycle, silences: DeviceState["silences"]): Lifecycle {
  if (silences.length === 0) return lifecycle;
  const known = lifecycles.get(silences);
  if (known?.from === lifecycle) return known.to;
  const to = { ...lifecycle, events: [...(lifecycle.events ?? []), ...silences] };
  lifecycles.set(silences, { from: lifecycle, to });
  return to;
}

const snapshots = new WeakMap<PlainObject, Snapshot>();
const sections = new WeakMap<object, unknown>();

/** Reading 150 processes costs more than a whole look, so what no step touched is read once, for all laptops of a baseline. */
function readSnapshot(raw: PlainObject, deviceId: string): Snapshot {
  let snapshot = snapshots.get(raw);
  if (snapshot === undefined) {
    const read = SECTIONS.map((section) => [section, readSection(section, raw[section], deviceId)]);
    snapshot = {
      format: "clearseat.snapshot/1",
      takenAt: toInstant(0),
      platform: raw["platform"],
      ...Object.fromEntries(read),
    } as Snapshot;
    snapshots.set(raw, snapshot);
  }
  return snapshot;
}

function readSection(section: (typeof SECTIONS)[number], raw: Plain | undefined, deviceId: string): unknown {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === "object" && sections.has(raw)) return sections.get(raw);
  const result = Snapshot.shape[section].safeParse(raw);
  if (!result.success) {
    const fault = firstFault(result.error);
    throw new InputError(
      { field: `${section}.${fault.field}`.replace(".[", "["), message: fault.message },
      `device ${deviceId}`,
    );
  }
  if (typeof raw === "object") sections.set(raw, result.data);
  return result.data;
}

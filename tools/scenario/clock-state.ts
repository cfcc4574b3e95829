import { offsetMinutes } from "@clearseat/shared";
import { objectAt } from "./device-identity.ts";
import { isPlainObject, type Plain, type PlainObject } from "./patch.ts";

/** Which readings of the clock a step has set by hand; the others follow the place and the calendar. */
export interface ClockPins {
  readonly zone: boolean;
  readonly offset: boolean;
}

interface ClockHolder {
  readonly raw: PlainObject;
  readonly place: { readonly timeZone?: string | undefined } | null;
  readonly clock: ClockPins;
}

interface NextClock {
  readonly pins: ClockPins;
  /** What the clock shows at the moment it stops to follow; to be laid under the patch. */
  readonly raw: PlainObject;
}

/** What a patch of the clock does to it: setting a zone pins it, going back to automatic lets it follow again. */
export function nextClock(state: ClockHolder, patch: Plain | undefined): NextClock {
  if (!isPlainObject(patch)) return { pins: state.clock, raw: {} };
  const zone = Object.hasOwn(patch, "timeZone");
  const offset = Object.hasOwn(patch, "utcOffsetMinutes");
  const automatic = patch["automaticTimeZone"];
  if (zone) return { pins: { zone: true, offset }, raw: {} };
  if (automatic === true) return { pins: { zone: false, offset }, raw: {} };
  const pins = { zone: state.clock.zone, offset: state.clock.offset || offset };
  if (automatic !== false) return { pins, raw: {} };
  const clock = objectAt(state.raw, "clock");
  return { pins, raw: { clock: { ...clock, timeZone: shownZone(state, clock) } } };
}

function shownZone(state: ClockHolder, clock: PlainObject): Plain {
  const follows = clock["automaticTimeZone"] === true && !state.clock.zone;
  return (follows ? state.place?.timeZone : undefined) ?? clock["timeZone"] ?? null;
}

interface Reading {
  readonly timeZone: string | null;
  readonly utcOffsetMinutes: number | null;
  readonly automaticTimeZone: boolean | null;
}

/** The clock of a laptop at an instant: the place's zone while it follows, and that zone's offset then. */
export function readClock<Clock extends Reading>(state: ClockHolder, clock: Clock, ms: number): Clock {
  const follows = clock.automaticTimeZone === true && !state.clock.zone;
  const timeZone = (follows ? state.place?.timeZone : undefined) ?? clock.timeZone;
  const computed = timeZone === null || state.clock.offset ? null : offsetMinutes(timeZone, ms);
  return { ...clock, timeZone, utcOffsetMinutes: computed ?? clock.utcOffsetMinutes };
}

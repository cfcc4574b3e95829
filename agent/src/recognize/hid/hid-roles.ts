import type { HidUsage, TopLevelCollection } from "./parse-report-descriptor.ts";

/** What the collections of one device let it do. */
export interface HidRoles {
  readonly keyboard: boolean;
  readonly relativePointer: boolean;
  /** A mouse or pointer that tells a place on the screen, as no desk mouse does. */
  readonly absolutePointer: boolean;
  /** A pen or touch surface beside it explains an absolute pointer. */
  readonly digitizer: boolean;
}

const GENERIC_DESKTOP = 0x01;
const DIGITIZERS = 0x0d;
const POINTER = 0x01;
const MOUSE = 0x02;
const JOYSTICK = 0x04;
const GAMEPAD = 0x05;
const KEYBOARD = 0x06;
const KEYPAD = 0x07;
/** A mouse counts movement in 8 to 16 bits round zero; a place on a screen needs more steps than this. */
const MIN_SCREEN_STEPS = 1000;

/** Reads the roles out of all collections of one device. */
export function toHidRoles(collections: readonly TopLevelCollection[]): HidRoles {
  return {
    keyboard: collections.some(({ usage }) => isDesktop(usage, KEYBOARD) || isDesktop(usage, KEYPAD)),
    relativePointer: collections.some(
      (collection) => isMouse(collection) && collection.axes.some(({ absolute }) => !absolute),
    ),
    absolutePointer: collections.some(hasAbsolutePointer),
    digitizer: collections.some(({ usage }) => usage.page === DIGITIZERS),
  };
}

function isDesktop(usage: HidUsage, id: number): boolean {
  return usage.page === GENERIC_DESKTOP && usage.id === id;
}

function isMouse({ usage }: TopLevelCollection): boolean {
  return isDesktop(usage, MOUSE) || isDesktop(usage, POINTER);
}

/** X and Y, both as places, inside a mouse or pointer collection at any depth that is no digitizer. */
function hasAbsolutePointer({ usage, axes }: TopLevelCollection): boolean {
  if (usage.page === DIGITIZERS) return false;
  const places = axes.filter(
    ({ absolute, logicalMin, logicalMax, within }) =>
      absolute &&
      logicalMax - logicalMin >= MIN_SCREEN_STEPS &&
      within.some((outer) => isDesktop(outer, MOUSE) || isDesktop(outer, POINTER)),
  );
  const isJoystick = standsWithin(axes, JOYSTICK) || standsWithin(axes, GAMEPAD);
  return !isJoystick && places.some(({ axis }) => axis === "x") && places.some(({ axis }) => axis === "y");
}

/** Joysticks and gamepads put their sticks in a pointer collection too. */
function standsWithin(axes: TopLevelCollection["axes"], id: number): boolean {
  return axes.some((axis) => axis.within.some((outer) => isDesktop(outer, id)));
}

import { AMBIGUOUS_DEVICES, HONEST_DEVICES } from "../../../tests/recognize/fixtures/honest-devices.ts";
import type { Chance } from "./chance.ts";
import { makeMonitor } from "./kvm-boxes.ts";
import { joinParts, type PatchPart } from "./patch-parts.ts";

/** Of virtual machines, consoles of servers and the system's own hubs, which hang on no desk. */
const NOT_ON_DESKS = new Set(["80ee", "0627", "0e0f", "1d6b", "046b", "0624"]);

/** As one system shows them; elsewhere such a serial would be a mark. */
function isMadeUpByWindows(serial: string | null | undefined): boolean {
  return serial?.includes("&") === true;
}

const ON_DESKS = HONEST_DEVICES.flatMap(({ usb }) =>
  usb === undefined || NOT_ON_DESKS.has(usb.vendorId ?? "") || isMadeUpByWindows(usb.serial) ? [] : [usb],
);
const ODD_SCREENS = HONEST_DEVICES.flatMap(({ display }) => (display?.internal === false ? [display] : []));
/** Honest, and with one mark of a box. */
const WITH_A_MARK = AMBIGUOUS_DEVICES.flatMap(({ usb }) => (usb === undefined ? [] : [usb]));

/** A keyboard or a mouse of an ordinary maker. */
function input(chance: Chance): object {
  const named = chance.pick(["plain Dell keyboard", "Logitech receiver"]);
  return HONEST_DEVICES.find(({ name }) => name === named)?.usb ?? {};
}

/** What hangs on one desk: mostly a keyboard or mouse, often something besides, seldom what looks odd. */
export function peripherals(chance: Chance): PatchPart {
  const usb = [
    ...(chance.often(0.85) ? [input(chance)] : []),
    ...(chance.often(0.5) ? [chance.pick(ON_DESKS)] : []),
    ...(chance.often(0.02) ? [chance.pick(WITH_A_MARK)] : []),
  ];
  return { usb };
}

/** Shut, on power, with a monitor: somebody's desktop computer. */
export function docked(chance: Chance): PatchPart {
  const monitors = [
    ...(chance.often(0.96) ? [makeMonitor(chance)] : [chance.pick(ODD_SCREENS)]),
    ...(chance.often(0.3) ? [makeMonitor(chance)] : []),
  ];
  return joinParts([{ power: { lidClosed: true, onAc: true }, displays: monitors }, peripherals(chance)]);
}

/**
 * HID report descriptors (USB HID 1.11, section 6.2.2), composed for the generator; hex.
 * Buttons, wheel and report number of absolute pointers vary, so that no box looks like another to the byte.
 */
export const BOOT_KEYBOARD =
  "05010906a101050719e029e71500250175019508810295017508810395057501050819012905910295017503910395067508150025650507190029658100c0";
export const RELATIVE_MOUSE =
  "05010902a1010901a1000509190129031500250195037501810295017505810105010930093109381581257f750895038106c0c0";

export interface PointerShape {
  readonly buttons: 3 | 5 | 8;
  readonly wheel: boolean;
  /** The number of its report; null for a device with one report. */
  readonly report: number | null;
}

/** A mouse whose axes are absolute, from 0 to 32767, as KVM firmware presents it and no mouse does. */
export function absoluteMouse({ buttons, wheel, report }: PointerShape): string {
  const spare = 8 - buttons;
  return [
    "05010902a101", // generic desktop, mouse, application
    report === null ? "" : `85${byte(report)}`,
    "0901a100", // pointer, physical
    `05091901 29${byte(buttons)} 15002501 95${byte(buttons)} 75018102`, // buttons
    spare === 0 ? "" : `9501 75${byte(spare)} 8103`, // up to the whole byte
    "05010930093116000026ff7f751095028102", // X and Y, 16 bits, absolute
    wheel ? "09381581257f750895018106" : "",
    "c0c0",
  ]
    .join("")
    .replaceAll(" ", "");
}

function byte(value: number): string {
  return value.toString(16).padStart(2, "0");
}

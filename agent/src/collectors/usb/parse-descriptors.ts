import type { UsbInterface } from "@clearseat/shared";

const CONFIGURATION = 2;
const INTERFACE = 4;
const INTERFACE_LENGTH = 9;

function twoDigits(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, "0");
}

/**
 * Reads the interfaces out of sysfs `descriptors`: the device descriptor followed by all configurations
 * (USB 2.0, 9.6). Only the active configuration counts, and of each interface its first setting; a device without
 * an active configuration is read by its first. `null`: these bytes are no descriptors.
 */
export function parseDescriptors(bytes: Uint8Array, activeConfiguration: number | null): UsbInterface[] | null {
  const interfaces: UsbInterface[] = [];
  let wanted = activeConfiguration;
  let inside = false;
  let offset = 0;
  while (offset < bytes.length) {
    const length = bytes[offset] ?? 0;
    const type = bytes[offset + 1];
    if (length < 2 || offset + length > bytes.length) return null;
    if (type === CONFIGURATION) {
      wanted ??= bytes[offset + 5] ?? null;
      inside = bytes[offset + 5] === wanted;
    } else if (type === INTERFACE && inside && length >= INTERFACE_LENGTH && bytes[offset + 3] === 0) {
      interfaces.push({ class: twoDigits(bytes[offset + 5]), subclass: twoDigits(bytes[offset + 6]), protocol: twoDigits(bytes[offset + 7]) });
    }
    offset += length;
  }
  return bytes.length >= 18 && bytes[1] === 1 ? interfaces : null;
}

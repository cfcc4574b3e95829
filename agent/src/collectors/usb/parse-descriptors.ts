import type { UsbInterface } from "@clearseat/shared";

const DEVICE = 1;
const DEVICE_LENGTH = 18;
const CONFIGURATION = 2;
const INTERFACE = 4;
const INTERFACE_LENGTH = 9;

interface Descriptor {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** `null`: a length that leads nowhere. */
function splitDescriptors(bytes: Uint8Array): Descriptor[] | null {
  const descriptors: Descriptor[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const length = bytes[offset] ?? 0;
    if (length < 2 || offset + length > bytes.length) return null;
    descriptors.push({ type: bytes[offset + 1] ?? 0, bytes: bytes.subarray(offset, offset + length) });
    offset += length;
  }
  return descriptors;
}

function twoDigits(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, "0");
}

function isFirstSetting({ type, bytes }: Descriptor): boolean {
  return type === INTERFACE && bytes.length >= INTERFACE_LENGTH && bytes[3] === 0;
}

/**
 * Reads the interfaces out of sysfs `descriptors`: the device descriptor followed by all configurations
 * (USB 2.0, 9.6). Only the active configuration counts, and of each interface its first setting; a device without
 * an active configuration is read by its first. `null`: these bytes are no descriptors.
 */
export function parseDescriptors(bytes: Uint8Array, activeConfiguration: number | null): UsbInterface[] | null {
  const descriptors = splitDescriptors(bytes);
  if (descriptors === null || descriptors[0]?.type !== DEVICE || bytes.length < DEVICE_LENGTH) return null;
  const interfaces: UsbInterface[] = [];
  let wanted = activeConfiguration;
  let inside = false;
  for (const descriptor of descriptors) {
    const { type, bytes: item } = descriptor;
    if (type === CONFIGURATION) {
      wanted ??= item[5] ?? null;
      inside = item[5] === wanted;
    } else if (inside && isFirstSetting(descriptor)) {
      interfaces.push({ class: twoDigits(item[5]), subclass: twoDigits(item[6]), protocol: twoDigits(item[7]) });
    }
  }
  return interfaces;
}

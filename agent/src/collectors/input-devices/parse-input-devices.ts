export type InputDevice = {
  /** `0003` USB, `0005` Bluetooth, `0011` built in (PS/2), `0018` built in (I2C). */
  readonly bus: string;
  readonly vendorId: string;
  readonly productId: string;
};

/** Identity lines of /proc/bus/input/devices and nothing else of it. `null`: the text is not the kernel's. */
export function parseInputDevices(text: string): InputDevice[] | null {
  const devices: InputDevice[] = [];
  for (const block of text.split("\n\n")) {
    if (block.trim() === "") continue;
    const match = /^I: Bus=([0-9a-f]{4}) Vendor=([0-9a-f]{4}) Product=([0-9a-f]{4})/mu.exec(block);
    if (match === null) return null;
    devices.push({ bus: match[1] ?? "", vendorId: match[2] ?? "", productId: match[3] ?? "" });
  }
  return devices;
}

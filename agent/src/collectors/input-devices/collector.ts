import { defineCollector } from "../collector.ts";
import { parseInputDevices } from "./parse-input-devices.ts";

/** Which input devices the kernel knows: bus, maker and model. Matched on the device, never sent; no event is ever read. */
export const inputDevicesCollector = defineCollector({
  id: "input-devices-procfs",
  section: "inputDevices",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 5,
  collect({ doors: { files } }) {
    const text = files.readText("/proc/bus/input/devices");
    if (!text.ok) return { gap: text.reason };
    const devices = parseInputDevices(text.value);
    return devices === null ? { gap: "unparsable" } : { value: devices };
  },
});

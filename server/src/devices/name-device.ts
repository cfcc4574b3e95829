import type { DeviceSummary } from "@clearseat/shared";

/** What a device is called where people read: its person, else its serial, else its model with the start of its id. */
export function nameDevice(device: Pick<DeviceSummary, "assignee" | "serial" | "model" | "deviceId">): string {
  return device.assignee ?? device.serial ?? `${device.model ?? "Laptop"} (${device.deviceId.slice(0, 6)})`;
}

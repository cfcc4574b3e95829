import { toMillis } from "@clearseat/shared";
import type { DeviceCase } from "./device-case.ts";

/** Nothing was heard of it since it was issued: where it was before is where IT or the person before had it. */
export function isYetToBeIssued({ device }: Pick<DeviceCase, "device">): boolean {
  return device.issuedAt !== null && toMillis(device.lastReportAt) < toMillis(device.issuedAt);
}

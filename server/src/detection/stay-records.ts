import type { Evidence } from "@clearseat/shared";
import type { DeviceCase, Stay } from "./device-case.ts";
import { isHidingNetwork } from "./peer-place.ts";

/** Where its newest report came from; null when no place was ever told. */
export function currentStayOf({ stays }: DeviceCase): Stay | null {
  return stays.at(-1) ?? null;
}

/** What stands about in a place that the company has declared is the company's, or everybody's. */
export function isInDeclaredPlace(deviceCase: DeviceCase): boolean {
  const kind = currentStayOf(deviceCase)?.siteKind;
  return kind === "office" || kind === "public";
}

/** Does the public address say where the laptop is? An exit of a VPN, a data center or Tor says where the exit is. */
export function tellsPlace({ path, egress }: Stay): boolean {
  return path === "direct" && !isHidingNetwork(egress);
}

/** What the server knows of a stay, as evidence: the public address itself stays out of it. */
export function toStayEvidence({ device }: DeviceCase, { egress, from, path, reportHash }: Stay): Evidence {
  return {
    deviceId: device.deviceId,
    kind: "egress",
    key: from,
    observedAt: from,
    receivedAt: from,
    reportHash,
    payload: { ...egress, path },
  };
}

import type { Alert, Instant, ServerSettings } from "@clearseat/shared";
import { SERVER_VERSION } from "../server-version.ts";
import type { Store } from "../store.ts";
import type { MessageType } from "./delivery-store.ts";
import { type DetectionFinding, type ToldLaptop, toDetectionFinding } from "./ocsf.ts";

/** What happened to an alert, and when. */
export interface Happening {
  readonly type: MessageType;
  readonly at: Instant;
}

/** The last that happened to an alert, for whoever reads it without having been told. */
export function lastHappening({ status, openedAt, updatedAt }: Alert): Happening {
  if (status === "closed") return { type: "alert.closed", at: updatedAt };
  return { type: updatedAt === openedAt ? "alert.created" : "alert.updated", at: updatedAt };
}

function pageOf(publicUrl: string, alertId: string): string | null {
  return publicUrl === "" ? null : new URL(`/alerts/${alertId}`, publicUrl).href;
}

/** An alert in the words of OCSF, with the serials of its laptops. */
export async function tellAlert(
  store: Pick<Store, "devices">,
  alert: Alert,
  happening: Happening,
  { publicUrl }: Pick<ServerSettings, "publicUrl">,
): Promise<DetectionFinding> {
  const laptops: ToldLaptop[] = [];
  for (const deviceId of alert.subject.devices)
    laptops.push({ deviceId, serial: (await store.devices.find(deviceId))?.serial ?? null });
  return toDetectionFinding(alert, {
    ...happening,
    laptops,
    url: pageOf(publicUrl, alert.id),
    productVersion: SERVER_VERSION,
  });
}

import { Alert, Instant } from "@clearseat/shared";
import { z } from "zod";
import { ALERT_EVENT_KINDS } from "./alert-store.ts";

/** One thing that happened to an alert. */
const AlertHistoryEntry = z.object({
  at: Instant,
  kind: z.enum(ALERT_EVENT_KINDS),
  /** Who did it; `clearseat` for what the server does by itself. */
  actor: z.string(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
});

/** One alert with everything that happened to it. */
export const AlertDetail = Alert.extend({ suppressedUntil: Instant.nullable(), history: z.array(AlertHistoryEntry) });
export type AlertDetail = z.infer<typeof AlertDetail>;

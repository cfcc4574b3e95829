import { Alert, AlertStatus, Instant, LaptopLabel, Severity } from "@clearseat/shared";
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

/** An alert that became part of another's case. */
const AlertPart = z.object({
  id: z.string(),
  title: z.string(),
  currentSeverity: Severity,
  status: AlertStatus,
  laptops: z.array(LaptopLabel),
});

/** One alert with everything that happened to it. */
export const AlertDetail = Alert.extend({
  suppressedUntil: Instant.nullable(),
  laptops: z.array(LaptopLabel).default([]),
  /** Alerts that became part of its case. */
  parts: z.array(AlertPart).default([]),
  /** What whoever asks may take back, and until when; null: nothing. */
  undo: z.object({ action: z.string(), until: Instant }).nullable().default(null),
  history: z.array(AlertHistoryEntry),
});
export type AlertDetail = z.infer<typeof AlertDetail>;

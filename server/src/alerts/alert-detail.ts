import { Alert, AlertStatus, Family, Instant, LaptopLabel, Severity } from "@clearseat/shared";
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

/** How a finding entered the sum. */
const ExplainedFinding = z.object({
  index: z.number().int().describe("Of `findings`."),
  part: z.enum(["counted", "capped", "left_out", "suppressed", "cleared"]),
  because: z.string().nullable().describe("The reasoning behind its weight."),
  severityWithout: Severity.describe("Of the alert, if this finding alone went away."),
});

/** How a score adds up, worked out from the findings alone. */
const Explained = z.object({
  score: z.number().int(),
  severity: Severity,
  reached: z.string().describe("The threshold that was reached, in words."),
  agrees: z.boolean().describe("Whether it comes out as it is stored."),
  families: z
    .array(
      z.object({
        family: Family,
        tenths: z.number().int(),
        bonusTenths: z.number().int().describe("Of it, because a second rule speaks on another signal."),
        counted: z.boolean(),
        findings: z.array(ExplainedFinding),
      }),
    )
    .describe("The strongest first."),
  suppressed: z.array(ExplainedFinding),
  cleared: z.array(ExplainedFinding),
});
export type Explained = z.infer<typeof Explained>;

/** One alert with everything that happened to it. */
export const AlertDetail = Alert.extend({
  suppressedUntil: Instant.nullable(),
  laptops: z.array(LaptopLabel).default([]),
  /** Alerts that became part of its case. */
  parts: z.array(AlertPart).default([]),
  /** What whoever asks may take back, and until when; null: nothing. */
  undo: z.object({ action: z.string(), until: Instant }).nullable().default(null),
  /** Steps of the life cycle that a person can make now. */
  actions: z.array(z.enum(["take", "release", "suppress", "close", "reopen"])).default([]),
  /** Null: told by an older version. */
  explanation: Explained.nullable().default(null),
  history: z.array(AlertHistoryEntry),
});
export type AlertDetail = z.infer<typeof AlertDetail>;

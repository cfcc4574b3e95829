import { z } from "zod";
import { Instant } from "../primitives/time.ts";
import { AlertStatus, Disposition } from "./alert-life-cycle.ts";
import { Finding } from "./finding.ts";
import { RuleId } from "./rule-ids.ts";
import { Confidence, Severity } from "./severity.ts";

export const AlertSubject = z.strictObject({ kind: z.enum(["device", "site"]), devices: z.array(z.string()).min(1) });
export type AlertSubject = z.infer<typeof AlertSubject>;

/** What an analyst must look at: the findings of one subject, scored. */
export const Alert = z.object({
  id: z.string(),
  subject: AlertSubject,
  /** The highest reached. */
  severity: Severity,
  /** What stands now. */
  currentSeverity: Severity,
  confidence: Confidence,
  /** Integer tenths of the log10 likelihood ratio. */
  score: z.number().int().nonnegative(),
  title: z.string(),
  rules: z.array(RuleId),
  attack: z.array(z.string()),
  openedAt: Instant,
  updatedAt: Instant,
  status: AlertStatus,
  disposition: Disposition.nullable(),
  /** Who works on it; null: nobody, or told by an older version. */
  owner: z.string().nullable().default(null),
  /** Since when HR may read it; null: they may not. */
  handedOverAt: Instant.nullable().default(null),
  /** The alert whose case it became part of; null: a case of its own. */
  mergedInto: z.string().nullable().default(null),
  findings: z.array(Finding),
});
export type Alert = z.infer<typeof Alert>;

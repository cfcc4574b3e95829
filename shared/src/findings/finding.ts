import { z } from "zod";
import { Digest } from "../primitives/ids.ts";
import { Instant } from "../primitives/time.ts";
import { Family, RuleId } from "./rule-ids.ts";

/** One piece of what a finding rests on: a signal as it was sent, and the report that proves it. */
export const Evidence = z.strictObject({
  deviceId: z.string(),
  kind: z.string(),
  key: z.string(),
  observedAt: Instant,
  receivedAt: Instant,
  /** Hash of the signed report that carried it; null for facts that only the server knows. */
  reportHash: Digest.nullable(),
  payload: z.record(z.string(), z.unknown()),
});
export type Evidence = z.infer<typeof Evidence>;

/** The suppression that takes a finding out of the sum. */
export const SuppressedBy = z.strictObject({ id: z.string(), owner: z.string(), reason: z.string(), until: Instant });
export type SuppressedBy = z.infer<typeof SuppressedBy>;

/** A rule's match on one device or one site. */
export const Finding = z.strictObject({
  rule: RuleId,
  ruleVersion: z.number().int().positive(),
  family: Family,
  /** log10 likelihood ratio in integer tenths: 27 = 2.7. */
  weightTenths: z.number().int().nonnegative(),
  /** Which weight of the rule it is; absent in findings that were kept before weights had names. */
  weightName: z.string().optional(),
  /** What was seen, in words that can be forwarded. Names things, never people. */
  summary: z.string().min(1),
  /** Tells two findings of one rule on one subject apart; stable while the match lasts. */
  key: z.string().min(1),
  attack: z.array(z.string().regex(/^T\d{4}(?:\.\d{3})?$/u)),
  evidence: z.array(Evidence).min(1),
  /** Innocent explanations. */
  benign: z.array(z.string().min(1)).min(1),
  /** What would make it go away. */
  clearsWhen: z.string().min(1),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  /** Null while it stands. */
  clearedAt: Instant.nullable(),
  /** It stands and counts nothing because somebody excepted it; absent: it counts. */
  suppressedBy: SuppressedBy.optional(),
});
export type Finding = z.infer<typeof Finding>;

import { z } from "zod";
import { BootId, Digest, Salt } from "../primitives/ids.ts";
import { boundedText } from "../primitives/text.ts";
import { Instant } from "../primitives/time.ts";
import { Gap, SIGNAL_KINDS, Signal } from "../signals/index.ts";
import { Envelope } from "./envelope.ts";

export const REPORT_VERSION = 1;

/** What a report says of one signal: it is (new or changed), it is no longer, or it could not be looked at. */
export const Statement = z.discriminatedUnion("says", [
  z.strictObject({ says: z.literal("is"), signal: Signal }),
  z.strictObject({
    says: z.literal("cleared"),
    kind: z.enum(SIGNAL_KINDS),
    key: boundedText(200).min(1),
    observedAt: Instant,
  }),
  z.strictObject({ says: z.literal("gap"), gap: Gap, observedAt: Instant }),
  z.strictObject({ says: z.literal("gap_closed"), gap: Gap, observedAt: Instant }),
]);
export type Statement = z.infer<typeof Statement>;

/** A statement and its salt; travels beside the signed payload and can be erased without breaking the chain. */
export const Disclosure = z.strictObject({ salt: Salt, statement: Statement });
export type Disclosure = z.infer<typeof Disclosure>;

/** The signed payload of a report: only commitments, never a signal in the clear. */
export const ReportPayload = z.strictObject({
  version: z.literal(REPORT_VERSION),
  /** 1, 2, 3 ... without gaps. */
  sequence: z.number().int().positive(),
  /** Hash of the report before; for the first the hash of the enrollment. */
  previousHash: Digest,
  bootId: BootId,
  observedAt: Instant,
  /**
   * The longest time without a look since the report before, when that is more than an hour old or not known: it tells
   * a laptop that was awake without a network from one whose agent did not run.
   */
  longestPause: z.strictObject({ from: Instant, to: Instant }).optional(),
  /** True: `commitments` is the whole state, not the change since the last report. */
  full: z.boolean(),
  /** Salted digest of each statement, in the order of the disclosures. */
  commitments: z.array(Digest).max(5_000),
  /** Digest over all commitments now in force; a mismatch makes the server ask for a full report. */
  stateDigest: Digest,
  agentVersion: boundedText(40),
  catalogVersion: boundedText(40),
});
export type ReportPayload = z.infer<typeof ReportPayload>;

/** `POST /v1/reports`. */
export const ReportMessage = z.strictObject({ report: Envelope, disclosures: z.array(Disclosure).max(5_000) });
export type ReportMessage = z.infer<typeof ReportMessage>;

/** The server's countersignature of one report. */
export const ReceiptPayload = z.strictObject({
  version: z.literal(1),
  deviceId: Digest,
  sequence: z.number().int().positive(),
  reportHash: Digest,
  receivedAt: Instant,
  /** Hash of the receipt before for this device; for the first the hash of the enrollment. */
  previousReceipt: Digest,
  /** Head of this device's access log on the server. */
  auditHead: Digest,
});
export type ReceiptPayload = z.infer<typeof ReceiptPayload>;

/** Answer to an accepted report. */
export const ReportAnswer = z.strictObject({
  receipt: Envelope,
  /** The server's state digest differs: the next report must be full. */
  needFull: z.boolean(),
  policyTag: z.string().max(64),
  catalogTag: z.string().max(64),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;

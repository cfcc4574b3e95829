import { z } from "zod";
import { Digest } from "../primitives/ids.ts";
import { Platform } from "../primitives/platform.ts";
import { boundedText } from "../primitives/text.ts";
import { Instant } from "../primitives/time.ts";
import { Envelope, PublicJwk } from "./envelope.ts";

const text = boundedText(200).nullable();

/** Signed payload of an enrollment; the key in the protected header signs it, which proves its possession. */
export const EnrollPayload = z.strictObject({
  version: z.literal(1),
  secret: z.string().min(16).max(200),
  requestedAt: Instant,
  platform: Platform,
  agentVersion: boundedText(40),
  os: z.strictObject({ name: text, version: text, arch: text }),
  hardware: z.strictObject({ vendor: text, model: text, serial: text, uuid: text }),
});
export type EnrollPayload = z.infer<typeof EnrollPayload>;

/** `POST /v1/enroll`: the body is the envelope. */
export const EnrollMessage = Envelope;

export const ENROLLMENT_STATUSES = ["active", "pending_approval", "rejected", "superseded"] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

export const EnrollAnswer = z.strictObject({
  deviceId: Digest,
  status: z.enum(ENROLLMENT_STATUSES),
  collectorKey: PublicJwk,
});
export type EnrollAnswer = z.infer<typeof EnrollAnswer>;

import { Digest, Disclosure, Envelope, Instant, PublicJwk } from "@clearseat/shared";
import { z } from "zod";
import { AlertDetail } from "../alerts/alert-detail.ts";

export const PACKAGE_FORMAT = "clearseat.case-package/1";

/** A signed report that a finding rests on, with what it says of the case and nothing else of what it says. */
const Proof = z.object({
  deviceId: Digest,
  sequence: z.number().int(),
  reportHash: Digest,
  receivedAt: Instant,
  /** Signed by the laptop: the digests of all that it said at that time. */
  report: Envelope,
  /** Signed by the collector: what it received, when, and in which order. */
  receipt: Envelope,
  /** What the findings rest on: statement and salt, and which of the report's digests they make. */
  statements: z.array(z.object({ position: z.number().int(), disclosure: Disclosure })),
});
export type Proof = z.infer<typeof Proof>;

const PackagedLaptop = z.object({
  deviceId: z.string(),
  serial: z.string().nullable(),
  model: z.string().nullable(),
  assignee: z.string().nullable(),
  /** What the directory says of person and laptop. */
  country: z.string().nullable(),
  timeZone: z.string().nullable(),
  issuedAt: Instant.nullable(),
  enrolledAt: Instant.nullable(),
  /** Its reports are verified with this; its id is the thumbprint. Null: it never had one. */
  publicKey: PublicJwk.nullable(),
});
export type PackagedLaptop = z.infer<typeof PackagedLaptop>;

/** An alert as it goes into the hands of HR or counsel. */
const PackagedAlert = AlertDetail.omit({ undo: true });

/** Everything that one case rests on, and nothing else of anybody's. */
export const CasePackage = z.object({
  format: z.literal(PACKAGE_FORMAT),
  exportedAt: Instant,
  exportedBy: z.string(),
  /** Why, as it stands in the access logs; null: a program, whose purpose is its name. */
  reason: z.string().nullable(),
  collector: z.object({ id: Digest, publicKey: PublicJwk }),
  /** The alert that leads, then those that became part of its case. */
  alerts: z.array(PackagedAlert),
  laptops: z.array(PackagedLaptop),
  proofs: z.array(Proof),
  /** Evidence whose report or statement is kept no longer, and what says so. */
  missing: z.array(z.object({ deviceId: z.string(), reportHash: Digest, kind: z.string(), key: z.string() })),
  howToVerify: z.string(),
});
export type CasePackage = z.infer<typeof CasePackage>;

export const HOW_TO_VERIFY = [
  "1. A laptop's id is the RFC 7638 thumbprint of its public key, the collector's of its own.",
  "2. `report` and `receipt` are flattened JWS (RFC 7515) by these keys; `reportHash` is the SHA-256, base64url, of a report's three parts joined by dots.",
  "3. A receipt's payload names the laptop, the sequence, that hash and the time of receipt.",
  "4. For each statement the SHA-256, base64url, over the canonical JSON (RFC 8785) of [salt, statement] is the digest at `position` of the report's `commitments`.",
  "5. A finding's evidence names the report by its hash, and the statement by kind and key.",
].join("\n");

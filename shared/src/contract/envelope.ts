import { z } from "zod";
import { Base64Url, Digest } from "../primitives/ids.ts";

/** Signature algorithms of RFC 9864 / RFC 7518 that a message may carry; nothing else is looked at. */
export const ALGORITHMS = ["Ed25519", "ES256"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What a message is; in the protected header, so that one kind can never pass for another. */
export const MESSAGE_TYPES = [
  "enroll",
  "report",
  "receipt",
  "policy",
  "catalog",
  "desk-check",
  "device-request",
  "tombstone",
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** Public key as a JSON Web Key (RFC 7517, RFC 8037): Ed25519 for software keys, P-256 for hardware keys. */
export const PublicJwk = z.union(
  [
    z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: Base64Url }),
    z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: Base64Url, y: Base64Url }),
  ],
  { error: "must be a public key as a JSON object with kty, crv and x (and y for P-256)" },
);
export type PublicJwk = z.infer<typeof PublicJwk>;

/** Protected header of a message. `kid` is the signer's key thumbprint, `aud` the collector's id. */
export const ProtectedHeader = z.strictObject({
  alg: z.enum(ALGORITHMS),
  typ: z.enum(MESSAGE_TYPES),
  kid: Digest,
  aud: Digest,
  /** Only in `enroll`: the new key itself. */
  jwk: PublicJwk.optional(),
});
export type ProtectedHeader = z.infer<typeof ProtectedHeader>;

/** Flattened JWS (RFC 7515 section 7.2.2) with nothing unprotected in it. */
export const Envelope = z.strictObject({
  protected: Base64Url.max(2_000),
  payload: Base64Url.max(4_000_000),
  signature: Base64Url.max(200),
});
export type Envelope = z.infer<typeof Envelope>;

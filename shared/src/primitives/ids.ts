import { z } from "zod";
import { boundedText } from "./text.ts";

const BASE64URL = /^[A-Za-z0-9_-]+$/u;

/** SHA-256 in base64url without padding: 43 characters. */
export const Digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/u, "must be a SHA-256 digest in base64url (43 characters)");
export type Digest = z.infer<typeof Digest>;

/** Id of a device: the RFC 7638 thumbprint of its signing key, so the key alone proves it. */
export const DeviceId = Digest.brand<"DeviceId">();
export type DeviceId = z.infer<typeof DeviceId>;

/** Id of a collector: the RFC 7638 thumbprint of the key it countersigns with. */
export const CollectorId = Digest.brand<"CollectorId">();
export type CollectorId = z.infer<typeof CollectorId>;

/** Random salt of a commitment: 128 bits in base64url. */
export const Salt = z.string().regex(/^[A-Za-z0-9_-]{22}$/u, "must be 16 random bytes in base64url (22 characters)");
export type Salt = z.infer<typeof Salt>;

/** Text that is base64url without padding. */
export const Base64Url = z.string().regex(BASE64URL, "must be base64url text");

/** Opaque id of one boot of the device. */
export const BootId = boundedText(64).min(1);

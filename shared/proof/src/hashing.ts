import { createHmac, hash, randomBytes } from "node:crypto";
import type { Salt } from "@clearseat/shared";

/** SHA-256 in base64url, 43 characters. Text is hashed as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "base64url");
}

/** HMAC-SHA-256 cut to 128 bits in base64url, 22 characters; `key` is base64url. */
export function keyedHash(key: string, domain: string, value: string): string {
  // The length prefix keeps ("ab", "c") and ("a", "bc") apart.
  const mac = createHmac("sha256", Buffer.from(key, "base64url")).update(`${domain.length}:${domain}${value}`).digest();
  return mac.subarray(0, 16).toString("base64url");
}

/** 128 fresh random bits for a commitment. */
export function randomSalt(): Salt {
  return randomBytes(16).toString("base64url");
}

/** `bytes` fresh random bytes in base64url; for secrets, keys and ids. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

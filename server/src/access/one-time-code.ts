import { Secret, TOTP } from "otpauth";

const ISSUER = "Clearseat";
/** As every authenticator app has it (RFC 6238): six digits, half a minute. */
const SHAPE = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Clocks of phones differ by up to one step. */
const WINDOW = 1;

/** A new secret in base32. */
export function createCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app takes in. */
export function codeUri(login: string, secret: string): string {
  return new TOTP({ ...SHAPE, issuer: ISSUER, label: login, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step of time that a code is of; null when it is none, or of a step that was used before, so that a code seen over
 * somebody's shoulder is worth nothing.
 */
export function stepOfCode(
  code: string,
  { secret, lastStep }: { readonly secret: string; readonly lastStep: number },
  nowMs: number,
): number | null {
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: nowMs, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(nowMs / 1_000 / SHAPE.period) + delta;
  return step > lastStep ? step : null;
}

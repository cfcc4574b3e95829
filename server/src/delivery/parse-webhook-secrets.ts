import { randomBytes } from "node:crypto";
import { InputError } from "@clearseat/shared";

const PREFIX = "whsec_";
/** Lengths that the specification allows for a secret. */
const LEAST_BYTES = 24;
const MOST_BYTES = 64;

/**
 * Secrets of a file, one a line, the newest first: while a receiver changes to a new one, messages bear a signature of
 * each. Throws an InputError naming the line; never with the secret.
 */
export function parseWebhookSecrets(text: string, source: string): readonly Buffer[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const secrets = lines.flatMap((line, index) => (line === "" ? [] : [readSecret(line, index + 1, source)]));
  if (secrets.length === 0)
    throw new InputError({ field: "line 1", message: `must be ${PREFIX} and a secret in base64` }, source);
  return secrets;
}

function readSecret(line: string, number: number, source: string): Buffer {
  const base64 = line.startsWith(PREFIX) ? line.slice(PREFIX.length) : "";
  const bytes = Buffer.from(base64, "base64");
  const isWhole = bytes.toString("base64").replaceAll("=", "") === base64.replaceAll("=", "");
  if (!isWhole || bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES)
    throw new InputError(
      {
        field: `line ${number}`,
        message: `must be ${PREFIX} and ${LEAST_BYTES} to ${MOST_BYTES} random bytes in base64`,
      },
      source,
    );
  return bytes;
}

/** A new secret in the form that both sides keep. */
export function createWebhookSecret(): string {
  return `${PREFIX}${randomBytes(32).toString("base64")}`;
}

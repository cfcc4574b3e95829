import { createHmac } from "node:crypto";

interface Signed {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature` as the Standard Webhooks specification has it (symmetric scheme `v1`). */
export function signWebhook({ id, timestamp, body }: Signed, secrets: readonly Buffer[]): string {
  return secrets
    .map((secret) => `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`, "utf8").digest("base64")}`)
    .join(" ");
}

import { Envelope } from "@clearseat/shared";

/** An envelope as one line of text, as in JWS compact serialization (RFC 7515 section 7.1). */
export function toCompact(envelope: Envelope): string {
  return `${envelope.protected}.${envelope.payload}.${envelope.signature}`;
}

/** The envelope behind a line, or null when the line is not one. Says nothing about the signature. */
export function parseCompact(line: string): Envelope | null {
  const [head, payload, signature, ...rest] = line.split(".");
  if (rest.length > 0) return null;
  const envelope = Envelope.safeParse({ protected: head, payload, signature });
  return envelope.success ? envelope.data : null;
}

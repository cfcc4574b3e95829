import { peekPayload } from "@clearseat/proof";
import { EnrollPayload } from "@clearseat/shared";
import { parseCompact } from "./compact-envelope.ts";
import type { EnrollmentRecord } from "./ledger.ts";

/** What an enrollment told about this laptop, without the secret that it used. */
export type EnrollmentFacts = Omit<EnrollPayload, "version" | "secret">;

/** Null before the enrollment, and where its text is damaged. */
export function readEnrollmentFacts(record: EnrollmentRecord | null): EnrollmentFacts | null {
  const envelope = parseCompact(record?.envelope ?? "");
  const payload = envelope === null ? null : EnrollPayload.safeParse(peekPayload(envelope));
  if (payload?.success !== true) return null;
  const { version: _, secret: __, ...facts } = payload.data;
  return facts;
}

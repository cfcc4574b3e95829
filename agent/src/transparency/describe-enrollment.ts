import type { EnrollmentFacts } from "../ledger/enrollment-facts.ts";
import type { LedgerSummary } from "../ledger/summarize-ledger.ts";

export const ENROLLMENT_WORDS: Readonly<Record<LedgerSummary["enrollment"], string>> = {
  none: "not enrolled",
  requested: "asked to enroll, no answer yet",
  active: "enrolled",
  pending_approval: "waiting for an operator's approval",
  rejected: "rejected by an operator",
  superseded: "replaced by a newer enrollment",
};

/** What the collector was told at the enrollment, as names and values. */
export function listEnrollmentFacts({ hardware, os, platform }: EnrollmentFacts): (readonly [string, string])[] {
  const facts = {
    vendor: hardware.vendor,
    model: hardware.model,
    "serial number": hardware.serial,
    "hardware id": hardware.uuid,
    system: os.name,
    version: os.version,
    architecture: os.arch,
    platform,
  };
  return Object.entries(facts).map(([name, value]) => [name, value ?? "unknown"]);
}

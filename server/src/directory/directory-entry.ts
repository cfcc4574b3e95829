import { Instant } from "@clearseat/shared";
import { z } from "zod";

const Country = z.string().regex(/^[A-Z]{2}$/u, "must be an ISO 3166 country code such as US");

/** Asking the system takes most of a millisecond, and a company has few zones on many lines. */
const knownZones = new Map<string, boolean>();
const MAX_KNOWN_ZONES = 1_000;

function isTimeZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  const isZone = askForZone(name);
  if (knownZones.size >= MAX_KNOWN_ZONES) knownZones.clear();
  knownZones.set(name, isZone);
  return isZone;
}

function askForZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const Journey = z.strictObject({ country: Country, from: z.iso.date(), to: z.iso.date() });
export type Journey = z.infer<typeof Journey>;

/** What HR and IT know of one laptop. Null: not known. */
export const DirectoryEntry = z.strictObject({
  assignee: z.string().min(1, "must not be empty").max(200),
  country: Country.nullable().default(null),
  timeZone: z.string().refine(isTimeZone, "must be an IANA time zone such as America/Chicago").nullable().default(null),
  region: z.string().max(100).nullable().default(null),
  deviceSerial: z.string().min(1, "must not be empty").max(200),
  issuedAt: Instant.nullable().default(null),
  manager: z.string().max(200).nullable().default(null),
  group: z.string().max(200).nullable().default(null),
  travel: z.array(Journey).max(100).default([]),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
export type DirectoryEntryInput = z.input<typeof DirectoryEntry>;

import { Instant, isTimeZone } from "@clearseat/shared";
import { z } from "zod";

const Country = z.string().regex(/^[A-Z]{2}$/u, "must be an ISO 3166 country code such as US");

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

import { CountryCode, Instant, isTimeZone } from "@clearseat/shared";
import { z } from "zod";

export const Journey = z.strictObject({ country: CountryCode, from: z.iso.date(), to: z.iso.date() });
export type Journey = z.infer<typeof Journey>;

const REQUIRED = {
  assignee: z.string().min(1, "must not be empty").max(200),
  deviceSerial: z.string().min(1, "must not be empty").max(200),
};
const TimeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as America/Chicago");
/** Null: not known. */
const KNOWN = {
  country: CountryCode.nullable(),
  timeZone: TimeZone.nullable(),
  region: z.string().max(100).nullable(),
  issuedAt: Instant.nullable(),
  manager: z.string().max(200).nullable(),
  group: z.string().max(200).nullable(),
  travel: z.array(Journey).max(100),
};

/** What HR and IT know of one laptop. */
export const DirectoryEntry = z.strictObject({ ...REQUIRED, ...KNOWN });
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

/** An entry of which nobody has told more than person and serial. */
export const NOTHING_KNOWN: Omit<DirectoryEntry, keyof typeof REQUIRED> = {
  country: null,
  timeZone: null,
  region: null,
  issuedAt: null,
  manager: null,
  group: null,
  travel: [],
};

/** The same as somebody tells it: what is left out stays as it is known. */
export const DirectoryEntryInput = z.strictObject({ ...REQUIRED, ...z.object(KNOWN).partial().shape });
export type DirectoryEntryInput = z.infer<typeof DirectoryEntryInput>;

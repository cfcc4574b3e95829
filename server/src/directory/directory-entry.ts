import { CountryCode, Instant, isTimeZone } from "@clearseat/shared";
import { z } from "zod";

const Day = z.iso.date("must be a day such as 2026-03-20");
export const Journey = z
  .strictObject({ country: CountryCode, from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not lie before `from`" });
export type Journey = z.infer<typeof Journey>;

const Text = z
  .string("must be text")
  .max(200, "must have at most 200 characters")
  .refine((text) => text.isWellFormed(), "must not hold half a character");
/** By which something is found again; with a control character in it, it would be another in every place that shows it. */
const Name = Text.trim()
  .min(1, "must not be empty")
  .refine((text) => !/\p{Cc}/u.test(text), "must not hold control characters");

const REQUIRED = {
  assignee: Name,
  deviceSerial: Name,
};
const TimeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as America/Chicago");
/** Null: not known. */
const KNOWN = {
  country: CountryCode.nullable(),
  timeZone: TimeZone.nullable(),
  region: Text.max(100).nullable(),
  issuedAt: Instant.nullable(),
  manager: Text.nullable(),
  group: Text.nullable(),
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

import { z } from "zod";
import { boundedText } from "../primitives/text.ts";

/** Which indicators of the catalog pointed at the entry. */
export const MATCHED_ON = [
  "process",
  "path",
  "command_line",
  "service",
  "signer",
  "application",
  "bundle_id",
  "socket",
  "original_name",
  "interface",
  "package",
  "log",
  "usb_identity",
  "usb_strings",
  "usb_serial",
  "hid_descriptor",
  "composition",
  "storage_inquiry",
  "edid",
  "monitor_serial",
  "bluetooth",
  "oui",
  "mdns",
  "dns",
  "hardware",
] as const;
export const MatchedOn = z.enum(MATCHED_ON);
export type MatchedOn = z.infer<typeof MatchedOn>;

/** Id of a catalog entry: a plain product name such as `anydesk`. */
export const EntryId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, "must be a catalog id such as chrome-remote-desktop");

/** The two fields of everything that the catalog recognized. */
export const recognized = {
  entryId: EntryId.describe("Catalog id of what was recognized."),
  matchedOn: z.array(MatchedOn).min(1).describe("Which indicators pointed at it."),
};

/** Keyed hash (HMAC-SHA-256, company key of the day) in base64url, comparable inside one company only. */
export const KeyedHash = z.string().regex(/^[A-Za-z0-9_-]{22}$/u, "must be a keyed hash (22 characters of base64url)");

export const InstallSource = z.enum(["mdm", "package", "user", "unknown"]);
export type InstallSource = z.infer<typeof InstallSource>;
/** Text of the outside world, bounded so that nothing longer than a name passes. */
export const ShortText = boundedText(200);
export type ShortText = z.infer<typeof ShortText>;

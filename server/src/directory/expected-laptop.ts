import type { DirectoryEntry } from "./directory-entry.ts";

/** A laptop that the directory names, as the server knows it. */
export interface ExpectedLaptop {
  readonly entry: DirectoryEntry;
  /** By the server's clock: when the directory named it first; 0 when that was before anybody kept it. */
  readonly knownAtMs: number;
  /** Some key of hardware with its serial has enrolled. */
  readonly isEnrolled: boolean;
}

/** No device id has a colon. */
const PREFIX = "serial:";

/** What stands in place of a device id while a laptop has no key. */
export function expectedId(serial: string): string {
  return `${PREFIX}${serial}`;
}

/** Where all such ids lie in the order of ids, and where in each its serial begins, counted from 1 as SQL does. */
export const EXPECTED_IDS = { from: PREFIX, before: "serial;", serialAt: PREFIX.length + 1 } as const;

/** The serial of a laptop that has no key; null for the id of one that has. */
export function serialOfExpected(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

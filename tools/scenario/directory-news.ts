import type { DirectoryEntryInput } from "@clearseat/server";
import { toMillis } from "@clearseat/shared";
import { serialOf } from "./device-identity.ts";
import type { DirectoryLine } from "./scenario.ts";

/** What HR and IT tell at one time. */
export interface DirectoryNews {
  /** Null: known from the start. */
  readonly atMs: number | null;
  readonly entries: readonly DirectoryEntryInput[];
}

/** Of what is not told of the next person, nothing is known either. */
const NOTHING_TOLD = { country: null, timeZone: null, region: null, issuedAt: null, manager: null, group: null };

/** Each laptop's first line is known from the start; a later one when the laptop is issued to the next person. In order. */
export function directoryNews(directory: readonly DirectoryLine[]): DirectoryNews[] {
  const sorted = directory.toSorted((a, b) => issuedMs(a) - issuedMs(b));
  const seen = new Set<string>();
  const first: DirectoryEntryInput[] = [];
  const later: DirectoryNews[] = [];
  for (const line of sorted) {
    if (seen.has(line.device)) later.push({ atMs: issuedMs(line), entries: [{ ...NOTHING_TOLD, ...toEntry(line) }] });
    else first.push(toEntry(line));
    seen.add(line.device);
  }
  return [{ atMs: null, entries: first }, ...later];
}

function issuedMs({ issuedAt }: DirectoryLine): number {
  return issuedAt === undefined ? Number.NEGATIVE_INFINITY : toMillis(issuedAt);
}

function toEntry(line: DirectoryLine): DirectoryEntryInput {
  const { device, travel, ...known } = line;
  const journeys = travel.map(({ country, from, to }) => ({ country, from: from.slice(0, 10), to: to.slice(0, 10) }));
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...given, assignee: line.assignee, deviceSerial: serialOf(device), travel: journeys };
}

import { sha256 } from "@clearseat/proof";
import type { DirectoryEntry } from "./directory-entry.ts";

/** One field of an entry before and after. */
export interface FieldChange {
  readonly field: string;
  readonly from: DirectoryEntry[keyof DirectoryEntry];
  readonly to: DirectoryEntry[keyof DirectoryEntry];
}

export interface ChangedEntry {
  readonly serial: string;
  /** Names of the fields that change. */
  readonly fields: readonly string[];
  readonly changes: readonly FieldChange[];
}

/** What an import changes, by serial. */
export interface DirectoryDiff {
  readonly added: readonly string[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
  /** In the directory and not in the import; kept unless the import replaces everything. */
  readonly missing: readonly string[];
}

function changesOf(before: DirectoryEntry, after: DirectoryEntry): FieldChange[] {
  return (Object.keys(after) as (keyof DirectoryEntry)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

/** Holds the directory as it is against what it would be; both by serial, without repetitions. */
export function compareDirectory(before: readonly DirectoryEntry[], after: readonly DirectoryEntry[]): DirectoryDiff {
  const known = new Map(before.map((entry) => [entry.deviceSerial, entry]));
  const named = new Set(after.map((entry) => entry.deviceSerial));
  const changed = after.flatMap((entry) => {
    const old = known.get(entry.deviceSerial);
    const changes = old === undefined ? [] : changesOf(old, entry);
    const fields = changes.map((change) => change.field);
    return changes.length === 0 ? [] : [{ serial: entry.deviceSerial, fields, changes }];
  });
  const added = after.filter((entry) => !known.has(entry.deviceSerial)).map((entry) => entry.deviceSerial);
  return {
    added,
    changed,
    unchanged: after.length - added.length - changed.length,
    missing: before.filter((entry) => !named.has(entry.deviceSerial)).map((entry) => entry.deviceSerial),
  };
}

/** Names what an import would do, so that what is confirmed is what was shown. */
export function planOf(diff: DirectoryDiff, after: readonly DirectoryEntry[], replace: boolean): string {
  return sha256(JSON.stringify([diff, after, replace]));
}

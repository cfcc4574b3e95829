import { parseInput } from "@clearseat/shared";
import { z } from "zod";
import type { Storage, Store } from "../store.ts";
import { DirectoryEntry, type DirectoryEntryInput } from "./directory-entry.ts";

/** What an import changes, by serial. */
export interface DirectoryDiff {
  readonly added: readonly string[];
  readonly changed: readonly { readonly serial: string; readonly fields: readonly string[] }[];
  readonly unchanged: number;
  /** In the directory and not in the import; kept unless the import replaces everything. */
  readonly missing: readonly string[];
}

export interface ImportOptions {
  /** Removes what the import does not name. */
  readonly replace?: boolean;
  /** Changes nothing; tells what would change. */
  readonly dryRun?: boolean;
}

export interface DirectoryService {
  /** All or nothing. Throws an InputError naming the entry and field of the first fault. */
  import(entries: readonly DirectoryEntryInput[], options?: ImportOptions): Promise<DirectoryDiff>;
}

function changedFields(before: DirectoryEntry, after: DirectoryEntry): string[] {
  return Object.keys(after).filter(
    (field) =>
      JSON.stringify(before[field as keyof DirectoryEntry]) !== JSON.stringify(after[field as keyof DirectoryEntry]),
  );
}

function compare(before: readonly DirectoryEntry[], after: readonly DirectoryEntry[]): DirectoryDiff {
  const known = new Map(before.map((entry) => [entry.deviceSerial, entry]));
  const named = new Set(after.map((entry) => entry.deviceSerial));
  const changed = after.flatMap((entry) => {
    const old = known.get(entry.deviceSerial);
    const fields = old === undefined ? [] : changedFields(old, entry);
    return fields.length === 0 ? [] : [{ serial: entry.deviceSerial, fields }];
  });
  const added = after.filter((entry) => !known.has(entry.deviceSerial)).map((entry) => entry.deviceSerial);
  return {
    added,
    changed,
    unchanged: after.length - added.length - changed.length,
    missing: before.filter((entry) => !named.has(entry.deviceSerial)).map((entry) => entry.deviceSerial),
  };
}

async function write(
  store: Store,
  entries: readonly DirectoryEntry[],
  diff: DirectoryDiff,
  replace: boolean,
): Promise<void> {
  const touched = new Set([...diff.added, ...diff.changed.map((one) => one.serial)]);
  for (const entry of entries) if (touched.has(entry.deviceSerial)) await store.directory.put(entry);
  if (replace) for (const serial of diff.missing) await store.directory.remove(serial);
}

export function createDirectoryService(storage: Storage): DirectoryService {
  return {
    async import(input, { replace = false, dryRun = false } = {}) {
      const entries = parseInput(z.array(DirectoryEntry), input, "directory");
      return storage.transaction(async (store) => {
        await store.locks.name("directory");
        const diff = compare(await store.directory.all(), entries);
        if (!dryRun) await write(store, entries, diff, replace);
        return diff;
      });
    },
  };
}

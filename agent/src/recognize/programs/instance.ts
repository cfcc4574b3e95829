import type { CatalogEntry, Snapshot } from "@clearseat/shared";
import { toMillis } from "@clearseat/shared";
import type { CompiledCatalog } from "../compile-catalog.ts";

/** The own relay, tenant or server that a program's path or command line names; null when it names none. */
export function readInstance(
  entry: CatalogEntry,
  texts: readonly (string | null)[],
  catalog: CompiledCatalog,
): string | null {
  const patterns = catalog.instancePatterns.get(entry.id) ?? [];
  for (const text of texts) {
    if (text === null) continue;
    for (const pattern of patterns) {
      const instance = pattern.exec(text)?.[1];
      if (instance !== undefined && instance !== "") return toInstanceName(instance);
    }
  }
  return null;
}

/** Host names compare without case. */
export function toInstanceName(instance: string): string {
  return instance.trim().toLowerCase().slice(0, 120);
}

/** The instance of the newest log entry that names one and is not from the future. */
export function newestLoggedInstance(entry: CatalogEntry, snapshot: Snapshot, catalog: CompiledCatalog): string | null {
  const takenAt = toMillis(snapshot.takenAt);
  const named = (snapshot.toolLogs ?? [])
    .flatMap(({ toolId, instance, at }) =>
      instance !== null && at !== null && catalog.byName.get(toolId ?? "") === entry
        ? [{ instance, atMs: toMillis(at) }]
        : [],
    )
    .filter(({ atMs }) => atMs <= takenAt)
    .sort((left, right) => right.atMs - left.atMs);
  return named[0] === undefined ? null : toInstanceName(named[0].instance);
}

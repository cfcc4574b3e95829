import type { CatalogEntry, Process, Snapshot } from "@clearseat/shared";
import type { CompiledCatalog } from "../compile-catalog.ts";

/** Processes beside whose file a tool's own settings lie: that tool, whatever the file is called. */
export function findByTheirSettings(
  snapshot: Snapshot,
  catalog: CompiledCatalog,
): { readonly entry: CatalogEntry; readonly process: Process }[] {
  const settings = snapshot.toolSettings ?? [];
  if (settings.length === 0) return [];
  const entries = new Map(settings.map(({ program, toolId }) => [program, catalog.byName.get(toolId ?? "")]));
  return (snapshot.processes ?? []).flatMap((process) => {
    const entry = process.path === null ? undefined : entries.get(process.path);
    return entry === undefined ? [] : [{ entry, process }];
  });
}

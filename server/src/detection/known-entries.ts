import { findCatalogEntry } from "@clearseat/shared";

/** The name of a catalog entry; its id when this server's catalog has no such entry (yet). */
export function nameOfEntry(entryId: string): string {
  return findCatalogEntry(entryId)?.name ?? entryId;
}

/** The id under which everything is compared: people may write an alias in the settings. */
export function canonicalId(entryId: string): string {
  return findCatalogEntry(entryId)?.id ?? entryId;
}

/** Part of the operating system: that it is there is no news. False for entries that this server does not know. */
export function isBuiltIn(entryId: string): boolean {
  return findCatalogEntry(entryId)?.builtIn ?? false;
}

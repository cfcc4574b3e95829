import { holdsData } from "../platform/files.ts";
import type { Storage } from "../store.ts";
import { attempt, createStorage } from "./create-storage.ts";
import type { Engine } from "./engine.ts";
import type { DatabaseLocation } from "./postgres/database-url.ts";
import { holdsStore, openPostgresEngine } from "./postgres/postgres-engine.ts";
import { DEFAULT_LIMITS } from "./postgres/postgres-pool.ts";
import { openSqlite } from "./sqlite/sqlite-dialect.ts";
import { createSqliteEngine } from "./sqlite/sqlite-engine.ts";

/** A SQLite file (`:memory:` for a store that ends with the process), or a PostgreSQL database. */
export type StoreLocation = string | DatabaseLocation;

/** Opens the database of a store and brings its schema up to date. */
export function openEngine(location: StoreLocation): Promise<Engine> {
  return attempt(async () =>
    typeof location === "string"
      ? createSqliteEngine(openSqlite(location))
      : openPostgresEngine(location, DEFAULT_LIMITS),
  );
}

/** Whether a store was ever made there. Throws `storage_unavailable` when nobody can look. */
export async function isStoreThere(location: StoreLocation): Promise<boolean> {
  if (typeof location === "string") return holdsData(location);
  return attempt(() => holdsStore(location, DEFAULT_LIMITS));
}

/** Opens a store of either kind. Throws an InputError when a newer version wrote it. */
export async function openStorage(location: StoreLocation): Promise<Storage> {
  return createStorage(await openEngine(location));
}

import type { Storage } from "../store.ts";
import type { DatabaseLocation } from "./postgres/database-url.ts";
import { openPostgresStorage } from "./postgres/postgres-storage.ts";
import { openSqliteStorage } from "./sqlite/sqlite-storage.ts";

/** A SQLite file (`:memory:` for none), or a PostgreSQL database. */
export type StoreLocation = string | DatabaseLocation;

/** Opens a store of either kind and brings its schema up to date. */
export function openStorage(location: StoreLocation): Promise<Storage> {
  return typeof location === "string" ? openSqliteStorage(location) : openPostgresStorage(location);
}

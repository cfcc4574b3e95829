import { InputError } from "@clearseat/shared";
import { holdsData } from "../platform/files.ts";
import type { OpenStore, Storage } from "../store.ts";
import { attempt, createStorage } from "./create-storage.ts";
import type { Engine, Opening } from "./engine.ts";
import { SCHEMA_VERSIONS, versionsOf } from "./migrations/migrate.ts";
import type { DatabaseLocation } from "./postgres/database-url.ts";
import { holdsStore, openPostgresEngine } from "./postgres/postgres-engine.ts";
import { DEFAULT_LIMITS } from "./postgres/postgres-pool.ts";
import { openSqlite, openSqliteToRead } from "./sqlite/sqlite-dialect.ts";
import { createSqliteEngine } from "./sqlite/sqlite-engine.ts";

/** A SQLite file (`:memory:` for a store that ends with the process), or a PostgreSQL database. */
export type StoreLocation = string | DatabaseLocation;

/** Opens the database of a store. Throws an InputError when a newer version wrote it. */
export function openEngine(location: StoreLocation, opening: Opening = "brought forward"): Promise<Engine> {
  return attempt(async () => {
    if (typeof location !== "string") return openPostgresEngine(location, DEFAULT_LIMITS, opening);
    const open = opening === "brought forward" ? openSqlite : openSqliteToRead;
    return createSqliteEngine(open(location), opening);
  });
}

/** Whether a store was ever made there. Throws `storage_unavailable` when nobody can look. */
export async function isStoreThere(location: StoreLocation): Promise<boolean> {
  if (typeof location === "string") return holdsData(location);
  return attempt(() => holdsStore(location, DEFAULT_LIMITS));
}

/** A store that is open and stays as it stands, whatever version wrote it. */
export interface StandingStore {
  /** What is in it, for reading. Throws an InputError when an older version wrote it, whose tables are others. */
  readable(): Promise<OpenStore>;
  /** As `Storage.backup`. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a store of either kind without changing it. Throws an InputError when a newer version wrote it. */
export async function openStanding(location: StoreLocation): Promise<StandingStore> {
  const engine = await openEngine(location, "as it stands");
  const { store, backup, close } = createStorage(engine);
  return {
    backup,
    close,
    async readable() {
      const version = (await attempt(() => versionsOf(engine.db))).at(-1);
      if (version === SCHEMA_VERSIONS.at(-1)) return store;
      throw new InputError({
        field: "(store)",
        message: `was written by an older version of Clearseat (schema ${version}), and stays as it is; prove a backup of it, or start this version's collector first, which brings it forward`,
      });
    },
  };
}

/** Opens a store of either kind and brings its schema forward. Throws an InputError when a newer version wrote it. */
export async function openStorage(location: StoreLocation): Promise<Storage> {
  return createStorage(await openEngine(location));
}

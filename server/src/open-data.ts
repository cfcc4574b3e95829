import type { Clock } from "@clearseat/shared";
import { claimStore } from "./keys/claim-store.ts";
import { type GivenKeys, loadKeys, makeKeys, type ServerKeys } from "./keys/load-keys.ts";
import { holdsData, inFolder, makePrivateDir, reservePrivateFile, restrictToOwner } from "./platform/files.ts";
import { openStorage, type StoreLocation } from "./storage/open-storage.ts";
import type { DatabaseLocation } from "./storage/postgres/database-url.ts";
import type { Storage } from "./store.ts";

/** The database in a data folder. */
export const STORE_FILE = "clearseat.sqlite";

/** Keeps nothing after the process. */
export const IN_MEMORY = ":memory:";

/** Where a server keeps its data. */
export interface DataLocation {
  /** Folder with database and keys, made when it is not there; `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** A PostgreSQL database to keep everything but the keys in, instead of a file in the folder. */
  readonly database?: DatabaseLocation | undefined;
  /** An open store to use instead. */
  readonly storage?: Storage;
  /** Where nothing is kept: keys instead of made-up ones. */
  readonly givenKeys?: GivenKeys;
}

/** Where the store itself is; a file of its own is made, for the owner alone, before anybody opens it. */
export function locateStore({ dataDir, database }: DataLocation): StoreLocation {
  if (database !== undefined) return database;
  if (dataDir === IN_MEMORY) return IN_MEMORY;
  makePrivateDir(dataDir);
  const file = inFolder(dataDir, STORE_FILE);
  reservePrivateFile(file);
  restrictToOwner(file);
  return file;
}

/** A store that was ever opened with keys; they are lost when they are not there any more. */
async function isUsed({ identity }: Storage["store"]): Promise<boolean> {
  return (await identity.read()) !== null || (await identity.countersigner()) !== null;
}

/**
 * Opens store and keys and makes sure that they belong together. Throws an InputError naming the key file that is
 * damaged, missing or of another store.
 */
export async function openData(
  location: DataLocation,
  clock: Clock,
): Promise<{ readonly storage: Storage; readonly keys: ServerKeys }> {
  const { dataDir } = location;
  if (dataDir !== IN_MEMORY) makePrivateDir(dataDir);
  const wasThere = location.database === undefined && dataDir !== IN_MEMORY && holdsData(inFolder(dataDir, STORE_FILE));
  const storage = location.storage ?? (await openStorage(locateStore(location)));
  try {
    // With new keys beside an old store no laptop would know its collector and no receipt would verify any more.
    const policy = wasThere || (await isUsed(storage.store)) ? "must be there" : "may be made";
    const keys = dataDir === IN_MEMORY ? makeKeys(clock, location.givenKeys) : loadKeys(dataDir, clock, policy);
    await claimStore(storage.store.identity, keys, dataDir);
    return { storage, keys };
  } catch (error) {
    if (location.storage === undefined) await storage.close();
    throw error;
  }
}

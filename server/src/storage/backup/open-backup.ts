import { InputError } from "@clearseat/shared";
import type { Kysely } from "kysely";
import { inFolder, isThere, makeScratchDir, removeDir } from "../../platform/files.ts";
import type { OpenStore } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import { openEngine, type StoreLocation } from "../open-storage.ts";
import { ONLY_WRITER } from "../order-guard.ts";
import type { Tables } from "../tables/tables.ts";
import { openBackupFile } from "./backup-file.ts";
import { copyTables, holdsRows } from "./copy-tables.ts";

/** No key, which is JSON. */
const NOBODY = "";

/** A backup of either kind of store, open. */
export interface Backup {
  /** What is in it, for reading. */
  readonly store: OpenStore;
  /** Fills an empty store of either kind, all or nothing. Throws an InputError when anything is in it. */
  restoreInto(location: StoreLocation): Promise<void>;
  close(): Promise<void>;
}

/**
 * Takes the place of the one row that says whose the store is, until the transaction ends. A collector that starts
 * beside it makes that row before anything else: it has begun and is seen, or it waits.
 */
async function holdClaim(to: Kysely<Tables>): Promise<void> {
  const row = { only: 1, collector_key: NOBODY, company_key_id: NOBODY };
  await to
    .insertInto("store_identity")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await to.deleteFrom("store_identity").where("collector_key", "=", NOBODY).execute();
}

/** Opens a backup without changing it. Throws an InputError when it is none or of a newer version. */
export async function openBackup(file: string): Promise<Backup> {
  if (!isThere(file)) throw new InputError({ field: "(file)", message: "is not there" }, file);
  const scratch = makeScratchDir();
  try {
    const db = await openBackupFile(file, inFolder(scratch, "older.sqlite"));
    const close = async (): Promise<void> => {
      await db.destroy();
      removeDir(scratch);
    };
    const refuse = (): never => {
      throw new Error("a backup is only read");
    };
    return {
      store: createStorage({ db, isShared: false, createLocks: () => ONLY_WRITER, backup: refuse, close }).store,
      close,
      async restoreInto(location) {
        const engine = await openEngine(location);
        try {
          await attempt(() =>
            engine.db.transaction().execute(async (to) => {
              await holdClaim(to);
              if (await holdsRows(to))
                throw new InputError({
                  field: "(store)",
                  message: "holds data already; a backup is restored into an empty store only",
                });
              await copyTables(db, to);
            }),
          );
        } finally {
          await engine.close();
        }
      },
    };
  } catch (error) {
    removeDir(scratch);
    throw error;
  }
}

import { InputError } from "@clearseat/shared";
import { inFolder, isThere, makeScratchDir, removeDir } from "../../platform/files.ts";
import type { OpenStore } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import { openEngine, type StoreLocation } from "../open-storage.ts";
import { ONLY_WRITER } from "../order-guard.ts";
import { openBackupFile } from "./backup-file.ts";
import { copyTables, holdsRows } from "./copy-tables.ts";

/** A backup of either kind of store, open. */
export interface Backup {
  /** What is in it, for reading. */
  readonly store: OpenStore;
  /** Fills an empty store of either kind, all or nothing. Throws an InputError when anything is in it. */
  restoreInto(location: StoreLocation): Promise<void>;
  close(): Promise<void>;
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

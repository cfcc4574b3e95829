import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { createFirstSchema } from "./0001-first-schema.ts";

/** Forward only, in the order of their names; a migration that was ever released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first-schema": { up: createFirstSchema },
};

/** Brings the schema to this version. Throws when the store was written by a newer one. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error("the schema could not be brought up to date", { cause: error });
}

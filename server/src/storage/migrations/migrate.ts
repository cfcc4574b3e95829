import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { createFirstSchema } from "./0001-first-schema.ts";
import { prepareForSeveralCollectors } from "./0002-several-collectors.ts";
import type { TextType } from "./text-type.ts";

/** Forward only, in the order of their names; a migration that was ever released is never edited. */
function migrationsFor(text: TextType): Record<string, Migration> {
  return {
    "0001-first-schema": { up: (db) => createFirstSchema(db, text) },
    "0002-several-collectors": { up: (db) => prepareForSeveralCollectors(db, text) },
  };
}

/** Brings the schema to this version. Throws when the store was written by a newer one. */
export async function migrate<T>(db: Kysely<T>, text: TextType): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(text) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error("the schema could not be brought up to date", { cause: error });
}

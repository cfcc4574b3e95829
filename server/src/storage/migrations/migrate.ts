import { InputError } from "@clearseat/shared";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { createFirstSchema } from "./0001-first-schema.ts";
import { prepareForSeveralCollectors } from "./0002-several-collectors.ts";
import { keepPlaces } from "./0003-places.ts";
import { keepExceptions } from "./0004-exceptions.ts";
import { keepPeople } from "./0005-people.ts";
import { findEndedByKind } from "./0006-ended-by-kind.ts";
import { keepDeliveries } from "./0007-deliveries.ts";
import { keepAccounts } from "./0008-accounts.ts";
import { keepOwners } from "./0009-owners.ts";
import { keepTriage } from "./0010-triage.ts";
import { findFleetPictures } from "./0011-fleet-pictures.ts";
import { keepAdministration } from "./0012-administration.ts";
import type { TextType } from "./text-type.ts";

/** Forward only, in the order of their names; a migration that was ever released is never edited. */
const MIGRATIONS = {
  "0001-first-schema": createFirstSchema,
  "0002-several-collectors": prepareForSeveralCollectors,
  "0003-places": keepPlaces,
  "0004-exceptions": keepExceptions,
  "0005-people": keepPeople,
  "0006-ended-by-kind": findEndedByKind,
  "0007-deliveries": keepDeliveries,
  "0008-accounts": keepAccounts,
  "0009-owners": keepOwners,
  "0010-triage": keepTriage,
  "0011-fleet-pictures": findFleetPictures,
  "0012-administration": keepAdministration,
} as const satisfies Readonly<Record<string, (db: Kysely<unknown>, text: TextType) => Promise<void>>>;

/** Schema versions by the migration that made them, oldest first. */
export const SCHEMA_VERSIONS: readonly string[] = Object.keys(MIGRATIONS);

function migrationsFor(text: TextType): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, apply]) => [name, { up: (db: Kysely<unknown>) => apply(db, text) }]),
  );
}

/** The versions that a store went through, oldest first; empty for a database that holds no store. */
export async function versionsOf<T>(db: Kysely<T>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * Throws an InputError when a newer version than this has written the store.
 * @param source the file, where the store is one that somebody named
 */
export function refuseNewer(versions: readonly string[], source?: string): void {
  const unknown = versions.find((version) => !SCHEMA_VERSIONS.includes(version));
  if (unknown === undefined) return;
  throw new InputError(
    {
      field: "(store)",
      message: `was written by a newer version of Clearseat (schema ${unknown}; this one knows ${SCHEMA_VERSIONS.at(-1)}); update this one`,
    },
    source,
  );
}

/** For whoever opens a store and leaves it as it stands. Throws an InputError when it is none or a newer version wrote it. */
export async function expectKnown<T>(db: Kysely<T>): Promise<void> {
  const versions = await versionsOf(db);
  if (versions.length === 0) throw new InputError({ field: "(store)", message: "is no store of Clearseat" });
  refuseNewer(versions);
}

/**
 * Brings the schema to this version, or to an older one for a test. Throws an InputError when the store was written by
 * a newer one.
 */
export async function migrate<T>(db: Kysely<T>, text: TextType, version = SCHEMA_VERSIONS.at(-1) ?? ""): Promise<void> {
  refuseNewer(await versionsOf(db));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(text) } });
  const { error } = await migrator.migrateTo(version);
  if (error !== undefined)
    throw error instanceof Error ? error : new Error("the schema could not be brought up to date", { cause: error });
}

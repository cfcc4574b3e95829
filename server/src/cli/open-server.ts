import { InputError } from "@clearseat/shared";
import { createAddressData } from "../address-data/address-data.ts";
import { AppError } from "../app-error.ts";
import { buildServer, type ClearseatServer } from "../build-server.ts";
import { findDatabase } from "../config/find-database.ts";
import { loadSettings } from "../config/load-settings.ts";
import { createLog } from "../log.ts";
import { STORE_FILE } from "../open-data.ts";
import { inFolder } from "../platform/files.ts";
import { isStoreThere, openStanding, type StandingStore } from "../storage/open-storage.ts";
import type { DatabaseLocation } from "../storage/postgres/database-url.ts";
import { isStorageFailure } from "../storage/storage-error.ts";
import { type CliIo, DataFault, type OptionValues, textOf, UsageError } from "./command.ts";

const DEFAULT_DATA_DIR = ".clearseat/server";

/** Where a command's server keeps its data, as the command line and the environment have it. */
export interface Place {
  /** Keys and settings, and the store unless it is a database. */
  readonly dataDir: string;
  readonly database: DatabaseLocation | undefined;
  /** What people call the store; never with a password. */
  readonly label: string;
}

/** Throws a FileError or an InputError when the address of the database cannot be read. */
export function placeOf(values: OptionValues, io: CliIo): Place {
  const dataDir = textOf(values, "data") ?? DEFAULT_DATA_DIR;
  const database = findDatabase(textOf(values, "database-url-file"), io.environment);
  const label =
    database === undefined ? `--data: the store in ${dataDir}` : `DATABASE_URL: the database ${database.label}`;
  return { dataDir, database, label };
}

/** A folder without data is a wrong folder, not an empty answer. */
async function expectStore({ dataDir, database }: Place): Promise<void> {
  if (await isStoreThere(database ?? inFolder(dataDir, STORE_FILE))) return;
  throw new UsageError(
    database === undefined
      ? `--data: ${dataDir} holds no collector data`
      : `DATABASE_URL: ${database.label} holds no collector data`,
  );
}

/** Opens the store alone for one command, without keys and settings, and leaves it as it stands. */
export function withStandingStore(place: Place, work: (store: StandingStore) => Promise<number>): Promise<number> {
  return namingStore(place, async () => {
    await expectStore(place);
    const store = await openStanding(place.database ?? inFolder(place.dataDir, STORE_FILE));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });
}

/** Who stands in the access log when somebody looks from the command line. */
export const COMMAND_LINE = { name: "command line", id: "command-line" } as const;

/**
 * Opens the data folder for one command, also while a collector runs on it.
 * @param mode `existing`: a folder without data is a wrong folder, not an empty answer
 */
export async function withServer(
  values: OptionValues,
  io: CliIo,
  mode: "existing" | "create",
  work: (server: ClearseatServer) => Promise<number>,
): Promise<number> {
  const place = placeOf(values, io);
  const { dataDir, database } = place;
  return namingStore(place, async () => {
    if (mode === "existing") await expectStore(place);
    const settings = loadSettings(dataDir, textOf(values, "settings"));
    const addressFacts = createAddressData(settings, createLog("silent"));
    const server = await buildServer({ dataDir, database, clock: io.clock, settings, addressFacts });
    try {
      return await work(server);
    } finally {
      await server.close();
    }
  });
}

/** Says of a store that fails or is refused which one it is and why; a person at a command line needs both. */
export async function namingStore<T>({ label }: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && error.message.startsWith("(store): "))
      throw new UsageError(`${label}: ${error.message}`);
    if (!isStorageFailure(error)) throw error;
    throw new DataFault(label, error instanceof AppError ? (error.cause ?? error) : error);
  }
}

export function printJson(io: CliIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

import { AppError } from "../app-error.ts";
import { buildServer, type ClearseatServer, STORE_FILE } from "../build-server.ts";
import { loadSettings } from "../config/load-settings.ts";
import { holdsData, inFolder } from "../platform/files.ts";
import { isStorageFailure } from "../storage/storage-error.ts";
import { type CliIo, DataFault, type OptionValues, textOf, UsageError } from "./command.ts";

const DEFAULT_DATA_DIR = ".clearseat/server";

export function dataDirOf(values: OptionValues): string {
  return textOf(values, "data") ?? DEFAULT_DATA_DIR;
}

/** Who stands in the access log when somebody looks from the command line. */
export const COMMAND_LINE = { name: "command line" } as const;

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
  const dataDir = dataDirOf(values);
  if (mode === "existing" && !holdsData(inFolder(dataDir, STORE_FILE)))
    throw new UsageError(`--data: ${dataDir} holds no collector data`);
  return namingData(dataDir, async () => {
    const server = await buildServer({
      dataDir,
      clock: io.clock,
      settings: loadSettings(dataDir, textOf(values, "settings")),
    });
    try {
      return await work(server);
    } finally {
      await server.close();
    }
  });
}

/** Says of a store that fails which one it is and why; a person at a command line needs both. */
export async function namingData<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    throw new DataFault(dataDir, error instanceof AppError ? (error.cause ?? error) : error);
  }
}

export function printJson(io: CliIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

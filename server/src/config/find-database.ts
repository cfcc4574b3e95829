import { readText } from "../platform/files.ts";
import { type DatabaseLocation, parseDatabaseUrl } from "../storage/postgres/database-url.ts";

/**
 * The PostgreSQL database to keep data in; undefined for the data folder. An address carries a password, so it comes
 * in the environment or in a file, never as an argument that other programs can see.
 * @param file named on the command line; comes first
 */
export function findDatabase(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): DatabaseLocation | undefined {
  const inFile = file ?? environment["DATABASE_URL_FILE"];
  const { DATABASE_URL: given = "" } = environment;
  if (file === undefined && given !== "") return parseDatabaseUrl(given, "DATABASE_URL");
  return inFile === undefined || inFile === "" ? undefined : parseDatabaseUrl(readText(inFile), inFile);
}

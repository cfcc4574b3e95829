import { InputError } from "@clearseat/shared";
import { readText } from "../platform/files.ts";
import { type DatabaseLocation, parseDatabaseUrl } from "../storage/postgres/database-url.ts";

/** An address where a file belongs would be repeated, with its password, as the name of a file that is not there. */
function refuseAddress(file: string, field: string): void {
  if (/^\w+:\/\//u.test(file))
    throw new InputError({ field, message: "must name a file that holds the address, not be the address" });
}

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
  if (inFile === undefined || inFile === "") return undefined;
  refuseAddress(inFile, file === undefined ? "DATABASE_URL_FILE" : "--database-url-file");
  return parseDatabaseUrl(readText(inFile), inFile);
}

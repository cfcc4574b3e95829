import { CATALOG, type CatalogEntry, InputError, loadCompanyEntries } from "@clearseat/shared";
import { readText } from "../platform/files.ts";

/**
 * The company's own entries from the file that the settings name; none when they name none. Throws an InputError
 * naming file, entry and field, a FileError when the file cannot be read.
 */
export function readCompanyCatalog(file: string): CatalogEntry[] {
  if (file === "") return [];
  return loadCompanyEntries(parseJson(readText(file), file), CATALOG, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InputError({ field: "(input)", message: `must be JSON (${detail})` }, file);
  }
}

import { createRequire } from "node:module";
import { inFolder, isThere, readText } from "../platform/files.ts";

/** A file of a package that came with the collector. */
export interface ShippedFile {
  readonly file: string;
  /** The day of the data, which these packages have in their version; null when it has none. */
  readonly date: string | null;
}

const require = createRequire(import.meta.url);

function folderOf(packageName: string): string | null {
  try {
    return inFolder(require.resolve(`${packageName}/package.json`), "..");
  } catch (error) {
    // The packages are optional: where they are left out, nothing is known and nothing fails.
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

function dateIn(version: unknown): string | null {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\d*$/u.exec(String(version)) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** Where a file of an optional package lies; null when the package is not installed. */
export function findShippedFile(packageName: string, name: string): ShippedFile | null {
  const folder = folderOf(packageName);
  if (folder === null || !isThere(inFolder(folder, name))) return null;
  const { version } = JSON.parse(readText(inFolder(folder, "package.json"))) as { readonly version?: unknown };
  return { file: inFolder(folder, name), date: dateIn(version) };
}

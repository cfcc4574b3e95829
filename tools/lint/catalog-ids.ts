import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const DATA = fileURLToPath(new URL("../../shared/src/catalog/data/", import.meta.url));

/** The ids of the bundled catalog, read from its file names, so that a broken entry does not break the linter. */
export function readCatalogIds(): ReadonlySet<string> {
  const files = readdirSync(DATA, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Set(files.map((file) => basename(file.name, ".ts")).filter((id) => id !== "index"));
}

import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const DATA = fileURLToPath(new URL("../../shared/src/catalog/data/", import.meta.url));

const IMPORTED = fileURLToPath(new URL("../../shared/src/catalog/imported/", import.meta.url));

/** The ids of the bundled catalog, read from its files' names and lists, so that a broken entry does not break the linter. */
export function readCatalogIds(): ReadonlySet<string> {
  const files = readdirSync(DATA, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const ids = files.map((file) => basename(file.name, ".ts")).filter((id) => id !== "index");
  return new Set([...ids, ...readImportedIds()]);
}

function readImportedIds(): string[] {
  const lists = readdirSync(IMPORTED).filter((name) => name.endsWith(".json"));
  return lists.flatMap((name) => {
    const entries: { id: string }[] = JSON.parse(readFileSync(`${IMPORTED}${name}`, "utf8"));
    return entries.map(({ id }) => id);
  });
}

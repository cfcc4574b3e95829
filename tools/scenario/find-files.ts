import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Every scenario file that the given paths name: a file is itself, a folder is the YAML files in it and below, sorted. */
export function findFiles(paths: readonly string[]): string[] {
  return paths.flatMap((given) => (isFolder(given) ? filesBelow(given) : [given]));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** A path that cannot be looked at is told when it is read. */
function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

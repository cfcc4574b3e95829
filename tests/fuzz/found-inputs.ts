import { existsSync, readdirSync, readFileSync } from "node:fs";

/** An input that once broke a promise of its target, kept so that it never does again. */
export interface FoundInput {
  readonly why: string;
  readonly input: string;
}

const FOLDER = new URL("found/", import.meta.url);

/** `sshd's title` -> `sshd-s-title`. */
export function folderNameOf(target: string): string {
  return target.replaceAll(/[^A-Za-z0-9]+/gu, "-").toLowerCase();
}

/** Names of the folders that are there. */
export function listFoundFolders(): string[] {
  return readdirSync(FOLDER).sort();
}

/** The inputs found for one target, each a JSON file `{why, input}` named for what it shows. */
export function readFoundInputs(target: string): FoundInput[] {
  const folder = new URL(`${folderNameOf(target)}/`, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as FoundInput);
}

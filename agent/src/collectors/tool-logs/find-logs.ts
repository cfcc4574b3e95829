import type { GapReason } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";

/** Rotated logs are many; the newest by name are enough, because older entries were read when they were new. */
const MOST_MATCHES = 16;

export interface FoundLogs {
  readonly paths: readonly string[];
  /** Folders that are there and could not be listed. */
  readonly failures: readonly GapReason[];
}

/**
 * Paths that a place such as `{home}/.vnc/*:*.log` stands for: `{home}` is each person's folder, `*` any run of
 * characters in one name, without regard to case. Only folders with a `*` below them are listed.
 */
export async function findLogs(files: FilesDoor, place: string, homes: readonly string[]): Promise<FoundLogs> {
  const starts = place.startsWith("{home}") ? homes.map((home) => place.replace("{home}", home)) : [place];
  const found = await Promise.all(starts.map((path) => expand(files, path)));
  return { paths: found.flatMap(({ paths }) => paths), failures: found.flatMap(({ failures }) => failures) };
}

async function expand(files: FilesDoor, path: string): Promise<FoundLogs> {
  const parts = path.split("/");
  const index = parts.findIndex((part) => part.includes("*"));
  if (index < 0) return { paths: [path], failures: [] };
  const folder = parts.slice(0, index).join("/");
  const names = await files.loadList(folder === "" ? "/" : folder);
  if (!names.ok) return { paths: [], failures: names.reason === "missing" ? [] : [names.reason] };
  const fits = toPattern(parts[index] ?? "");
  const matches = names.value.filter((name) => fits.test(name)).slice(-MOST_MATCHES);
  const found = await Promise.all(
    matches.map((name) => expand(files, [folder, name, ...parts.slice(index + 1)].join("/"))),
  );
  return { paths: found.flatMap(({ paths }) => paths), failures: found.flatMap(({ failures }) => failures) };
}

function toPattern(part: string): RegExp {
  const pieces = part.split("*").map((piece) => piece.replaceAll(/[\\^$.|?+()[\]{}]/gu, String.raw`\$&`));
  return new RegExp(`^${pieces.join(".*")}$`, "iu");
}

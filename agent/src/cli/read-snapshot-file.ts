import { InputError, parseInput, Snapshot } from "@clearseat/shared";
import type { FilesDoor } from "../platform/files.ts";

const LIMIT_BYTES = 64_000_000;

function parseJson(text: string, file: string): unknown {
  try {
    // Some programs on Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError({ field: "(input)", message: "is not valid JSON" }, file);
  }
}

/** A recorded snapshot. Throws an InputError that names the file and the first field at fault. */
export function readSnapshotFile(file: string, files: FilesDoor): Snapshot {
  const text = files.readText(file, LIMIT_BYTES);
  if (!text.ok)
    throw new InputError({ field: "--snapshot", message: `the file cannot be read (${text.reason})` }, file);
  // The schema's input is looser than its output, which parseInput's type does not tell apart.
  return parseInput(Snapshot as never, parseJson(text.value, file), file) as Snapshot;
}

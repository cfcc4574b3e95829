import { fileURLToPath } from "node:url";
import { inFolder, readTextIfThere } from "../platform/files.ts";

/** The console as it was built for browsers. */
export interface ConsoleBuild {
  /** Scripts, styles and pictures, whose names change with what is in them. */
  readonly assets: string;
  /** The page that all addresses of the console answer; `__NONCE__` stands where each answer has its own number. */
  readonly shell: string;
}

/** Beside the server's own sources. */
export const CONSOLE_FOLDER = fileURLToPath(new URL("../../console/dist", import.meta.url));

/** Null: it was not built. */
export function findConsole(folder: string): ConsoleBuild | null {
  const shell = readTextIfThere(inFolder(folder, "index.html"));
  return shell === null ? null : { assets: inFolder(folder, "assets"), shell };
}

import { execFile } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A file system of its own, small enough to be filled. Needs root, as mounting does. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
  /** Writes until not one byte more fits. */
  fill(): void;
  /** Gives that room back. */
  clear(): void;
  /** From now on nothing can be written; needs that nobody has a file open for writing. */
  makeReadOnly(): Promise<void>;
}

const BALLAST = "ballast";

/** Ever smaller pieces, so that what remains is less than a page. */
function writeUntilFull(file: number): void {
  for (const size of [1_048_576, 65_536, 4_096, 1]) {
    const piece = Buffer.alloc(size, "x");
    try {
      for (;;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
}

export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const path = mkdtempSync(join(tmpdir(), "clearseat-disk-"));
  await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", path]);
  const ballast = join(path, BALLAST);
  return {
    path,
    fill() {
      const file = openSync(ballast, "a");
      try {
        writeUntilFull(file);
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(ballast),
    makeReadOnly: async () => void (await run("mount", ["-o", "remount,ro", path])),
    async [Symbol.asyncDispose]() {
      await run("umount", [path]);
      rmSync(path, { recursive: true });
    },
  };
}

import { existsSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

const LOCK_WAIT_MS = 10 * 60_000;

/** Runs the action while no other process of these tests holds the file; a lock whose owner has died counts for nothing. */
export async function withFileLock(file: string, action: () => Promise<void>): Promise<void> {
  await takeLock(file);
  try {
    await action();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < LOCK_WAIT_MS; waitedMs += 500) {
    try {
      const handle = await open(file, "wx");
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
    }
    await dropStaleLock(file);
    await delay(500);
  }
  throw new Error(`another installation holds ${file} for more than ${LOCK_WAIT_MS / 60_000} minutes`);
}

async function dropStaleLock(file: string): Promise<void> {
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  if (owner > 0 && !existsSync(`/proc/${owner}`)) {
    await rm(file, { force: true });
  }
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { BootstrapError } from "./bootstrap-error.mjs";

const POLL_MS = 200;
/** A slow line needs minutes for the 200 MB of a first install. */
const GIVE_UP_AFTER_MS = 15 * 60_000;

/**
 * Lets one process at a time install into this checkout; the others wait and then look again.
 * The lock is a file that names its owner's process, outside node_modules because npm ci empties that.
 */
export async function withInstallLock(root, action) {
  const folder = join(root, ".clearseat");
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "install.lock");
  await acquire(lock);
  try {
    return await action();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function acquire(lock) {
  const until = performance.now() + GIVE_UP_AFTER_MS;
  while (!tryAcquire(lock)) {
    clearIfOwnerIsGone(lock);
    if (performance.now() > until)
      throw new BootstrapError(`Another install holds ${lock}; remove the file if none is running.`);
    await wait(POLL_MS);
  }
}

function tryAcquire(lock) {
  const own = `${lock}.${process.pid}`;
  // Written beside and linked into place, so that nobody ever reads a lock without its owner.
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw new BootstrapError(`Cannot create ${lock}: ${error.message}.`);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function clearIfOwnerIsGone(lock) {
  const owner = readOwner(lock);
  if (owner === null || isAlive(owner)) return;
  const taken = `${lock}.gone.${process.pid}`;
  try {
    renameSync(lock, taken);
    // Another waiter may have cleared the dead lock and acquired its own in between: give that one back.
    if (readOwner(taken) !== owner) linkSync(taken, lock);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(taken, { force: true });
  }
}

function readOwner(path) {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

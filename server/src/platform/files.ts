import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { randomToken } from "@clearseat/proof";

/** What people call the codes that they can do something about. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "not permitted"],
  ["EISDIR", "it is a folder"],
  ["ENOENT", "not there"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "a part of its path is no folder"],
  ["EPERM", "not permitted"],
  ["EROFS", "the disk is read-only"],
]);

/** A file that could not be read or written, in one sentence. */
export class FileError extends Error {
  constructor(file: string, doing: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException | null)?.code ?? "unknown reason";
    super(`${file}: could not ${doing} (${REASONS.get(code) ?? code})`, { cause });
    this.name = "FileError";
  }
}

function attempt<T>(file: string, doing: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new FileError(file, doing, error);
  }
}

/** Bytes that are not UTF-8 would quietly become other text: an assignee with another name. */
function toText(file: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new FileError(file, "be read as UTF-8", { code: "other bytes" });
  return bytes.toString("utf8");
}

/** UTF-8 text of a file, or null when there is no such file. */
export function readTextIfThere(file: string): string | null {
  try {
    return toText(file, fs.readFileSync(file));
  } catch (error) {
    if (error instanceof FileError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FileError(file, "be read", error);
  }
}

/** UTF-8 text of a file that must be there. */
export function readText(file: string): string {
  return toText(
    file,
    attempt(file, "be read", () => fs.readFileSync(file)),
  );
}

/** Everything in a file that must be there. */
export function readBytes(file: string): Buffer {
  return attempt(file, "be read", () => fs.readFileSync(file));
}

/**
 * Works on everything in a file, which is gone afterwards. A large file that was only looked through would otherwise
 * stay in memory until the next thorough collection, which a collector with little to do puts off for hours.
 */
export function withBytes<Result>(file: string, work: (bytes: Buffer) => Result): Result {
  const bytes = readBytes(file);
  try {
    return work(bytes);
  } finally {
    const { buffer } = bytes;
    // Small files share their memory with others.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length) buffer.transfer(0);
  }
}

/** When and how large a file was written last. */
export interface FileStamp {
  /** Changes whenever the file does. */
  readonly mark: string;
  /** Day of its newest content. */
  readonly writtenOn: string;
}

/** Null when there is no such file. */
export function stampOf(file: string): FileStamp | null {
  const stat = attempt(file, "be looked at", () => fs.statSync(file, { throwIfNoEntry: false }));
  if (stat === undefined) return null;
  const { ino, size, mtimeMs, ctimeMs } = stat;
  return { mark: [ino, size, mtimeMs, ctimeMs].join(" "), writtenOn: stat.mtime.toISOString().slice(0, 10) };
}

/** Makes the folder, which only its owner may enter. */
export function makePrivateDir(folder: string): void {
  attempt(folder, "be made", () => fs.mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

function writeFlushed(file: string, text: string): void {
  const descriptor = fs.openSync(file, "wx", 0o600);
  try {
    fs.writeFileSync(descriptor, text);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Codes of a file system on which a file has one name only, such as exFAT. */
const ONE_NAME = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

type Link = (from: string, to: string) => void;

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

/** Moves a draft to a name that nothing may bear yet. A link, unlike a rename, never replaces what is there. */
function moveToFreeName(draft: string, file: string, link: Link): void {
  try {
    link(draft, file);
  } catch (error) {
    if (!ONE_NAME.has(codeOf(error))) throw error;
    // Whoever makes the empty file has the name, and nobody else puts anything in its place.
    fs.closeSync(fs.openSync(file, "wx", 0o600));
    fs.renameSync(draft, file);
  }
  fs.rmSync(draft, { force: true });
}

/** A file is safe once its name is on the disk too. Windows sees to that by itself and opens no folder. */
function flushNames(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    // What a file system answers that cannot flush a folder, as some on a network.
    if (codeOf(error) !== "EINVAL") throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Writes a secret that must not be there yet, readable by its owner only. False when another process was first. */
export function writeNewPrivateFile(file: string, text: string): boolean {
  const draft = `${file}.${randomToken(9)}.new`;
  return attempt(file, "be written", () => {
    try {
      writeFlushed(draft, text);
      moveToFreeName(draft, file, fs.linkSync);
      flushNames(path.dirname(file));
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
  });
}

/**
 * Makes an empty file that only its owner may read, unless it is there. SQLite gives the files that it puts beside a
 * database the same protection, so the database must have it before it is opened.
 */
export function reservePrivateFile(file: string): void {
  attempt(file, "be opened for writing", () => fs.closeSync(fs.openSync(file, "a", 0o600)));
}

/** Makes an empty file that only its owner may read and that nobody else has made. */
export function makePrivateFile(file: string): void {
  attempt(file, "be opened for writing", () => fs.closeSync(fs.openSync(file, "wx", 0o600)));
}

/** Has what was written to a file on the disk. */
export function flushFile(file: string): void {
  attempt(file, "be written to the disk", () => {
    const descriptor = fs.openSync(file, "r+");
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  });
}

/** Gives a finished file its name for good; of several at one instant one gets it, and what bears it already stays. */
export function nameFile(draft: string, file: string, link: Link = fs.linkSync): void {
  attempt(file, "be made", () => {
    moveToFreeName(draft, file, link);
    flushNames(path.dirname(file));
  });
}

/** Copies a file for the owner's eyes only. */
export function copyPrivateFile(from: string, to: string): void {
  reservePrivateFile(to);
  attempt(from, "be copied", () => fs.copyFileSync(from, to));
}

/** A new folder for files that are needed for a moment; only its owner may enter. */
export function makeScratchDir(): string {
  const parent = os.tmpdir();
  return attempt(parent, "hold temporary files", () => fs.mkdtempSync(path.join(parent, "clearseat-")));
}

export function removeDir(folder: string): void {
  attempt(folder, "be removed", () => fs.rmSync(folder, { recursive: true, force: true }));
}

/** Removes a file if it is there. */
export function removeFile(file: string): void {
  attempt(file, "be removed", () => fs.rmSync(file, { force: true }));
}

/** Joins a file's name to its folder. */
export function inFolder(folder: string, name: string): string {
  return path.join(folder, name);
}

export function isThere(file: string): boolean {
  return fs.existsSync(file);
}

/** There and not empty. */
export function holdsData(file: string): boolean {
  return attempt(file, "be looked at", () => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/** Makes sure that a file, once there, is readable by its owner only. */
export function restrictToOwner(file: string): void {
  attempt(file, "be protected", () => fs.chmodSync(file, 0o600));
}

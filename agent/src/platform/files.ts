import fs from "node:fs";
import path from "node:path";
import { type Answer, failed, found } from "./answer.ts";
import { failureOf } from "./failure-of.ts";

/** What `stat` tells about a file or folder. */
export interface FileFacts {
  readonly modifiedAtMs: number;
  /** Of a terminal: when something was last typed into it, to about eight seconds. */
  readonly accessedAtMs: number;
  readonly sizeBytes: number;
  readonly isDirectory: boolean;
  /** Owner's user id; 0 on Windows. */
  readonly ownerId: number;
}

/** A file's last bytes; `whole` is false when the beginning was left out. */
export interface FileTail {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/**
 * The agent's only door to files, apart from the ledger's database.
 * The plain verbs are synchronous and meant for kernel pseudo-files and small system files, where that costs a
 * tenth of an asynchronous read; `load…` is for files that may lie on a slow or remote disk, such as home folders.
 */
export interface FilesDoor {
  /** UTF-8 text, at most `limitBytes` (default 1 MiB); a longer file is `unparsable`, never cut in silence. */
  readText(file: string, limitBytes?: number): Answer<string>;
  readBytes(file: string, limitBytes?: number): Answer<Uint8Array>;
  /** Names in a folder, sorted. */
  list(folder: string): Answer<string[]>;
  /** Target of a symbolic link, as it is written. */
  readLink(file: string): Answer<string>;
  stat(file: string): Answer<FileFacts>;
  loadText(file: string, limitBytes?: number): Promise<Answer<string>>;
  loadTail(file: string, limitBytes: number): Promise<Answer<FileTail>>;
  loadList(folder: string): Promise<Answer<string[]>>;
  /** Replaces the file as a whole or not at all, mode 0600, flushed to the disk. */
  writePrivateFile(file: string, content: string | Uint8Array): Answer<void>;
  /** Makes the folder and its parents; the folder gets mode 0700 even if it was there. */
  makePrivateDir(folder: string): Answer<void>;
  /** Bytes that can still be written in a folder; a failure where nothing can be written. */
  freeBytes(folder: string): Answer<number>;
  /** A file that is not there counts as removed. */
  removeFile(file: string): Answer<void>;
}

const DEFAULT_LIMIT_BYTES = 1 << 20;
/** A pipe under a log's name would otherwise be waited for without end. */
const WITHOUT_WAITING = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);
/** Large enough for nearly every file under /proc and /sys in one read. */
const CHUNK_BYTES = 1 << 16;

/** Pseudo-files have no size and must be read until they end. One buffer serves all reads, which never interleave. */
const chunk = Buffer.allocUnsafe(CHUNK_BYTES);

function readWhole(file: string, limitBytes: number): Answer<Buffer> {
  let descriptor: number;
  try {
    descriptor = fs.openSync(file, WITHOUT_WAITING);
  } catch (error) {
    return failureOf(error, file);
  }
  try {
    const parts: Buffer[] = [];
    let total = 0;
    for (;;) {
      const size = fs.readSync(descriptor, chunk, 0, CHUNK_BYTES, null);
      if (size === 0) return found(parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts));
      total += size;
      if (total > limitBytes) return failed("unparsable", `${file}: longer than ${limitBytes} bytes`);
      parts.push(Buffer.from(chunk.subarray(0, size)));
    }
  } catch (error) {
    return failureOf(error, file);
  } finally {
    fs.closeSync(descriptor);
  }
}

function attempt<T>(subject: string, act: () => T): Answer<T> {
  try {
    return found(act());
  } catch (error) {
    return failureOf(error, subject);
  }
}

async function attemptLater<T>(subject: string, act: () => Promise<T>): Promise<Answer<T>> {
  try {
    return found(await act());
  } catch (error) {
    return failureOf(error, subject);
  }
}

/** Reads until the end: pseudo-files have no size to go by. */
async function loadWhole(file: string, limitBytes: number): Promise<Answer<string>> {
  const read = await attemptLater(file, async () => {
    const handle = await fs.promises.open(file, WITHOUT_WAITING);
    try {
      const parts: Buffer[] = [];
      let total = 0;
      while (total <= limitBytes) {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null);
        if (bytesRead === 0) return Buffer.concat(parts).toString("utf8");
        total += bytesRead;
        parts.push(buffer.subarray(0, bytesRead));
      }
      return null;
    } finally {
      await handle.close();
    }
  });
  if (!read.ok) return read;
  return read.value === null ? failed("unparsable", `${file}: longer than ${limitBytes} bytes`) : found(read.value);
}

async function loadTail(file: string, limitBytes: number): Promise<Answer<FileTail>> {
  return attemptLater(file, async () => {
    const handle = await fs.promises.open(file, WITHOUT_WAITING);
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, limitBytes);
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
      return { bytes: buffer.subarray(0, bytesRead), whole: length === size };
    } finally {
      await handle.close();
    }
  });
}

/** Makes the rename itself durable. Windows cannot open folders and flushes the rename on its own. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.new`;
  const descriptor = fs.openSync(temporary, "w", 0o600);
  try {
    fs.fchmodSync(descriptor, 0o600);
    fs.writeFileSync(descriptor, content);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  try {
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(path.dirname(file));
}

function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
}

/**
 * @param root folder that stands for `/`; every path is taken below it. Absolute symbolic links inside still lead out,
 * so a made tree uses relative ones.
 */
export function createFiles(root = ""): FilesDoor {
  const at = (file: string): string => (root === "" ? file : path.join(root, file));
  return {
    readText(file, limitBytes = DEFAULT_LIMIT_BYTES) {
      const bytes = readWhole(at(file), limitBytes);
      return bytes.ok ? found(bytes.value.toString("utf8")) : bytes;
    },
    readBytes: (file, limitBytes = DEFAULT_LIMIT_BYTES) => readWhole(at(file), limitBytes),
    list: (folder) => attempt(folder, () => fs.readdirSync(at(folder)).sort()),
    readLink: (file) => attempt(file, () => fs.readlinkSync(at(file))),
    stat: (file) =>
      attempt(file, () => {
        const facts = fs.statSync(at(file));
        return {
          modifiedAtMs: facts.mtimeMs,
          accessedAtMs: facts.atimeMs,
          sizeBytes: facts.size,
          isDirectory: facts.isDirectory(),
          ownerId: facts.uid,
        };
      }),
    loadText: (file, limitBytes = DEFAULT_LIMIT_BYTES) => loadWhole(at(file), limitBytes),
    loadTail: (file, limitBytes) => loadTail(at(file), limitBytes),
    loadList: (folder) => attemptLater(folder, async () => (await fs.promises.readdir(at(folder))).sort()),
    writePrivateFile: (file, content) => attempt(file, () => replaceFile(at(file), content)),
    makePrivateDir: (folder) => attempt(folder, () => makePrivateFolder(at(folder))),
    freeBytes: (folder) =>
      attempt(folder, () => {
        fs.accessSync(at(folder), fs.constants.W_OK);
        const { bavail, bsize } = fs.statfsSync(at(folder));
        return bavail * bsize;
      }),
    removeFile: (file) => attempt(file, () => fs.rmSync(at(file), { force: true })),
  };
}

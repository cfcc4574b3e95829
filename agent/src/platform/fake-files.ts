import { type Answer, type Failure, failed, found, type GapReason } from "./answer.ts";
import type { FileFacts, FilesDoor, FileTail } from "./files.ts";

/** One file of a made tree: text, bytes, a link, an empty folder, a terminal by its last input, or a look that fails. */
export type FakeEntry =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly folder: true }
  | { readonly accessedAtMs: number }
  | { readonly fails: GapReason };

const DEFAULT_LIMIT_BYTES = 1 << 20;
const MOST_LINKS = 8;

/** A working file system in memory. Folders exist by the files in them; relative and absolute links work. */
class FakeTree {
  readonly entries: Map<string, FakeEntry>;
  readonly #modifiedAtMs: number;

  constructor(entries: Readonly<Record<string, FakeEntry>>, modifiedAtMs: number) {
    this.entries = new Map(Object.entries(entries));
    this.#modifiedAtMs = modifiedAtMs;
  }

  /** Replaces the first linked part of a path, as often as needed. */
  #resolve(file: string, depth = 0): string {
    const parts = depth < MOST_LINKS ? file.split("/") : [];
    for (let length = 2; length <= parts.length; length += 1) {
      const entry = this.entries.get(parts.slice(0, length).join("/"));
      if (typeof entry !== "object" || !("link" in entry)) continue;
      const base = entry.link.startsWith("/") ? entry.link : `${parts.slice(0, length - 1).join("/")}/${entry.link}`;
      return this.#resolve([new URL(base, "file:///").pathname, ...parts.slice(length)].join("/"), depth + 1);
    }
    return file.replace(/\/$/u, "");
  }

  #failureAt(file: string): Failure | null {
    for (const [name, entry] of this.entries) {
      const fails = typeof entry === "object" && "fails" in entry ? entry.fails : null;
      if (fails !== null && (file === name || file.startsWith(`${name}/`))) return failed(fails, file);
    }
    return null;
  }

  readBytes(file: string, limitBytes = DEFAULT_LIMIT_BYTES): Answer<Uint8Array> {
    const real = this.#resolve(file);
    const failure = this.#failureAt(real);
    if (failure !== null) return failure;
    const entry = this.entries.get(real);
    const isFile = typeof entry === "string" || entry instanceof Uint8Array;
    if (!isFile) return failed("missing", file);
    const bytes = typeof entry === "string" ? Buffer.from(entry) : entry;
    return bytes.length > limitBytes ? failed("unparsable", file) : found(bytes);
  }

  readText(file: string, limitBytes?: number): Answer<string> {
    const bytes = this.readBytes(file, limitBytes);
    return bytes.ok ? found(Buffer.from(bytes.value).toString("utf8")) : bytes;
  }

  readTail(file: string, limitBytes: number): Answer<FileTail> {
    const bytes = this.readBytes(file, Number.MAX_SAFE_INTEGER);
    if (!bytes.ok) return bytes;
    return found({ bytes: bytes.value.slice(-limitBytes), whole: bytes.value.length <= limitBytes });
  }

  list(folder: string): Answer<string[]> {
    const real = this.#resolve(folder);
    const failure = this.#failureAt(real);
    if (failure !== null) return failure;
    const below = [...this.entries.keys()].filter((name) => name.startsWith(`${real}/`));
    if (below.length === 0 && !this.entries.has(real)) return failed("missing", folder);
    return found([...new Set(below.map((name) => name.slice(real.length + 1).split("/")[0] ?? ""))].sort());
  }

  stat(file: string): Answer<FileFacts> {
    const modifiedAtMs = this.#modifiedAtMs;
    const facts = { modifiedAtMs, accessedAtMs: modifiedAtMs, sizeBytes: 0, isDirectory: false, ownerId: 0 };
    const entry = this.entries.get(this.#resolve(file));
    if (typeof entry === "object" && "accessedAtMs" in entry)
      return found({ ...facts, accessedAtMs: entry.accessedAtMs });
    const bytes = this.readBytes(file, Number.MAX_SAFE_INTEGER);
    if (bytes.ok) return found({ ...facts, sizeBytes: bytes.value.length });
    return this.list(file).ok ? found({ ...facts, isDirectory: true }) : bytes;
  }

  readLink(file: string): Answer<string> {
    const slash = file.lastIndexOf("/");
    const real = `${this.#resolve(file.slice(0, slash))}${file.slice(slash)}`;
    const entry = this.entries.get(real);
    if (typeof entry === "object" && "link" in entry) return found(entry.link);
    return this.#failureAt(real) ?? failed("missing", file);
  }
}

export interface FakeFiles extends FilesDoor {
  /** Absolute path -> entry; tests may change it between looks. */
  readonly tree: Map<string, FakeEntry>;
}

const PLENTY_BYTES = 1e12;

/** The files door over a tree in memory, for tests. */
export function createFakeFiles(entries: Readonly<Record<string, FakeEntry>>, modifiedAtMs = 0): FakeFiles {
  const tree = new FakeTree(entries, modifiedAtMs);
  const write = (file: string, entry: FakeEntry): Answer<void> => {
    tree.entries.set(file, entry);
    return found(undefined);
  };
  return {
    tree: tree.entries,
    readBytes: (file, limitBytes) => tree.readBytes(file, limitBytes),
    readText: (file, limitBytes) => tree.readText(file, limitBytes),
    list: (folder) => tree.list(folder),
    stat: (file) => tree.stat(file),
    readLink: (file) => tree.readLink(file),
    loadText: async (file, limitBytes) => tree.readText(file, limitBytes),
    loadList: async (folder) => tree.list(folder),
    loadTail: async (file, limitBytes) => tree.readTail(file, limitBytes),
    writePrivateFile: (file, content) => write(file, content),
    makePrivateDir: (folder) => write(folder, { folder: true }),
    freeBytes(folder) {
      const facts = tree.stat(folder);
      return facts.ok ? found(PLENTY_BYTES) : facts;
    },
    removeFile(file) {
      tree.entries.delete(file);
      return found(undefined);
    },
  };
}

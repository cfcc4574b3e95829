import { failed, found, type Answer, type Failure, type GapReason } from "./answer.ts";
import type { FileFacts, FilesDoor } from "./files.ts";

/** One file of a made tree: text, bytes, a link, an empty folder, or a look that fails. */
export type FakeEntry = string | Uint8Array | { readonly link: string } | { readonly folder: true } | { readonly fails: GapReason };

export interface FakeFiles extends FilesDoor {
  /** Absolute path -> entry; tests may change it between looks. */
  readonly tree: Map<string, FakeEntry>;
}

const OWN_DIRECTORY = /\/$/u;

/** A working file system in memory, for tests. Folders exist by the files in them; relative and absolute links work. */
export function createFakeFiles(entries: Readonly<Record<string, FakeEntry>>, modifiedAtMs = 0): FakeFiles {
  const tree = new Map(Object.entries(entries));

  /** Replaces the first linked part of a path, as often as needed. */
  function resolve(file: string, depth = 0): string {
    const parts = file.split("/");
    for (let length = 2; length <= parts.length; length += 1) {
      const head = parts.slice(0, length).join("/");
      const entry = tree.get(head);
      if (entry === undefined || typeof entry !== "object" || !("link" in entry) || depth > 8) continue;
      const base = entry.link.startsWith("/") ? entry.link : `${parts.slice(0, length - 1).join("/")}/${entry.link}`;
      return resolve([new URL(base, "file:///").pathname, ...parts.slice(length)].join("/"), depth + 1);
    }
    return file.replace(OWN_DIRECTORY, "");
  }

  function failureAt(file: string): Failure | null {
    for (const [name, entry] of tree) {
      if (typeof entry === "object" && "fails" in entry && (file === name || file.startsWith(`${name}/`))) return failed(entry.fails, file);
    }
    return null;
  }

  function readBytes(file: string, limitBytes = 1 << 20): Answer<Uint8Array> {
    const real = resolve(file);
    const failure = failureAt(real);
    if (failure !== null) return failure;
    const entry = tree.get(real);
    if (entry === undefined || (typeof entry === "object" && !(entry instanceof Uint8Array))) return failed("missing", file);
    const bytes = typeof entry === "string" ? Buffer.from(entry) : entry;
    return bytes.length > limitBytes ? failed("unparsable", file) : found(bytes);
  }

  function readText(file: string, limitBytes?: number): Answer<string> {
    const bytes = readBytes(file, limitBytes);
    return bytes.ok ? found(Buffer.from(bytes.value).toString("utf8")) : bytes;
  }

  function list(folder: string): Answer<string[]> {
    const real = resolve(folder);
    const failure = failureAt(real);
    if (failure !== null) return failure;
    const names = [...tree.keys()].filter((name) => name.startsWith(`${real}/`)).map((name) => name.slice(real.length + 1).split("/")[0] ?? "");
    return names.length === 0 && !tree.has(real) ? failed("missing", folder) : found([...new Set(names)].sort());
  }

  function stat(file: string): Answer<FileFacts> {
    const bytes = readBytes(file, Number.MAX_SAFE_INTEGER);
    if (bytes.ok) return found({ modifiedAtMs, sizeBytes: bytes.value.length, isDirectory: false, ownerId: 0 });
    return list(file).ok ? found({ modifiedAtMs, sizeBytes: 0, isDirectory: true, ownerId: 0 }) : bytes;
  }

  function readLink(file: string): Answer<string> {
    const slash = file.lastIndexOf("/");
    const real = `${resolve(file.slice(0, slash))}${file.slice(slash)}`;
    const entry = tree.get(real);
    if (typeof entry === "object" && "link" in entry) return found(entry.link);
    return failureAt(real) ?? failed("missing", file);
  }

  return {
    tree, readBytes, readText, list, stat, readLink,
    loadText: async (file, limitBytes) => readText(file, limitBytes),
    loadList: async (folder) => list(folder),
    async loadTail(file, limitBytes) {
      const bytes = readBytes(file, Number.MAX_SAFE_INTEGER);
      if (!bytes.ok) return bytes;
      return found({ bytes: bytes.value.slice(-limitBytes), whole: bytes.value.length <= limitBytes });
    },
    writePrivateFile(file, content) {
      tree.set(file, content);
      return found(undefined);
    },
    makePrivateDir(folder) {
      tree.set(folder, { folder: true });
      return found(undefined);
    },
    removeFile(file) {
      tree.delete(file);
      return found(undefined);
    },
  };
}

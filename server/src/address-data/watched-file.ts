import { InputError } from "@clearseat/shared";
import { FileError, type FileStamp, stampOf } from "../platform/files.ts";

/** What is read of a file, and of the file that replaces it. */
export interface WatchedFile<Value> {
  /** As it was read last; null when it never could be. */
  readonly value: Value | null;
  /** The file of the value; null when there is none. */
  readonly file: string | null;
  /** Day on which the file of the value was written. */
  readonly writtenOn: string | null;
  /** Why there is no value, or why what lies there now did not replace it; null when all is well. */
  readonly fault: string | null;
  /** Reads what lies there now, unless it was read before; true when the value is another one from now on. */
  renew(): boolean;
}

interface Found {
  readonly file: string;
  readonly stamp: FileStamp;
}

function findFirst(places: readonly string[]): Found | null {
  for (const file of places) {
    const stamp = stampOf(file);
    if (stamp !== null) return { file, stamp };
  }
  return null;
}

/**
 * Watches the first of several places at which a file lies. Nothing is read before it is asked to. What cannot be read
 * leaves the value before in force; so does a file that is gone and has none behind it.
 * @param read throws an InputError or a FileError when the file cannot be used
 */
export function watchFile<Value>(places: readonly string[], read: (file: string) => Value): WatchedFile<Value> {
  let current: { readonly value: Value; readonly file: string; readonly writtenOn: string } | null = null;
  let fault: string | null = null;
  let lastMark = "";

  function take(found: Found): boolean {
    const mark = `${found.file} ${found.stamp.mark}`;
    if (mark === lastMark) return false;
    lastMark = mark;
    current = { value: read(found.file), file: found.file, writtenOn: found.stamp.writtenOn };
    fault = null;
    return true;
  }

  return {
    get value() {
      return current?.value ?? null;
    },
    get file() {
      return current?.file ?? null;
    },
    get writtenOn() {
      return current?.writtenOn ?? null;
    },
    get fault() {
      return fault;
    },
    renew() {
      try {
        const found = findFirst(places);
        if (found !== null) return take(found);
        lastMark = "";
        fault = places[0] === undefined ? "not installed" : `${places[0]}: is not there`;
      } catch (error) {
        if (!(error instanceof InputError || error instanceof FileError)) throw error;
        fault = error.message;
      }
      return false;
    },
  };
}

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

function findAll(places: readonly string[]): readonly Found[] {
  return places.flatMap((file) => {
    const stamp = stampOf(file);
    return stamp === null ? [] : [{ file, stamp }];
  });
}

/** The words of an error that a file may have; every other error is a mistake of ours. */
function sayFault(error: unknown): string {
  if (error instanceof InputError || error instanceof FileError) return error.message;
  throw error;
}

/**
 * Watches the first of several places at which a file lies. Nothing is read before it is asked to. What cannot be read
 * leaves the value before in force, or what lies at the next place when there is none; so does a file that is gone.
 * @param read throws an InputError or a FileError when the file cannot be used
 */
export function watchFile<Value>(places: readonly string[], read: (file: string) => Value): WatchedFile<Value> {
  let current: { readonly value: Value; readonly file: string; readonly writtenOn: string } | null = null;
  let fault: string | null = null;
  let lastMark = "";

  /** Reads the first that can be read; behind one that cannot, only when nothing was read before. */
  function take(found: readonly Found[]): boolean {
    fault = null;
    for (const { file, stamp } of found) {
      try {
        current = { value: read(file), file, writtenOn: stamp.writtenOn };
        return true;
      } catch (error) {
        fault ??= sayFault(error);
        // What a disk refuses now it may give in half a minute; what is damaged stays so until it is replaced.
        if (error instanceof FileError) lastMark = "";
        if (current !== null) return false;
      }
    }
    return false;
  }

  function renew(): boolean {
    const found = findAll(places);
    const [first] = found;
    if (first === undefined) {
      lastMark = "";
      fault = places[0] === undefined ? "not installed" : `${places[0]}: is not there`;
      return false;
    }
    const mark = `${first.file} ${first.stamp.mark}`;
    if (mark === lastMark) return false;
    lastMark = mark;
    return take(found);
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
        return renew();
      } catch (error) {
        fault = sayFault(error);
        return false;
      }
    },
  };
}

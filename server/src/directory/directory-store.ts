import type { DirectoryEntry } from "./directory-entry.ts";

export interface DirectoryStore {
  all(): Promise<readonly DirectoryEntry[]>;
  find(serial: string): Promise<DirectoryEntry | null>;
  /** Adds the entry or replaces the one with its serial. */
  put(entry: DirectoryEntry): Promise<void>;
  remove(serial: string): Promise<void>;
}

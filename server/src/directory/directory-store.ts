import type { DirectoryEntry } from "./directory-entry.ts";
import type { ExpectedLaptop } from "./expected-laptop.ts";

export interface DirectoryStore {
  all(): Promise<readonly DirectoryEntry[]>;
  find(serial: string): Promise<DirectoryEntry | null>;
  /** Laptops of a person, without regard to case. */
  ofAssignee(assignee: string): Promise<readonly DirectoryEntry[]>;
  /** The same with what is known of the laptop; null when the directory does not name it. */
  expected(serial: string): Promise<ExpectedLaptop | null>;
  /** Laptops that were issued and have not enrolled, after a serial, in order. */
  missingAfter(serial: string, limit: number): Promise<readonly ExpectedLaptop[]>;
  /** Adds the entry or replaces the one with its serial; when it was named first stays. */
  put(entry: DirectoryEntry, knownAtMs: number): Promise<void>;
  remove(serial: string): Promise<void>;
}

import type { EnrollmentStatus } from "@clearseat/shared";
import type { DirectoryEntry } from "./directory-entry.ts";
import type { ExpectedLaptop } from "./expected-laptop.ts";

/** An entry of the directory with what came of the laptop. */
export interface DirectoryRow {
  readonly entry: DirectoryEntry;
  /** The key that reports now, or waits; null: the laptop has not enrolled. */
  readonly deviceId: string | null;
  readonly status: EnrollmentStatus | null;
}

export interface DirectoryStore {
  all(): Promise<readonly DirectoryEntry[]>;
  /** By serial, after one; `text` stands in the serial or the assignee's name, without regard to case. */
  page(request: {
    readonly text?: string | undefined;
    readonly after: string;
    readonly limit: number;
  }): Promise<readonly DirectoryRow[]>;
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

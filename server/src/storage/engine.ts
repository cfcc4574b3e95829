import type { Kysely } from "kysely";
import type { RowLocks } from "../row-locks.ts";
import type { Tables } from "./tables/tables.ts";

/** What opening does to the schema of a store: brings it to this version, or leaves the whole store as it stands. */
export type Opening = "brought forward" | "as it stands";

/** One of the two databases, open: what the stores' shared SQL cannot say. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** Whether transactions run side by side, here or in other collectors. */
  readonly isShared: boolean;
  /** The locks of one transaction. */
  createLocks(tx: Kysely<Tables>): RowLocks;
  /** Copies everything as it stands to a file that is there and empty. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

import type { Kysely } from "kysely";
import type { Tables } from "./tables/tables.ts";

/** One of the two databases, open: what the stores' shared SQL cannot say. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** Copies everything as it stands to a new file that is there and empty. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

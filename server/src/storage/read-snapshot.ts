import type { Kysely } from "kysely";
import type { Tables } from "./tables/tables.ts";

/** Reads everything as it stood at one instant, while others go on writing; it waits for nobody's lock and takes none. */
export function readSnapshot<T>(db: Kysely<Tables>, work: (instant: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
}

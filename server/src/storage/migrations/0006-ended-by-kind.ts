import { type Kysely, sql } from "kysely";

/**
 * Finds what ended by its kind, which says how long it is kept. With the time alone, each look for one kind went
 * through everything that ended and is kept longer, or through the whole table.
 */
export async function findEndedByKind(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("device_state_cleared").execute();
  await sql`create index device_state_ended on device_state (kind, cleared_received_at)
    where cleared_received_at is not null`.execute(db);
}

import { type Kysely, sql } from "kysely";

/**
 * Finds who could not look at what, and who is at one site or behind one public address, without walking through
 * everything that all laptops say and everywhere they were.
 */
export async function findFleetPictures(db: Kysely<unknown>): Promise<void> {
  await sql`create index device_state_gaps on device_state (kind, section, reason, device_id)
    where reason is not null and cleared_at is null`.execute(db);
  await sql`create index stay_open_place on stay (place_id, device_id) where to_at is null`.execute(db);
  await sql`create index stay_open_egress on stay (egress_hash, device_id) where to_at is null`.execute(db);
}

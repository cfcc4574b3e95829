import { sha256 } from "@clearseat/proof";
import { type Kysely, sql } from "kysely";
import type { RowLocks } from "../../row-locks.ts";
import type { Tables } from "../tables/tables.ts";
import { TransactionConflict } from "./postgres-fault.ts";

/** As many rows of a kind as the migrations made; more would only let more through at once. */
const ROWS = 64;

/** `hardware` or `site` with what it is about, among the rows of that kind. */
function rowAmong(kind: "hardware" | "site", about: string): string {
  return `${kind}-${Buffer.from(sha256(about), "base64url").readUInt8(0) % ROWS}`;
}

function rowOf(name: string): string {
  return name.startsWith("hardware ") ? rowAmong("hardware", name) : name;
}

/** Row locks of one transaction. A device is locked by the head of its chain, which every report moves. */
export function createPostgresLocks(tx: Kysely<Tables>): RowLocks {
  async function freeDevices(deviceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ device_id: string }>`
      select device_id from chain_head where device_id = any(${[...deviceIds]}) for update skip locked`.execute(tx);
    return new Set(rows.map((row) => row.device_id));
  }
  return {
    freeDevices,
    async name(name) {
      await sql`select name from named_lock where name = ${rowOf(name)} for update`.execute(tx);
    },
    async account(accountId) {
      await sql`select account_id from account where account_id = ${accountId} for update`.execute(tx);
    },
    async devices(deviceIds) {
      await sql`
        select device_id from chain_head where device_id = any(${[...deviceIds]}) order by device_id for update`.execute(
        tx,
      );
    },
    async site(siteId) {
      const { rows } = await sql`
        select name from named_lock where name = ${rowAmong("site", siteId)} for update skip locked`.execute(tx);
      if (rows.length === 0) throw new TransactionConflict();
    },
    async deviceToo(deviceId) {
      if (!(await freeDevices([deviceId])).has(deviceId)) throw new TransactionConflict();
    },
  };
}

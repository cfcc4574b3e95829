import type { Disclosure, Envelope } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { KeptDisclosure, ReportStore, StoredLink, StoredTombstone } from "../../ingest/report-store.ts";
import type { DisclosureTable } from "../tables/disclosure.ts";
import type { ReportTable } from "../tables/report.ts";
import type { Tables } from "../tables/tables.ts";

/** Text that somebody damaged in the database is no statement; then the commitment does not match, which verification tells. */
export function parseStatement(text: string): Disclosure["statement"] {
  try {
    return JSON.parse(text) as Disclosure["statement"];
  } catch (error) {
    if (error instanceof SyntaxError) return null as never;
    throw error;
  }
}

/** A stored disclosure as it came; null where it was erased. */
function toDisclosure(row: Pick<DisclosureTable, "salt" | "statement">): Disclosure | null {
  if (row.salt === null || row.statement === null) return null;
  return { salt: row.salt, statement: parseStatement(row.statement) };
}

function toReceipt(row: Pick<ReportTable, "receipt_protected" | "receipt_payload" | "receipt_signature">): Envelope {
  return { protected: row.receipt_protected, payload: row.receipt_payload, signature: row.receipt_signature };
}

function toKept(row: DisclosureTable): KeptDisclosure {
  return {
    sequence: row.sequence,
    position: row.position,
    place: row.place,
    disclosure: toDisclosure(row),
    tombstoneHash: row.tombstone_hash,
  };
}

function toLink(row: ReportTable, disclosures: readonly DisclosureTable[]): StoredLink {
  return {
    sequence: row.sequence,
    reportHash: row.report_hash,
    receivedAtMs: row.received_at,
    report: { protected: row.protected, payload: row.payload, signature: row.signature },
    disclosures: disclosures.map(toDisclosure),
    places: disclosures.map((one) => one.place),
    tombstoneHashes: disclosures.map((one) => one.tombstone_hash),
    receipt: toReceipt(row),
  };
}

async function readLinks(
  db: Kysely<Tables>,
  deviceId: string,
  range: { after: number; limit: number },
): Promise<readonly StoredLink[]> {
  const rows = await db
    .selectFrom("report")
    .selectAll()
    .where("device_id", "=", deviceId)
    .where("sequence", ">", range.after)
    .orderBy("sequence")
    .limit(range.limit)
    .execute();
  const last = rows.at(-1)?.sequence;
  if (last === undefined) return [];
  const disclosures = await db
    .selectFrom("disclosure")
    .selectAll()
    .where("device_id", "=", deviceId)
    .where("sequence", ">", range.after)
    .where("sequence", "<=", last)
    .orderBy("sequence")
    .orderBy("position")
    .execute();
  const bySequence = Map.groupBy(disclosures, (one) => one.sequence);
  return rows.map((row) => toLink(row, bySequence.get(row.sequence) ?? []));
}

async function readLinksOf(
  db: Kysely<Tables>,
  deviceId: string,
  reportHashes: readonly string[],
): Promise<readonly StoredLink[]> {
  if (reportHashes.length === 0) return [];
  const rows = await db
    .selectFrom("report")
    .selectAll()
    .where("device_id", "=", deviceId)
    .where("report_hash", "in", [...reportHashes])
    .orderBy("sequence")
    .execute();
  if (rows.length === 0) return [];
  const disclosures = await db
    .selectFrom("disclosure")
    .selectAll()
    .where("device_id", "=", deviceId)
    .where(
      "sequence",
      "in",
      rows.map((row) => row.sequence),
    )
    .orderBy("sequence")
    .orderBy("position")
    .execute();
  const bySequence = Map.groupBy(disclosures, (one) => one.sequence);
  return rows.map((row) => toLink(row, bySequence.get(row.sequence) ?? []));
}

async function readTombstones(db: Kysely<Tables>, deviceId: string): Promise<readonly StoredTombstone[]> {
  const rows = await db
    .selectFrom("tombstone")
    .selectAll()
    .where("device_id", "=", deviceId)
    .orderBy("erased_at")
    .execute();
  return rows.map((row) => ({
    hash: row.tombstone_hash,
    erasedAtMs: row.erased_at,
    envelope: JSON.parse(row.envelope) as Envelope,
  }));
}

async function readChainIds(db: Kysely<Tables>, after: string, limit: number): Promise<readonly string[]> {
  const of = (table: "device" | "chain_head" | "report") =>
    db
      .selectFrom(table)
      .select("device_id")
      .where("device_id", ">", after)
      .distinct()
      .orderBy("device_id")
      .limit(limit);
  const tables = await Promise.all([of("device").execute(), of("chain_head").execute(), of("report").execute()]);
  return [...new Set(tables.flat().map((row) => row.device_id))].sort().slice(0, limit);
}

type ChainReader = Pick<
  ReportStore,
  "find" | "linksAfter" | "linksOf" | "chainIdsAfter" | "disclosuresAt" | "erase" | "addTombstone" | "tombstones"
>;

/** The part of the report store that is not on the way of every report. */
export function createChainReader(db: Kysely<Tables>): ChainReader {
  return {
    async find(deviceId, sequence) {
      const row = await db
        .selectFrom("report")
        .select(["report_hash", "receipt_protected", "receipt_payload", "receipt_signature"])
        .where("device_id", "=", deviceId)
        .where("sequence", "=", sequence)
        .executeTakeFirst();
      return row === undefined ? null : { reportHash: row.report_hash, receipt: toReceipt(row) };
    },
    linksAfter: (deviceId, after, limit) => readLinks(db, deviceId, { after, limit }),
    linksOf: (deviceId, reportHashes) => readLinksOf(db, deviceId, reportHashes),
    chainIdsAfter: (deviceId, limit) => readChainIds(db, deviceId, limit),
    async disclosuresAt(deviceId, place) {
      const rows = await db
        .selectFrom("disclosure")
        .selectAll()
        .where("device_id", "=", deviceId)
        .where("place", "=", place)
        .orderBy("sequence")
        .orderBy("position")
        .execute();
      return rows.map(toKept);
    },
    erase: async (deviceId, { sequence, position, tombstoneHash }) =>
      void (await db
        .updateTable("disclosure")
        .set({ salt: null, statement: null, tombstone_hash: tombstoneHash })
        .where("device_id", "=", deviceId)
        .where("sequence", "=", sequence)
        .where("position", "=", position)
        .execute()),
    addTombstone: async (deviceId, tombstone) =>
      void (await db
        .insertInto("tombstone")
        .values({
          tombstone_hash: tombstone.hash,
          device_id: deviceId,
          erased_at: tombstone.erasedAtMs,
          envelope: JSON.stringify(tombstone.envelope),
        })
        .execute()),
    tombstones: (deviceId) => readTombstones(db, deviceId),
  };
}

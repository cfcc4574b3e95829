import { type EnrollmentStatus, toInstant, toMillis } from "@clearseat/shared";
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { DirectoryEntry } from "../../directory/directory-entry.ts";
import type { DirectoryRow, DirectoryStore } from "../../directory/directory-store.ts";
import type { ExpectedLaptop } from "../../directory/expected-laptop.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { DirectoryEntryTable } from "../tables/directory-entry.ts";
import type { Tables } from "../tables/tables.ts";

/** Keys that came to the collector and were not turned away. */
export const ENROLLED: readonly EnrollmentStatus[] = ["active", "pending_approval", "superseded"];

function toEntry(row: DirectoryEntryTable): DirectoryEntry {
  return {
    assignee: row.assignee,
    country: row.country,
    timeZone: row.time_zone,
    region: row.region,
    deviceSerial: row.serial,
    issuedAt: row.issued_at === null ? null : toInstant(row.issued_at),
    manager: row.manager,
    group: row.group_name,
    travel: JSON.parse(row.travel) as DirectoryEntry["travel"],
  };
}

/** Prepared, because every judgment asks. */
const entryOf = prepareQuery<{ serial: string }, DirectoryEntryTable>((db, parameter) =>
  db.selectFrom("directory_entry").selectAll().where("serial", "=", parameter("serial")),
);

function toRow(entry: DirectoryEntry, knownAtMs: number): DirectoryEntryTable {
  return {
    known_at: knownAtMs,
    serial: entry.deviceSerial,
    assignee: entry.assignee,
    country: entry.country,
    time_zone: entry.timeZone,
    region: entry.region,
    issued_at: entry.issuedAt === null ? null : toMillis(entry.issuedAt),
    manager: entry.manager,
    group_name: entry.group,
    travel: JSON.stringify(entry.travel),
  };
}

const DIRECTORY_FIELDS = [
  "serial",
  "assignee",
  "country",
  "time_zone",
  "region",
  "issued_at",
  "manager",
  "group_name",
  "travel",
  "known_at",
] as const satisfies readonly (keyof DirectoryEntryTable)[];

/** Prepared, because an import writes tens of thousands in one transaction and reports wait for it. */
const putEntry = prepareQuery<DirectoryEntryTable>((db, parameter) =>
  db
    .insertInto("directory_entry")
    .values(Object.fromEntries(DIRECTORY_FIELDS.map((field) => [field, parameter(field)])) as never)
    .onConflict((conflict) =>
      conflict
        .column("serial")
        .doUpdateSet((set) =>
          Object.fromEntries(DIRECTORY_FIELDS.slice(1, -1).map((field) => [field, set.ref(`excluded.${field}`)])),
        ),
    ),
);

function isEnrolled(where: ExpressionBuilder<Tables, "directory_entry">) {
  return where.exists(
    where
      .selectFrom("device")
      .select("device.device_id")
      .whereRef("device.serial", "=", "directory_entry.serial")
      .where("device.status", "in", ENROLLED),
  );
}

function selectExpected(db: Kysely<Tables>) {
  return db
    .selectFrom("directory_entry")
    .selectAll()
    .select((select) => select.case().when(isEnrolled(select)).then(1).else(0).end().as("is_enrolled"));
}

function toExpected(row: DirectoryEntryTable & { readonly is_enrolled: number }): ExpectedLaptop {
  return { entry: toEntry(row), knownAtMs: row.known_at, isEnrolled: row.is_enrolled === 1 };
}

/** Text as it stands, in a pattern: what people type is no pattern. */
function containing(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/gu, (character) => `\\${character}`)}%`;
}

const REPORTING: readonly EnrollmentStatus[] = ["active", "pending_approval"];

async function readPage(
  db: Kysely<Tables>,
  { text, after, limit }: Parameters<DirectoryStore["page"]>[0],
): Promise<DirectoryRow[]> {
  let query = db.selectFrom("directory_entry").selectAll().where("serial", ">", after);
  if (text !== undefined)
    query = query.where(
      sql<boolean>`(lower(serial) like ${containing(text)} escape '\\' or lower(assignee) like ${containing(text)} escape '\\')`,
    );
  const entries = (await query.orderBy("serial").limit(limit).execute()).map(toEntry);
  if (entries.length === 0) return [];
  const devices = await db
    .selectFrom("device")
    .select(["serial", "device_id", "status"])
    .where(
      "serial",
      "in",
      entries.map((entry) => entry.deviceSerial),
    )
    .where("status", "in", REPORTING)
    .orderBy("enrolled_at")
    .execute();
  const bySerial = new Map(devices.map((device) => [device.serial, device]));
  return entries.map((entry) => {
    const device = bySerial.get(entry.deviceSerial);
    return { entry, deviceId: device?.device_id ?? null, status: device?.status ?? null };
  });
}

export function createDirectoryStore(db: Kysely<Tables>): DirectoryStore {
  return {
    all: async () => (await db.selectFrom("directory_entry").selectAll().orderBy("serial").execute()).map(toEntry),
    page: (request) => readPage(db, request),
    async find(serial) {
      const [row] = await entryOf(db, { serial });
      return row === undefined ? null : toEntry(row);
    },
    async ofAssignee(assignee) {
      const rows = await db
        .selectFrom("directory_entry")
        .selectAll()
        .where(sql`lower(assignee)`, "=", assignee.toLowerCase())
        .orderBy("serial")
        .execute();
      return rows.map(toEntry);
    },
    async expected(serial) {
      const row = await selectExpected(db).where("directory_entry.serial", "=", serial).executeTakeFirst();
      return row === undefined ? null : toExpected(row);
    },
    async missingAfter(serial, limit) {
      const rows = await selectExpected(db)
        .where("directory_entry.serial", ">", serial)
        .where("directory_entry.issued_at", "is not", null)
        .where((where) => where.not(isEnrolled(where)))
        .orderBy("directory_entry.serial")
        .limit(limit)
        .execute();
      return rows.map(toExpected);
    },
    put: async (entry, knownAtMs) => void (await putEntry(db, toRow(entry, knownAtMs))),
    remove: async (serial) => void (await db.deleteFrom("directory_entry").where("serial", "=", serial).execute()),
  };
}

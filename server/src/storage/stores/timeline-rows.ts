import { peekPayload } from "@clearseat/proof";
import { ReportPayload, toInstant } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { TimelineStore, ToldReport, ToldStatement } from "../../timeline/timeline-store.ts";
import type { DisclosureTable } from "../tables/disclosure.ts";
import type { ReportTable } from "../tables/report.ts";
import type { Tables } from "../tables/tables.ts";
import { parseStatement } from "./chain-rows.ts";

type ReportRow = Pick<ReportTable, "sequence" | "received_at" | "protected" | "payload" | "signature">;
type StatementRow = Pick<DisclosureTable, "sequence" | "place" | "statement">;

function toStatement({ place, statement }: StatementRow): ToldStatement {
  return { place, statement: statement === null ? null : parseStatement(statement) };
}

function toReport(row: ReportRow, statements: readonly StatementRow[]): ToldReport {
  // It passed the schema when it came in; where somebody damaged it since, the collector's own time stands in.
  const payload = ReportPayload.safeParse(peekPayload(row)).data;
  return {
    sequence: row.sequence,
    receivedAtMs: row.received_at,
    observedAt: payload?.observedAt ?? toInstant(row.received_at),
    full: payload?.full ?? false,
    statements: statements.map(toStatement),
  };
}

async function readStatements(db: Kysely<Tables>, deviceId: string, limit: number): Promise<readonly StatementRow[]> {
  const rows = await db
    .selectFrom("disclosure")
    .select(["sequence", "place", "statement"])
    .where("device_id", "=", deviceId)
    .orderBy("sequence", "desc")
    .orderBy("position", "desc")
    .limit(limit + 1)
    .execute();
  if (rows.length <= limit) return rows;
  // Half a report would say that what it does not name is no longer so.
  const cut = rows.at(-1)?.sequence;
  return rows.filter((row) => row.sequence !== cut);
}

async function readReports(db: Kysely<Tables>, deviceId: string, from: number): Promise<readonly ReportRow[]> {
  return db
    .selectFrom("report")
    .select(["sequence", "received_at", "protected", "payload", "signature"])
    .where("device_id", "=", deviceId)
    .where("sequence", ">=", from)
    .where((where) =>
      where.exists(
        where
          .selectFrom("disclosure")
          .select("disclosure.sequence")
          .whereRef("disclosure.device_id", "=", "report.device_id")
          .whereRef("disclosure.sequence", "=", "report.sequence"),
      ),
    )
    .orderBy("sequence")
    .execute();
}

export function createTimelineStore(db: Kysely<Tables>): TimelineStore {
  return {
    async told(deviceId, limit) {
      const newest = await readStatements(db, deviceId, limit);
      const oldest = newest.at(-1)?.sequence;
      if (oldest === undefined) return { reports: [], isWhole: true };
      const bySequence = Map.groupBy(newest.toReversed(), (row) => row.sequence);
      const reports = await readReports(db, deviceId, oldest);
      const before = await db
        .selectFrom("disclosure")
        .select("sequence")
        .where("device_id", "=", deviceId)
        .where("sequence", "<", oldest)
        .limit(1)
        .executeTakeFirst();
      return {
        reports: reports.map((row) => toReport(row, bySequence.get(row.sequence) ?? [])),
        isWhole: before === undefined,
      };
    },
  };
}

import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { LedgerEvidence, StoredDisclosure, StoredReport } from "./ledger-evidence.ts";
import type { MetaTable } from "./meta-table.ts";

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function readReports(database: DatabaseSync): StoredReport[] {
  const disclosures = new Map<number, StoredDisclosure[]>();
  for (const row of database
    .prepare("SELECT sequence, salt, statement FROM disclosure ORDER BY sequence, position")
    .iterate()) {
    const sequence = Number(row["sequence"]);
    const list = disclosures.get(sequence) ?? [];
    list.push({ salt: textOrNull(row["salt"]), statement: textOrNull(row["statement"]) });
    disclosures.set(sequence, list);
  }
  return database
    .prepare("SELECT sequence, report, receipt FROM report ORDER BY sequence")
    .all()
    .map((row) => ({
      sequence: Number(row["sequence"]),
      report: String(row["report"]),
      receipt: textOrNull(row["receipt"]),
      disclosures: disclosures.get(Number(row["sequence"])) ?? [],
    }));
}

/** The whole ledger as stored, in one consistent view although another process may be writing. */
export function readEvidence(database: DatabaseSync, meta: MetaTable): LedgerEvidence {
  database.exec("BEGIN");
  try {
    return {
      privateKey: meta.read("private_key"),
      enrollment: meta.read("enrollment"),
      base: meta.read("base"),
      headSequence: meta.read("head"),
      newestReceipt: meta.read("newest_receipt"),
      needFull: meta.read("need_full") !== null,
      reports: readReports(database),
      replacedReceipts: database
        .prepare("SELECT sequence, receipt FROM replaced_receipt ORDER BY sequence")
        .all()
        .map((row) => ({ sequence: Number(row["sequence"]), receipt: String(row["receipt"]) })),
      state: database
        .prepare("SELECT place, commitment, salt, statement, seen_in FROM state")
        .all()
        .map((row) => ({
          place: String(row["place"]),
          commitment: String(row["commitment"]),
          salt: String(row["salt"]),
          statement: String(row["statement"]),
          seenIn: Number(row["seen_in"]),
        })),
      tombstones: database
        .prepare("SELECT envelope FROM tombstone ORDER BY id")
        .all()
        .map((row) => String(row["envelope"])),
    };
  } finally {
    database.exec("COMMIT");
  }
}

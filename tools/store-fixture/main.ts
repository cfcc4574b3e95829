import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildServer } from "@clearseat/server";
import { ManualClock, toMillis } from "@clearseat/shared";
import { playSampleCompany } from "../../server/src/testing/sample-company.ts";

/**
 * Writes the fixture of the newest schema version, made by the code as it stands: run it before a new migration is
 * written. A fixture is never made again: it stands for what that version left behind.
 */
const FIXTURES = new URL("../../server/src/storage/migrations/fixtures/", import.meta.url);
/** Rows that every store gets from its migration, whatever happened in it. */
const FILLED_BY_MIGRATION = "named_lock";
const START = "2026-03-02T14:00:00Z";

function readTables(database: DatabaseSync) {
  const schema = database
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'kysely_%' ORDER BY rowid")
    .all()
    .map((row) => String(row["sql"]));
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'kysely_%' ORDER BY name")
    .all()
    .map((row) => String(row["name"]))
    .filter((name) => name !== FILLED_BY_MIGRATION);
  const tables = Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
  const version = database.prepare("SELECT max(name) AS newest FROM kysely_migration").get();
  return { version: String(version?.["newest"]), schema, tables };
}

const dataDir = mkdtempSync(path.join(tmpdir(), "clearseat-fixture-"));
try {
  const clock = new ManualClock(toMillis(START));
  const server = await buildServer({ dataDir, clock, settings: { requireApproval: false } });
  const laptops = await playSampleCompany({ server, clock });
  await server.close();
  const readKey = (name: string): unknown => JSON.parse(readFileSync(path.join(dataDir, name), "utf8"));
  const keys = { collector: readKey("collector-key.json"), company: readKey("company-key.json") };
  using database = new DatabaseSync(path.join(dataDir, "clearseat.sqlite"));
  const { version, schema, tables } = readTables(database);
  const file = new URL(`${version}.json`, FIXTURES);
  if (existsSync(file)) throw new Error(`${file.pathname} is there already and stays as it was made`);
  writeFileSync(file, `${JSON.stringify({ version, nowMs: clock.now(), keys, laptops, schema, tables }, null, 1)}\n`);
  process.stderr.write(`Wrote ${file.pathname}\n`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

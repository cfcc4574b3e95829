import { backup, type DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Storage, Store } from "../store.ts";
import { migrate } from "./migrations/migrate.ts";
import { NodeSqliteDialect, openSqlite } from "./sqlite/sqlite-dialect.ts";
import { toStorageError } from "./storage-error.ts";
import { createAlertStore } from "./stores/alert-rows.ts";
import { createAuditStore } from "./stores/audit-rows.ts";
import { createDirectoryStore, createSecretStore, createTokenStore } from "./stores/company-rows.ts";
import { createDeviceStore } from "./stores/device-rows.ts";
import { createEvidenceStore, createQuarantineStore } from "./stores/evidence-rows.ts";
import { createFindingStore } from "./stores/finding-rows.ts";
import { createFleetIndex } from "./stores/fleet-rows.ts";
import { createReportStore } from "./stores/report-rows.ts";
import { createStateStore } from "./stores/state-rows.ts";
import type { Tables } from "./tables/tables.ts";

function createStore(db: Kysely<Tables>): Store {
  return {
    devices: createDeviceStore(db),
    reports: createReportStore(db),
    state: createStateStore(db),
    fleet: createFleetIndex(db),
    findings: createFindingStore(db),
    alerts: createAlertStore(db),
    secrets: createSecretStore(db),
    tokens: createTokenStore(db),
    directory: createDirectoryStore(db),
    quarantine: createQuarantineStore(db),
    evidence: createEvidenceStore(db),
    audit: createAuditStore(db),
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

const PROBE_ID = "(probe)";
/** As much as a large batch of reports needs, so that a nearly full disk shows before a report meets it. */
const PROBE_TEXT = "-".repeat(65_536);

async function writeProbe(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = {
      device_id: PROBE_ID,
      report_hash: PROBE_ID,
      version: 0,
      body: PROBE_TEXT,
      received_at: 0,
      delete_at: 0,
    };
    await tx
      .insertInto("quarantine")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx.deleteFrom("quarantine").where("device_id", "=", PROBE_ID).execute();
  });
}

/** A copy in several steps starts again whenever another process writes, and under load never ends; so it takes one. */
const ALL_PAGES = 2_147_483_647;

/** Storage over a SQLite database that is already open. */
export async function createSqliteStorage(database: DatabaseSync): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  await attempt(() => migrate(db));
  return {
    store: createStore(db),
    transaction: (work) => attempt(() => db.transaction().execute((tx) => work(createStore(tx)))),
    probe: () => attempt(() => writeProbe(db)),
    backup: (file) => attempt(async () => void (await backup(database, file, { rate: ALL_PAGES }))),
    close: () => db.destroy(),
  };
}

/** @param path a file, or `:memory:` for a database that ends with the process. */
export async function openStorage(path: string): Promise<Storage> {
  const database = await attempt(async () => openSqlite(path));
  return createSqliteStorage(database);
}

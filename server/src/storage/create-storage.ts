import type { Kysely } from "kysely";
import type { Storage, Store } from "../store.ts";
import type { Engine } from "./engine.ts";
import { isPostgresConflict } from "./postgres/postgres-fault.ts";
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

/** Runs something on the database; its failure becomes `storage_unavailable`. */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
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

/** Two transactions that met are told apart after the first round; more rounds mean that something else is wrong. */
const MAX_TRIES = 5;

async function transact<T>(db: Kysely<Tables>, work: (store: Store) => Promise<T>): Promise<T> {
  for (let left = MAX_TRIES; ; left -= 1) {
    try {
      return await db.transaction().execute((tx) => work(createStore(tx)));
    } catch (error) {
      if (left === 1 || !isPostgresConflict(error)) throw error;
    }
  }
}

/** Storage over an open database whose schema is up to date. */
export function createStorage({ db, backup, close }: Engine): Storage {
  return {
    store: createStore(db),
    transaction: (work) => attempt(() => transact(db, work)),
    probe: () => attempt(() => writeProbe(db)),
    backup: (file) => attempt(() => backup(file)),
    close,
  };
}

import { setTimeout as wait } from "node:timers/promises";
import { randomToken } from "@clearseat/proof";
import type { Kysely } from "kysely";
import { makePrivateFile, nameFile, removeFile } from "../platform/files.ts";
import type { Storage, Store } from "../store.ts";
import { createDueList, NO_DUE_LIST } from "./due-list.ts";
import type { Engine } from "./engine.ts";
import { inLockOrder, NO_LOCKS } from "./order-guard.ts";
import { isPostgresConflict } from "./postgres/postgres-fault.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { toStorageError } from "./storage-error.ts";
import { createAccessStore } from "./stores/access-rows.ts";
import { createAlertStore } from "./stores/alert-rows.ts";
import { createAuditStore } from "./stores/audit-rows.ts";
import { createBacktestStore } from "./stores/backtest-rows.ts";
import { createSecretStore, createTokenStore } from "./stores/company-rows.ts";
import { createDeclarationStore } from "./stores/declaration-rows.ts";
import { createDeliveryStore } from "./stores/delivery-rows.ts";
import { createDeviceStore } from "./stores/device-rows.ts";
import { createDirectoryStore } from "./stores/directory-rows.ts";
import { createEvidenceStore, createQuarantineStore } from "./stores/evidence-rows.ts";
import { createApprovalStore, createSuppressionStore } from "./stores/exception-rows.ts";
import { createFarmStore } from "./stores/farm-rows.ts";
import { createFiguresStore } from "./stores/figures-rows.ts";
import { createFindingStore } from "./stores/finding-rows.ts";
import { createFleetIndex } from "./stores/fleet-rows.ts";
import { createIdentityStore } from "./stores/identity-rows.ts";
import { createJobStore } from "./stores/job-rows.ts";
import { createPersonStore } from "./stores/person-rows.ts";
import { createPlaceStore } from "./stores/place-rows.ts";
import { createReportStore } from "./stores/report-rows.ts";
import { createRuleSettingStore } from "./stores/rule-setting-rows.ts";
import { createStateStore } from "./stores/state-rows.ts";
import { createTimelineStore } from "./stores/timeline-rows.ts";
import { createTriageStore } from "./stores/triage-rows.ts";
import type { Tables } from "./tables/tables.ts";

function createStore(db: Kysely<Tables>, own: Pick<Store, "locks" | "due">): Store {
  return {
    ...own,
    devices: createDeviceStore(db),
    reports: createReportStore(db),
    state: createStateStore(db),
    timeline: createTimelineStore(db),
    fleet: createFleetIndex(db),
    places: createPlaceStore(db),
    farm: createFarmStore(db),
    figures: createFiguresStore(db),
    declarations: createDeclarationStore(db),
    ruleSettings: createRuleSettingStore(db),
    findings: createFindingStore(db),
    alerts: createAlertStore(db),
    deliveries: createDeliveryStore(db),
    triage: createTriageStore(db),
    secrets: createSecretStore(db),
    tokens: createTokenStore(db),
    access: createAccessStore(db),
    directory: createDirectoryStore(db),
    backtests: createBacktestStore(db),
    people: createPersonStore(db),
    suppressions: createSuppressionStore(db),
    approvals: createApprovalStore(db),
    quarantine: createQuarantineStore(db),
    evidence: createEvidenceStore(db),
    audit: createAuditStore(db),
    jobs: createJobStore(db),
    identity: createIdentityStore(db),
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

/** One that meets another goes again after so long, and then after twice as long; together about as long as a lock may take. */
const PAUSES_MS = [5, 10, 20, 40, 80, 160, 320, 640, 1_280];

async function once<T>({ db, isShared, createLocks }: Engine, work: (store: Store) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const locks = inLockOrder(createLocks(tx));
    const due = createDueList(tx, locks, isShared);
    const result = await work(createStore(tx, { locks, due }));
    await due.write();
    return result;
  });
}

async function untilAlone<T>(run: () => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await run();
    } catch (error) {
      if (!isPostgresConflict(error)) throw error;
      await wait(pauseMs);
    }
  }
  return run();
}

/** Every run has a draft of its own: two that wrote one file would leave neither store in it. */
async function writeWhole(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${file}.${randomToken(9)}.unfinished`;
  makePrivateFile(draft);
  try {
    await write(draft);
    nameFile(draft, file);
  } finally {
    removeFile(draft);
  }
}

/** Storage over an open database whose schema is up to date. */
export function createStorage(engine: Engine): Storage {
  const { db, backup, close } = engine;
  const unlocked = { locks: NO_LOCKS, due: NO_DUE_LIST };
  return {
    store: {
      ...createStore(db, unlocked),
      snapshot: (work) =>
        attempt(() => untilAlone(() => readSnapshot(db, (instant) => work(createStore(instant, unlocked))))),
    },
    transaction: (work) => attempt(() => untilAlone(() => once(engine, work))),
    probe: () => attempt(() => writeProbe(db)),
    backup: (file) => attempt(() => writeWhole(file, backup)),
    close,
  };
}

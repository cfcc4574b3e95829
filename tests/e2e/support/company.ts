import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServer } from "@clearseat/server";
import { parseDatabaseUrl } from "../../../server/src/storage/postgres/database-url.ts";
import { startPostgres, type TestPostgres } from "../../../server/src/testing/start-postgres.ts";
import { type CollectorProcess, startCollectorProcess } from "./collector-process.ts";
import { readServerChains, type ServerChains } from "./compare-chains.ts";
import type { LoadSettings } from "./load-device.ts";

export const STORES = ["sqlite", "postgres"] as const;
export type StoreName = (typeof STORES)[number];

export interface CompanyOptions {
  readonly store?: StoreName;
  /** How many laptops the enroll secret admits. */
  readonly secretUses?: number;
  /** Folder for keys and, on SQLite, the store; a new one by default. */
  readonly dataDir?: string;
}

/** A company with keys, a store and an enroll secret; its collectors are processes of their own. */
export interface Company {
  readonly dataDir: string;
  readonly secret: string;
  readonly collectorId: string;
  /** The database server; null on SQLite. */
  readonly postgres: TestPostgres | null;
  /** What a laptop needs to reach the company at this address. */
  settingsFor(url: string): LoadSettings;
  /** Starts a collector; on PostgreSQL several may run at once. */
  start(port?: number): Promise<CollectorProcess>;
  /** What the store holds once no collector runs. */
  readChains(): Promise<ServerChains>;
  remove(): Promise<void>;
}

const DATABASE = "clearseat";

async function startStore(store: StoreName): Promise<TestPostgres | null> {
  if (store === "sqlite") return null;
  const postgres = await startPostgres();
  await postgres.run("postgres", `CREATE DATABASE ${DATABASE}`);
  return postgres;
}

export async function makeCompany(options: CompanyOptions = {}): Promise<Company> {
  const { store = "sqlite", secretUses = 10_000 } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "clearseat-company-"));
  const postgres = await startStore(store);
  const url = postgres?.urlOf(DATABASE);
  const where = { dataDir, database: url === undefined ? undefined : parseDatabaseUrl(url, "test") };
  const server = await buildServer(where);
  const { secret } = await server.services.secrets.create({ uses: secretUses });
  await server.close();
  const started: CollectorProcess[] = [];
  return {
    dataDir,
    secret,
    collectorId: server.collector.id,
    postgres,
    settingsFor: (address) => server.agentConfig(address, secret),
    async start(port = 0) {
      const collector = await startCollectorProcess(dataDir, port, url === undefined ? {} : { DATABASE_URL: url });
      started.push(collector);
      return collector;
    },
    readChains: () => readServerChains(where),
    async remove() {
      // Those that a failing test did not come to end.
      for (const { program } of started) await program.end("SIGKILL");
      await postgres?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

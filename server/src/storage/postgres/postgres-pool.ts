import type { PostgresPool, PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, type PoolClient, type PoolConfig, types } from "pg";
import { type DatabaseLocation, statementMsOf } from "./database-url.ts";
import { isStalePlan, UnreachableError } from "./postgres-fault.ts";
import { createStatementNames, type StatementNames } from "./statement-names.ts";

/** How long the database may keep us waiting, and how many connections one collector takes. */
export interface PoolLimits {
  readonly connections: number;
  /** To get a connection. */
  readonly connectMs: number;
  /** For one statement; 0 for as long as it takes, as migrations need. */
  readonly statementMs: number;
  /** For another transaction's lock. */
  readonly lockMs: number;
  /** A connection that nobody uses is closed after this. */
  readonly idleMs: number;
}

export const DEFAULT_LIMITS: PoolLimits = {
  connections: 10,
  connectMs: 5_000,
  statementMs: 30_000,
  lockMs: 10_000,
  idleMs: 30_000,
};

/** Once the database has given up a statement it says so; without any word so much later the way to it is broken. */
const SILENCE_MS = 5_000;

/** Types int8 and numeric: counts, times in milliseconds and sequences, all far below the limit of exact numbers. */
const EXACT_NUMBERS = new Set([20, 1700]);

const getTypeParser = ((oid: number, format?: "text") =>
  EXACT_NUMBERS.has(oid) ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser;

function toConfig(location: DatabaseLocation, limits: PoolLimits): PoolConfig {
  // What the address says comes first for the driver, so the wait for an answer has to follow it.
  const statementMs = statementMsOf(location) ?? limits.statementMs;
  return {
    connectionString: location.connectionString,
    application_name: "clearseat",
    max: limits.connections,
    connectionTimeoutMillis: limits.connectMs,
    idleTimeoutMillis: limits.idleMs,
    keepAlive: true,
    allowExitOnIdle: true,
    types: { getTypeParser },
    lock_timeout: limits.lockMs,
    ...(limits.statementMs === 0
      ? {}
      : {
          statement_timeout: limits.statementMs,
          idle_in_transaction_session_timeout: limits.statementMs,
          ...(statementMs === 0 ? {} : { query_timeout: statementMs + SILENCE_MS }),
        }),
  };
}

/** PostgreSQL's text cannot hold this character; it stands for itself nowhere, so the sign for "unreadable" takes its place. */
function toStorable(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
}

async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What the database itself answers is a DatabaseError; a TypeError would be ours.
    throw error instanceof DatabaseError || error instanceof TypeError ? error : new UnreachableError(error);
  }
}

/** One connection as Kysely wants it, with prepared statements and errors that tell whose fault they are. */
class NamingClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #names: StatementNames;
  #isStale = false;

  constructor(client: PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  readonly query = ((sql: string, parameters: readonly unknown[]) =>
    reaching(async () => {
      // Without parameters there is nothing to bind, and `begin` and its like are parsed for free.
      const name = parameters.length === 0 ? undefined : this.#names.nameOf(sql);
      const values = parameters.map(toStorable);
      try {
        return await this.#client.query({ text: sql, values, ...(name === undefined ? {} : { name }) });
      } catch (error) {
        this.#isStale ||= isStalePlan(error);
        throw error;
      }
    })) as unknown as PostgresPoolClient["query"];

  release(destroy?: boolean): void {
    this.#client.release(destroy === true || this.#isStale);
  }
}

/**
 * A pool for Kysely. A database that goes away breaks connections whether anybody uses them or not; the pool drops
 * them and makes new ones, so nothing has to be restarted when it is back.
 */
export function openPool(location: DatabaseLocation, limits: PoolLimits): PostgresPool {
  const pool = new Pool(toConfig(location, limits));
  const names = createStatementNames();
  const clients = new WeakMap<PoolClient, NamingClient>();
  const known = (client: PoolClient): NamingClient => {
    const wrapped = clients.get(client) ?? new NamingClient(client, names);
    clients.set(client, wrapped);
    return wrapped;
  };
  // Whoever waits for the connection is told by its own statement; without a listener Node would end the process.
  const dropped = (): void => undefined;
  pool.on("error", dropped);
  pool.on("connect", (client) => void client.on("error", dropped));
  return {
    options: pool.options,
    connect: () => reaching(async () => known(await pool.connect())),
    end: () => pool.end(),
  };
}

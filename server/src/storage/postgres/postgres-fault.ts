import { DatabaseError } from "pg";

/** The database could not be reached, or the way to it broke. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super(wordsOf(cause), { cause });
    this.name = "UnreachableError";
  }
}

/** A connection that tries several addresses fails with all their reasons and an empty message of its own. */
function wordsOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map((each) => String(each?.message ?? each)).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}

/** Another transaction holds what this one needs and must not wait for. */
export class TransactionConflict extends Error {
  constructor() {
    super("another transaction is writing the same device or site");
    this.name = "TransactionConflict";
  }
}

function sqlState(error: unknown): string | null {
  return error instanceof DatabaseError ? (error.code ?? null) : null;
}

/** Serialization failure, deadlock, and a row that another transaction was first to write: go again and see it. */
const CONFLICTS = ["40001", "40P01", "23505"];

/**
 * SQLSTATE classes that say "cannot store now": connection, authorization, resources, intervention of an operator,
 * system and internal error. Source: the appendix on error codes of the PostgreSQL manual.
 */
const UNAVAILABLE_CLASSES = new Set(["08", "28", "53", "57", "58", "XX"]);

/**
 * The same by single code: read-only database or transaction, idle for too long, database gone, no right to the
 * table, lock not to be had, conflicts that went on through every try.
 */
const UNAVAILABLE = new Set(["25006", "25P03", "3D000", "42501", "55P03", ...CONFLICTS]);

/** A plan that another version's migration made invalid; the next connection plans anew. */
const STALE_PLAN = "0A000";

export function isStalePlan(error: unknown): boolean {
  return sqlState(error) === STALE_PLAN && /cached plan/u.test((error as Error).message);
}

/** True when the database itself failed, not what was asked of it. */
export function isPostgresUnavailable(error: unknown): boolean {
  if (error instanceof UnreachableError || error instanceof TransactionConflict) return true;
  const code = sqlState(error);
  return code !== null && (UNAVAILABLE_CLASSES.has(code.slice(0, 2)) || UNAVAILABLE.has(code) || isStalePlan(error));
}

export function isPostgresConflict(error: unknown): boolean {
  return error instanceof TransactionConflict || CONFLICTS.includes(sqlState(error) ?? "");
}

/** Damaged pages or index: it does not pass by waiting. */
const DAMAGED = new Set(["XX001", "XX002"]);

export function isPostgresDamaged(error: unknown): boolean {
  return DAMAGED.has(sqlState(error) ?? "");
}

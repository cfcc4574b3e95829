import { AppError } from "../app-error.ts";
import { isPostgresDamaged, isPostgresUnavailable } from "./postgres/postgres-fault.ts";
import { isSqliteDamaged, isSqliteUnavailable } from "./sqlite/sqlite-fault.ts";

/** A store that failed is worth another try this soon; a database that fails over takes about as long. */
const RETRY_SECONDS = 5;

/** True when the database cannot be read, now or later. */
export function isDamaged(error: unknown): boolean {
  return isSqliteDamaged(error) || isPostgresDamaged(error);
}

/** True when the store itself failed, not what was asked of it. */
export function isStorageFailure(error: unknown): boolean {
  if (error instanceof AppError) return error.code === "storage_unavailable";
  return isSqliteUnavailable(error) || isPostgresUnavailable(error);
}

/** A store's failure as the answer that callers get; anything else stays what it is. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof AppError || !isStorageFailure(error)) return error;
  return new AppError("storage_unavailable", undefined, {
    cause: error,
    extra: { retryAfterSeconds: RETRY_SECONDS },
  });
}

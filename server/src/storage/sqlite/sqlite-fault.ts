/**
 * SQLite's primary result codes that say "cannot store now": busy, locked, no memory, read-only, input/output error,
 * corrupt, full, cannot open, not a database. Source: sqlite.org/rescode.html.
 */
const UNAVAILABLE = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26]);

/** Of these, the ones that do not pass: corrupt, cannot open, not a database. */
const DAMAGED = new Set([11, 14, 26]);

function primaryCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  // The low byte is the primary code; the rest details it.
  return typeof code === "number" ? code & 0xff : null;
}

/** True when the database file cannot be read, now or later. */
export function isSqliteDamaged(error: unknown): boolean {
  return DAMAGED.has(primaryCode(error) ?? 0);
}

/** True when the database itself failed, not what was asked of it. */
export function isSqliteUnavailable(error: unknown): boolean {
  return UNAVAILABLE.has(primaryCode(error) ?? 0);
}

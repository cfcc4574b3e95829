import type { Storage } from "../../store.ts";
import { attempt, createStorage } from "../create-storage.ts";
import type { DatabaseLocation } from "./database-url.ts";
import { openPostgresEngine } from "./postgres-engine.ts";
import { DEFAULT_LIMITS, type PoolLimits } from "./postgres-pool.ts";

/** Storage on a PostgreSQL database. */
export async function openPostgresStorage(
  location: DatabaseLocation,
  limits: PoolLimits = DEFAULT_LIMITS,
): Promise<Storage> {
  return createStorage(await attempt(() => openPostgresEngine(location, limits)));
}

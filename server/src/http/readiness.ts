import type { Clock } from "@clearseat/shared";
import type { Storage } from "../store.ts";

/** A probe is a real write; asking more often than this gets the last answer. */
const PROBE_MS = 1_000;

/** Can the server store now? */
export type Readiness = () => Promise<boolean>;

export function createReadiness(storage: Storage, clock: Clock): Readiness {
  let last: { readonly atMs: number; readonly isReady: boolean } | null = null;
  return async () => {
    if (last !== null && clock.now() - last.atMs < PROBE_MS && clock.now() >= last.atMs) return last.isReady;
    const isReady = await storage.probe().then(
      () => true,
      () => false,
    );
    last = { atMs: clock.now(), isReady };
    return isReady;
  };
}

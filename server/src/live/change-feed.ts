import { HOUR_MS } from "@clearseat/shared";
import type { AlertChange } from "../alerts/alert-store.ts";
import type { Storage } from "../store.ts";

/** What a page is told of an alert: that it changed, and nothing of what it says. */
export interface ToldChange extends AlertChange {
  readonly what: "opened" | "changed" | "closed";
}

/** What a listener gets. */
export type Told =
  | { readonly kind: "changes"; readonly changes: readonly ToldChange[]; readonly atMs: number }
  /** It missed more than is told one by one; it reads its lists anew. */
  | { readonly kind: "resync"; readonly atMs: number };

export interface ChangeFeed {
  /** From now on the listener is told; call what comes back to end it. */
  listen(listener: (told: Told) => void): () => void;
  /** What changed since an instant that was told before. */
  since(atMs: number): Promise<Told>;
  /** The newest instant that everybody was told of. */
  newest(): Promise<number>;
  /** Looks now, and once a second for as long as anybody listens. */
  look(): Promise<void>;
  stop(): void;
}

/** A transaction may commit so long after the instant that it writes, and collectors' clocks differ. */
const OVERLAP_MS = 30_000;
const LOOK_EVERY_MS = 1_000;
/** Whoever missed more than this reads anew. */
const MOST_AT_ONCE = 500;
const LONGEST_MS = HOUR_MS;

function tell(change: AlertChange): ToldChange {
  const what = change.status === "closed" ? "closed" : change.openedAtMs === change.updatedAtMs ? "opened" : "changed";
  return { ...change, what };
}

function newestOf(changes: readonly AlertChange[], atMs: number): number {
  return Math.max(atMs, ...changes.map((change) => change.updatedAtMs));
}

/** Follows the order of changes in the store, whichever collector made them, for all listeners of this one. */
export function createChangeFeed({
  storage,
  onFailure,
}: {
  readonly storage: Storage;
  readonly onFailure: (error: unknown) => void;
}): ChangeFeed {
  const { alerts } = storage.store;
  const listeners = new Set<(told: Told) => void>();
  /** What was told within the overlap, so that looking at it again tells nothing. */
  let told = new Map<string, number>();
  let atMs: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  /** Whoever begins to listen wants what happens from now on. */
  async function begin(): Promise<number> {
    if (atMs !== null) return atMs;
    const [last] = await alerts.changedSince(0, 1);
    const newest = last?.updatedAtMs ?? 0;
    const recent = await alerts.changedSince(newest - OVERLAP_MS, MOST_AT_ONCE);
    told = new Map(recent.map((change) => [change.alertId, change.updatedAtMs]));
    atMs ??= newest;
    return atMs;
  }

  function send(news: Told): void {
    for (const listener of listeners) listener(news);
  }

  async function lookOnce(): Promise<void> {
    const before = await begin();
    const found = await alerts.changedSince(before - OVERLAP_MS, MOST_AT_ONCE);
    const fresh = found.filter((change) => told.get(change.alertId) !== change.updatedAtMs);
    if (fresh.length === 0) return;
    const now = newestOf(fresh, before);
    atMs = now;
    told = new Map(
      found
        .filter((change) => change.updatedAtMs >= now - OVERLAP_MS)
        .map((change) => [change.alertId, change.updatedAtMs]),
    );
    send(
      found.length === MOST_AT_ONCE
        ? { kind: "resync", atMs: now }
        : { kind: "changes", changes: fresh.toReversed().map(tell), atMs: now },
    );
  }

  /** One look at a time; one that is asked for meanwhile is the next. */
  function look(): Promise<void> {
    looking ??= lookOnce()
      .catch(onFailure)
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    listen(listener) {
      listeners.add(listener);
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        // Nobody follows any more; whoever comes next begins where the store is then.
        atMs = null;
      };
    },
    async since(sinceMs) {
      const newest = await begin();
      if (newest - sinceMs > LONGEST_MS) return { kind: "resync", atMs: newest };
      const found = await alerts.changedSince(sinceMs - OVERLAP_MS, MOST_AT_ONCE);
      const now = newestOf(found, newest);
      return found.length === MOST_AT_ONCE
        ? { kind: "resync", atMs: now }
        : { kind: "changes", changes: found.toReversed().map(tell), atMs: now };
    },
    newest: begin,
    look,
    stop,
  };
}

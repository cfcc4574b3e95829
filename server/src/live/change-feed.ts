import { type Clock, HOUR_MS } from "@clearseat/shared";
import type { AlertChange } from "../alerts/alert-store.ts";
import type { Storage, Store } from "../store.ts";

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
  /** From now on the listener is told, once a second; call what comes back to end it. */
  listen(listener: (told: Told) => void): () => void;
  /** What changed since an instant that was told before. */
  since(atMs: number): Promise<Told>;
  /** The newest instant that everybody was told of. */
  newest(): Promise<number>;
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

function tellAll(changes: readonly AlertChange[], atMs: number): Told {
  return { kind: "changes", changes: changes.toReversed().map(tell), atMs };
}

function newestOf(changes: readonly AlertChange[], atMs: number): number {
  return Math.max(atMs, ...changes.map((change) => change.updatedAtMs));
}

/** What one collector has told of the order of changes in the store. */
function createFollower({ alerts }: Store, clock: Clock) {
  /** What was told within the overlap, so that looking at it again tells nothing. */
  let told = new Map<string, number>();
  let atMs: number | null = null;

  /** A clock that was ahead for a while left changes in the future, behind which those of now must not hide. */
  const notAhead = (ms: number): number => Math.min(ms, clock.now());

  function remember(changes: readonly AlertChange[], newestMs: number): void {
    const recent = changes.filter((change) => change.updatedAtMs >= notAhead(newestMs) - OVERLAP_MS);
    told = new Map(recent.map((change) => [change.alertId, change.updatedAtMs]));
    atMs = newestMs;
  }

  /** Whoever begins to follow wants what happens from now on. */
  async function newest(): Promise<number> {
    if (atMs !== null) return atMs;
    const [last] = await alerts.changedSince(0, 1);
    const lastMs = last?.updatedAtMs ?? 0;
    const recent = await alerts.changedSince(notAhead(lastMs) - OVERLAP_MS, MOST_AT_ONCE);
    if (atMs === null) remember(recent, lastMs);
    return atMs ?? lastMs;
  }

  return {
    newest,
    /** Null: nothing new. */
    async next(): Promise<Told | null> {
      const before = await newest();
      const found = await alerts.changedSince(notAhead(before) - OVERLAP_MS, MOST_AT_ONCE);
      const fresh = found.filter((change) => told.get(change.alertId) !== change.updatedAtMs);
      if (fresh.length === 0) return null;
      const now = newestOf(fresh, before);
      remember(found, now);
      return found.length === MOST_AT_ONCE ? { kind: "resync", atMs: now } : tellAll(fresh, now);
    },
    async since(sinceMs: number): Promise<Told> {
      const newestMs = await newest();
      if (newestMs - sinceMs > LONGEST_MS) return { kind: "resync", atMs: newestMs };
      const found = await alerts.changedSince(notAhead(sinceMs) - OVERLAP_MS, MOST_AT_ONCE);
      const now = newestOf(found, newestMs);
      return found.length === MOST_AT_ONCE ? { kind: "resync", atMs: now } : tellAll(found, now);
    },
    /** Nobody follows any more; whoever comes next begins where the store is then. */
    forget(): void {
      atMs = null;
    },
  };
}

/** Follows the order of changes in the store, whichever collector made them, for all listeners of this one. */
export function createChangeFeed({
  storage,
  clock,
  onFailure,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
}): ChangeFeed {
  const follower = createFollower(storage.store, clock);
  const listeners = new Set<(told: Told) => void>();
  let timer: NodeJS.Timeout | null = null;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      const news = await follower.next();
      if (news !== null) for (const listener of listeners) listener(news);
    } catch (error) {
      // The store may be away for a while; the next look tells what happened meanwhile.
      onFailure(error);
    } finally {
      isLooking = false;
    }
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
        follower.forget();
      };
    },
    since: follower.since,
    newest: follower.newest,
    stop,
  };
}

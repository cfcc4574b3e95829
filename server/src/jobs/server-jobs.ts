import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  RETENTION_DAYS,
  type RetentionClass,
  SIGNALS,
  type SignalKind,
} from "@clearseat/shared";
import { createSessionService } from "../access/session-service.ts";
import { inOneTransaction } from "../alerts/build-case.ts";
import { judgeDevice, judgeDue } from "../alerts/judge-device.ts";
import type { DuePlace } from "../devices/due-devices.ts";
import type { ServerEvent } from "../events.ts";
import { monotonicMs } from "../platform/clock.ts";
import { nextTurn, rest } from "../platform/next-turn.ts";
import type { Storage } from "../store.ts";
import type { Job, JobDeps } from "./job.ts";
import { greetLatecomers, lookForMissing } from "./look-for-missing.ts";

/** Reports must not wait long behind a job's transaction; between two they have their turn. */
const PER_TRANSACTION = 25;
const STAYS_PER_TRANSACTION = 500;
const DELIVERIES_PER_TRANSACTION = 200;
/** In one hour the walk has been at every device. */
const WALK_MINUTES = 60;
/** After a transaction the walk rests so many times as long, so that in a large fleet it does not crowd out reports. */
const REST_TIMES = 3;

/** Judges devices that wait because another changed and were too many for that commit. */
function judgeWaiting({ storage, clock, settings, addressFacts, onEvent }: JobDeps): Job {
  return {
    name: "judge-waiting",
    everyMs: MINUTE_MS,
    async run(_cursor, isStopping) {
      for (let after: DuePlace | undefined; ; ) {
        const from = after;
        const { events, next } = await storage.transaction((store) =>
          judgeDue(
            store,
            inOneTransaction(store, { settings, addressFacts, nowMs: clock.now() }),
            PER_TRANSACTION,
            from,
          ),
        );
        events.forEach(onEvent);
        if (next === null || isStopping()) return "";
        after = next;
        await nextTurn();
      }
    },
  };
}

/** Judges every device again in turn: some rules read the time, and settings and directory change. */
function judgeAgain({ storage, clock, settings, addressFacts, onEvent }: JobDeps): Job {
  return {
    name: "judge-again",
    everyMs: MINUTE_MS,
    async run(cursor, isStopping) {
      let after = cursor;
      const counts = await storage.store.devices.countByStatus();
      let left = Math.max(PER_TRANSACTION, Math.ceil((counts.get("active") ?? 0) / WALK_MINUTES));
      while (left > 0 && !isStopping()) {
        const startedMs = monotonicMs();
        const ids = await storage.store.devices.activeIdsAfter(after, Math.min(left, PER_TRANSACTION));
        const events = await storage.transaction(async (store) => {
          await store.locks.devices(ids);
          const all: ServerEvent[] = [];
          const context = inOneTransaction(store, { settings, addressFacts, nowMs: clock.now() });
          for (const id of ids) all.push(...(await judgeDevice(store, id, context)));
          return all;
        });
        events.forEach(onEvent);
        left -= PER_TRANSACTION;
        if (ids.length < PER_TRANSACTION) return "";
        after = ids.at(-1) ?? "";
        if (left > 0) await rest(REST_TIMES * (monotonicMs() - startedMs));
      }
      return after;
    },
  };
}

async function purgeState(storage: Storage, kinds: readonly SignalKind[], clearedBeforeMs: number): Promise<void> {
  for (;;) {
    const ids = await storage.store.state.withEnded(kinds, clearedBeforeMs, PER_TRANSACTION);
    if (ids.length === 0) return;
    await storage.transaction(async (store) => {
      await store.locks.devices(ids);
      await store.state.purge(ids, kinds, clearedBeforeMs);
    });
    await nextTurn();
  }
}

async function purgePlaces(storage: Storage, beforeMs: number): Promise<void> {
  let isAnyGone = false;
  while (await storage.transaction((store) => store.places.purge(beforeMs, STAYS_PER_TRANSACTION))) {
    isAnyGone = true;
    await nextTurn();
  }
  if (isAnyGone) await storage.transaction((store) => store.places.dropUnused());
}

async function purgeDeliveries(storage: Storage, beforeMs: number): Promise<void> {
  for (;;) {
    const count = await storage.transaction((store) => store.deliveries.purge(beforeMs, DELIVERIES_PER_TRANSACTION));
    if (count < DELIVERIES_PER_TRANSACTION) return;
    await nextTurn();
  }
}

/** Removes what ended longer ago than its kind is kept, unread reports and messages whose time is over. */
function purge({ storage, clock, settings }: JobDeps): Job {
  return {
    name: "purge",
    everyMs: HOUR_MS,
    async run() {
      const nowMs = clock.now();
      await storage.store.quarantine.purge(nowMs);
      for (const [retention, days] of Object.entries(RETENTION_DAYS) as [RetentionClass, number][]) {
        const kinds = SIGNALS.filter((signal) => signal.retention === retention).map((signal) => signal.kind);
        if (kinds.length > 0) await purgeState(storage, kinds, nowMs - days * DAY_MS);
      }
      await purgeDeliveries(storage, nowMs - settings.deliveryDays * DAY_MS);
      await purgePlaces(storage, nowMs - RETENTION_DAYS.place * DAY_MS);
      return "";
    },
  };
}

export function createServerJobs(deps: JobDeps): readonly Job[] {
  const lapse: Job = {
    name: "lapse-suppressions",
    everyMs: MINUTE_MS,
    async run() {
      await deps.alerts.lapse();
      return "";
    },
  };
  const sweep: Job = {
    name: "sweep-sessions",
    everyMs: HOUR_MS,
    async run() {
      await createSessionService(deps).sweep();
      await deps.storage.store.triage.sweepReasons(deps.clock.now());
      return "";
    },
  };
  return [judgeWaiting(deps), judgeAgain(deps), lookForMissing(deps), greetLatecomers(deps), lapse, purge(deps), sweep];
}

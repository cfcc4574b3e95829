import { HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import { inOneTransaction } from "../alerts/build-case.ts";
import { judgeMissing } from "../alerts/judge-missing.ts";
import type { ServerEvent } from "../events.ts";
import { nextTurn } from "../platform/next-turn.ts";
import type { Job, JobDeps } from "./job.ts";

/** Imports wait behind a transaction of these jobs, reports do not. */
const PER_TRANSACTION = 50;

async function judgeSerials(
  { storage, clock, settings, addressFacts, onEvent }: JobDeps,
  serials: readonly string[],
): Promise<void> {
  const events = await storage.transaction(async (store) => {
    await store.locks.name("directory");
    const all: ServerEvent[] = [];
    const context = inOneTransaction(store, { settings, addressFacts, nowMs: clock.now() });
    for (const serial of serials) all.push(...(await judgeMissing(store, serial, context)));
    return all;
  });
  events.forEach(onEvent);
}

/** Walks the directory for laptops that were issued and have not enrolled. */
export function lookForMissing(deps: JobDeps): Job {
  return {
    name: "never-seen",
    everyMs: HOUR_MS,
    async run(cursor, isStopping) {
      let after = cursor;
      while (!isStopping()) {
        const laptops = await deps.storage.store.directory.missingAfter(after, PER_TRANSACTION);
        if (laptops.length > 0)
          await judgeSerials(
            deps,
            laptops.map(({ entry }) => entry.deviceSerial),
          );
        if (laptops.length < PER_TRANSACTION) return "";
        after = laptops.at(-1)?.entry.deviceSerial ?? "";
        await nextTurn();
      }
      return after;
    },
  };
}

/** Closes the alerts of laptops that have enrolled after all. */
export function greetLatecomers(deps: JobDeps): Job {
  return {
    name: "seen-at-last",
    everyMs: MINUTE_MS,
    async run() {
      const serials = await deps.storage.store.alerts.seenAtLast();
      for (let start = 0; start < serials.length; start += PER_TRANSACTION)
        await judgeSerials(deps, serials.slice(start, start + PER_TRANSACTION));
      return "";
    },
  };
}

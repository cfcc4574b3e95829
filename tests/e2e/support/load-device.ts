import {
  bundledCatalog,
  type CycleResult,
  connectCollector,
  createAgentCore,
  createHttpCollectorClient,
  createPlatform,
  type Ledger,
} from "@clearseat/agent";
import type { AgentSettings } from "@clearseat/shared";
import { changingSnapshot } from "./changing-snapshot.ts";
import { ImpatientClock } from "./impatient-clock.ts";

export type LoadSettings = Pick<AgentSettings, "serverUrl" | "collectorKey" | "companyKey" | "enrollSecret">;

/** A real agent core on real HTTP whose every look differs from the one before; it never waits. */
export interface LoadDevice {
  readonly ledger: Ledger;
  turn(): Promise<CycleResult>;
  /** Sends what is unsent until nothing is; rejects after many tries. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const DRAIN_TRIES = 200;

/** @param serial of its hardware; laptops with one serial are one laptop that enrolls again */
export function createLoadDevice(
  settings: LoadSettings,
  ledger: Ledger,
  fraction: () => number,
  serial?: string,
): LoadDevice {
  const clock = new ImpatientClock();
  const client = createHttpCollectorClient(connectCollector(settings, createPlatform(), {}), clock);
  let turns = ledger.head().sequence;
  const look = () => Promise.resolve(changingSnapshot(clock.now(), turns, serial));
  const core = createAgentCore({
    settings,
    clock,
    random: { fraction },
    ledger,
    client,
    look,
    catalog: bundledCatalog(),
  });

  async function turn(): Promise<CycleResult> {
    turns += 1;
    const result = await core.checkIn();
    clock.skipTo(core.nextAttemptAtMs() ?? 0);
    return result;
  }

  async function drain(): Promise<void> {
    for (let tries = 0; tries < DRAIN_TRIES; tries += 1) {
      const { setback } = await turn();
      if (setback === null && ledger.unsentCount() === 0) return;
    }
    throw new Error(`still ${ledger.unsentCount()} unsent after ${DRAIN_TRIES} tries`);
  }

  return {
    ledger,
    turn,
    drain,
    async close() {
      await client.close();
      ledger.close();
    },
  };
}

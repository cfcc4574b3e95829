import {
  type AgentCore,
  type AgentCoreOptions,
  bundledCatalog,
  createAgentCore,
  type Ledger,
  openMemoryLedger,
} from "@clearseat/agent";
import type { ManualClock, Snapshot } from "@clearseat/shared";
import { createSeededRandom } from "../seeded-random.ts";
import { composeLook } from "./compose-look.ts";
import type { DeviceSchedule } from "./device-schedule.ts";
import { createInjectClient, type Injectable } from "./inject-client.ts";
import { placelessEgress } from "./place-network.ts";

export interface SimulationContext {
  readonly clock: ManualClock;
  readonly app: Injectable;
  readonly settings: AgentCoreOptions["settings"];
}

/** How one look of a laptop ended. */
export interface LookOutcome {
  /** Why the collector did not take it; null when everything is countersigned. */
  readonly setback: string | null;
}

/**
 * A laptop of the scenario with the real agent in it: its own key, its own ledger in memory, its timeline as eyes.
 * An agent that was uninstalled comes back with its ledger, as a package does whose data was not purged.
 */
export class SimulatedDevice {
  readonly schedule: DeviceSchedule;
  readonly #core: AgentCore;
  readonly #ledger: Ledger;
  readonly #clock: ManualClock;

  constructor(schedule: DeviceSchedule, { clock, app, settings }: SimulationContext) {
    this.schedule = schedule;
    this.#clock = clock;
    this.#ledger = openMemoryLedger();
    this.#core = createAgentCore({
      settings,
      clock,
      ledger: this.#ledger,
      catalog: bundledCatalog(),
      random: createSeededRandom(schedule.id),
      client: createInjectClient({
        app,
        clock,
        egress: () => schedule.state.place?.egress ?? placelessEgress(schedule.id),
      }),
      look: ({ activity }) => Promise.resolve(this.#see(activity)),
    });
  }

  /** The name under which the server knows it: the thumbprint of its key. */
  get deviceId(): string {
    return this.#ledger.signer().kid;
  }

  async look(): Promise<LookOutcome> {
    const { setback } = await this.#core.checkIn();
    return { setback: setback === null ? null : `${setback.code}: ${setback.detail}` };
  }

  close(): void {
    this.#ledger.close();
  }

  /** Like the real look: without the policy's leave nobody asks for input. */
  #see(activity: boolean): Snapshot {
    const snapshot = composeLook(this.schedule.state, this.#clock.now());
    return activity ? snapshot : { ...snapshot, activity: undefined };
  }
}

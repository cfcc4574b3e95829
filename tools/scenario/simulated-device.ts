import { type AgentCore, type AgentCoreOptions, bundledCatalog, createAgentCore, recognize } from "@clearseat/agent";
import { type Clock, SNAPSHOT_SECTIONS, type Snapshot } from "@clearseat/shared";
import { createSeededRandom } from "../seeded-random.ts";
import { composeLook } from "./compose-look.ts";
import type { DeviceSchedule } from "./device-schedule.ts";
import { createInjectClient, type Injectable } from "./inject-client.ts";
import type { PlainObject } from "./patch.ts";
import { placelessEgress } from "./place-network.ts";
import { rememberRecognition } from "./recognition-memo.ts";

import { SimulatedDisk } from "./simulated-disk.ts";

export interface SimulationContext {
  readonly clock: Clock;
  readonly app: Injectable;
  readonly settings: AgentCoreOptions["settings"];
  /** Recognize every look anew, also one that shows what the look before showed. */
  readonly recognizeAnew: boolean;
  /** What the agent says that it is; its own version unless given. */
  readonly agentVersion?: string | undefined;
}

/** What tells of itself between two check-ins; clock and lifecycle are others at every step and wait for the next one. */
const TOLD_AT_ONCE = SNAPSHOT_SECTIONS.filter((section) => section !== "clock" && section !== "lifecycle");

/** How one look of a laptop ended. */
export interface LookOutcome {
  /** Why the collector did not take it; null when everything is countersigned. */
  readonly setback: string | null;
}

/**
 * A laptop of the scenario with the real agent in it: its own key, its own ledger, its timeline as eyes.
 * An agent that was uninstalled comes back with its ledger, as a package does whose data was not purged.
 */
export class SimulatedDevice {
  readonly schedule: DeviceSchedule;
  readonly #context: SimulationContext;
  readonly #disk: SimulatedDisk;
  readonly #deviceIds = new Set<string>();
  #core: AgentCore;
  #lastRaw: PlainObject | null = null;

  constructor(schedule: DeviceSchedule, context: SimulationContext) {
    this.schedule = schedule;
    this.#context = context;
    this.#disk = new SimulatedDisk(schedule.copiesDisk);
    this.#core = this.#start();
  }

  /** The names under which the server knows it, oldest first: the thumbprints of its keys. */
  get deviceIds(): readonly string[] {
    return [...this.#deviceIds];
  }

  /** Applies the steps due at `now` and says whether the laptop looks then. */
  advance(now: number): boolean {
    const isLooking = this.schedule.advance(now);
    for (const act of this.schedule.takeDiskActs()) {
      this.#disk.act(act);
      this.#core = this.#start();
    }
    return isLooking;
  }

  /** Whether the laptop is awake and something on it is other than at its last look. */
  seesChange(): boolean {
    const { raw, silence } = this.schedule.state;
    return silence === null && TOLD_AT_ONCE.some((section) => raw[section] !== this.#lastRaw?.[section]);
  }

  async look(): Promise<LookOutcome> {
    this.#lastRaw = this.schedule.state.raw;
    const { setback } = await this.#core.checkIn();
    // An agent whose disk was restored enrolls anew by itself.
    this.#deviceIds.add(this.#disk.ledger.signer().kid);
    return { setback: setback === null ? null : `${setback.code}: ${setback.detail}` };
  }

  close(): void {
    this.#disk.close();
  }

  #start(): AgentCore {
    const { clock, app, settings, recognizeAnew, agentVersion } = this.#context;
    const { schedule } = this;
    const { ledger } = this.#disk;
    this.#deviceIds.add(ledger.signer().kid);
    return createAgentCore({
      settings,
      agentVersion,
      clock,
      ledger,
      catalog: bundledCatalog(),
      random: createSeededRandom(schedule.id),
      client: createInjectClient({
        app,
        clock,
        egress: () => schedule.state.place?.egress ?? placelessEgress(schedule.id),
      }),
      look: ({ activity }) => Promise.resolve(this.#see(activity)),
      recognize: recognizeAnew ? recognize : rememberRecognition(recognize),
    });
  }

  /** Like the real look: without the policy's leave nobody asks for input. */
  #see(activity: boolean): Snapshot {
    const snapshot = composeLook(this.schedule.state, this.#context.clock.now());
    return activity ? snapshot : { ...snapshot, activity: undefined };
  }
}

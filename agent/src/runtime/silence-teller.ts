import { type Snapshot, toMillis } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { Farewell } from "../ledger/agent-notes.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";
import { explainSilence } from "./explain-silence.ts";
import { parseUptime, type Silence, SuspendWatch } from "./suspend-watch.ts";

/** The agent's last look before this process began, as its ledger remembers it. */
export interface EarlierLife {
  readonly lastLookAt: string;
  readonly bootId: string;
  readonly agentVersion: string | null;
  readonly farewell: Farewell | null;
}

function readBootedAtMs({ files, clock }: PlatformDoors): number | null {
  const text = files.readText("/proc/uptime");
  const uptime = text.ok ? parseUptime(text.value) : text;
  return uptime.ok ? clock.now() - uptime.value : null;
}

/**
 * Adds to each look why there was none before it: the sleep since the last look of this process, and at its first look
 * the time since the agent's earlier life. Where the system does not tell one boot from another it adds nothing.
 */
export class SilenceTeller {
  readonly #doors: PlatformDoors;
  readonly #watch: SuspendWatch;
  #earlier: EarlierLife | null;

  constructor(doors: PlatformDoors, earlier: EarlierLife | null) {
    this.#doors = doors;
    this.#watch = new SuspendWatch(doors);
    this.#earlier = earlier;
  }

  tell(snapshot: Snapshot): Snapshot {
    const slept = this.#watch.check();
    const { lifecycle } = snapshot;
    if (lifecycle === undefined) return snapshot;
    const silences = [this.#explainAbsence(lifecycle.bootId), slept].flatMap((silence) =>
      silence === null ? [] : { ...silence },
    );
    return { ...snapshot, lifecycle: { ...lifecycle, events: [...(lifecycle.events ?? []), ...silences] } };
  }

  #explainAbsence(bootId: string | null): Silence | null {
    const earlier = this.#earlier;
    if (earlier === null || bootId === null) return null;
    this.#earlier = null;
    return explainSilence({
      lastSeenAtMs: toMillis(earlier.lastLookAt),
      lastBootId: earlier.bootId,
      lastVersion: earlier.agentVersion,
      farewell: earlier.farewell?.why ?? null,
      nowMs: this.#doors.clock.now(),
      bootId,
      version: AGENT_VERSION,
      bootedAtMs: readBootedAtMs(this.#doors),
    });
  }
}

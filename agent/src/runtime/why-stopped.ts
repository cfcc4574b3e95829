import type { Farewell } from "../ledger/agent-notes.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";

/** Fixed words of systemd for a system that goes on; `stopping` is the one that is going down (systemctl(1)). */
const GOES_ON: ReadonlySet<string> = new Set(["initializing", "starting", "running", "degraded", "maintenance"]);

/**
 * Whether an agent that is being stopped ends alone or with the machine. `null`: the system does not say, as everywhere
 * but under systemd.
 */
export async function whyStopped({ platform, runCommand }: PlatformDoors): Promise<Farewell["why"] | null> {
  if (platform !== "linux") return null;
  const command = {
    file: "/usr/bin/systemctl",
    args: ["is-system-running"],
    timeoutMs: 2_000,
    outputLimitBytes: 1_000,
  };
  const answer = await runCommand(command);
  const state = answer.ok ? answer.value.stdout.trim() : "";
  if (state === "stopping") return "machine_off";
  return GOES_ON.has(state) ? "stopped" : null;
}

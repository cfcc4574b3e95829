import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { rounded } from "./statistics.ts";

/** Where the figures come from; they hold for it alone. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly system: string;
  readonly kernel: string;
  readonly node: string;
  /** Waiting processes over the last minute when the run began; far above 0 means that others worked too. */
  readonly loadAtStart: number;
}

function systemName(): string {
  if (process.platform !== "linux") return type();
  return /^PRETTY_NAME="(.*)"$/mu.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? type();
}

export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memoryGB: rounded(totalmem() / 1e9),
    system: systemName(),
    kernel: release(),
    node: process.version,
    loadAtStart: rounded(loadavg()[0] ?? 0),
  };
}

/** One sentence of it. */
export function sayMachine({ cores, processor, memoryGB, system, kernel, node, loadAtStart }: Machine): string {
  return `${cores} cores (${processor}), ${memoryGB} GB, ${system}, kernel ${kernel}, Node ${node}, load ${loadAtStart} at the start.`;
}

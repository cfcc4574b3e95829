import { processCpuMs } from "./process-usage.ts";

/** Processor time that this process and the children it has waited for spend from now on. */
export class OwnCpu {
  readonly #own = process.cpuUsage();
  readonly #childrenMs = processCpuMs(process.pid).children;

  spentMs(): number {
    const { user, system } = process.cpuUsage(this.#own);
    return (user + system) / 1_000 + processCpuMs(process.pid).children - this.#childrenMs;
  }
}

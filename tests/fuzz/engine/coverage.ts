import type { Profiler } from "node:inspector";
import { Session } from "node:inspector";

/** Tells which parts of the project's code ran for the first time. */
export interface CoverageWatch {
  /** Parts that ran since the last question and never before. */
  countNew(): number;
  stop(): void;
}

/** Only the project's own code; its tests and what others wrote would drown it. */
const OWN_CODE = /\/(?:agent|server|shared|tools)\/(?!.*\.test\.ts)(?!.*node_modules)/u;

/** Watches block by block through the engine's own inspector, in this very process. */
export function watchCoverage(): CoverageWatch {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const known = new Set<string>();
  return {
    countNew() {
      let count = 0;
      session.post("Profiler.takePreciseCoverage", (error, answer) => {
        if (error === null) count = addNew(known, answer.result);
      });
      return count;
    },
    stop() {
      session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}

function addNew(known: Set<string>, scripts: readonly Profiler.ScriptCoverage[]): number {
  const before = known.size;
  for (const { url, functions } of scripts.filter((script) => OWN_CODE.test(script.url))) {
    const ran = functions.flatMap(({ ranges }) => ranges.filter(({ count }) => count > 0));
    for (const { startOffset, endOffset } of ran) known.add(`${url} ${startOffset}-${endOffset}`);
  }
  return known.size - before;
}

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("memory-program.ts", import.meta.url));
/** Far below what one kept message each would come to, far above what the runtime moves by itself. */
const MOST_GROWTH_BYTES = 6_000_000;

interface Measurement {
  readonly messages: number;
  readonly beforeBytes: number;
  readonly afterBytes: number;
}

/** The promise about memory, for a number of messages. */
export function describeMemory(messages: number, timeoutMs: number): void {
  describe(`the heap after ${messages} messages of which nothing may remain`, () => {
    it.each(["collector", "agent"])("of the %s has hardly grown", { timeout: timeoutMs }, async (side) => {
      const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", PROGRAM, side, String(messages)]);

      const { beforeBytes, afterBytes } = JSON.parse(stdout) as Measurement;
      process.stdout.write(`heap of the ${side}: ${beforeBytes} before, ${afterBytes} after ${messages} messages\n`);
      expect(afterBytes - beforeBytes).toBeLessThan(MOST_GROWTH_BYTES);
    });
  });
}

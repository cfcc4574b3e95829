import { describe, expect, it } from "vitest";
import { LedgerError } from "../ledger/ledger-error.ts";
import { startPatiently } from "./start-patiently.ts";

function makeStart(failures: readonly Error[]) {
  const left = [...failures];
  const logged: object[] = [];
  const waits: number[] = [];
  const stop = new AbortController();
  return {
    logged,
    waits,
    stop,
    options: {
      start: () => {
        const failure = left.shift();
        if (failure !== undefined) throw failure;
        return "started";
      },
      log: { error: (fields: object) => void logged.push(fields) },
      stopped: stop.signal,
      wait: async (ms: number) => void waits.push(ms),
    },
  };
}

describe("startPatiently", () => {
  it("tries again every minute until the data folder can be used, and says why each time", async () => {
    const { options, logged, waits } = makeStart([
      new LedgerError("/d: the disk is full"),
      new LedgerError("/d: again"),
    ]);

    expect(await startPatiently(options)).toBe("started");
    expect(waits).toEqual([60_000, 60_000]);
    expect(logged).toEqual([{ detail: "/d: the disk is full" }, { detail: "/d: again" }]);
  });

  it("ends when it is told to stop while waiting", async () => {
    const { options, stop } = makeStart([new LedgerError("/d: the disk is full")]);

    expect(await startPatiently({ ...options, wait: async () => stop.abort() })).toBeNull();
  });

  it("does not wait for what a person has to put right in the settings", async () => {
    const { options } = makeStart([new Error("no such certificate")]);

    await expect(startPatiently(options)).rejects.toThrow("no such certificate");
  });
});

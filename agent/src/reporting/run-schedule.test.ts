import { ManualClock, MINUTE_MS } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import type { AgentCore, CycleResult } from "./agent-core.ts";
import { runSchedule } from "./run-schedule.ts";
import { DEFAULT_POLICY } from "./signed-documents.ts";

const NOTHING: CycleResult = { recognition: null, sealed: 0, sent: 0, setback: null };

/** Plays the schedule for some minutes of a clock that only waiting moves. */
async function play(
  minutes: number,
  onWait: (clock: ManualClock, waits: number) => void = () => undefined,
): Promise<string[]> {
  const clock = new ManualClock(1_772_460_000_000);
  const endMs = clock.now() + minutes * MINUTE_MS;
  const stop = new AbortController();
  const done: string[] = [];
  const note = (what: string) => () => {
    done.push(what);
    return Promise.resolve(NOTHING);
  };
  const core: AgentCore = {
    enroll: () => Promise.resolve(null),
    look: note("look"),
    checkIn: note("check-in"),
    policy: () => DEFAULT_POLICY,
    nextAttemptAtMs: () => null,
  };
  let waits = 0;
  await runSchedule({
    core,
    clock,
    random: { fraction: () => 0.5 },
    stopped: stop.signal,
    wait: (ms) => {
      clock.advance(ms);
      waits += 1;
      onWait(clock, waits);
      if (clock.now() >= endMs || waits > 10_000) stop.abort();
      return Promise.resolve();
    },
  });
  return done;
}

describe("runSchedule", () => {
  it("checks in at once and every quarter of an hour, and looks every minute in between", async () => {
    const done = await play(60);

    expect(done[0]).toBe("check-in");
    expect(done.filter((what) => what === "check-in")).toHaveLength(4);
    expect(done.filter((what) => what === "look")).toHaveLength(56);
  });

  it("is not put off by a clock that was set back by a year", async () => {
    const done = await play(60, (clock, waits) => {
      if (waits === 5) clock.set(clock.now() - 365 * 24 * 60 * MINUTE_MS);
    });

    expect(done.slice(5, 8)).toEqual(["check-in", "look", "look"]);
  });

  it("checks in at once after a night asleep", async () => {
    const done = await play(9 * 60, (clock, waits) => {
      if (waits === 3) clock.advance(8 * 60 * MINUTE_MS);
    });

    expect(done[3]).toBe("check-in");
  });
});

import { parseInput, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { createPlatform } from "../platform/create-platform.ts";
import { createFakeFiles } from "../platform/fake-files.ts";
import { createFakePlatform, FAKE_NOW_MS, FakeClock } from "../platform/fake-platform.ts";
import { explainSilence } from "./explain-silence.ts";
import { SilenceTeller } from "./silence-teller.ts";
import { parseUptime, SuspendWatch } from "./suspend-watch.ts";

function machine() {
  const files = createFakeFiles({ "/proc/uptime": "1000.00 500.00\n" });
  const clock = new FakeClock(FAKE_NOW_MS);
  return { files, clock, watch: new SuspendWatch(createFakePlatform({}, { files, clock })) };
}

describe("SuspendWatch", () => {
  it("notices sleep by the clock that stood still", () => {
    const { files, clock, watch } = machine();
    clock.advance(60_000);
    files.tree.set("/proc/uptime", "8260.00 500.00\n");

    expect(watch.check()).toEqual({ event: "slept", from: "2026-03-02T12:01:00Z", to: "2026-03-02T14:01:00Z" });
    expect(watch.check()).toBeNull();
  });

  it("takes a machine that was awake for awake, and does not mind a lost answer", () => {
    const { files, clock, watch } = machine();
    clock.advance(3_600_000);
    files.tree.set("/proc/uptime", "4610.00 500.00\n");
    expect(watch.check()).toBeNull();

    files.tree.set("/proc/uptime", "garbage");
    expect(watch.check()).toBeNull();

    files.tree.set("/proc/uptime", "4670.00 500.00\n");
    expect(watch.check()).toMatchObject({ event: "slept" });
  });

  it("reads this machine without a false sleep", () => {
    const watch = new SuspendWatch(createPlatform());

    expect(watch.check()).toBeNull();
  });

  it("reads the uptime", () => {
    expect(parseUptime("1047.03 1870.86\n")).toEqual({ ok: true, value: 1_047_030 });
    expect(parseUptime("")).toMatchObject({ ok: false, reason: "unparsable" });
  });
});

describe("explainSilence", () => {
  const facts = {
    lastSeenAtMs: FAKE_NOW_MS - 3_600_000,
    lastBootId: "a",
    nowMs: FAKE_NOW_MS,
    bootId: "a",
    bootedAtMs: FAKE_NOW_MS - 60_000,
  };

  it("says killed when the boot is the same", () => {
    expect(explainSilence(facts)).toEqual({
      event: "killed",
      from: "2026-03-02T13:00:00Z",
      to: "2026-03-02T14:00:00Z",
    });
  });

  it("says shut down until the new boot began", () => {
    expect(explainSilence({ ...facts, bootId: "b" })).toEqual({
      event: "shut_down",
      from: "2026-03-02T13:00:00Z",
      to: "2026-03-02T13:59:00Z",
    });
    expect(explainSilence({ ...facts, bootId: "b", bootedAtMs: null })).toMatchObject({ to: "2026-03-02T14:00:00Z" });
  });

  it("says nothing of the ordinary time between two looks", () => {
    expect(explainSilence({ ...facts, lastSeenAtMs: FAKE_NOW_MS - 60_000 })).toBeNull();
  });
});

describe("SilenceTeller", () => {
  const earlier = { lastLookAt: "2026-03-02T09:00:00Z", bootId: "first" };
  const look = (bootId: string) =>
    parseInput(Snapshot, {
      format: "clearseat.snapshot/1",
      takenAt: "2026-03-02T12:00:00Z",
      platform: "linux",
      lifecycle: { bootId },
    });

  function teller(life: typeof earlier | null) {
    const files = createFakeFiles({ "/proc/uptime": "3600.00 500.00\n" });
    return new SilenceTeller(createFakePlatform({}, { files, clock: new FakeClock(FAKE_NOW_MS) }), life);
  }

  it("says once, at the first look, that the laptop was off until this boot began", () => {
    const silences = teller(earlier);

    expect(silences.tell(look("second")).lifecycle?.events).toEqual([
      { event: "shut_down", from: "2026-03-02T09:00:00Z", to: "2026-03-02T13:00:00Z" },
    ]);
    expect(silences.tell(look("second")).lifecycle?.events).toEqual([]);
  });

  it("says that the agent was ended when the boot is still the same", () => {
    expect(teller(earlier).tell(look("first")).lifecycle?.events).toMatchObject([{ event: "killed" }]);
  });

  it("says nothing in an agent's first life, and keeps a section that was not looked at", () => {
    const unread = { ...look("first"), lifecycle: undefined };

    expect(teller(null).tell(look("first")).lifecycle?.events).toEqual([]);
    expect(teller(earlier).tell(unread).lifecycle).toBeUndefined();
  });
});

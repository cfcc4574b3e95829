import { parseInput, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { createPlatform } from "../platform/create-platform.ts";
import { createFakeFiles } from "../platform/fake-files.ts";
import { createFakePlatform, FAKE_NOW_MS, FakeClock } from "../platform/fake-platform.ts";
import { explainSilence } from "./explain-silence.ts";
import { type EarlierLife, SilenceTeller } from "./silence-teller.ts";
import { parseUptime, SuspendWatch } from "./suspend-watch.ts";
import { whyStopped } from "./why-stopped.ts";

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
    lastVersion: "1.0.0",
    farewell: null,
    nowMs: FAKE_NOW_MS,
    bootId: "a",
    version: "1.0.0",
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

  it("says shut down of an orderly end, and of one without a word, before another boot", () => {
    for (const farewell of ["machine_off", null] as const)
      expect(explainSilence({ ...facts, bootId: "b", farewell })?.event).toBe("shut_down");
  });

  it("says killed of an agent that was stopped while the machine went on, whatever came later", () => {
    expect(explainSilence({ ...facts, farewell: "stopped" })?.event).toBe("killed");
    expect(explainSilence({ ...facts, bootId: "b", farewell: "stopped" })).toEqual({
      event: "killed",
      from: "2026-03-02T13:00:00Z",
      to: "2026-03-02T14:00:00Z",
    });
  });

  it("says updated of a short silence before another version, and killed of a long one", () => {
    const updated = { ...facts, version: "1.1.0", farewell: "stopped" } as const;

    expect(explainSilence(updated)?.event).toBe("updated");
    expect(explainSilence({ ...updated, lastSeenAtMs: FAKE_NOW_MS - 5 * 3_600_000 })?.event).toBe("killed");
    expect(explainSilence({ ...updated, lastVersion: null })?.event).toBe("killed");
  });

  it("says uninstalled of a package that came back", () => {
    for (const bootId of ["a", "b"])
      expect(explainSilence({ ...facts, bootId, version: "1.1.0", farewell: "uninstalled" })).toMatchObject({
        event: "uninstalled",
        to: "2026-03-02T14:00:00Z",
      });
  });

  it("says nothing of the ordinary time between two looks", () => {
    expect(explainSilence({ ...facts, lastSeenAtMs: FAKE_NOW_MS - 60_000 })).toBeNull();
  });
});

describe("SilenceTeller", () => {
  const earlier: EarlierLife = {
    lastLookAt: "2026-03-02T09:00:00Z",
    bootId: "first",
    agentVersion: null,
    farewell: null,
  };
  const look = (bootId: string) =>
    parseInput(Snapshot, {
      format: "clearseat.snapshot/1",
      takenAt: "2026-03-02T12:00:00Z",
      platform: "linux",
      lifecycle: { bootId },
    });

  function teller(life: EarlierLife | null) {
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

  it("says that the agent was uninstalled when its uninstaller said so", () => {
    const farewell = { at: "2026-03-02T09:05:00Z", why: "uninstalled" } as const;

    expect(teller({ ...earlier, farewell }).tell(look("second")).lifecycle?.events).toMatchObject([
      { event: "uninstalled" },
    ]);
  });

  it("says nothing in an agent's first life, and keeps a section that was not looked at", () => {
    const unread = { ...look("first"), lifecycle: undefined };

    expect(teller(null).tell(look("first")).lifecycle?.events).toEqual([]);
    expect(teller(earlier).tell(unread).lifecycle).toBeUndefined();
  });
});

describe("why an agent is stopped", () => {
  function saying(stdout: string, exitCode = 1) {
    return createFakePlatform({}, { runCommand: async () => ({ ok: true, value: { stdout, exitCode } }) });
  }

  it.each([
    ["stopping\n", "machine_off"],
    ["running\n", "stopped"],
    ["degraded\n", "stopped"],
    ["offline\n", null],
    ["", null],
  ])("is told by the state of the system: %j", async (stdout, why) => {
    expect(await whyStopped(saying(stdout))).toBe(why);
  });

  it("is not told where nobody can be asked", async () => {
    expect(await whyStopped(createFakePlatform({}))).toBeNull();
    expect(await whyStopped({ ...saying("running"), platform: "macos" })).toBeNull();
  });
});

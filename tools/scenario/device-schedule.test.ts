import { toInstant } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { loadBaseline } from "./baselines.ts";
import { DeviceSchedule } from "./device-schedule.ts";
import { ScenarioDevice } from "./scenario.ts";

/** When a laptop looks, as `day hour:minute`. */
function looksOf(timeline: readonly Record<string, unknown>[], checkInMinutes: number, days = 1): string[] {
  const start = Date.parse("2026-03-02T00:00:00Z");
  const device = ScenarioDevice.parse({ id: "lt-ana", baseline: "windows-11", timeline });
  const schedule = new DeviceSchedule(device, 0, loadBaseline("windows-11"), {
    start,
    end: start + days * 86_400_000,
    checkInMinutes,
    places: new Map(),
  });
  const looks: string[] = [];
  for (let now = schedule.nextDue(); now !== null; now = schedule.nextDue()) {
    if (schedule.advance(now)) looks.push(toInstant(now).slice(8, 16).replace("T", " "));
  }
  return looks;
}

describe("when a laptop looks", () => {
  it("looks when it appears and at every check-in after, until the end", () => {
    expect(looksOf([{ at: "2026-03-02T20:10:00Z" }], 60)).toEqual(["02 20:10", "02 21:10", "02 22:10", "02 23:10"]);
  });

  it("neither looks while it is asleep nor keeps the old beat after waking", () => {
    const looks = looksOf(
      [
        { at: "2026-03-02T20:00:00Z" },
        { at: "2026-03-02T20:40:00Z", asleep: true },
        { at: "2026-03-02T22:05:00Z", asleep: false },
      ],
      30,
    );

    expect(looks).toEqual(["02 20:00", "02 20:30", "02 22:05", "02 22:35", "02 23:05", "02 23:35"]);
  });

  it("applies a step before a look at the same instant", () => {
    expect(looksOf([{ at: "2026-03-02T22:00:00Z" }, { at: "2026-03-02T23:00:00Z", off: true }], 60)).toEqual([
      "02 22:00",
    ]);
  });

  it("does not look because of a step alone", () => {
    expect(looksOf([{ at: "2026-03-02T22:00:00Z" }, { at: "2026-03-02T22:20:00Z", usb: [] }], 60)).toEqual([
      "02 22:00",
      "02 23:00",
    ]);
  });

  it("stays silent while any reason holds", () => {
    const looks = looksOf(
      [
        { at: "2026-03-02T20:00:00Z" },
        { at: "2026-03-02T20:30:00Z", asleep: true, killed: true },
        { at: "2026-03-02T21:30:00Z", asleep: false },
        { at: "2026-03-02T23:30:00Z", killed: false },
      ],
      60,
    );

    expect(looks).toEqual(["02 20:00", "02 23:30"]);
  });

  it("begins at the start with everything that happened before it", () => {
    expect(looksOf([{ at: "2026-02-20T08:00:00Z" }, { at: "2026-02-21T08:00:00Z", asleep: true }], 60)).toEqual([]);
    expect(looksOf([{ at: "2026-02-20T08:00:00Z" }], 720)).toEqual(["02 00:00", "02 12:00"]);
  });

  it("takes steps by their time, however they are written down", () => {
    expect(looksOf([{ at: "2026-03-02T23:00:00Z", off: true }, { at: "2026-03-02T22:00:00Z" }], 60)).toEqual([
      "02 22:00",
    ]);
  });
});

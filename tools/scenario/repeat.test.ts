import { describe, expect, it } from "vitest";
import { loadScenario } from "./load-scenario.ts";
import { expandStep } from "./repeat.ts";

const DAILY = { every: "1d", until: "2026-03-12T00:00:00Z", zone: "UTC" } as const;

function times(step: Parameters<typeof expandStep>[0]): string[] {
  return expandStep(step).map(({ at }) => at);
}

describe("a repeated step", () => {
  it("happens from its own time until the end, which counts", () => {
    expect(times({ at: "2026-03-10T00:00:00Z", repeat: DAILY })).toEqual([
      "2026-03-10T00:00:00Z",
      "2026-03-11T00:00:00Z",
      "2026-03-12T00:00:00Z",
    ]);
  });

  it("keeps its hour of the wall clock when daylight saving begins and ends", () => {
    const chicago = { every: "1d", zone: "America/Chicago" } as const;
    expect(times({ at: "2026-03-07T15:00:00Z", repeat: { ...chicago, until: "2026-03-09T23:00:00Z" } })).toEqual([
      "2026-03-07T15:00:00Z",
      "2026-03-08T14:00:00Z",
      "2026-03-09T14:00:00Z",
    ]);
    expect(times({ at: "2026-10-31T14:00:00Z", repeat: { ...chicago, until: "2026-11-01T23:00:00Z" } })).toEqual([
      "2026-10-31T14:00:00Z",
      "2026-11-01T15:00:00Z",
    ]);
  });

  it("leaves out the days that it does not name, by the calendar of its zone", () => {
    const evening = {
      at: "2026-03-06T05:30:00Z",
      repeat: { ...DAILY, on: ["thu" as const], zone: "America/Los_Angeles" },
    };

    // Half past nine on Thursday evening there, Friday morning in Greenwich.
    expect(times(evening)).toEqual(["2026-03-06T05:30:00Z"]);
  });

  it("moves every time in it along, and nothing else", () => {
    const step = {
      at: "2026-03-10T15:00:00Z",
      activeUntil: "2026-03-10T23:00:00Z",
      toolLogs: [{ toolId: "anydesk", at: "2026-03-10T14:59:00Z", peer: "2026-03-10T14:59:00Z" }],
      repeat: { ...DAILY, until: "2026-03-11T15:00:00Z" },
    };

    expect(expandStep(step)[1]).toEqual({
      at: "2026-03-11T15:00:00Z",
      activeUntil: "2026-03-11T23:00:00Z",
      toolLogs: [{ toolId: "anydesk", at: "2026-03-11T14:59:00Z", peer: "2026-03-10T14:59:00Z" }],
    });
  });

  it("is refused with the field when it never happens, never ends or moves nowhere", () => {
    const load = (repeat: object) => () =>
      loadScenario(
        JSON.stringify({
          format: "clearseat.scenario/1",
          name: "n",
          start: "2026-03-02T00:00:00Z",
          days: 1,
          devices: [{ id: "lt-a", baseline: "macos-26", timeline: [{ at: "2026-03-02T08:00:00Z", repeat }] }],
        }),
        "t",
      );

    expect(load({ every: "1d", until: "2026-03-01T00:00:00Z" })).toThrow(
      "devices[0].timeline[0].repeat.until: must not end before the step",
    );
    expect(load({ every: "1s", until: "2026-03-03T00:00:00Z" })).toThrow("must not happen more than 4000 times");
    expect(load({ every: "0d", until: "2026-03-03T00:00:00Z" })).toThrow("repeat.every: must be longer than nothing");
  });
});

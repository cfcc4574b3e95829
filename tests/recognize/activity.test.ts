import type { Signal } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

function activityAt(takenAt: string, idleSeconds: number | null, previous: readonly Signal[] = []) {
  const look = recognizeSnapshot(emptySnapshot({ takenAt, activity: { idleSeconds } }), previous);
  return signalsOf(look, "activity");
}

describe("half-hours with input", () => {
  it("tells the half-hour of the last input, and nothing finer", () => {
    expect(activityAt("2026-03-02T14:29:59Z", 0)).toMatchObject([
      { key: "2026-03-02", payload: { day: "2026-03-02", halfHours: [28] } },
    ]);
  });

  it("adds up over the looks of a day, in order and each once", () => {
    const morning = activityAt("2026-03-02T14:40:00Z", 5);
    const noon = activityAt("2026-03-02T17:10:00Z", 0, morning);
    const again = activityAt("2026-03-02T17:20:00Z", 0, noon);

    expect(again.map(({ payload }) => payload.halfHours)).toEqual([[29, 34]]);
  });

  it("counts input of the evening before to that day", () => {
    const evening = activityAt("2026-03-02T23:20:00Z", 0);

    expect(activityAt("2026-03-03T00:10:00Z", 1_200, evening)).toMatchObject([
      { key: "2026-03-02", payload: { halfHours: [46, 47] } },
    ]);
  });

  it("adds nothing after days without input", () => {
    expect(activityAt("2026-03-09T08:00:00Z", 5 * 86_400)).toEqual([]);
  });

  it("says nothing where the idle time is not known", () => {
    expect(activityAt("2026-03-02T14:00:00Z", null)).toEqual([]);
    expect(signalsOf(recognizeSnapshot(emptySnapshot({})), "activity")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type Collector, defineCollector } from "../collectors/collector.ts";
import { LookMemo } from "../collectors/look-memo.ts";
import { createFakePlatform, FakeClock } from "../platform/fake-platform.ts";
import { runCollector } from "./run-collector.ts";

function makeCollector(collect: Collector["collect"], timeoutMs = 1_000): Collector {
  return { id: "test", section: "usb", platforms: ["linux"], timeoutMs, budgetMs: 100, collect };
}
const run = (collector: Collector, clock = new FakeClock(0)) =>
  runCollector(collector, createFakePlatform({}, { clock }), new LookMemo());

describe("runCollector", () => {
  it("passes a value on, parsed by the schema of its section, with the gaps of its parts", async () => {
    const result = await run(
      makeCollector(() => ({
        value: [{ vendorId: "" }],
        gaps: [{ section: "usb.hidReportDescriptors", reason: "denied" }],
      })),
    );

    expect(result.value).toMatchObject([{ vendorId: null, productId: null, interfaces: null }]);
    expect(result.gaps).toEqual([{ section: "usb.hidReportDescriptors", reason: "denied" }]);
  });

  it("passes a gap on", async () => {
    expect(await run(makeCollector(() => ({ gap: "denied" })))).toMatchObject({
      value: undefined,
      gaps: [{ section: "usb", reason: "denied" }],
    });
  });

  it("turns what is thrown into a gap, with its reason when the system gave one", async () => {
    const bug = await run(
      makeCollector(() => {
        throw new TypeError("a bug");
      }),
    );
    const denied = await run(
      makeCollector(async () => {
        throw Object.assign(new Error("open"), { code: "EACCES" });
      }),
    );

    expect(bug).toMatchObject({ gaps: [{ section: "usb", reason: "unparsable" }], fault: "test: a bug" });
    expect(denied.gaps).toEqual([{ section: "usb", reason: "denied" }]);
  });

  it("does not wait for a look that never ends", async () => {
    const result = await run(makeCollector(() => new Promise<never>(() => undefined), 10));

    expect(result).toMatchObject({ gaps: [{ section: "usb", reason: "timed_out" }], fault: "took longer than 10 ms" });
  });

  it("does not believe a look that came too late, synchronous or not", async () => {
    const clock = new FakeClock(0);
    const result = await run(
      makeCollector(() => {
        clock.advance(1_001);
        return { value: [] };
      }),
      clock,
    );

    expect(result).toMatchObject({ value: undefined, gaps: [{ section: "usb", reason: "timed_out" }] });
  });

  it("tells a collector when its time is over", async () => {
    const clock = new FakeClock(0);
    const asked: boolean[] = [];
    await run(
      makeCollector(({ isOverdue }) => {
        asked.push(isOverdue());
        clock.advance(2_000);
        asked.push(isOverdue());
        return { gap: "timed_out" };
      }),
      clock,
    );

    expect(asked).toEqual([false, true]);
  });

  it("tells an overrun of the budget and keeps the answer", async () => {
    const clock = new FakeClock(0);
    const result = await run(
      makeCollector(() => {
        clock.advance(150);
        return { value: [] };
      }),
      clock,
    );

    expect(result).toMatchObject({ value: [], overBudget: true, durationMs: 150 });
  });

  it("turns a value that does not fit its section into a gap of that section alone", async () => {
    const result = await run(makeCollector(() => ({ value: [{ vendorId: "not hex" }] })));

    expect(result).toMatchObject({
      value: undefined,
      gaps: [{ section: "usb", reason: "unparsable" }],
      fault: "must be lower-case hex digits",
    });
  });

  it("parses a value that was kept from an earlier look only once", async () => {
    const value = [{ name: "a" }];
    const collector = defineCollector({
      id: "kept",
      section: "applications",
      platforms: ["linux"],
      timeoutMs: 100,
      budgetMs: 10,
      collect: () => ({ value }),
    });

    expect((await run(collector)).value).toBe((await run(collector)).value);
  });
});

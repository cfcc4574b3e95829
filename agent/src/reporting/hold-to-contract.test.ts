import { type Gap, Signal } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { holdToContract } from "./hold-to-contract.ts";
import { makeTestAgent } from "./make-test-agent.ts";

const AT = "2026-03-02T14:00:00Z";
const POWER: Signal = {
  kind: "power",
  key: "power",
  observedAt: AT,
  payload: { hasBattery: true, onAc: true, lidClosed: false },
};
const CLOCK: Signal = {
  kind: "clock",
  key: "clock",
  observedAt: AT,
  payload: { timeZone: "x".repeat(300), utcOffsetMinutes: 0, automaticTimeZone: null },
};

describe("holdToContract", () => {
  it("lets pass what fits the wire's schema", () => {
    expect(holdToContract({ signals: [POWER], gaps: [] })).toEqual({ signals: [POWER], gaps: [], refused: [] });
  });

  it("tells a signal that does not fit as a gap, and beside a known reason gives that", () => {
    const gap: Gap = { kind: "clock", reason: "unparsable", section: "clock" };
    const known: Gap = { ...gap, reason: "denied" };

    expect(holdToContract({ signals: [POWER, CLOCK], gaps: [] })).toEqual({
      signals: [POWER],
      gaps: [gap],
      refused: ["clock"],
    });
    expect(holdToContract({ signals: [CLOCK], gaps: [known] }).gaps).toEqual([known]);
  });
});

describe("an agent that sees something no report can say", () => {
  it("goes on reporting everything else", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.machine.sections = {
      ...agent.machine.sections,
      clock: { timeZone: "UTC", utcOffsetMinutes: 0.5, automaticTimeZone: null },
      power: { hasBattery: true, onAc: false, batteryPercent: 10, lidClosed: false },
    };

    const { setback } = await agent.core.look();

    expect(setback).toBeNull();
    expect(agent.ledger.unsentCount()).toBe(0);
    const said = [...agent.ledger.state().values()].map(({ statement }) => statement);
    expect(said.filter(({ says }) => says === "gap")).toContainEqual(
      expect.objectContaining({ gap: { kind: "clock", reason: "unparsable", section: "clock" } }),
    );
    const signals = said.flatMap((statement) => (statement.says === "is" ? [statement.signal] : []));
    expect(signals.filter((signal) => !Signal.safeParse(signal).success)).toEqual([]);
    expect(signals.map(({ kind }) => kind)).toContain("power");
  });
});

import { HOUR_MS, ManualClock } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { LedgerError } from "../ledger/ledger-error.ts";
import { describeStatus } from "./describe-status.ts";
import { makeTestAgent } from "./make-test-agent.ts";

describe("describeStatus", () => {
  it("is healthy after a countersigned report", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();

    const status = describeStatus(agent.ledger, { nowMs: agent.clock.now() });

    expect(status).toMatchObject({
      healthy: true,
      problems: [],
      enrolled: true,
      enrollment: "active",
      unsent: 0,
      lastReportAt: "2026-03-02T14:00:00Z",
    });
  });

  it("is not healthy without a ledger, while waiting for approval, after long silence, and in trouble", async () => {
    const agent = makeTestAgent();
    expect(describeStatus(null, { nowMs: 0 })).toMatchObject({
      healthy: false,
      enrolled: false,
      problems: ["This laptop is not enrolled."],
    });

    agent.collector.status = "pending_approval";
    await agent.core.checkIn();
    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() }).problems[0]).toContain("approved");

    agent.collector.status = "active";
    agent.clock.advance(HOUR_MS);
    await agent.core.checkIn();
    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() + 2 * HOUR_MS }).problems[0]).toContain(
      "since 2026-03-02T15:00:00Z",
    );
  });

  it("stays healthy while the collector is away for a few minutes, and not for hours", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.collector.obstacle = {
      outcome: "unavailable",
      detail: "The collector cannot be reached.",
      retryAfterMs: null,
    };
    await agent.core.checkIn();

    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() + HOUR_MS / 4 })).toMatchObject({
      healthy: true,
      unsent: 1,
    });
    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() + 2 * HOUR_MS }).problems).toContain(
      "The collector cannot be reached.",
    );
  });

  it("says at once why a laptop that never enrolled gets no answer", async () => {
    const agent = makeTestAgent();
    agent.collector.obstacle = { outcome: "unavailable", detail: "The collector is away.", retryAfterMs: null };
    await agent.core.checkIn();

    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() }).problems).toEqual([
      "This laptop has asked to enroll and got no answer yet.",
      "The collector is away.",
    ]);
  });

  it.each([
    [2, "This laptop's clock is 7200 s ahead of the collector's."],
    [-2, "This laptop's clock is 7200 s behind the collector's."],
  ])("tells a clock that is wrong by %i hours from silence", async (hours, problem) => {
    const agent = makeTestAgent();
    const collectorNow = agent.clock.now();
    agent.collector.clock = new ManualClock(collectorNow - hours * HOUR_MS);
    await agent.core.checkIn();

    expect(describeStatus(agent.ledger, { nowMs: agent.clock.now() }).problems).toEqual([problem]);
  });

  it("says what it knows of a data folder that cannot be used", () => {
    const status = describeStatus(new LedgerError("/d/ledger.sqlite: the ledger is damaged"), {
      nowMs: 0,
      storageProblem: "The disk is full.",
    });

    expect(status).toMatchObject({
      healthy: false,
      enrollment: "unknown",
      problems: ["The ledger cannot be read: /d/ledger.sqlite: the ledger is damaged.", "The disk is full."],
    });
  });

  it("holds no secret", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();

    expect(JSON.stringify(describeStatus(agent.ledger, { nowMs: agent.clock.now() }))).not.toContain(
      "enroll secret for tests",
    );
  });
});

import { createSigner, generatePrivateJwk, open, seal } from "@clearseat/proof";
import { CATALOG, CATALOG_VERSION, MINUTE_MS, type PolicyPayload, type Snapshot, toInstant } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { makeTestAgent, QUIET_SECTIONS, type TestAgent } from "./make-test-agent.ts";

const IN_CHARGE: Partial<Snapshot> = QUIET_SECTIONS;
const UNPLUGGED: Partial<Snapshot> = {
  ...QUIET_SECTIONS,
  power: { hasBattery: true, onAc: false, batteryPercent: 70, lidClosed: false },
};

function verdictOf(agent: TestAgent): string {
  return verifyLedger(agent.ledger.evidence(), agent.collector.signer.publicJwk).verdict;
}

describe("agent core", () => {
  it("enrolls, reports what it sees and keeps the countersignature", async () => {
    const agent = makeTestAgent();

    const result = await agent.core.checkIn();

    expect(result).toMatchObject({ sealed: 1, sent: 1, setback: null });
    expect(agent.collector.received).toHaveLength(1);
    expect(agent.ledger.unsentCount()).toBe(0);
    expect(verdictOf(agent)).toBe("intact");
  });

  it("says nothing at a look that shows nothing new, and a sign of life at a check-in", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();

    agent.clock.advance(MINUTE_MS);
    const look = await agent.core.look();
    agent.clock.advance(MINUTE_MS);
    const checkIn = await agent.core.checkIn();

    expect(look).toMatchObject({ sealed: 0, sent: 0, setback: null });
    expect(checkIn).toMatchObject({ sealed: 1, sent: 1 });
    expect(agent.collector.received.at(-1)).toMatchObject({ says: [], full: false });
  });

  it("sends a change seen at a look at once", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.machine.sections = UNPLUGGED;

    const look = await agent.core.look();

    expect(look).toMatchObject({ sealed: 1, sent: 1 });
    expect(agent.collector.received.at(-1)?.says).toEqual(["is"]);
  });

  it("seals one sign of life while the collector is away, however long that lasts, and every change", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.collector.obstacle = { outcome: "unavailable", detail: "away", retryAfterMs: null };

    for (let day = 0; day < 200; day += 1) {
      agent.clock.advance(15 * MINUTE_MS);
      await agent.core.checkIn();
    }
    agent.machine.sections = UNPLUGGED;
    await agent.core.look();
    agent.machine.sections = IN_CHARGE;
    await agent.core.look();

    expect(agent.ledger.unsentCount()).toBe(3);
    agent.collector.obstacle = null;
    agent.clock.advance(15 * MINUTE_MS);
    await agent.core.checkIn();
    expect(agent.collector.received.map((report) => report.says)).toEqual([expect.anything(), [], ["is"], ["is"], []]);
    expect(verdictOf(agent)).toBe("intact");
  });

  it("does not try again before its time, and not before the collector asked for", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.collector.obstacle = { outcome: "unavailable", detail: "busy", retryAfterMs: 20 * MINUTE_MS };
    agent.machine.sections = UNPLUGGED;
    await agent.core.look();
    agent.collector.obstacle = null;

    agent.clock.advance(19 * MINUTE_MS);
    const early = await agent.core.look();
    agent.clock.advance(3 * MINUTE_MS);
    const late = await agent.core.look();

    expect(early).toMatchObject({ sent: 0, setback: { code: "collector_unavailable" } });
    expect(late).toMatchObject({ sent: 1, setback: null });
  });

  it("gets the first receipt when an answer was lost, and reports nothing twice", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.collector.losesAnswers = true;
    agent.machine.sections = UNPLUGGED;
    await agent.core.look();
    expect(agent.ledger.unsentCount()).toBe(1);

    agent.collector.losesAnswers = false;
    agent.clock.advance(15 * MINUTE_MS);
    await agent.core.look();

    expect(agent.collector.received).toHaveLength(2);
    expect(verdictOf(agent)).toBe("intact");
  });

  it("asks again with the same request when the answer to an enrollment was lost", async () => {
    const agent = makeTestAgent();
    agent.collector.losesAnswers = true;
    await agent.core.enroll();
    const request = agent.ledger.enrollment()?.envelope;

    agent.collector.losesAnswers = false;
    agent.clock.advance(15 * MINUTE_MS);
    const setback = await agent.core.enroll();

    expect(setback).toBeNull();
    expect(agent.ledger.enrollment()).toMatchObject({ envelope: request, status: "active" });
  });

  it("forgets a refused request, so that another secret can be tried", async () => {
    const agent = makeTestAgent();
    agent.collector.obstacle = { outcome: "refused", status: 403, code: "enroll_secret_rejected", detail: "used up" };

    const setback = await agent.core.enroll();

    expect(setback?.code).toBe("enroll_secret_rejected");
    expect(agent.ledger.enrollment()).toBeNull();
  });

  it("keeps its request when something between it and the collector answered", async () => {
    const agent = makeTestAgent();
    agent.collector.obstacle = { outcome: "refused", status: 200, code: "unexpected_answer", detail: "a hotel's page" };

    await agent.core.enroll();

    expect(agent.ledger.enrollment()?.status).toBe("requested");
  });

  it("waits for approval with its reports sealed, and sends them when it comes", async () => {
    const agent = makeTestAgent();
    agent.collector.status = "pending_approval";
    const waiting = await agent.core.checkIn();
    expect(waiting.setback?.code).toBe("approval_pending");
    expect(agent.ledger.enrollment()?.status).toBe("pending_approval");

    agent.collector.status = "active";
    agent.clock.advance(15 * MINUTE_MS);
    const approved = await agent.core.checkIn();

    expect(approved.setback).toBeNull();
    expect(agent.ledger.enrollment()?.status).toBe("active");
  });

  it("goes back to what the collector lost and keeps both countersignatures", async () => {
    const agent = makeTestAgent();
    for (const sections of [IN_CHARGE, UNPLUGGED, IN_CHARGE]) {
      agent.machine.sections = sections;
      await agent.core.checkIn();
    }
    const { device } = agent.collector;
    if (device === null) throw new Error("not enrolled");
    const firstReceipt = agent.ledger.evidence().reports[0]?.receipt;
    // A collector restored from a backup: it knows report 1 and nothing after.
    device.reports.delete(2);
    device.reports.delete(3);
    device.sequence = 1;
    const lost = agent.ledger.receiptHashBefore(2);
    if (lost === null || firstReceipt === undefined) throw new Error("no receipt");
    device.receiptHash = lost;
    agent.clock.advance(MINUTE_MS);

    const result = await agent.core.checkIn();

    expect(result).toMatchObject({ sent: 3, setback: null });
    expect(agent.ledger.evidence().replacedReceipts.map((one) => one.sequence)).toEqual([2, 3]);
    expect(verdictOf(agent)).toBe("intact");
  });

  it("sends the whole state once when the collector asks for it", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const { device } = agent.collector;
    if (device === null) throw new Error("not enrolled");
    device.state = new Map();

    const result = await agent.core.checkIn();

    expect(result).toMatchObject({ sealed: 2, sent: 2, setback: null });
    expect(agent.collector.received.map((report) => report.full)).toEqual([false, false, true]);
    expect(agent.ledger.needFull()).toBe(false);
  });

  it("does not keep a receipt of somebody else as proof, and says so", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const impostor = createSigner(generatePrivateJwk());
    agent.collector.obstacle = {
      outcome: "accepted",
      value: {
        receipt: seal({}, { typ: "receipt", aud: agent.collector.signer.kid, signer: impostor }),
        needFull: false,
        policyTag: "",
        catalogTag: "",
      },
    } as never;
    agent.machine.sections = UNPLUGGED;

    const result = await agent.core.look();

    expect(result.setback?.code).toBe("receipt_invalid");
    expect(agent.ledger.unsentCount()).toBe(1);
    expect(agent.ledger.notes().trouble?.code).toBe("receipt_invalid");
  });

  it("goes on when a look throws", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const failing = makeTestAgent({
      ledger: agent.ledger,
      look: () => Promise.reject(new Error("disk on fire")),
      client: agent.collector,
      settings: {
        collectorKey: agent.collector.signer.publicJwk,
        companyKey: { key: "A".repeat(43), from: "2026-01-01" },
        enrollSecret: undefined,
      },
    });

    const result = await failing.core.checkIn();

    expect(result.setback).toMatchObject({ code: "internal", detail: "disk on fire" });
  });

  it("takes a policy only from the collector and only within what an agent does", async () => {
    const agent = makeTestAgent();
    const policy: PolicyPayload = { version: 1, tag: "p2", checkInMinutes: 5, lookSeconds: 30, activity: false };
    agent.collector.documents.policy = agent.collector.sign("policy", "p1", { ...policy, keystrokes: true });
    const tooMuch = await agent.core.checkIn();
    expect(tooMuch.setback?.code).toBe("policy_rejected");
    expect(agent.core.policy().checkInMinutes).toBe(15);

    agent.collector.documents.policy = agent.collector.sign("policy", "p2", policy);
    await agent.core.checkIn();
    await agent.core.checkIn();

    expect(agent.core.policy().checkInMinutes).toBe(5);
    expect(agent.collector.fetched).toEqual(["policy", "policy"]);
  });

  it("asks a look for input, and tells what stands in its way, only while the policy wants half-hours", async () => {
    const asked: boolean[] = [];
    const agent = makeTestAgent({
      async look({ activity }) {
        asked.push(activity);
        const gaps = [{ section: "activity", reason: "unsupported" as const }];
        const takenAt = toInstant(agent.clock.now());
        return { format: "clearseat.snapshot/1", takenAt, platform: "linux", ...QUIET_SECTIONS, gaps } as Snapshot;
      },
    });
    const toldGaps = () =>
      [...agent.ledger.state().values()].filter(
        ({ statement }) => statement.says === "gap" && statement.gap.kind === "activity",
      ).length;
    const want = async (tag: string, activity: boolean) => {
      const policy: PolicyPayload = { version: 1, tag, checkInMinutes: 5, lookSeconds: 30, activity };
      agent.collector.documents.policy = agent.collector.sign("policy", tag, policy);
      await agent.core.checkIn();
      agent.clock.advance(300_000);
      await agent.core.checkIn();
    };

    await agent.core.checkIn();
    const [atFirst, gapsAtFirst] = [[...asked], toldGaps()];
    await want("p1", true);
    const [whileWanted, gapsWhileWanted] = [asked.at(-1), toldGaps()];
    await want("p2", false);

    expect(atFirst.every((activity) => !activity)).toBe(true);
    expect(gapsAtFirst).toBe(0);
    expect(whileWanted).toBe(true);
    expect(gapsWhileWanted).toBe(1);
    expect(asked.at(-1)).toBe(false);
    expect(toldGaps()).toBe(0);
  });

  it("keeps its policy over a restart, and its own catalog when the served one is not newer", async () => {
    const agent = makeTestAgent();
    agent.collector.documents.policy = agent.collector.sign("policy", "p1", {
      version: 1,
      tag: "p1",
      checkInMinutes: 7,
      lookSeconds: 30,
      activity: false,
    });
    agent.collector.documents.catalog = agent.collector.sign("catalog", "c1", {
      version: 1,
      tag: "c1",
      catalogVersion: "2020.1.1",
      entries: CATALOG.slice(0, 3),
    });
    await agent.core.checkIn();

    const again = makeTestAgent({
      ledger: agent.ledger,
      client: agent.collector,
      settings: {
        collectorKey: agent.collector.signer.publicJwk,
        companyKey: { key: "A".repeat(43), from: "2026-01-01" },
        enrollSecret: undefined,
      },
    });
    await again.core.checkIn();

    expect(again.core.policy().checkInMinutes).toBe(7);
    expect(agent.ledger.notes().catalogVersion).not.toBe("2020.1.1");
  });

  it("uses a newer catalog from the collector", async () => {
    const agent = makeTestAgent();
    agent.collector.documents.catalog = agent.collector.sign("catalog", "c9", {
      version: 1,
      tag: "c9",
      catalogVersion: "9999.1.1",
      entries: CATALOG.slice(0, 3),
    });

    await agent.core.checkIn();

    expect(agent.ledger.notes().catalogVersion).toBe("9999.1.1");
  });

  it("uses no company's entry that reads command lines or asks for every program, whoever signed it", async () => {
    const agent = makeTestAgent();
    const entry = { ...CATALOG[0], id: "house-desk", aliases: [] };
    const asks = [
      { ...entry, instancePatterns: ["(.*)"] },
      { ...entry, programs: [{ platforms: ["linux"], executables: ["*a*"] }] },
    ];

    const setbacks: (string | undefined)[] = [];
    for (const [index, companyEntry] of asks.entries()) {
      const tag = `c${index}`;
      const payload = { version: 1, tag, catalogVersion: CATALOG_VERSION, entries: [], companyEntries: [companyEntry] };
      agent.collector.documents.catalog = agent.collector.sign("catalog", tag, payload);
      setbacks.push((await agent.core.checkIn()).setback?.code);
    }

    expect(setbacks).toEqual(["catalog_rejected", "catalog_rejected"]);
    expect(agent.ledger.document("catalog")).toBeNull();
  });

  it("refuses to report to a collector other than the one it enrolled with", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const other = makeTestAgent({ ledger: agent.ledger });

    const result = await other.core.checkIn();

    expect(result.setback?.code).toBe("collector_key_mismatch");
    expect(agent.ledger.head().sequence).toBe(1);
  });

  it("costs a check-in little beyond the four signature operations that it consists of", async () => {
    const agent = makeTestAgent();
    const rounds = 200;
    const { signer } = agent.collector;
    const message = { typ: "receipt", aud: signer.kid } as const;
    await agent.core.checkIn();

    const checkInsMs = await measureCpuMs(rounds, () => {
      agent.clock.advance(15 * MINUTE_MS);
      return agent.core.checkIn();
    });
    const signaturesMs = await measureCpuMs(2 * rounds, () =>
      open(seal({}, { ...message, signer }), { ...message, verifier: signer }),
    );

    // Measured at about 3: report and receipt are each signed once and verified once, collector included.
    expect(checkInsMs / signaturesMs).toBeLessThan(8);
  });
});

/** Processor time, which other programs on the machine do not lengthen. */
async function measureCpuMs(rounds: number, act: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

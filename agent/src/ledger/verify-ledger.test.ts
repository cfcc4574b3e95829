import { DAY_MS, toInstant } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTestAgent, QUIET_SECTIONS, TEST_START_MS } from "../reporting/make-test-agent.ts";
import type { LedgerEvidence } from "./ledger-evidence.ts";
import { verifyLedger } from "./verify-ledger.ts";

/** A ledger with every kind of row: several reports, an erasure, a receipt that was replaced, one report that waits. */
async function makeEvidence() {
  const agent = makeTestAgent();
  for (const onAc of [true, false, true]) {
    agent.machine.sections = {
      ...QUIET_SECTIONS,
      power: { hasBattery: true, onAc, batteryPercent: 50, lidClosed: false },
    };
    await agent.core.checkIn();
  }
  const { device } = agent.collector;
  const lost = agent.ledger.receiptHashBefore(3);
  if (device === null || lost === null) throw new Error("not enrolled");
  device.reports.delete(3);
  device.sequence = 2;
  device.receiptHash = lost;
  agent.clock.advance(60_000);
  await agent.core.checkIn();
  agent.ledger.eraseSignal({ kind: "clock", key: "clock", at: toInstant(TEST_START_MS) });
  await agent.core.checkIn();
  agent.collector.obstacle = { outcome: "unavailable", detail: "away", retryAfterMs: null };
  agent.machine.sections = QUIET_SECTIONS;
  await agent.core.checkIn();
  return { evidence: agent.ledger.evidence(), collectorKey: agent.collector.signer.publicJwk };
}

/** One stored text, and how the evidence looks with another in its place. */
interface Spot {
  readonly name: string;
  readonly sequence: number | null;
  readonly text: string;
  readonly with: (text: string) => LedgerEvidence;
}

function replaceAt<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((one, position) => (position === index ? item : one));
}

function reportSpots(evidence: LedgerEvidence): Spot[] {
  return evidence.reports.flatMap((report, at): Spot[] => {
    const swap = (changed: typeof report): LedgerEvidence => ({
      ...evidence,
      reports: replaceAt(evidence.reports, at, changed),
    });
    const { sequence, receipt } = report;
    const disclosures = report.disclosures.flatMap(({ salt, statement }, index): Spot[] =>
      salt === null || statement === null
        ? []
        : [
            {
              name: `salt ${index}`,
              sequence,
              text: salt,
              with: (text) =>
                swap({ ...report, disclosures: replaceAt(report.disclosures, index, { salt: text, statement }) }),
            },
            {
              name: `statement ${index}`,
              sequence,
              text: statement,
              with: (text) =>
                swap({ ...report, disclosures: replaceAt(report.disclosures, index, { salt, statement: text }) }),
            },
          ],
    );
    return [
      { name: "report", sequence, text: report.report, with: (text) => swap({ ...report, report: text }) },
      ...(receipt === null
        ? []
        : [{ name: "receipt", sequence, text: receipt, with: (text: string) => swap({ ...report, receipt: text }) }]),
      ...disclosures,
    ];
  });
}

function otherSpots(evidence: LedgerEvidence): Spot[] {
  const single = (["privateKey", "enrollment", "newestReceipt", "headSequence"] as const).flatMap((name): Spot[] => {
    const text = evidence[name];
    return text === null ? [] : [{ name, sequence: null, text, with: (changed) => ({ ...evidence, [name]: changed }) }];
  });
  const state = evidence.state.flatMap((entry, at) =>
    (["place", "commitment", "salt", "statement"] as const).map(
      (part): Spot => ({
        name: `state ${part}`,
        sequence: null,
        text: entry[part],
        with: (text) => ({ ...evidence, state: replaceAt(evidence.state, at, { ...entry, [part]: text }) }),
      }),
    ),
  );
  const tombstones = evidence.tombstones.map(
    (line, at): Spot => ({
      name: "tombstone",
      sequence: null,
      text: line,
      with: (text) => ({ ...evidence, tombstones: replaceAt(evidence.tombstones, at, text) }),
    }),
  );
  const replaced = evidence.replacedReceipts.map(
    (one, at): Spot => ({
      name: "replaced receipt",
      sequence: one.sequence,
      text: one.receipt,
      with: (receipt) => ({
        ...evidence,
        replacedReceipts: replaceAt(evidence.replacedReceipts, at, { ...one, receipt }),
      }),
    }),
  );
  return [...single, ...state, ...tombstones, ...replaced];
}

/** The text as a reader gets it from the disk after one bit of one byte was flipped. */
function flip(text: string, position: number, bit: number): string {
  const bytes = Buffer.from(text, "utf8");
  const at = position % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes.toString("utf8");
}

/** The private key repeats its public half, which nothing reads. */
function isNamed(spot: Spot, changed: string): boolean {
  return spot.name !== "privateKey" || JSON.parse(spot.text).d !== readD(changed);
}

function readD(text: string): unknown {
  try {
    return (JSON.parse(text) as { d?: unknown }).d;
  } catch {
    return null;
  }
}

describe("verifyLedger", () => {
  it("finds nothing wrong with an honest ledger of every kind of row", async () => {
    const { evidence, collectorKey } = await makeEvidence();

    expect(verifyLedger(evidence, collectorKey)).toMatchObject({ verdict: "erased", faults: [] });
    expect(evidence.replacedReceipts).not.toHaveLength(0);
    expect(evidence.tombstones).not.toHaveLength(0);
    expect(evidence.reports.some((report) => report.receipt === null)).toBe(true);
  });

  it("finds every flipped bit, and names the report where it is", async () => {
    const { evidence, collectorKey } = await makeEvidence();
    const spots = [...reportSpots(evidence), ...otherSpots(evidence)];
    const seed = Math.floor(Math.random() * 2 ** 31);

    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), (which, position, bit) => {
        const spot = spots[which % spots.length];
        if (spot === undefined) throw new Error("no spots");
        const changed = flip(spot.text, position, bit);
        if (!isNamed(spot, changed)) return;
        const { verdict, faults } = verifyLedger(spot.with(changed), collectorKey);
        const isFoundThere = spot.sequence === null || faults.some((fault) => fault.sequence === spot.sequence);
        expect(`${spot.name} ${spot.sequence}: ${verdict}, named ${isFoundThere}`).toBe(
          `${spot.name} ${spot.sequence}: broken, named true`,
        );
      }),
      { seed, numRuns: 600 },
    );
    process.stderr.write(`seed of the flipped bits: ${seed}\n`);
  }, 60_000);

  it("finds every single changed character of a receipt, a statement and the note of what was removed", async () => {
    const { evidence, collectorKey } = await makeEvidence();
    const chosen = [...reportSpots(evidence), ...otherSpots(evidence)]
      .filter((spot) => ["statement 0", "enrollment"].includes(spot.name))
      .slice(0, 3);
    for (const spot of chosen) {
      for (let position = 0; position < spot.text.length; position += 1) {
        const verdict = verifyLedger(spot.with(flip(spot.text, position, 0)), collectorKey).verdict;
        expect(`${spot.name} at ${position}: ${verdict}`).toBe(`${spot.name} at ${position}: broken`);
      }
    }
  }, 60_000);

  it("finds every changed character in the note of what retention removed", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.clock.advance(181 * DAY_MS);
    await agent.core.checkIn();
    await agent.core.checkIn();
    const evidence = agent.ledger.evidence();
    const base = evidence.base ?? "";
    expect(verifyLedger(evidence, null).verdict).toBe("intact");

    for (let position = 0; position < base.length; position += 1) {
      expect(`${position}: ${verifyLedger({ ...evidence, base: flip(base, position, 0) }, null).verdict}`).toBe(
        `${position}: broken`,
      );
    }
  });

  it("finds two reports that changed places", async () => {
    const { evidence, collectorKey } = await makeEvidence();
    const [first, second, ...rest] = evidence.reports;
    if (first === undefined || second === undefined) throw new Error("too few");

    const { verdict, faults } = verifyLedger({ ...evidence, reports: [second, first, ...rest] }, collectorKey);

    expect(verdict).toBe("broken");
    expect(faults.map((fault) => fault.fault)).toEqual(expect.arrayContaining(["sequence", "report_link"]));
  });

  it("does not believe a ledger that names another collector than the settings", async () => {
    const { evidence } = await makeEvidence();
    const other = await makeEvidence();

    expect(verifyLedger(evidence, other.collectorKey).faults).toEqual([{ sequence: null, fault: "collector_key" }]);
  });

  it("names every changed statement in force", async () => {
    const { evidence, collectorKey } = await makeEvidence();
    const state = evidence.state.map((entry) => ({ ...entry, statement: `${entry.statement} ` }));

    const { faults } = verifyLedger({ ...evidence, state }, collectorKey);

    expect(faults).toEqual(evidence.state.map(({ place }) => ({ sequence: null, fault: "state", place })));
    expect(faults.length).toBeGreaterThan(1);
  });
});

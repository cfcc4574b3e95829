import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DAY_MS, MINUTE_MS, type Signal, type Statement, toInstant } from "@clearseat/shared";
import { afterEach, describe, expect, it } from "vitest";
import { createFiles } from "../platform/files.ts";
import { makeTestAgent, QUIET_SECTIONS, TEST_START_MS, type TestAgent } from "../reporting/make-test-agent.ts";
import type { Ledger, ReportDraft } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { LEDGER_FILE, openLedger, openLedgerReader, openMemoryLedger } from "./open-ledger.ts";
import { type LedgerVerdict, verifyLedger } from "./verify-ledger.ts";

const folders: string[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "clearseat-ledger-"));
  folders.push(folder);
  return folder;
}

function openAt(dataDir: string, outboxMegabytes = 50): Ledger {
  return openLedger({ dataDir, outboxMegabytes, files: createFiles() });
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function verdictOf(agent: TestAgent): LedgerVerdict {
  return verifyLedger(agent.ledger.evidence(), agent.collector.signer.publicJwk);
}

function draft(ledger: Ledger, statements: readonly Statement[], observedAt = "2026-03-02T14:00:00Z"): ReportDraft {
  return {
    basedOn: ledger.head().sequence,
    statements,
    carried: new Set(),
    full: false,
    bootId: "boot-1",
    observedAt,
    agentVersion: "0.1.0",
    catalogVersion: "2026.1.1",
  };
}

function bulky(index: number): Statement {
  const signal: Signal = {
    kind: "display",
    key: `display-${index}`,
    observedAt: "2026-03-02T14:00:00Z",
    payload: { internal: false, connection: "x".repeat(190), model: "y".repeat(190), serialHash: null, form: "panel" },
  };
  return { says: "is", signal };
}

describe("ledger", () => {
  it("keeps key, enrollment, chain and state over a restart", async () => {
    const dataDir = makeFolder();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    await agent.core.checkIn();
    const before = {
      kid: agent.ledger.signer().kid,
      head: agent.ledger.head(),
      state: new Map(agent.ledger.state()),
      enrollment: agent.ledger.enrollment(),
    };
    agent.ledger.close();

    const again = openAt(dataDir);

    expect({
      kid: again.signer().kid,
      head: again.head(),
      state: again.state(),
      enrollment: again.enrollment(),
    }).toEqual(before);
    again.close();
  });

  it("is readable for its owner only", () => {
    const dataDir = path.join(makeFolder(), "data");
    openAt(dataDir).close();

    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(dataDir, LEDGER_FILE)).mode & 0o777).toBe(0o600);
  });

  it("leaves the rights of a folder alone that other things are in", () => {
    const dataDir = makeFolder();
    chmodSync(dataDir, 0o755);
    writeFileSync(path.join(dataDir, "something of somebody"), "");

    openAt(dataDir).close();
    openAt(dataDir).close();

    expect(statSync(dataDir).mode & 0o777).toBe(0o755);
  });

  it("can be read where nothing can be written beside it", () => {
    const dataDir = makeFolder();
    openAt(dataDir).close();
    // Where the shared memory belongs stands a folder, as little use as a full disk.
    mkdirSync(path.join(dataDir, `${LEDGER_FILE}-shm`));

    const reader = openLedgerReader({ dataDir, outboxMegabytes: 50, files: createFiles() });

    expect(reader?.head().sequence).toBe(0);
    reader?.close();
    expect(() => openAt(dataDir)).toThrow(LedgerError);
  });

  it("is no ledger yet where only an empty file could be made", () => {
    const dataDir = makeFolder();
    writeFileSync(path.join(dataDir, LEDGER_FILE), "");

    expect(openLedgerReader({ dataDir, outboxMegabytes: 50, files: createFiles() })).toBeNull();
  });

  it("can be read while the agent writes, and is nothing to read before there is one", async () => {
    const dataDir = makeFolder();
    expect(openLedgerReader({ dataDir, outboxMegabytes: 50, files: createFiles() })).toBeNull();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    const reader = openLedgerReader({ dataDir, outboxMegabytes: 50, files: createFiles() });

    await agent.core.checkIn();

    expect(reader?.head()).toEqual(agent.ledger.head());
    reader?.close();
    agent.ledger.close();
  });

  it("says in a sentence that a file is no ledger", () => {
    const dataDir = makeFolder();
    createFiles().writePrivateFile(
      path.join(dataDir, LEDGER_FILE),
      "this is not a database, but it is long enough to look like one".repeat(20),
    );

    expect(() => openAt(dataDir)).toThrow(LedgerError);
  });

  it("does not seal a draft that was made from an older head", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const old = draft(agent.ledger, []);
    agent.ledger.seal(draft(agent.ledger, []));

    expect(agent.ledger.seal(old)).toEqual({ outcome: "stale" });
  });

  it("does not fork when two processes use one ledger", async () => {
    const dataDir = makeFolder();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    await agent.core.checkIn();
    const other = openAt(dataDir);

    expect(other.seal(draft(other, [bulky(1)]))).toEqual({ outcome: "sealed", sequence: 2 });
    expect(agent.ledger.head().sequence).toBe(2);
    expect(agent.ledger.seal(draft(agent.ledger, [bulky(2)]))).toEqual({ outcome: "sealed", sequence: 3 });
    expect(verdictOf(agent).verdict).toBe("intact");
    other.close();
    agent.ledger.close();
  });

  it("leaves nothing of a report behind when sealing fails half way", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const before = {
      head: agent.ledger.head(),
      state: agent.ledger.state(),
      reports: agent.ledger.evidence().reports.length,
    };
    const unsealable = { ...draft(agent.ledger, [bulky(1)]), observedAt: Number.NaN as never };

    expect(() => agent.ledger.seal(unsealable)).toThrow("finite");

    expect({
      head: agent.ledger.head(),
      state: agent.ledger.state(),
      reports: agent.ledger.evidence().reports.length,
    }).toEqual(before);
  });

  it("removes the oldest countersigned reports at its limit and still proves the rest", {
    timeout: 60_000,
  }, async () => {
    const agent = makeTestAgent({ ledger: openMemoryLedger(5) });
    await agent.core.checkIn();
    for (let round = 0; round < 25; round += 1) {
      agent.ledger.seal(
        draft(
          agent.ledger,
          Array.from({ length: 200 }, (_, index) => bulky(round * 200 + index)),
        ),
      );
      agent.ledger.seal(
        draft(
          agent.ledger,
          Array.from(
            { length: 200 },
            (_, index): Statement => ({
              says: "cleared",
              kind: "display",
              key: `display-${round * 200 + index}`,
              observedAt: "2026-03-02T14:00:00Z",
            }),
          ),
        ),
      );
      agent.clock.advance(MINUTE_MS);
      await agent.core.look();
    }

    const verdict = verdictOf(agent);
    const { usedBytes, limitBytes } = agent.ledger.size();
    expect(usedBytes).toBeLessThanOrEqual(limitBytes);
    expect(agent.ledger.firstKept()).toBeGreaterThan(1);
    expect(verdict).toMatchObject({ verdict: "intact", faults: [] });
    agent.ledger.close();
  });

  it("never drops what was not countersigned: full of it, sealing pauses and status says so", {
    timeout: 60_000,
  }, async () => {
    const agent = makeTestAgent({ ledger: openMemoryLedger(5) });
    await agent.core.checkIn();
    agent.collector.obstacle = { outcome: "unavailable", detail: "away", retryAfterMs: null };
    let outcome = "sealed";
    for (let round = 0; round < 100 && outcome === "sealed"; round += 1) {
      ({ outcome } = agent.ledger.seal(
        draft(
          agent.ledger,
          Array.from({ length: 200 }, (_, index) => bulky(round * 200 + index)),
        ),
      ));
    }
    const unsent = agent.ledger.unsentCount();
    const head = agent.ledger.head().sequence;
    agent.machine.sections = {
      ...QUIET_SECTIONS,
      power: { hasBattery: true, onAc: false, batteryPercent: 50, lidClosed: true },
    };
    agent.clock.advance(15 * MINUTE_MS);
    await agent.core.checkIn();

    expect(outcome).toBe("full");
    expect(agent.ledger).toSatisfy(
      (ledger: Ledger) => ledger.unsentCount() === unsent && ledger.head().sequence === head,
    );
    expect(agent.ledger.notes().sealingPaused).toBe(true);

    agent.collector.obstacle = null;
    agent.clock.advance(15 * MINUTE_MS);
    await agent.core.checkIn();
    agent.clock.advance(15 * MINUTE_MS);
    await agent.core.checkIn();
    expect(agent.ledger.unsentCount()).toBe(0);
    expect(agent.ledger.notes().sealingPaused).toBe(false);
    expect(verdictOf(agent).verdict).toBe("intact");
    agent.ledger.close();
  });

  it("removes reports after the longest retention, keeps the link, and erases shorter-lived signals before", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.machine.sections = {
      ...QUIET_SECTIONS,
      clock: { timeZone: "Europe/Lisbon", utcOffsetMinutes: 0, automaticTimeZone: true },
    };
    await agent.core.look();

    agent.clock.advance(91 * DAY_MS);
    await agent.core.checkIn();
    expect(verdictOf(agent)).toMatchObject({ verdict: "erased", erased: 1, faults: [] });

    agent.clock.advance(90 * DAY_MS);
    await agent.core.checkIn();
    expect(agent.ledger.firstKept()).toBe(3);
    expect(verdictOf(agent)).toMatchObject({ verdict: "intact", faults: [] });
  });

  it("erases a signal with a signed tombstone and leaves the rest provable", async () => {
    const dataDir = makeFolder();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    await agent.core.checkIn();
    const at = toInstant(TEST_START_MS);

    const erasure = agent.ledger.eraseSignal({ kind: "clock", key: "clock", at });

    expect(erasure).toEqual({ erased: 1, waiting: 0 });
    expect(verdictOf(agent)).toMatchObject({ verdict: "erased", erased: 1, faults: [] });
    expect(readFileSync(path.join(dataDir, LEDGER_FILE)).includes("America/Chicago")).toBe(false);

    // What is still there is told anew, in a full report that both sides can check.
    await agent.core.checkIn();
    expect(agent.collector.received.at(-1)?.full).toBe(true);
    expect(verdictOf(agent)).toMatchObject({ verdict: "erased", faults: [] });
    agent.ledger.close();
  });

  it("does not erase what the collector has not countersigned, because it could not check the report then", async () => {
    const agent = makeTestAgent();
    agent.collector.status = "pending_approval";
    await agent.core.checkIn();

    expect(agent.ledger.eraseSignal({ kind: "clock", key: "clock", at: toInstant(TEST_START_MS) })).toEqual({
      erased: 0,
      waiting: 1,
    });
  });

  it("calls a ledger broken where something was deleted without a tombstone", async () => {
    const dataDir = makeFolder();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    await agent.core.checkIn();
    const database = new DatabaseSync(path.join(dataDir, LEDGER_FILE));
    database.exec("UPDATE disclosure SET salt = NULL, statement = NULL WHERE sequence = 1 AND position = 0");
    database.close();

    expect(verdictOf(agent).faults).toContainEqual({ sequence: 1, fault: "erasure_without_tombstone", index: 0 });
    agent.ledger.close();
  });

  it.each([
    ["the newest report", "DELETE FROM report WHERE sequence = 3"],
    ["the newest two", "DELETE FROM report WHERE sequence > 1"],
    ["all", "DELETE FROM report"],
  ])("finds that %s is missing", async (_, sql) => {
    const dataDir = makeFolder();
    const agent = makeTestAgent({ ledger: openAt(dataDir) });
    for (let round = 0; round < 3; round += 1) await agent.core.checkIn();
    const database = new DatabaseSync(path.join(dataDir, LEDGER_FILE));
    database.exec(sql);
    database.close();

    expect(verdictOf(agent).faults.map((fault) => fault.fault)).toContain("missing_tail");
    agent.ledger.close();
  });
});

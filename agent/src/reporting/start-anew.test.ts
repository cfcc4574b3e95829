import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSigner, generatePrivateJwk } from "@clearseat/proof";
import { DAY_MS, MINUTE_MS, type Snapshot } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { LEDGER_FILE, openLedger, openPastLedgers, openPastReaders } from "../ledger/open-ledger.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { createFiles } from "../platform/files.ts";
import { createPaint } from "../transparency/paint.ts";
import { renderTransparencyHtml } from "../transparency/render-html.ts";
import { renderTransparencyText } from "../transparency/render-text.ts";
import { readTransparencyView } from "../transparency/serve-transparency.ts";
import { makeTestAgent, QUIET_SECTIONS, type TestAgent } from "./make-test-agent.ts";

const UNPLUGGED: Partial<Snapshot> = {
  ...QUIET_SECTIONS,
  power: { hasBattery: true, onAc: false, batteryPercent: 70, lidClosed: false },
};

let dataDir: string;
let opened: Ledger[];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "clearseat-anew-"));
  opened = [];
});

afterEach(() => {
  for (const ledger of opened) ledger.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const file = () => path.join(dataDir, LEDGER_FILE);
const backup = () => path.join(dataDir, "backup");
const place = () => ({ dataDir, outboxMegabytes: 50, files: createFiles() });

function openHere(): Ledger {
  const ledger = openLedger(place());
  opened.push(ledger);
  return ledger;
}

function closeAll(): void {
  for (const ledger of opened.splice(0)) ledger.close();
}

/** The same laptop after its start: another process on what is on the disk now. */
function restart(
  before: TestAgent,
  { enrollSecret }: { readonly enrollSecret: string | undefined } = { enrollSecret: "another enroll secret" },
): TestAgent {
  const ledger = openHere();
  const agent = makeTestAgent({
    ledger,
    clock: before.clock,
    client: before.collector,
    settings: {
      collectorKey: before.collector.signer.publicJwk,
      companyKey: { key: "A".repeat(43), from: "2026-01-01" },
      enrollSecret,
    },
  });
  return { ...agent, clock: before.clock, collector: before.collector };
}

/** A laptop that reported, was saved, and reported on; its disk now holds what was saved. */
async function restoredLaptop(): Promise<TestAgent> {
  const agent = makeTestAgent({ ledger: openHere() });
  await agent.core.checkIn();
  closeAll();
  copyFileSync(file(), backup());
  const later = restart(agent);
  later.machine.sections = UNPLUGGED;
  agent.clock.advance(15 * MINUTE_MS);
  await later.core.checkIn();
  closeAll();
  for (const end of ["-wal", "-shm"]) rmSync(`${file()}${end}`, { force: true });
  copyFileSync(backup(), file());
  return agent;
}

const verdictOf = (ledger: Pick<Ledger, "evidence">, { collector }: TestAgent) =>
  verifyLedger(ledger.evidence(), collector.signer.publicJwk);

describe("a laptop whose disk was restored from a backup", () => {
  it("comes back to reporting by itself in the same check-in, under a new key and with everything told anew", async () => {
    const before = await restoredLaptop();
    const agent = restart(before);
    const oldKey = agent.ledger.signer().kid;

    const result = await agent.core.checkIn();

    expect(result).toMatchObject({ sealed: 1, sent: 1, setback: null });
    expect(agent.collector.enrollments).toBe(2);
    expect(agent.collector.device?.verifier.kid).toBe(agent.ledger.signer().kid);
    expect(agent.ledger.signer().kid).not.toBe(oldKey);
    expect(agent.collector.received.at(-1)).toMatchObject({ sequence: 1 });
    expect(agent.collector.received.at(-1)?.says).toContain("is");
    expect(verdictOf(agent.ledger, agent)).toMatchObject({ verdict: "intact", reports: 1, receipted: 1 });
    agent.clock.advance(15 * MINUTE_MS);
    expect(await agent.core.checkIn()).toMatchObject({ sent: 1, setback: null });
  });

  it("keeps what it had sealed for its reader, proved and explained", async () => {
    const agent = restart(await restoredLaptop());
    const oldKey = agent.ledger.signer().kid;
    await agent.core.checkIn();

    const [past, ...more] = openPastReaders(place());
    const view = readTransparencyView({ dataDir, clock: agent.clock });

    expect(more).toEqual([]);
    expect(past === undefined ? null : verdictOf(past, agent)).toMatchObject({
      verdict: "intact",
      reports: 2,
      receipted: 1,
    });
    past?.close();
    expect(view.earlier).toMatchObject([{ deviceId: oldKey, otherFrom: 2, endedAt: "2026-03-02T14:15:00Z" }]);
    expect(view.earlier[0]?.reports.map(({ sequence }) => sequence)).toEqual([2, 1]);
    for (const page of [
      renderTransparencyText(view, { paint: createPaint(false), columns: 10_000 }),
      renderTransparencyHtml(view),
    ]) {
      expect(page).toContain("Earlier records");
      expect(page).toContain(oldKey);
      expect(page).toContain("restored from a backup");
    }
    const names = readdirSync(dataDir).filter((name) => name.startsWith("past-"));
    expect(names.map((name) => statSync(path.join(dataDir, name)).mode & 0o077)).toEqual(names.map(() => 0));
  });

  it("stays refused, and loses nothing, without a secret to enroll by", async () => {
    const agent = restart(await restoredLaptop(), { enrollSecret: undefined });

    const result = await agent.core.checkIn();

    expect(result.setback).toMatchObject({ code: "chain_forked", detail: expect.stringContaining("enrollSecret") });
    expect(agent.ledger.head().sequence).toBe(2);
    expect(openPastReaders(place())).toEqual([]);
  });

  it("believes nobody but its collector that its story has ended", async () => {
    const before = await restoredLaptop();
    const agent = restart(before);
    const rivals = [
      undefined,
      { protected: "x", payload: "x", signature: "x" },
      agent.collector.device?.reports.get(1)?.receipt,
      {
        ...(agent.collector.device?.reports.get(2)?.receipt as object),
        signature: createSigner(generatePrivateJwk()).kid,
      },
    ];

    for (const rivalReceipt of rivals) {
      agent.collector.obstacle = {
        outcome: "refused",
        status: 409,
        code: "chain_forked",
        detail: "no",
        ...(rivalReceipt === undefined ? {} : { rivalReceipt: rivalReceipt as never }),
      };
      agent.clock.advance(DAY_MS);
      expect((await agent.core.checkIn()).setback?.code).toBe("chain_forked");
    }

    expect(openPastReaders(place())).toEqual([]);
  });
});

describe("what was set aside", () => {
  it("is erased in its time like everything else, and goes with the last of it", async () => {
    const agent = restart(await restoredLaptop());
    await agent.core.checkIn();

    agent.clock.advance(100 * DAY_MS);
    await agent.core.checkIn();
    const [later] = openPastReaders(place());
    const verdict = later === undefined ? null : verdictOf(later, agent);
    later?.close();
    agent.clock.advance(81 * DAY_MS);
    await agent.core.checkIn();

    expect(verdict).toMatchObject({ verdict: "erased" });
    expect(verdict?.erased).toBeGreaterThan(0);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("past-"))).toEqual([]);
  });

  it("is erased by whoever reads it, countersigned or not", async () => {
    const agent = restart(await restoredLaptop());
    agent.machine.sections = UNPLUGGED;
    await agent.core.checkIn();

    const [past] = openPastLedgers(place());
    const erasure = past?.eraseSignal({ kind: "power", key: "power", at: "2026-03-03T00:00:00Z" });

    expect(erasure).toEqual({ erased: 2, waiting: 0 });
    expect(past === undefined ? null : verdictOf(past, agent).verdict).toBe("erased");
    past?.close();
  });

  it("does not keep the agent from its work when it is damaged", async () => {
    const agent = restart(await restoredLaptop());
    await agent.core.checkIn();
    for (const name of readdirSync(dataDir).filter((one) => one.startsWith("past-")))
      writeFileSync(path.join(dataDir, name), "no database at all, but long enough to be looked at as one".repeat(100));

    agent.clock.advance(2 * DAY_MS);

    expect(await agent.core.checkIn()).toMatchObject({ sent: 1, setback: null });
  });
});

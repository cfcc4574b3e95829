import { ManualClock, type Snapshot, toInstant } from "@clearseat/shared";
import type { Ledger } from "../ledger/ledger.ts";
import { openMemoryLedger } from "../ledger/open-ledger.ts";
import { FakeCollector } from "../transport/fake-collector.ts";
import { bundledCatalog } from "./agent-catalog.ts";
import type { AgentCore, AgentCoreOptions } from "./agent-core.ts";
import { createAgentCore } from "./create-agent-core.ts";

/** 2026-03-02T14:00:00Z */
export const TEST_START_MS = 1_772_460_000_000;
const TEST_COMPANY_KEY = { key: "A".repeat(43), from: "2026-01-01" };

export interface TestAgent {
  readonly clock: ManualClock;
  readonly collector: FakeCollector;
  readonly ledger: Ledger;
  readonly core: AgentCore;
  /** What the next look sees besides the time. */
  readonly machine: { sections: Partial<Snapshot>; looks: number };
}

/** A Linux laptop with nothing remarkable on it, every section looked at. */
export const QUIET_SECTIONS: Partial<Snapshot> = {
  os: { name: "Debian", version: "13", arch: "x64" },
  hardware: { vendor: "Example", model: "Laptop", serial: "EX1234", uuid: null, chassis: "notebook", hypervisor: null },
  processes: [],
  services: [],
  applications: [],
  sockets: [],
  sessions: [],
  toolLogs: [],
  usb: [],
  displays: [],
  power: { hasBattery: true, onAc: true, batteryPercent: 80, lidClosed: false },
  network: { interfaces: [], neighbors: [], proxy: null, mdns: [], dnsServers: [] },
  clock: { timeZone: "America/Chicago", utcOffsetMinutes: -360, automaticTimeZone: true },
  inhibitors: [],
  lifecycle: { bootId: "boot-1", events: [] },
};

/** A whole agent against a collector in memory, at a time that only the test moves. */
export function makeTestAgent(overrides: Partial<AgentCoreOptions> = {}): TestAgent {
  const clock = new ManualClock(TEST_START_MS);
  const collector = new FakeCollector(clock);
  const ledger = overrides.ledger ?? openMemoryLedger();
  const machine = { sections: QUIET_SECTIONS, looks: 0 };
  const core = createAgentCore({
    settings: {
      collectorKey: collector.signer.publicJwk,
      companyKey: TEST_COMPANY_KEY,
      enrollSecret: "an enroll secret for tests",
    },
    clock,
    ledger,
    client: collector,
    catalog: bundledCatalog(),
    random: { fraction: () => 0.5 },
    look: () => {
      machine.looks += 1;
      return Promise.resolve({
        format: "clearseat.snapshot/1",
        takenAt: toInstant(clock.now()),
        platform: "linux",
        ...machine.sections,
      } as Snapshot);
    },
    ...overrides,
  });
  return { clock, collector, ledger, core, machine };
}

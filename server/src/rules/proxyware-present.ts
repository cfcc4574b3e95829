import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { type SampleParts, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Program = SignalRecord<"proxyware">["payload"];

const weights = WEIGHTS["proxyware-present"];

/** A program that lends the laptop's connection to strangers, who then seem to sit where the laptop is. */
export const proxywarePresent: DetectionRule = {
  id: "proxyware-present",
  version: 1,
  title: "Program that rents out the connection",
  family: "network-path",
  attack: ["T1496.002"],
  weights,
  reads: ["proxyware"],
  benign: [
    "It came along with a free program, and nobody noticed.",
    "Somebody earns a little money with an idle connection.",
  ],
  blindSpots: [
    "Such a part inside another program, without a process of its own.",
    "The same on another machine of the home.",
  ],
  triage: [
    "Remove it in any case: strangers act in the company's name through this laptop.",
    "See who installed it and when, and whether sessions or a VPN stand beside it.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "proxyware")
      .filter(({ payload }) => isThere(payload) && !isApproved(deviceCase, payload.entryId, null))
      .map((record) => ({
        key: record.key,
        weightTenths: weights.present.tenths,
        summary: `The program ${nameOfEntry(record.payload.entryId)}, which lends the laptop's connection to strangers, ${record.payload.running ? "runs" : "is installed"} since ${sayInstant(record.firstObservedAt)}.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The program is removed, or IT approves it.",
      })),
  tests: () => [
    { name: "it runs", case: programCase({}), expect: { one: 6 } },
    { name: "it is installed and does not run now", case: programCase({ running: false }), expect: { one: 6 } },
    { name: "it runs without having been installed", case: programCase({ installed: false }), expect: { one: 6 } },
    { name: "device management installed it", case: programCase({ installSource: "mdm" }), expect: { one: 6 } },
    {
      name: "two of them are two findings",
      case: sampleCase({
        signals: [
          sampleRecord("proxyware"),
          sampleRecord("proxyware", { entryId: "another-proxyware" }, { key: "two" }),
        ],
      }),
      expect: { one: 6, two: 6 },
    },
    {
      name: "neither running nor installed",
      case: programCase({ running: false, installed: false }),
      expect: {},
    },
    {
      name: "a network laboratory's group may have it",
      case: programCase({}, { approvedTools: [{ tool: sampleRecord("proxyware").payload.entryId, group: "sales" }] }),
      expect: {},
    },
    {
      name: "it was removed",
      case: sampleCase({ signals: [sampleRecord("proxyware", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    { name: "a VPN, which other rules judge", case: sampleCase({ signals: [sampleRecord("vpn")] }), expect: {} },
  ],
};

function isThere({ running, installed }: Program): boolean {
  return running || installed;
}

function programCase(changes: Partial<Program>, parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals: [sampleRecord("proxyware", changes)], ...parts });
}

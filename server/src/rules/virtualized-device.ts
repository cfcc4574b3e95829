import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase } from "../detection/device-case.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["virtualized-device"];

/** What reports as a company laptop runs inside another computer. Posture: it counts only beside a strong finding. */
export const virtualizedDevice: DetectionRule = {
  id: "virtualized-device",
  version: 2,
  title: "The laptop is a virtual machine",
  family: "posture",
  attack: ["T1564.006"],
  weights,
  reads: ["virtual_machine"],
  benign: [
    "A test machine of IT's, or a virtual desktop that the company hands out.",
    "An employee moved their system into a virtual machine on a newer laptop.",
  ],
  blindSpots: ["A hypervisor that hides its name in the firmware."],
  triage: [
    "Compare serial and model with what was issued: a laptop of ours has a maker and a serial.",
    "Look whether the same serial reports twice.",
    "If the company hands virtual desktops out, approve the hypervisor for that group.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "virtual_machine")
      .filter(({ payload }) => !isApproved(deviceCase, payload.entryId, null))
      .map((record) => ({
        key: record.key,
        weightTenths: weights.virtual.tenths,
        summary: `What reports as this laptop runs inside a virtual machine, ${nameOfEntry(record.payload.entryId)} by its firmware, since ${sayInstant(record.firstObservedAt)}.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The device reports from real hardware, or IT approves the hypervisor for its group.",
      })),
  tests: () => [
    {
      name: "a virtual machine",
      case: sampleCase({ signals: [sampleRecord("virtual_machine")] }),
      expect: { one: 15 },
    },
    {
      name: "a hypervisor that is not in the catalog",
      case: sampleCase({ signals: [sampleRecord("virtual_machine", { entryId: "some-hypervisor" })] }),
      expect: { one: 15 },
    },
    { name: "a virtual desktop for another group", case: approvedFor("engineering"), expect: { one: 15 } },
    { name: "a virtual desktop that the company hands out to this group", case: approvedFor("sales"), expect: {} },
    { name: "real hardware", case: sampleCase(), expect: {} },
    {
      name: "real hardware again",
      case: sampleCase({ signals: [sampleRecord("virtual_machine", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
  ],
};

function approvedFor(group: string): DeviceCase {
  const record = sampleRecord("virtual_machine");
  return sampleCase({ signals: [record], approvedTools: [{ tool: record.payload.entryId, group }] });
}

import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { isForCompanies, nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { SAMPLE_COMPANY_AWAKE, type SampleParts, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Keeper = SignalRecord<"anti_idle">["payload"];

const weights = WEIGHTS["anti-idle"];

/**
 * Something at work that keeps the laptop awake or moves the mouse by itself. Posture: it counts only beside a strong
 * finding, for bored and honest people have it more often than farms.
 */
export const antiIdle: DetectionRule = {
  id: "anti-idle",
  version: 1,
  title: "Keep-awake program or mouse jiggler",
  family: "posture",
  attack: ["T1564"],
  weights,
  reads: ["anti_idle"],
  benign: [
    "Somebody dislikes the screen lock, or wants to look present.",
    "A long build, a download or a talk that must not be interrupted.",
  ],
  blindSpots: [
    "Jigglers that move the mouse from below, or that look like an ordinary mouse on USB.",
    "A jiggler inside remote-control hardware.",
    "Programs that companies hand out and that can do the same, used for it on purpose.",
    "Power settings that keep the laptop awake without any program.",
  ],
  triage: [
    "Alone it says nothing about the seat; it is a matter between the employee and the manager, if anybody's.",
    "Beside a session or remote-control hardware: see whether both came at the same time.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "anti_idle")
      .filter(({ payload }) => isAtWork(payload) && !isOurs(payload, deviceCase))
      .map((record) => ({
        key: record.key,
        weightTenths: weights.present.tenths,
        summary: `The laptop is kept awake by ${nameOfEntry(record.payload.entryId)} since ${sayInstant(record.firstObservedAt)}.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "It stops or is unplugged, or IT approves it.",
      })),
  tests: () => [
    { name: "a keep-awake program runs", case: keeperCase({}), expect: { one: 6 } },
    {
      name: "a jiggler on USB, which nobody installed",
      case: keeperCase({ matchedOn: ["usb_identity"], installed: false, installSource: "unknown" }),
      expect: { one: 6 },
    },
    {
      name: "a program that this server's catalog does not know yet",
      case: keeperCase({ entryId: "new-jiggler" }),
      expect: { one: 6 },
    },
    { name: "IT approved it for another group", case: approvedFor("engineering"), expect: { one: 6 } },
    { name: "IT approved it for this group", case: approvedFor("sales"), expect: {} },
    { name: "it is installed and does not run", case: keeperCase({ running: false }), expect: {} },
    { name: "device management installed it", case: keeperCase({ installSource: "mdm" }), expect: {} },
    {
      name: "part of a tool box that companies hand out and that starts it by itself",
      case: keeperCase({ entryId: SAMPLE_COMPANY_AWAKE }),
      expect: {},
    },
    {
      name: "it stopped",
      case: sampleCase({ signals: [sampleRecord("anti_idle", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    {
      name: "a laptop that is merely on power with its lid shut",
      case: sampleCase({ signals: [sampleRecord("power")] }),
      expect: {},
    },
  ],
};

function isAtWork({ running }: Keeper): boolean {
  return running;
}

function isOurs({ entryId, installSource }: Keeper, deviceCase: DeviceCase): boolean {
  return installSource === "mdm" || isForCompanies(entryId) || isApproved(deviceCase, entryId, null);
}

function keeperCase(changes: Partial<Keeper>, parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals: [sampleRecord("anti_idle", changes)], ...parts });
}

function approvedFor(group: string): DeviceCase {
  return keeperCase({}, { approvedTools: [{ tool: sampleRecord("anti_idle").payload.entryId, group }] });
}

import type { SignalPayload } from "@clearseat/shared";
import type { DetectionRule } from "../detection/detection-rule.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { quoteText, sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["kvm-display-attached"];

/** A "monitor" whose display data is that of a KVM's capture input, or of one of its ready-made disguises. */
export const kvmDisplayAttached: DetectionRule = {
  id: "kvm-display-attached",
  version: 1,
  title: "Remote-control hardware on the display port",
  family: "display",
  attack: ["T1219.003"],
  weights,
  reads: ["kvm_display"],
  benign: [
    "A recorder, projector or panel kit with the same capture chip and its sample data.",
    "A box of the employee's own, used once to set up the laptop.",
  ],
  blindSpots: [
    "A box that was given the data of a real monitor; only its serial on several laptops tells then.",
    "Cameras that film the screen.",
  ],
  triage: [
    "Look for remote-control hardware on USB at the same time: display and USB are read independently.",
    "Ask which monitor is on the desk, and compare maker and model.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "kvm_display").map((record) => ({
      key: record.key,
      weightTenths: weights.edid.tenths,
      summary: `${describeDisplay(record.payload)}, since ${sayInstant(record.firstObservedAt)}.`,
      since: record.firstObservedAt,
      evidence: [toEvidence(record)],
      clearsWhen: "The display is unplugged and the laptop has looked again.",
    })),
  tests: () => [
    {
      name: "a box under its own name",
      case: sampleCase({ signals: [sampleRecord("kvm_display")] }),
      expect: { one: 27 },
    },
    {
      name: "a ready-made disguise",
      case: sampleCase({ signals: [sampleRecord("kvm_display", { preset: true, name: "B246WL" })] }),
      expect: { one: 27 },
    },
    {
      name: "a box without a name",
      case: sampleCase({ signals: [sampleRecord("kvm_display", { name: null, serialHash: null })] }),
      expect: { one: 27 },
    },
    { name: "an ordinary monitor", case: sampleCase({ signals: [sampleRecord("display")] }), expect: {} },
    {
      name: "a streamer's capture stick on USB makes no such display",
      case: sampleCase({ signals: [sampleRecord("display", { model: null, form: "unknown" })] }),
      expect: {},
    },
    {
      name: "a box that was unplugged",
      case: sampleCase({ signals: [sampleRecord("kvm_display", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
  ],
};

function describeDisplay({ entryId, model, name, preset }: SignalPayload<"kvm_display">): string {
  const shown = name === null ? quoteText(model) : `${quoteText(name)} (${quoteText(model)})`;
  return preset
    ? `A display that says it is ${shown} carries a ready-made disguise of ${nameOfEntry(entryId)}`
    : `The display ${shown} is the capture input of remote-control hardware, ${nameOfEntry(entryId)}`;
}

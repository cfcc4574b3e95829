import type { DetectionRule } from "../detection/detection-rule.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { describeUsbMarks, sayHowSeen } from "./usb-words.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["kvm-hardware-attached"];

/** A KVM-over-IP box, or the chip inside one, that goes by its own name. */
export const kvmHardwareAttached: DetectionRule = {
  id: "kvm-hardware-attached",
  version: 1,
  title: "Remote-control hardware on USB",
  family: "input-hardware",
  attack: ["T1219.003"],
  weights,
  reads: ["kvm_usb"],
  benign: [
    "Somebody who runs servers at home tried their own box on the company laptop.",
    "A repair shop or lab drives laptops through such a box for a test.",
  ],
  blindSpots: [
    "Boxes that speak Bluetooth under another name, or that are plugged in only between two looks.",
    "Boxes that nobody has listed and that are built like an ordinary keyboard and mouse.",
  ],
  triage: [
    "Compare the time of plugging in with the day the laptop was issued.",
    "Look for a capture display, a session or a shared home beside it.",
    "Ask by phone what the device is; then ask for a desk check with it unplugged.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "kvm_usb")
      .filter(({ payload }) => payload.confidence === "certain" && !payload.disguised)
      .map((record) => ({
        key: record.key,
        weightTenths: weights.identity.tenths,
        summary: `Remote-control hardware is plugged in: ${describeBox(record.payload.entryId)}, ${sayHowSeen(record.payload)}, since ${sayInstant(record.firstObservedAt)}${describeUsbMarks(record.payload, "; it shows ")}.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The device is unplugged and the laptop has looked again.",
      })),
  tests: () => [
    { name: "a box under its own name", case: sampleCase({ signals: [sampleRecord("kvm_usb")] }), expect: { one: 30 } },
    {
      name: "two boxes are two findings",
      case: sampleCase({
        signals: [sampleRecord("kvm_usb", {}, { key: "a" }), sampleRecord("kvm_usb", {}, { key: "b" })],
      }),
      expect: { a: 30, b: 30 },
    },
    {
      name: "a certain chip whose maker is not listed",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", { entryId: null })] }),
      expect: { one: 30 },
    },
    {
      name: "a box seen by its network card alone",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", { seenAs: "network_card", matchedOn: ["oui"] })] }),
      expect: { one: 30 },
    },
    { name: "nothing on USB", case: sampleCase(), expect: {} },
    {
      name: "a box that was unplugged",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    {
      name: "a disguised box, which another rule judges",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", { disguised: true })] }),
      expect: {},
    },
    {
      name: "a mere likeness, which another rule judges",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", { confidence: "likely" })] }),
      expect: {},
    },
    {
      name: "a box on the network and not on the laptop",
      case: sampleCase({ signals: [sampleRecord("kvm_neighbor")] }),
      expect: {},
    },
  ],
};

function describeBox(entryId: string | null): string {
  return entryId === null ? "a known control chip" : nameOfEntry(entryId);
}

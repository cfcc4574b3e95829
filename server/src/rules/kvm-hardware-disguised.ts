import type { SignalPayload } from "@clearseat/shared";
import type { DetectionRule, RuleTest } from "../detection/detection-rule.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { describeUsbMarks, nameOfUsbDevice } from "./usb-words.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["kvm-hardware-disguised"];
const LOGITECH = {
  manufacturer: "Logitech (x64)",
  product: "Logitech USB Input Device",
  vendorId: "046d",
  productId: "c52b",
};

/** A device built like a KVM-over-IP box that does not go by such a name; names are changed in a minute, structure is not. */
export const kvmHardwareDisguised: DetectionRule = {
  id: "kvm-hardware-disguised",
  version: 1,
  title: "USB device built like remote-control hardware",
  family: "input-hardware",
  attack: ["T1219.003"],
  weights,
  reads: ["kvm_usb"],
  benign: [
    "A hobby board that was programmed as a keyboard and mouse.",
    "A test automation or accessibility device that positions the pointer absolutely.",
    "A rare gaming keyboard with storage of its own.",
  ],
  blindSpots: [
    "A box with a relative mouse only, no storage, and ordinary speed looks like a keyboard and mouse.",
    "Bluetooth keyboards and mice have no USB structure to read.",
  ],
  triage: [
    "Compare the name it gives with the marks: a real receiver of that maker has no storage and no absolute mouse.",
    "Check whether the company has issued such a device.",
    "Ask for a desk check in which every external device is unplugged.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "kvm_usb")
      .filter(({ payload }) => payload.disguised || payload.confidence !== "certain")
      .map((record) => ({
        key: record.key,
        weightTenths: weightOf(record.payload).tenths,
        summary: `${describe(record.payload)}, since ${sayInstant(record.firstObservedAt)}.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The device is unplugged and the laptop has looked again.",
      })),
  tests: () => [...firingTests(), ...quietTests()],
};

function describe(payload: SignalPayload<"kvm_usb">): string {
  return payload.seenAs === "bluetooth"
    ? "A Bluetooth keyboard or mouse has the address of a small computer, not of a maker of keyboards"
    : `A USB device that calls itself ${nameOfUsbDevice(payload)} is built like a KVM-over-IP box${describeUsbMarks(payload, ": ")}`;
}

function weightOf({ confidence }: SignalPayload<"kvm_usb">): (typeof weights)[keyof typeof weights] {
  return confidence === "possible" ? weights.oneMark : weights.structure;
}

function firingTests(): RuleTest[] {
  return [
    {
      name: "a known box under a mouse maker's name",
      case: sampleCase({ signals: [sampleRecord("kvm_usb", { ...LOGITECH, disguised: true })] }),
      expect: { one: 30 },
    },
    {
      name: "an unlisted device with two marks under a mouse maker's name",
      case: sampleCase({
        signals: [
          sampleRecord("kvm_usb", {
            ...LOGITECH,
            entryId: null,
            confidence: "likely",
            disguised: true,
            marks: ["absolute_mouse", "keyboard_mouse_storage"],
          }),
        ],
      }),
      expect: { one: 30 },
    },
    {
      name: "unlisted firmware under a name of its own",
      case: sampleCase({
        signals: [sampleRecord("kvm_usb", { entryId: null, confidence: "likely", manufacturer: null, product: null })],
      }),
      expect: { one: 30 },
    },
    {
      name: "one mark alone weighs half",
      case: sampleCase({
        signals: [
          sampleRecord("kvm_usb", {
            ...LOGITECH,
            entryId: null,
            confidence: "possible",
            disguised: true,
            marks: ["absolute_mouse"],
          }),
        ],
      }),
      expect: { one: 15 },
    },
    {
      name: "a Bluetooth keyboard at the address of a small computer",
      case: sampleCase({
        signals: [sampleRecord("kvm_usb", { confidence: "likely", disguised: true, seenAs: "bluetooth", marks: [] })],
      }),
      expect: { one: 30 },
    },
  ];
}

function quietTests(): RuleTest[] {
  return [
    {
      name: "a box under its own name, which another rule judges",
      case: sampleCase({ signals: [sampleRecord("kvm_usb")] }),
      expect: {},
    },
    {
      name: "a disguised box that was unplugged",
      case: sampleCase({
        signals: [sampleRecord("kvm_usb", { disguised: true }, { clearedAt: "2026-03-10T08:00:00Z" })],
      }),
      expect: {},
    },
    {
      name: "an ordinary keyboard and mouse make no such signal",
      case: sampleCase({ signals: [sampleRecord("display")] }),
      expect: {},
    },
  ];
}

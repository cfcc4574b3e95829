import type { DetectionRule } from "../detection/detection-rule.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord, sampleStay } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { isInDeclaredPlace } from "../detection/stay-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["kvm-near-device"];

/** A KVM-over-IP box among the machines that the laptop talks to on its own network. */
export const kvmNearDevice: DetectionRule = {
  id: "kvm-near-device",
  version: 2,
  title: "Remote-control hardware on the same network",
  family: "input-hardware",
  attack: ["T1219.003"],
  weights,
  reads: ["kvm_neighbor"],
  benign: [
    "Somebody runs servers at home and reaches them through such a box.",
    "An office, lab or coworking space, not declared, with a server room on the same network.",
  ],
  blindSpots: ["A box on a guest network or behind another router is not seen; its absence means nothing."],
  triage: ["Alone it is context. Look whether the laptop itself shows capture hardware, sessions or a shared home."],
  match: (deviceCase) =>
    (isInDeclaredPlace(deviceCase) ? [] : standingRecordsOf(deviceCase, "kvm_neighbor")).map((record) => ({
      key: record.key,
      weightTenths: weights.sameNetwork.tenths,
      summary: `Remote-control hardware, ${nameOfEntry(record.payload.entryId)}, is on the same network as this laptop since ${sayInstant(record.firstObservedAt)}, not seen on the laptop itself by this sign.`,
      since: record.firstObservedAt,
      evidence: [toEvidence(record)],
      clearsWhen: "The laptop is on a network without the box.",
    })),
  tests: () => [
    {
      name: "a maker's hardware address on the network",
      case: sampleCase({ signals: [sampleRecord("kvm_neighbor")] }),
      expect: { one: 15 },
    },
    {
      name: "only its service was seen",
      case: sampleCase({ signals: [sampleRecord("kvm_neighbor", { matchedOn: ["mdns"], macHash: null })] }),
      expect: { one: 15 },
    },
    {
      name: "a laptop that went elsewhere",
      case: sampleCase({ signals: [sampleRecord("kvm_neighbor", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    {
      name: "the server room of a declared office",
      case: sampleCase({ signals: [sampleRecord("kvm_neighbor")], stays: [sampleStay({ siteKind: "office" })] }),
      expect: {},
    },
    {
      name: "at home again after a day in the office",
      case: sampleCase({
        signals: [sampleRecord("kvm_neighbor")],
        stays: [sampleStay({ siteKind: "office" }), sampleStay()],
      }),
      expect: { one: 15 },
    },
    { name: "a network without one", case: sampleCase(), expect: {} },
    {
      name: "a box on the laptop, which other rules judge",
      case: sampleCase({ signals: [sampleRecord("kvm_usb")] }),
      expect: {},
    },
  ],
};

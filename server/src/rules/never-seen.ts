import { DAY_MS, type Instant, toInstant, toMillis } from "@clearseat/shared";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, DeviceFacts } from "../detection/device-case.ts";
import { quoteText, sayInstant } from "../detection/plain-words.ts";
import { sampleCase } from "../detection/sample-case.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["never-seen"];

/** Parcels and first days take this long. */
const GRACE_DAYS = 7;

/** A laptop that HR or IT issued and that never came to the collector: somebody may keep it from us. */
export const neverSeen: DetectionRule = {
  id: "never-seen",
  version: 1,
  title: "Issued and never seen",
  family: "integrity",
  attack: ["T1685"],
  weights,
  reads: [],
  benign: [
    "The parcel is late, went back, or lies in a drawer until the first day.",
    "The laptop was issued under another serial, or device management has not set the agent up.",
  ],
  blindSpots: [
    "An entry of the directory without the day of issue says nothing.",
    "A laptop that enrolled once and went silent; another rule looks for that.",
  ],
  triage: [
    "Ask whoever ships laptops where this one is, and compare the serial on the delivery note.",
    "See in device management whether the laptop ever came up, and from where.",
    "If it was never handed out, take the day of issue or the line out of the directory.",
  ],
  match: ({ device, now }) => {
    const dueAt = dueAtOf(device);
    if (dueAt === null || device.issuedAt === null || toMillis(now) < toMillis(dueAt)) return [];
    const serial = device.serial ?? device.deviceId;
    return [
      {
        key: serial,
        weightTenths: weights.notEnrolled.tenths,
        summary: `The laptop with serial ${quoteText(serial)} was issued on ${sayInstant(device.issuedAt).slice(0, 10)} and has never enrolled.`,
        since: dueAt,
        evidence: [
          {
            deviceId: device.deviceId,
            kind: "directory_entry",
            key: serial,
            observedAt: dueAt,
            receivedAt: dueAt,
            reportHash: null,
            payload: { issuedAt: device.issuedAt, expectedSince: device.expectedSince },
          },
        ],
        clearsWhen: "The laptop enrolls, or the directory names it no more.",
      },
    ];
  },
  tests: () => [
    { name: "a laptop that was issued two weeks ago", case: missing({}), expect: { ABC1234: 10 } },
    {
      name: "a laptop that was issued a week ago to the second",
      case: missing({ expectedSince: "2026-03-03T12:00:00Z" }),
      expect: { ABC1234: 10 },
    },
    {
      name: "a laptop that is on its way",
      case: missing({ issuedAt: "2026-03-04T09:00:00Z", expectedSince: "2026-03-04T09:00:00Z" }),
      expect: {},
    },
    {
      name: "a directory that was taken in only now, with laptops that were issued long ago",
      case: missing({ issuedAt: "2024-03-04T09:00:00Z", expectedSince: "2026-03-09T09:00:00Z" }),
      expect: {},
    },
    { name: "an entry without the day of issue", case: missing({ issuedAt: null, expectedSince: null }), expect: {} },
    { name: "a laptop that has enrolled", case: sampleCase(), expect: {} },
  ],
};

/** From when on it is late; null when it is here or nobody knows since when it should be. */
function dueAtOf({ expectedSince }: DeviceFacts): Instant | null {
  return expectedSince === null ? null : toInstant(toMillis(expectedSince) + GRACE_DAYS * DAY_MS);
}

function missing(changes: Partial<DeviceFacts>): DeviceCase {
  return sampleCase({
    device: {
      platform: null,
      enrolledAt: null,
      issuedAt: "2026-02-24T09:00:00Z",
      expectedSince: "2026-02-24T09:00:00Z",
      ...changes,
    },
  });
}

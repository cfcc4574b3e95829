import { DAY_MS, type Evidence, type Finding, type Instant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, Home, Resident } from "../detection/device-case.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import {
  SAMPLE_EGRESS,
  sampleCase,
  sampleHome,
  sampleRecord,
  sampleResident,
  sampleStay,
} from "../detection/sample-case.ts";
import { STRONG_TENTHS, strongestBesidePosture } from "../detection/score.ts";
import { latest, nonEmpty } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["shared-residence"];

/** A conference week in one hotel is no shared life; a room that somebody rents for laptops stays. */
const BUSINESS_MS = 7 * DAY_MS;

/**
 * Laptops of several people that live in one home. Two are mostly a couple or flatmates, and are shown to nobody until
 * one of them has a strong finding of another kind. It reads what the rules before it found.
 */
export const sharedResidence: DetectionRule = {
  id: "shared-residence",
  version: 1,
  title: "Several people's laptops in one home",
  family: "co-location",
  attack: ["T1199"],
  weights,
  reads: [],
  joins: ["home"],
  benign: [
    "A couple, a family or flatmates who work for the same company.",
    "A shared office, a dormitory or weeks in one hotel.",
  ],
  blindSpots: [
    "One laptop alone in a farm of other companies' laptops.",
    "Travel routers that give each laptop a network of its own.",
    "A farm in which the laptops are switched on too seldom to live there.",
  ],
  triage: [
    "Compare the addresses to which these laptops were delivered.",
    "Ask each person's manager, separately, with whom they live.",
    "If it is a household, one suppression for this home settles it.",
  ],
  match: (deviceCase, found) => {
    const household = householdOf(deviceCase);
    const weight = household === null ? null : weigh(household, deviceCase, found);
    return household === null || weight === null ? [] : [toMatch(household, deviceCase, weight)];
  },
  tests: () => [...firing(), ...quiet()],
};

interface Household {
  readonly home: Home;
  /** One laptop for each other person, the one that has lived there longest. */
  readonly others: readonly [Resident, ...Resident[]];
}

function householdOf({ device, home }: DeviceCase): Household | null {
  if (home === null || home.kind === "office" || home.kind === "public") return null;
  const people = new Map<string, Resident>();
  for (const resident of home.residents) {
    // Without an assignee nobody knows that two laptops belong to one person.
    const person = resident.assignee ?? `device ${resident.deviceId}`;
    if (person !== device.assignee && !people.has(person)) people.set(person, resident);
  }
  const others = nonEmpty([...people.values()]);
  return others === null ? null : { home, others };
}

type WeightName = keyof typeof weights;

function weigh({ home, others }: Household, deviceCase: DeviceCase, found: readonly Finding[]): WeightName | null {
  const isResidence = home.kind === "residence";
  if (others.length >= 2) {
    if (isResidence) return "threeOrMore";
    const isLasting = toMillis(deviceCase.now) - toMillis(sharedSince(home, others)) >= BUSINESS_MS;
    return isLasting && !isPassage(home, deviceCase) ? "businessPlace" : null;
  }
  const strongestTenths = Math.max(strongestBesidePosture(found), others[0].strongestTenths);
  return isResidence && strongestTenths >= STRONG_TENTHS ? "two" : null;
}

/** A phone's network or the exit of a VPN is no place in which people live together. */
function isPassage(home: Home, { stays }: DeviceCase): boolean {
  const networkClass = stays.findLast((stay) => stay.siteId === home.siteId)?.egress.networkClass ?? null;
  return networkClass !== null && networkClass !== "business" && networkClass !== "residential";
}

function toMatch({ home, others }: Household, deviceCase: DeviceCase, weight: WeightName): RuleMatch {
  const since = sharedSince(home, others);
  const place = home.kind === "residence" ? "one home" : "a place that is not declared";
  const [first, ...rest] = others.map((other) => toEvidence(home, other));
  return {
    key: home.siteId,
    weightTenths: weights[weight].tenths,
    weight,
    summary: `This laptop and ${sayCount(others.length, "other laptop")} of other people live in ${place}, since ${sayInstant(since)}.`,
    since,
    evidence: [ownEvidence(home, deviceCase), ...(first === undefined ? [] : [first, ...rest])],
    clearsWhen:
      "The laptops live in different places, the place is declared an office, or a suppression settles the household.",
  };
}

/** Since the last that was needed moved in: the second of two, the third of three or more. */
function sharedSince(home: Home, others: Household["others"]): Instant {
  const arrivals = [home, ...others].map(({ since }) => since).toSorted((a, b) => toMillis(a) - toMillis(b));
  return arrivals[Math.min(arrivals.length, 3) - 1] ?? latest([home.since, others[0].since]);
}

function ownEvidence(home: Home, { device }: DeviceCase): Evidence {
  return homeEvidence(home, { deviceId: device.deviceId, since: home.since, lastReportAt: device.lastReportAt });
}

function toEvidence(home: Home, resident: Resident): Evidence {
  return homeEvidence(home, resident);
}

/** What the fleet index knows: that the laptop lives there and since when, not to whom it belongs. */
function homeEvidence(
  home: Home,
  { deviceId, since, lastReportAt }: Pick<Resident, "deviceId" | "since" | "lastReportAt">,
): Evidence {
  return {
    deviceId,
    kind: "home",
    key: home.siteId,
    observedAt: since,
    receivedAt: lastReportAt,
    reportHash: null,
    payload: { site: home.siteId, siteKind: home.kind },
  };
}

const THREE = sampleResident({ deviceId: "device-three", assignee: "cem@example.com", since: "2026-02-03T09:00:00Z" });

function homeCase(residents: readonly Resident[], changes: Partial<Omit<Home, "residents">> = {}): DeviceCase {
  return sampleCase({ home: sampleHome(residents, changes), stays: [sampleStay()] });
}

function strongFinding(weightTenths: number): Finding {
  return {
    rule: "kvm-hardware-attached",
    ruleVersion: 1,
    family: "input-hardware",
    weightTenths,
    summary: "A box.",
    key: "one",
    attack: ["T1219.003"],
    evidence: [
      { ...homeEvidence(sampleHome(), sampleResident()), kind: "kvm_usb", payload: sampleRecord("kvm_usb").payload },
    ],
    benign: ["None."],
    clearsWhen: "It is gone.",
    firstSeenAt: "2026-03-09T15:00:00Z",
    lastSeenAt: "2026-03-09T15:00:00Z",
    clearedAt: null,
  };
}

function firing(): RuleTest[] {
  return [
    {
      name: "three people's laptops in one home",
      case: homeCase([sampleResident(), THREE]),
      expect: { "site-home": 25 },
    },
    {
      name: "three of which nobody knows whose they are",
      case: homeCase([sampleResident({ assignee: null }), { ...THREE, assignee: null }]),
      expect: { "site-home": 25 },
    },
    {
      name: "two, of which the other has a strong finding",
      case: homeCase([sampleResident({ strongestTenths: 20 })]),
      expect: { "site-home": 13 },
    },
    {
      name: "two, of which this one has a strong finding",
      case: homeCase([sampleResident()]),
      found: [strongFinding(20)],
      expect: { "site-home": 13 },
    },
    {
      name: "three in a place of business that nobody declared",
      case: sampleCase({
        home: sampleHome([sampleResident(), THREE], { kind: "unknown" }),
        stays: [sampleStay({ siteKind: "unknown", egress: { ...SAMPLE_EGRESS, networkClass: "business" } })],
      }),
      expect: { "site-home": 13 },
    },
    {
      name: "three in a place of which nothing is known",
      case: sampleCase({
        home: sampleHome([sampleResident(), THREE], { kind: "unknown" }),
        stays: [sampleStay({ siteKind: "unknown", egress: { ...SAMPLE_EGRESS, networkClass: null } })],
      }),
      expect: { "site-home": 13 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "alone at home", case: homeCase([]), expect: {} },
    { name: "a couple", case: homeCase([sampleResident()]), expect: {} },
    {
      name: "a couple, of whom one has a weak finding",
      case: homeCase([sampleResident({ strongestTenths: 19 })]),
      found: [strongFinding(19)],
      expect: {},
    },
    {
      name: "three laptops of two people",
      case: homeCase([sampleResident(), { ...THREE, assignee: "bob@example.com" }]),
      expect: {},
    },
    {
      name: "several laptops of one person",
      case: homeCase([sampleResident({ assignee: "ana@example.com" }), { ...THREE, assignee: "ana@example.com" }]),
      expect: {},
    },
    { name: "a declared office", case: homeCase([sampleResident(), THREE], { kind: "office" }), expect: {} },
    {
      name: "a hotel that was declared public",
      case: homeCase([sampleResident(), THREE], { kind: "public" }),
      expect: {},
    },
    {
      name: "a couple with a strong finding in a place of business",
      case: homeCase([sampleResident({ strongestTenths: 30 })], { kind: "unknown" }),
      expect: {},
    },
    {
      name: "colleagues in one hotel for a conference week",
      case: sampleCase({
        home: sampleHome(
          [sampleResident({ since: "2026-03-03T12:00:01Z" }), { ...THREE, since: "2026-03-03T12:00:01Z" }],
          { kind: "unknown" },
        ),
        stays: [sampleStay({ siteKind: "unknown", egress: { ...SAMPLE_EGRESS, networkClass: "business" } })],
      }),
      expect: {},
    },
    {
      name: "behind the exit of a VPN",
      case: sampleCase({
        home: sampleHome([sampleResident(), THREE], { kind: "unknown" }),
        stays: [sampleStay({ siteKind: "unknown", egress: { ...SAMPLE_EGRESS, networkClass: "vpn" } })],
      }),
      expect: {},
    },
    { name: "it lives nowhere that is known", case: sampleCase(), expect: {} },
  ];
}

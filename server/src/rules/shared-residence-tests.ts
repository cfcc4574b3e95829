import type { Instant } from "@clearseat/shared";
import type { RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, Home, Life, Resident } from "../detection/device-case.ts";
import {
  SAMPLE_EGRESS,
  sampleCase,
  sampleFinding,
  sampleHome,
  sampleResident,
  sampleStay,
} from "../detection/sample-case.ts";

/** What `shared-residence` must say of homes with several laptops. */
export function sharedResidenceTests(): RuleTest[] {
  return [...firing(), ...carried(), ...met(), ...quiet()];
}

const THREE = sampleResident({ deviceId: "device-three", assignee: "cem@example.com", since: "2026-02-03T09:00:00Z" });

function homeCase(residents: readonly Resident[], changes: Partial<Omit<Home, "residents">> = {}): DeviceCase {
  return sampleCase({ home: sampleHome(residents, changes), stays: [sampleStay()] });
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
      found: [sampleFinding({ weightTenths: 20 })],
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

/** Three people in one home, by how their laptops are used; the first is the laptop itself. */
function livesCase(lives: readonly [Life, Life, Life], since: Instant = "2026-02-01T09:00:00Z"): DeviceCase {
  const [own, second, third] = lives;
  return homeCase([sampleResident({ life: second, since }), { ...THREE, life: third, since }], { life: own, since });
}

function sampleLife(carriedAt: Instant | null, assigneeSince: Instant | null = "2025-01-06T09:00:00Z"): Life {
  return { carriedAt, assigneeSince };
}

const YESTERDAY = "2026-03-09T18:00:00Z";
const KEPT = sampleLife(null);
const FRESH = sampleLife(null, "2026-02-20T09:00:00Z");

/** Who uses a laptop takes it along. */
function carried(): RuleTest[] {
  return [
    {
      name: "flatmates, one of whom goes to the office",
      case: livesCase([KEPT, sampleLife(YESTERDAY), KEPT]),
      expect: { "site-home": 10 },
    },
    {
      name: "this one is the laptop that is carried",
      case: livesCase([sampleLife(YESTERDAY), KEPT, KEPT]),
      expect: { "site-home": 10 },
    },
    {
      name: "none was carried for more than a month",
      case: livesCase([KEPT, sampleLife("2026-02-07T12:00:00Z"), KEPT]),
      expect: { "site-home": 25 },
    },
    {
      name: "three who stay put, beside one who is carried",
      case: homeCase([
        sampleResident(),
        THREE,
        sampleResident({ deviceId: "device-four", assignee: "dee@example.com", life: sampleLife(YESTERDAY) }),
      ]),
      expect: { "site-home": 25 },
    },
    {
      name: "somebody's old laptop in a drawer beside the one that is carried",
      case: homeCase([
        sampleResident(),
        sampleResident({ deviceId: "device-four", life: sampleLife(YESTERDAY) }),
        THREE,
      ]),
      expect: { "site-home": 10 },
    },
    {
      name: "flatmates who go out, beside one who is strongly suspected",
      case: homeCase(
        [
          sampleResident({ life: sampleLife(YESTERDAY), strongestTenths: 20 }),
          { ...THREE, life: sampleLife(YESTERDAY) },
        ],
        { life: sampleLife(YESTERDAY) },
      ),
      expect: { "site-home": 25 },
    },
    {
      name: "the one who is strongly suspected, whose flatmates are not",
      case: livesCase([sampleLife(YESTERDAY), KEPT, KEPT]),
      found: [sampleFinding({ weightTenths: 20 })],
      expect: { "site-home": 10 },
    },
    {
      name: "more than anybody looks at",
      case: homeCase([sampleResident({ life: null }), { ...THREE, life: null }]),
      expect: { "site-home": 10 },
    },
  ];
}

/** How long laptops and their people have been known. */
function met(): RuleTest[] {
  return [
    {
      name: "old laptops that were met a week ago",
      case: livesCase([KEPT, KEPT, KEPT], "2026-03-03T12:00:00Z"),
      expect: { "site-home": 10 },
    },
    {
      name: "laptops of unknown age that were met a week ago",
      case: livesCase([sampleLife(null, null), sampleLife(null, null), sampleLife(null, null)], "2026-03-03T12:00:00Z"),
      expect: { "site-home": 25 },
    },
    {
      name: "three who are new, delivered to one home",
      case: livesCase([FRESH, FRESH, FRESH], "2026-03-05T12:00:00Z"),
      expect: { "site-home": 27 },
    },
    {
      name: "three who are new, one of whom goes to the office",
      case: livesCase([FRESH, sampleLife(YESTERDAY, "2026-02-20T09:00:00Z"), FRESH]),
      expect: { "site-home": 10 },
    },
    { name: "one who is new with two of old", case: livesCase([FRESH, KEPT, KEPT]), expect: { "site-home": 25 } },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "alone at home", case: homeCase([]), expect: {} },
    { name: "a couple", case: homeCase([sampleResident()]), expect: {} },
    {
      name: "a couple, of whom one has a weak finding",
      case: homeCase([sampleResident({ strongestTenths: 19 })]),
      found: [sampleFinding({ weightTenths: 19 })],
      expect: {},
    },
    {
      name: "three laptops of two people",
      case: homeCase([sampleResident(), { ...THREE, assignee: "bob@example.com" }]),
      expect: {},
    },
    {
      name: "several laptops of one person",
      case: homeCase([sampleResident({ assignee: "ANA@example.com" }), { ...THREE, assignee: "Ana@Example.com" }]),
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

import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { AddressFacts, DeviceCase, DeviceFacts, Stay } from "../detection/device-case.ts";
import { isExpectedCountry } from "../detection/expected-country.ts";
import { isYetToBeIssued } from "../detection/issue.ts";
import { sayInstant, sayList } from "../detection/plain-words.ts";
import { SAMPLE_EGRESS, sampleCase, sampleStay } from "../detection/sample-case.ts";
import { currentStayOf, tellsPlace, toStayEvidence } from "../detection/stay-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["place-mismatch"];

/** The public address belongs to another country or region than the directory says, and nobody declared a journey. */
export const placeMismatch: DetectionRule = {
  id: "place-mismatch",
  version: 2,
  title: "Not where the directory says",
  family: "place-and-time",
  attack: ["T1078"],
  weights,
  reads: [],
  benign: [
    "A move or a journey that nobody declared.",
    "A provider whose addresses are registered elsewhere, as near a border.",
    "A home office in another state than the contract names.",
  ],
  blindSpots: [
    "A VPN or proxy, which shows its exit's place; that is judged by itself.",
    "Laptops behind the company's own VPN, whose public address is the company's.",
    "A farm in the region where the hired person claims to live.",
  ],
  triage: [
    "Ask the manager, not the employee's chat account, whether they know of a move.",
    "Compare with the address to which the laptop was delivered.",
  ],
  match: (deviceCase) => {
    const stay = isYetToBeIssued(deviceCase) ? null : currentStayOf(deviceCase);
    const mismatch = stay === null ? null : findMismatch(stay, deviceCase.device);
    return stay === null || mismatch === null ? [] : [toMatch(deviceCase, stay, mismatch)];
  },
  tests: () => [...firing(), ...quiet(), ...quietByCountry()],
};

type Mismatch = "country" | "region";

function findMismatch(stay: Stay, device: DeviceFacts): Mismatch | null {
  const { country } = stay.egress;
  // Whoever visits another of the company's offices is where the company knows.
  if (stay.siteKind === "office") return null;
  if (!tellsPlace(stay) || country === null || device.expectedCountries.length === 0) return null;
  if (!isExpectedCountry(country, device)) return "country";
  return isOtherRegion(stay.egress, device) ? "region" : null;
}

function isOtherRegion({ region, networkClass, country }: AddressFacts, device: DeviceFacts): boolean {
  if (region === null || device.region === null || device.isTraveling) return false;
  if (country !== device.country || networkClass === "mobile") return false;
  const [seen, expected] = [region, device.region].map((name) => name.trim().toLowerCase());
  // `IL` and `Illinois` may be one; only names that are both written out, or both short, can differ.
  return isShort(region) === isShort(device.region) && seen !== expected;
}

function isShort(region: string): boolean {
  return region.trim().length <= 3;
}

function toMatch(deviceCase: DeviceCase, stay: Stay, mismatch: Mismatch): RuleMatch {
  const { device } = deviceCase;
  const seen = mismatch === "country" ? stay.egress.country : stay.egress.region;
  const expected = mismatch === "country" ? sayList(device.expectedCountries) : device.region;
  return {
    key: mismatch,
    weightTenths: weights.elsewhere.tenths,
    summary: `The laptop's public address is in ${seen}, the directory says ${expected} and no journey is declared, since ${sayInstant(stay.from)}.`,
    since: stay.from,
    evidence: [toStayEvidence(deviceCase, stay)],
    clearsWhen: "It reports from where the directory says, or the directory names the move or the journey.",
  };
}

function seenIn(egress: Partial<AddressFacts>, device: Partial<DeviceFacts> = {}): DeviceCase {
  return sampleCase({ device, stays: [sampleStay({ egress: { ...SAMPLE_EGRESS, ...egress } })] });
}

function firing(): RuleTest[] {
  return [
    { name: "another country", case: seenIn({ country: "BR", region: null }), expect: { country: 10 } },
    { name: "another region of the same country", case: seenIn({ region: "Tennessee" }), expect: { region: 10 } },
    {
      name: "from a data network of a phone abroad",
      case: seenIn({ country: "BR", region: null, networkClass: "mobile" }),
      expect: { country: 10 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "where the directory says", case: seenIn({}), expect: {} },
    {
      name: "another country, before it was issued to this person",
      case: seenIn({ country: "BR", region: null }, { issuedAt: "2026-03-12T09:00:00Z" }),
      expect: {},
    },
    {
      name: "in an office of the company abroad",
      case: sampleCase({
        stays: [sampleStay({ siteKind: "office", egress: { ...SAMPLE_EGRESS, country: "IE", region: null } })],
      }),
      expect: {},
    },
    { name: "the same region in other letters", case: seenIn({ region: " ILLINOIS" }), expect: {} },
    { name: "a region that one side writes short", case: seenIn({ region: "IL" }), expect: {} },
    {
      name: "a phone's network, whose region says little",
      case: seenIn({ region: "Tennessee", networkClass: "mobile" }),
      expect: {},
    },
    {
      name: "declared abroad",
      case: seenIn({ country: "PT" }, { expectedCountries: ["US", "PT"], isTraveling: true }),
      expect: {},
    },
    {
      name: "in another region during a declared journey",
      case: seenIn({ region: "Tennessee" }, { isTraveling: true }),
      expect: {},
    },
    {
      name: "the exit of a VPN",
      case: seenIn({ country: "NL", networkClass: "vpn" }),
      expect: {},
    },
    {
      name: "behind the company's own VPN",
      case: sampleCase({
        stays: [sampleStay({ path: "company", egressHash: null, egress: { ...SAMPLE_EGRESS, country: "IE" } })],
      }),
      expect: {},
    },
    { name: "never seen on a network", case: sampleCase(), expect: {} },
    {
      name: "back home after a stay elsewhere",
      case: sampleCase({
        stays: [
          sampleStay({ egress: { ...SAMPLE_EGRESS, country: "BR" }, to: "2026-03-01T09:00:00Z" }),
          sampleStay({ from: "2026-03-02T09:00:00Z" }),
        ],
      }),
      expect: {},
    },
  ];
}

function quietByCountry(): RuleTest[] {
  return [
    {
      name: "from a territory of the country, which has a code of its own",
      case: seenIn({ country: "PR", region: null }),
      expect: {},
    },
    { name: "the country is not known", case: seenIn({ country: null, region: null }), expect: {} },
    {
      name: "the directory says nothing",
      case: seenIn({ country: "BR" }, { country: null, region: null, expectedCountries: [] }),
      expect: {},
    },
  ];
}

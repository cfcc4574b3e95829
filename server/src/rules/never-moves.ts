import { DAY_MS, HOUR_MS, type Instant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord, Stay } from "../detection/device-case.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleFinding, sampleRecord, sampleStay } from "../detection/sample-case.ts";
import { STRONG_TENTHS } from "../detection/score.ts";
import { latest, standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["never-moves"];

const SHELF_DAYS = 21;

/**
 * Shelf life: plugged in, shut, in one place and used through external hardware only, for three weeks without a
 * break. Docked laptops live like that too, so it is posture and counts only beside a strong finding. It reads what
 * the rules before it found.
 */
export const neverMoves: DetectionRule = {
  id: "never-moves",
  version: 2,
  title: "Kept like on a shelf",
  family: "posture",
  attack: ["T1219.003"],
  weights,
  reads: ["power", "input_hardware"],
  benign: ["A docked laptop on a desk at home that is used as a desktop computer."],
  blindSpots: [
    "Systems that do not tell whether the lid is shut.",
    "Farms that keep the lids open, or carry laptops about.",
    "Places that have no gateway of their own.",
  ],
  triage: [
    "Ask for a desk check: it takes an honest person seconds to open the lid.",
    "See what else speaks; by itself this is how many people work.",
  ],
  match: (deviceCase, found) => {
    const shelf = findShelf(deviceCase);
    // That laptops which live together never leave the home weighs there already.
    if (found.some(({ rule, weightTenths }) => rule === "shared-residence" && weightTenths >= STRONG_TENTHS)) return [];
    if (shelf === null || toMillis(deviceCase.now) - toMillis(shelf.since) < SHELF_DAYS * DAY_MS) return [];
    return [
      {
        key: "shelf",
        weightTenths: weights.shelfLife.tenths,
        summary: `Since ${sayInstant(shelf.since)} the laptop has been plugged in and shut, in one place and with external keyboard or mouse only, without a break.`,
        since: shelf.since,
        evidence: [toEvidence(shelf.power), toEvidence(shelf.input)],
        clearsWhen: "The laptop is unplugged, opened or carried elsewhere.",
      },
    ];
  },
  tests: () => [...firing(), ...quiet()],
};

interface Shelf {
  readonly power: SignalRecord<"power">;
  readonly input: SignalRecord<"input_hardware">;
  readonly since: Instant;
}

function findShelf(deviceCase: DeviceCase): Shelf | null {
  const [power] = standingRecordsOf(deviceCase, "power");
  const input = standingRecordsOf(deviceCase, "input_hardware").find(({ payload }) => hasExternalInput(payload));
  const here = unmovedSince(deviceCase.stays);
  if (power === undefined || input === undefined || here === null) return null;
  if (power.payload.onAc !== true || power.payload.lidClosed !== true) return null;
  return { power, input, since: latest([power.receivedAt, here]) };
}

function hasExternalInput({
  keyboards,
  relativePointers,
  absolutePointers,
}: SignalRecord<"input_hardware">["payload"]): boolean {
  return keyboards + relativePointers + absolutePointers > 0;
}

/** Since when it has been at the site of its newest stay; null where that is no site, or an office. */
function unmovedSince(stays: readonly Stay[]): Instant | null {
  const now = stays.at(-1);
  if (now === undefined || now.siteId === null || now.siteKind === "office") return null;
  const told = stays.filter((stay) => !isGlimpse(stay));
  const elsewhere = told.findLastIndex((stay) => stay.siteId !== now.siteId);
  return told[elsewhere + 1]?.from ?? now.from;
}

/** Right after a start the gateway may not be known yet; that is no journey. */
function isGlimpse({ siteId, from, to }: Stay): boolean {
  return siteId === null && toMillis(to) - toMillis(from) < HOUR_MS;
}

interface ShelfParts {
  readonly since?: Instant;
  readonly power?: Partial<SignalRecord<"power">["payload"]>;
  readonly input?: Partial<SignalRecord<"input_hardware">["payload"]>;
  readonly stays?: readonly Stay[];
}

function shelfCase({ since = "2026-02-17T12:00:00Z", power, input, stays = [sampleStay()] }: ShelfParts): DeviceCase {
  return sampleCase({
    stays,
    signals: [
      sampleRecord("power", power, { receivedAt: since }),
      sampleRecord("input_hardware", input, { receivedAt: since }),
    ],
  });
}

function firing(): RuleTest[] {
  return [
    { name: "three weeks to the minute", case: shelfCase({}), expect: { shelf: 13 } },
    {
      name: "the provider gave the home another address meanwhile",
      case: shelfCase({
        stays: [
          sampleStay({ to: "2026-03-01T09:00:00Z" }),
          sampleStay({ egressHash: null, from: "2026-03-01T10:00:00Z" }),
        ],
      }),
      expect: { shelf: 13 },
    },
    {
      name: "a moment after a restart when the gateway was not known yet",
      case: shelfCase({
        stays: [
          sampleStay({ to: "2026-03-01T09:00:00Z" }),
          sampleStay({ siteId: null, from: "2026-03-01T10:00:00Z", to: "2026-03-01T10:15:00Z" }),
          sampleStay({ from: "2026-03-01T10:15:00Z" }),
        ],
      }),
      expect: { shelf: 13 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "a minute less than three weeks", case: shelfCase({ since: "2026-02-17T12:01:00Z" }), expect: {} },
    { name: "the lid is open", case: shelfCase({ power: { lidClosed: false } }), expect: {} },
    { name: "it is not known whether the lid is open", case: shelfCase({ power: { lidClosed: null } }), expect: {} },
    { name: "on battery", case: shelfCase({ power: { onAc: false } }), expect: {} },
    {
      name: "carried elsewhere for a day",
      case: shelfCase({
        stays: [
          sampleStay({ to: "2026-03-01T09:00:00Z" }),
          sampleStay({ siteId: "site-other", from: "2026-03-01T10:00:00Z", to: "2026-03-01T18:00:00Z" }),
          sampleStay({ from: "2026-03-01T19:00:00Z" }),
        ],
      }),
      expect: {},
    },
    {
      name: "a place that cannot be told from others",
      case: shelfCase({ stays: [sampleStay({ siteId: null })] }),
      expect: {},
    },
    {
      name: "a place that the company declared its office",
      case: shelfCase({ stays: [sampleStay({ siteKind: "office" })] }),
      expect: {},
    },
    {
      name: "nothing external to type or point with",
      case: shelfCase({ input: { keyboards: 0, relativePointers: 0 } }),
      expect: {},
    },
    {
      name: "in a home of several whose laptops all stay put: that weighs there already",
      case: shelfCase({}),
      found: [sampleFinding({ rule: "shared-residence", family: "co-location", weightTenths: 25 })],
      expect: {},
    },
    { name: "no place is known", case: shelfCase({ stays: [] }), expect: {} },
    { name: "nothing on power was told", case: sampleCase({ stays: [sampleStay()] }), expect: {} },
  ];
}

import { DAY_MS, type Evidence, type Finding, type Instant, toInstant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch } from "../detection/detection-rule.ts";
import type { DeviceCase, Home, Life, Resident } from "../detection/device-case.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import { personOf } from "../detection/same-person.ts";
import { STRONG_TENTHS, strongestBesidePosture } from "../detection/score.ts";
import { latest, nonEmpty } from "../detection/signal-records.ts";
import { sharedResidenceTests } from "./shared-residence-tests.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["shared-residence"];

/** A conference week in one hotel is no shared life; a room that somebody rents for laptops stays. */
const BUSINESS_MS = 7 * DAY_MS;

/** Whoever has not carried a laptop anywhere for so long keeps it at home. */
const KEPT_MS = 30 * DAY_MS;
/** Old laptops that were only just met had no time yet to show that they are carried. */
const MEETING_MS = 14 * DAY_MS;
/** Whose first laptop was issued within so long is new to the company. */
const NEW_MS = 90 * DAY_MS;

/**
 * Laptops of several people that live in one home. Two are mostly a couple or flatmates, and are shown to nobody until
 * one of them has a strong finding of another kind. Of three or more it matters whether people use them: who lives with
 * colleagues still takes the laptop to the office, to friends and on journeys, and a farm does not.
 * It reads what the rules before it found.
 */
export const sharedResidence: DetectionRule = {
  id: "shared-residence",
  version: 2,
  title: "Several people's laptops in one home",
  family: "co-location",
  attack: ["T1199"],
  weights,
  reads: [],
  joins: ["home"],
  benign: [
    "A couple, a family or flatmates who work for the same company.",
    "Flatmates who work at home and never take their laptops along; nothing here tells them from a farm but a look.",
    "A shared office, a dormitory or weeks in one hotel.",
  ],
  blindSpots: [
    "One laptop alone in a farm of other companies' laptops.",
    "Travel routers that give each laptop a network of its own.",
    "A farm in which the laptops are switched on too seldom to live there.",
    "A farm that carries its laptops about, or whose house has two lines between which they change.",
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
  reconsiderAt: ({ home }) => (home === null ? [] : [home, ...home.residents].flatMap(turningPoints)),
  tests: sharedResidenceTests,
};

/** When time alone changes what a laptop says of its household. */
function turningPoints({ since, life }: Pick<Resident, "since" | "life">): Instant[] {
  const after = (at: Instant | null, ms: number) => (at === null ? [] : [toInstant(toMillis(at) + ms + 1)]);
  if (!isLooked(life)) return [];
  return [...after(since, MEETING_MS), ...after(life.carriedAt, KEPT_MS), ...after(life.assigneeSince, NEW_MS)];
}

interface Household {
  readonly home: Home;
  /** One laptop for each other person, the one that has lived there longest. */
  readonly others: readonly [Resident, ...Resident[]];
}

/** Without an assignee nobody knows that two laptops belong to one person. */
function whoseIs({ assignee, deviceId }: Pick<Resident, "assignee" | "deviceId">): string {
  return assignee === null ? `device ${deviceId}` : personOf(assignee);
}

function householdOf({ device, home }: DeviceCase): Household | null {
  if (home === null || home.kind === "office" || home.kind === "public") return null;
  const people = new Map<string, Resident>();
  for (const resident of home.residents) {
    const person = whoseIs(resident);
    if (person !== whoseIs(device) && !people.has(person)) people.set(person, resident);
  }
  const others = nonEmpty([...people.values()]);
  return others === null ? null : { home, others };
}

type WeightName = keyof typeof weights;

function weigh({ home, others }: Household, deviceCase: DeviceCase, found: readonly Finding[]): WeightName | null {
  const isResidence = home.kind === "residence";
  const isAnotherStrong = home.residents.some((one) => one.strongestTenths >= STRONG_TENTHS);
  if (others.length >= 2) {
    if (isResidence) return weighHousehold(deviceCase, home, isAnotherStrong);
    const isLasting = toMillis(deviceCase.now) - toMillis(sharedSince(home, others)) >= BUSINESS_MS;
    return isLasting && !isPassage(home, deviceCase) ? "businessPlace" : null;
  }
  return isResidence && (isAnotherStrong || strongestBesidePosture(found) >= STRONG_TENTHS) ? "two" : null;
}

/**
 * Three or more people in one home: by what is known of how they use their laptops. Beside a laptop that is strongly
 * suspected nobody's walks speak for the rest: whoever drives one there may drive them all.
 */
function weighHousehold({ device, now }: DeviceCase, home: Home, isAnotherStrong: boolean): WeightName {
  const nowMs = toMillis(now);
  const laptops = [{ ...home, deviceId: device.deviceId, assignee: device.assignee }, ...home.residents];
  const people = Map.groupBy(laptops, whoseIs);
  const kept = [...people.values()].filter((all) => all.every(({ life }) => isKept(life, nowMs)));
  if (kept.filter((all) => all.every(({ life }) => isNew(life, nowMs))).length >= 3) return "newcomers";
  const isKeptByThree = kept.filter((all) => all.some((one) => isMet(one, nowMs))).length >= 3;
  return isKeptByThree || isAnotherStrong ? "threeOrMore" : "household";
}

/** Cases that were exported before there was such a thing say nothing of it. */
function isLooked(life: Life | null | undefined): life is Life {
  return life !== null && life !== undefined;
}

/** Does it stay where it is, as far as anybody knows? */
function isKept(life: Life | null, nowMs: number): boolean {
  return isLooked(life) && (life.carriedAt === null || nowMs - toMillis(life.carriedAt) > KEPT_MS);
}

/** Is its person known to be new to the company? */
function isNew(life: Life | null, nowMs: number): boolean {
  return life?.assigneeSince != null && nowMs - toMillis(life.assigneeSince) <= NEW_MS;
}

/** Had it the time to show that it is carried? One that is new, or of unknown age, is not waited for. */
function isMet({ since, life }: Pick<Resident, "since" | "life">, nowMs: number): boolean {
  const isOld = life?.assigneeSince != null && !isNew(life, nowMs);
  return !isOld || nowMs - toMillis(since) > MEETING_MS;
}

/** A phone's network or the exit of a VPN is no place in which people live together. */
function isPassage(home: Home, { stays }: DeviceCase): boolean {
  const networkClass = stays.findLast((stay) => stay.siteId === home.siteId)?.egress.networkClass ?? null;
  return networkClass !== null && networkClass !== "business" && networkClass !== "residential";
}

const MORE_WORDS: Readonly<Record<WeightName, string>> = {
  two: "",
  businessPlace: "",
  household: " Some of them are carried about, or were only just met.",
  threeOrMore:
    " At least three of them were not carried anywhere as far as is known, or another of them has a strong finding of its own.",
  newcomers: " At least three of them belong to people who are new, and were not carried anywhere.",
};

function toMatch({ home, others }: Household, deviceCase: DeviceCase, weight: WeightName): RuleMatch {
  const since = sharedSince(home, others);
  const place = home.kind === "residence" ? "one home" : "a place that is not declared";
  const [first, ...rest] = others.map((other) => toEvidence(home, other));
  return {
    key: home.siteId,
    weightTenths: weights[weight].tenths,
    weight,
    summary: `This laptop and ${sayCount(others.length, "other laptop")} of other people live in ${place}, since ${sayInstant(since)}.${MORE_WORDS[weight]}`,
    since,
    evidence: [ownEvidence(home, deviceCase), ...(first === undefined ? [] : [first, ...rest])],
    clearsWhen:
      "The laptops live in different places or are carried about, the place is declared an office, or a suppression settles the household.",
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

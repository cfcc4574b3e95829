import { DAY_MS, type Evidence, type Instant, toInstant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch } from "../detection/detection-rule.ts";
import type { DeviceCase, IntegrityFact } from "../detection/device-case.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import { sampleCase } from "../detection/sample-case.ts";
import { earliest, nonEmpty } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["forked-chain"];

/** A copy that lives goes on contradicting; what happened once is settled after a month. */
const LOOKBACK_DAYS = 30;
/** Enough to prove it; a copy may contradict at every check-in. */
const MAX_EVIDENCE = 25;

const FACT_WORDS: Readonly<Record<IntegrityFact["kind"], string>> = {
  forked_sequence: "a report that goes on from an older point than the newest accepted one",
  superseded_key_reported: "a report under a key that a newer enrollment had replaced",
};

/**
 * Two messages that cannot both be true of one ledger. A restored backup goes back in time and the older story falls
 * silent; where both stories go on the key, or the whole laptop, exists twice.
 */
export const forkedChain: DetectionRule = {
  id: "forked-chain",
  version: 2,
  title: "One device tells two stories",
  family: "integrity",
  attack: ["T1036"],
  weights,
  reads: [],
  benign: [
    "The disk was restored from a backup, or a virtual machine went back to a snapshot.",
    "An image was cloned to a second laptop with the agent's data in it.",
    "A disk went back into service after the laptop had enrolled anew without it.",
  ],
  blindSpots: ["A copy that takes over while the original stays silent looks like the original."],
  triage: [
    "Ask IT whether the disk was restored or cloned on that day.",
    "Compare both reports: hardware, place and sessions tell which one is the laptop in hand.",
    "A laptop whose key was replaced stays refused until it is set up anew.",
  ],
  match: (deviceCase) => {
    const facts = deviceCase.integrity.filter((fact) => endOf(fact) >= toMillis(deviceCase.now));
    return [...Map.groupBy(facts, (fact) => fact.kind)].flatMap(([kind, ofKind]) =>
      matchKind(kind, ofKind, deviceCase),
    );
  },
  reconsiderAt: (deviceCase) => deviceCase.integrity.map((fact) => toInstant(endOf(fact) + 1)),
  tests: () => [
    {
      name: "a disk that was restored from a backup: nothing goes on where it had ended",
      case: toldUntil("2026-03-09T11:45:00Z", [sampleFact({})]),
      expect: { forked_sequence: 7 },
    },
    {
      name: "restored twice",
      case: toldUntil("2026-03-09T11:45:00Z", [
        sampleFact({}),
        sampleFact({ sequence: 12, at: "2026-03-10T09:00:00Z" }),
      ]),
      expect: { forked_sequence: 7 },
    },
    {
      name: "a copy of the ledger beside the laptop, which goes on",
      case: toldUntil("2026-03-09T12:00:01Z", [sampleFact({})]),
      expect: { forked_sequence: 20 },
    },
    {
      name: "a replaced key that goes on",
      case: toldUntil("2026-03-09T11:45:00Z", [sampleFact({ kind: "superseded_key_reported" })]),
      expect: { superseded_key_reported: 20 },
    },
    {
      name: "a copy that goes on contradicting is one finding",
      case: toldUntil("2026-03-10T12:00:00Z", [sampleFact({}), sampleFact({ sequence: 43 })]),
      expect: { forked_sequence: 20 },
    },
    { name: "plain re-enrollment is history", case: sampleCase(), expect: {} },
    {
      name: "a restored backup two months ago",
      case: sampleCase({ integrity: [sampleFact({ at: "2026-01-08T12:00:00Z" })] }),
      expect: {},
    },
  ],
};

/** Until when a contradiction counts, in milliseconds. */
function endOf(fact: IntegrityFact): number {
  return toMillis(fact.at) + LOOKBACK_DAYS * DAY_MS;
}

/** Did the story that was accepted go on after another one had begun? */
function isBothSided(kind: IntegrityFact["kind"], since: Instant, { device }: DeviceCase): boolean {
  return kind === "superseded_key_reported" || toMillis(device.lastReportAt) > toMillis(since);
}

function matchKind(kind: IntegrityFact["kind"], all: readonly IntegrityFact[], deviceCase: DeviceCase): RuleMatch[] {
  const facts = nonEmpty(all);
  if (facts === null) return [];
  const { deviceId } = deviceCase.device;
  const [first, ...rest] = facts;
  const since = earliest([first.at, ...rest.map((fact) => fact.at)]);
  const newest = rest.slice(-(MAX_EVIDENCE - 1));
  const weight = isBothSided(kind, since, deviceCase) ? "forked" : "wentBack";
  const meaning =
    weight === "forked"
      ? "Both stories go on: the key, or the whole laptop, exists twice."
      : "The other story is silent since, as after a disk was restored from a backup.";
  return [
    {
      key: kind,
      weightTenths: weights[weight].tenths,
      summary: `This device contradicts itself: ${FACT_WORDS[kind]}, ${sayCount(facts.length, "time")} since ${sayInstant(since)}. ${meaning}`,
      since,
      evidence: [toEvidence(first, deviceId), ...newest.map((fact) => toEvidence(fact, deviceId))],
      clearsWhen: `No other contradiction comes for ${LOOKBACK_DAYS} days.`,
    },
  ];
}

/** The report that was not accepted is kept; its hash finds it. */
function toEvidence({ kind, at, sequence, reportHash }: IntegrityFact, deviceId: string): Evidence {
  return { deviceId, kind, key: String(sequence), observedAt: at, receivedAt: at, reportHash, payload: { sequence } };
}

function sampleFact(changes: Partial<IntegrityFact>): IntegrityFact {
  return { kind: "forked_sequence", at: "2026-03-09T12:00:00Z", sequence: 42, reportHash: "f".repeat(43), ...changes };
}

function toldUntil(lastReportAt: Instant, integrity: readonly IntegrityFact[]): DeviceCase {
  const { device, ...rest } = sampleCase({ integrity });
  return { ...rest, device: { ...device, lastReportAt } };
}

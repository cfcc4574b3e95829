import { DAY_MS, type Evidence, toInstant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch } from "../detection/detection-rule.ts";
import type { DeviceCase, IntegrityFact } from "../detection/device-case.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import { sampleCase } from "../detection/sample-case.ts";
import { earliest, nonEmpty } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["forked-chain"];

/** A copy that lives goes on contradicting; a backup that was restored does so once and is settled after a month. */
const LOOKBACK_DAYS = 30;
/** Enough to prove it; a copy may contradict at every check-in. */
const MAX_EVIDENCE = 25;

const FACT_WORDS: Readonly<Record<IntegrityFact["kind"], string>> = {
  forked_sequence: "two different reports under one number",
  superseded_key_reported: "a report under a key that a newer enrollment had replaced",
};

/** Two messages that cannot both be true of one honest device: the key, or the whole laptop, exists twice. */
export const forkedChain: DetectionRule = {
  id: "forked-chain",
  version: 1,
  title: "One device tells two stories",
  family: "integrity",
  attack: ["T1036"],
  weights,
  reads: [],
  benign: [
    "The disk was restored from a backup, or a virtual machine went back to a snapshot.",
    "An image was cloned to a second laptop with the agent's data in it.",
  ],
  blindSpots: ["A copy that takes over while the original stays silent looks like the original."],
  triage: [
    "Ask IT whether the disk was restored or cloned on that day; then enroll the laptop anew.",
    "Compare both reports: hardware, place and sessions tell which one is the laptop in hand.",
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
      name: "two reports under one sequence",
      case: sampleCase({ integrity: [sampleFact({})] }),
      expect: { forked_sequence: 20 },
    },
    {
      name: "an old key reports after its successor",
      case: sampleCase({ integrity: [sampleFact({ kind: "superseded_key_reported" })] }),
      expect: { superseded_key_reported: 20 },
    },
    {
      name: "a copy that goes on contradicting is one finding",
      case: sampleCase({ integrity: [sampleFact({}), sampleFact({ sequence: 43 })] }),
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

function matchKind(kind: IntegrityFact["kind"], all: readonly IntegrityFact[], { device }: DeviceCase): RuleMatch[] {
  const facts = nonEmpty(all);
  if (facts === null) return [];
  const [first, ...rest] = facts;
  const since = earliest([first.at, ...rest.map((fact) => fact.at)]);
  const newest = rest.slice(-(MAX_EVIDENCE - 1));
  return [
    {
      key: kind,
      weightTenths: weights.forked.tenths,
      summary: `This device contradicts itself: ${FACT_WORDS[kind]}, ${sayCount(facts.length, "time")} since ${sayInstant(since)}. The key, or the whole laptop, exists twice.`,
      since,
      evidence: [toEvidence(first, device.deviceId), ...newest.map((fact) => toEvidence(fact, device.deviceId))],
      clearsWhen: `The laptop is enrolled anew and ${LOOKBACK_DAYS} days pass without another contradiction.`,
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

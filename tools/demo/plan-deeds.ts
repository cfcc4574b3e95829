import type { AlertActionRequest } from "@clearseat/server";
import {
  DAY_MS,
  type Disposition,
  HOUR_MS,
  isAtLeast,
  MINUTE_MS,
  type RuleId,
  type Severity,
  toInstant,
} from "@clearseat/shared";
import type { Chance } from "../scenario/generate/chance.ts";

/** One thing that a made-up operator did. */
export interface Deed {
  readonly atMs: number;
  readonly alertId: string;
  readonly operator: string;
  readonly request: AlertActionRequest;
}

/** What the company's people could find out of an alert. */
export interface Finding {
  readonly alertId: string;
  readonly openedMs: number;
  readonly severity: Severity;
  readonly rules: readonly RuleId[];
  /** The farm that it belongs to, by how that is driven; null: an honest laptop. */
  readonly farm: "kvm" | "software" | null;
  /** It is the first that came of this farm. */
  readonly isFirst: boolean;
}

export const ANALYSTS = ["analyst@example.com", "second-analyst@example.com", "third-analyst@example.com"] as const;

type Verdict = readonly [disposition: Disposition, reason: string];

/** What honest alerts turn out to be, by the rule that says most of them. */
const VERDICTS: Partial<Record<RuleId, Verdict>> = {
  "remote-session-unapproved": [
    "benign",
    "A vendor helped with a driver, with the employee at the laptop. The tool is gone.",
  ],
  "remote-tool-unapproved": ["benign", "Left over from a private support call. The employee took it off."],
  "tunnel-opened": ["benign", "The developer's own computer at home. Asked, and seen on the desk."],
  "os-remote-session": ["benign", "The developer's own computer at home. Asked, and seen on the desk."],
  "kvm-near-device": ["benign", "The box stands in the employee's homelab and hangs on no company laptop."],
  "kvm-hardware-disguised": [
    "false_positive",
    "A keyboard with storage of its own. The help desk has it in front of them.",
  ],
  "shared-residence": ["benign", "They share a flat, and HR knows both under that address."],
  "place-mismatch": ["benign", "On a journey that nobody had declared. The manager confirms it."],
  "timezone-mismatch": ["benign", "On a journey that nobody had declared. The manager confirms it."],
  "silent-device": ["benign", "Was in repair. The ticket of the help desk says so."],
  "never-seen": ["undetermined", "The parcel came back, and IT keeps the laptop."],
};
const ANY_VERDICT: Verdict = ["benign", "Asked the employee, and what is there explains it."];

/** What people did about an alert in the days after it came; in order, and often nothing. */
export function planDeeds(finding: Finding, chance: Chance): readonly Deed[] {
  const { alertId, openedMs, farm } = finding;
  const operator = chance.pick(ANALYSTS);
  let atMs = openedMs;
  const deeds: Deed[] = [];
  const later = (hours: number, request: AlertActionRequest, who: string = operator): void => {
    atMs += hours * HOUR_MS + chance.int(1, 59) * MINUTE_MS;
    deeds.push({ atMs, alertId, operator: who, request });
  };
  if (farm === "software") workOnSoftwareFarm(finding, later, chance);
  else if (farm === "kvm") beginKvmFarm(finding, later, chance);
  else workOnHonest(finding, later, chance);
  return deeds;
}

type Later = (hours: number, request: AlertActionRequest, who?: string) => void;

/** Found weeks ago: handed over, and most of it decided. */
function workOnSoftwareFarm({ isFirst }: Finding, later: Later, chance: Chance): void {
  later(chance.int(1, 9), { action: "take" });
  later(chance.int(1, 5), {
    action: "comment",
    reason:
      "Sessions nobody accepts, on most days, from one address. The same address as on the other laptops in that house.",
  });
  later(chance.int(12, 40), { action: "hand_over", reason: "HR has to ask where the laptop is, and who works on it." });
  if (isFirst || chance.often(0.7))
    later(chance.int(30, 90), {
      action: "close",
      disposition: "true_positive",
      reason: "The laptop was asked back and locked. Who worked on it could not show it on a call.",
    });
}

/** Coming to light just now: the first is looked into, the others wait, and none is decided. */
function beginKvmFarm({ isFirst }: Finding, later: Later, chance: Chance): void {
  if (!isFirst) return;
  later(chance.int(2, 20), { action: "take" });
  later(chance.int(1, 4), {
    action: "comment",
    reason: "A box that sends keys and takes the picture. Waiting for the directory to say why it is at that address.",
  });
}

function workOnHonest({ openedMs, severity, rules }: Finding, later: Later, chance: Chance): void {
  const isPressing = isAtLeast(severity, "medium");
  if (!isPressing && chance.often(0.35)) return;
  const [disposition, reason] =
    rules.map((rule) => VERDICTS[rule]).find((verdict) => verdict !== undefined) ?? ANY_VERDICT;
  const hours = isPressing ? chance.int(0, 20) : chance.int(2, 96);
  if (chance.often(0.12)) {
    later(hours, { action: "suppress", until: toInstant(openedMs + chance.int(40, 200) * DAY_MS), reason });
    return;
  }
  if (chance.often(0.2)) {
    later(hours, { action: "assign", to: chance.pick(ANALYSTS), reason: "Yours, as the last one like it." });
    return;
  }
  later(hours, { action: "take" });
  if (chance.often(0.3))
    later(chance.int(1, 8), { action: "comment", reason: "Wrote to the employee and to the manager." });
  if (chance.often(0.85)) later(chance.int(1, 48), { action: "close", disposition, reason });
}

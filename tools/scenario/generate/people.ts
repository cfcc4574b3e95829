import { DAY_MS, toInstant } from "@clearseat/shared";
import type { BASELINES, DirectoryLine, ScenarioDevice } from "../scenario.ts";
import type { Chance } from "./chance.ts";
import type { PlaceMaker, Region } from "./places.ts";
import type { Span, Step } from "./rhythm.ts";

/** The company while it is made. */
export interface Draft {
  readonly chance: Chance;
  readonly span: Span;
  readonly makePlace: PlaceMaker;
  readonly offices: readonly string[];
  readonly directory: object[];
  readonly devices: SeatedDevice[];
  /** Honest laptops that may reach `medium`: couples, developers. */
  readonly mayReachMedium: string[];
}

export interface SeatedDevice extends Omit<ScenarioDevice, "timeline"> {
  readonly timeline: Step[];
}

export type Baseline = (typeof BASELINES)[number];

export interface Issued {
  readonly id: string;
  readonly baseline: Baseline;
  readonly platform: "windows" | "macos" | "linux";
  /** The first day on which it reports; negative days were before the start. */
  readonly firstDay: number;
}

const PLATFORMS = { "windows-11": "windows", "macos-26": "macos", "ubuntu-24.04": "linux" } as const;

/** What the directory says beside the region, and whether the laptop is issued within the span. */
export interface IssueFacts extends Partial<Omit<DirectoryLine, "device">> {
  readonly isNew?: boolean;
}

/** Gives somebody a laptop: an entry in the directory, most of them months old, some of them in the span. */
export function issue(draft: Draft, region: Region, facts: IssueFacts = {}): Issued {
  const { chance, span, directory } = draft;
  const number = directory.length + 1;
  const id = `lt-${number.toString().padStart(4, "0")}`;
  const baseline = chance.pick(["windows-11", "windows-11", "macos-26", "ubuntu-24.04"] as const);
  const { isNew = chance.often(0.12), ...known } = facts;
  const issuedDay = isNew ? chance.int(0, Math.max(0, Math.floor(span.days / 2))) : -chance.int(60, 700);
  directory.push({
    assignee: `person-${number}@example.com`,
    ...region,
    device: id,
    issuedAt: toInstant(span.start + issuedDay * DAY_MS),
    ...known,
  });
  return { id, baseline, platform: PLATFORMS[baseline], firstDay: isNew ? issuedDay + 1 : 0 };
}

export function seat(
  draft: Draft,
  { id, baseline }: Issued,
  truth: Pick<ScenarioDevice, "truth" | "sign">,
  timeline: Step[],
): void {
  // Somebody who got a laptop on the last day has not switched it on yet.
  if (timeline.length > 0) draft.devices.push({ id, baseline, ...truth, timeline });
}

import { DAY_MS, toInstant } from "@clearseat/shared";
import type { BASELINES, DirectoryLine, ScenarioDevice } from "../scenario.ts";
import type { Chance } from "./chance.ts";
import { type PlaceMaker, REGIONS, type Region } from "./places.ts";
import type { Span, Step } from "./rhythm.ts";

/** The company while it is made. */
export interface Draft {
  readonly chance: Chance;
  readonly span: Span;
  readonly makePlace: PlaceMaker;
  readonly offices: readonly Office[];
  readonly directory: object[];
  readonly devices: SeatedDevice[];
  /** Honest laptops that may reach `medium`: people who share a home, developers, whom a stranger helped. */
  readonly mayReachMedium: string[];
  /** Farm laptops without a sign by which they have to be found. */
  readonly signless: Signless[];
}

export interface Office {
  readonly place: string;
  readonly region: Region;
}

interface Signless {
  readonly id: string;
  /** What it reaches all the same; null for a known miss. */
  readonly reaches: "medium" | null;
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
export interface IssueFacts extends Partial<Omit<DirectoryLine, "device" | "issuedAt">> {
  readonly isNew?: boolean;
  /** The day within the span on which a new one is issued. */
  readonly issuedOn?: number;
  readonly baseline?: Baseline;
}

/** Where somebody works: most near an office, the others anywhere. */
export function somewhere({ chance, offices }: Draft): Region {
  return chance.often(0.6) ? chance.pick(offices).region : chance.pick(REGIONS);
}

/** Gives somebody a laptop: an entry in the directory, most of them months old, some of them in the span. */
export function issue(draft: Draft, region: Region, facts: IssueFacts = {}): Issued {
  const { chance, span, directory } = draft;
  const number = directory.length + 1;
  const id = `lt-${number.toString().padStart(4, "0")}`;
  const anyBaseline = chance.pick(["windows-11", "windows-11", "macos-26", "ubuntu-24.04"] as const);
  const { baseline = anyBaseline, issuedOn, isNew = issuedOn !== undefined || chance.often(0.12), ...known } = facts;
  const issuedDay = isNew ? (issuedOn ?? chance.int(0, Math.floor(span.days / 2))) : -chance.int(60, 700);
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

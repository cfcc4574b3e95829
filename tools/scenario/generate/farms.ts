import { DAY_MS, HOUR_MS, toInstant } from "@clearseat/shared";
import type { Place } from "../scenario.ts";
import type { Chance } from "./chance.ts";
import { plugDisguisedBox, plugOpenBox } from "./kvm-boxes.ts";
import { joinParts, type PatchPart } from "./patch-parts.ts";
import { type Draft, type Issued, issue, seat } from "./people.ts";
import { REGIONS, type Region } from "./places.ts";
import { logSession, pickTool } from "./remote-tools.ts";
import { onDay, type Step } from "./rhythm.ts";

/** A farm inside the company. Adds laptops to the draft, each with the sign by which it has to be found. */
export type Farm = (draft: Draft) => void;

const SHELF: PatchPart = { power: { onAc: true, lidClosed: true } };

/** A laptop on a shelf: on from its first day, never asleep, its operator at work in the assigned zone's hours. */
export function shelve(
  draft: Draft,
  { region, place, issued }: { region: Region; place: Place; issued: Issued },
): Step[] {
  const { chance, span } = draft;
  const steps: Step[] = [
    { at: toInstant(onDay(span, Math.max(0, issued.firstDay), 15, region.timeZone)), place: place.id, ...SHELF },
  ];
  for (let day = issued.firstDay + 1; day < span.days; day += 1) {
    if (chance.often(0.15)) continue;
    const opens = onDay(span, day, chance.int(8, 10), region.timeZone);
    steps.push({ at: toInstant(opens), activeUntil: toInstant(opens + chance.int(6, 10) * HOUR_MS) });
  }
  return steps;
}

/** Laptops that come to a farm are new ones; they are spread over the first half of the time. */
function receive(draft: Draft, region: Region): Issued {
  return issue(draft, region, { isNew: true });
}

function house(draft: Draft, region: Region): Place {
  // Where the house stands is not where the directory says that its people live.
  return draft.makePlace.home(draft.chance.often(0.5) ? region : draft.chance.pick(REGIONS.slice(0, 5)));
}

function later(first: Step, chance: Chance, most: number): number {
  return Date.parse(first.at) + chance.int(1, most) * HOUR_MS;
}

function boxFarm(plug: (chance: Chance) => PatchPart): Farm {
  return (draft) => {
    const place = house(draft, REGIONS[1] ?? draft.chance.pick(REGIONS));
    for (let count = draft.chance.int(1, 6); count > 0; count -= 1) {
      const region = draft.chance.pick(REGIONS.slice(0, 5));
      const issued = receive(draft, region);
      const steps = shelve(draft, { region, place, issued });
      const [first] = steps;
      if (first === undefined) continue;
      steps.push({ at: toInstant(later(first, draft.chance, 60)), ...plug(draft.chance) });
      seat(draft, issued, { truth: "farm", sign: "hardware" }, steps);
    }
  };
}

/** Sessions that nobody has to accept, on most days, from one operator. */
function softwareFarm(draft: Draft): void {
  const { chance, span } = draft;
  const peer = chance.often(0.6) ? draft.makePlace.egress() : null;
  const home = house(draft, chance.pick(REGIONS));
  const isOneHouse = chance.often(0.5);
  for (let count = chance.int(2, 5); count > 0; count -= 1) {
    const region = chance.pick(REGIONS.slice(0, 5));
    const issued = receive(draft, region);
    const place = isOneHouse ? home : house(draft, region);
    const steps = shelve(draft, { region, place, issued });
    const [first] = steps;
    if (first === undefined) continue;
    const installed = later(first, chance, 48);
    const tool = pickTool(chance, issued.platform, ["teamviewer"]);
    steps.push({ at: toInstant(installed), ...tool.patch });
    const end = span.start + span.days * DAY_MS;
    for (let at = installed + chance.int(2, 30) * HOUR_MS; at < end; at += chance.int(20, 50) * HOUR_MS)
      steps.push({ at: toInstant(at), ...logSession(tool.entry.id, toInstant(at), { unattended: true, peer }) });
    seat(draft, issued, { truth: "farm", sign: "unattended-session" }, steps);
  }
}

/** Three to six in one house, with nothing else to see. */
function quietHouse(draft: Draft): void {
  const place = house(draft, draft.chance.pick(REGIONS));
  for (let count = draft.chance.int(3, 6); count > 0; count -= 1) {
    const region = draft.chance.pick(REGIONS.slice(0, 5));
    const issued = receive(draft, region);
    seat(draft, issued, { truth: "farm", sign: "shared-residence" }, shelve(draft, { region, place, issued }));
  }
}

/** A house with something of everything. */
function mixedHouse(draft: Draft): void {
  const place = house(draft, draft.chance.pick(REGIONS));
  for (const plug of [plugOpenBox, plugDisguisedBox, plugDisguisedBox]) {
    const region = draft.chance.pick(REGIONS.slice(0, 5));
    const issued = receive(draft, region);
    const steps = shelve(draft, { region, place, issued });
    const [first] = steps;
    if (first === undefined) continue;
    const tool = draft.chance.often(0.5) ? pickTool(draft.chance, issued.platform).patch : {};
    steps.push({ at: toInstant(later(first, draft.chance, 200)), ...joinParts([plug(draft.chance), tool]) });
    seat(draft, issued, { truth: "farm", sign: "hardware" }, steps);
  }
}

/** The company's only laptop in a house of others'; nothing on it shows who drives it. */
function loneLaptop(draft: Draft): void {
  const region = draft.chance.pick(REGIONS.slice(0, 5));
  const issued = receive(draft, region);
  seat(draft, issued, { truth: "farm" }, shelve(draft, { region, place: house(draft, region), issued }));
  draft.signless.push({ id: issued.id, reaches: null });
}

/** In each house somebody who clicks on accept, so that no session is unattended. */
function acceptedSessions(draft: Draft): void {
  const { chance, span, makePlace } = draft;
  const peer = makePlace.egress();
  for (let count = chance.int(1, 3); count > 0; count -= 1) {
    const region = chance.pick(REGIONS.slice(0, 5));
    const issued = receive(draft, region);
    const steps = shelve(draft, { region, place: house(draft, region), issued });
    const tool = pickTool(chance, issued.platform, ["teamviewer"]);
    for (let day = issued.firstDay + 1; day < span.days; day += chance.int(1, 3)) {
      const at = toInstant(onDay(span, day, chance.int(9, 12), region.timeZone));
      const part = steps.some((step) => "processes" in step) ? {} : tool.patch;
      steps.push({ at, ...joinParts([part, logSession(tool.entry.id, at, { unattended: false, peer })]) });
    }
    if (steps.length < 2) continue;
    seat(draft, issued, { truth: "farm" }, steps);
    draft.signless.push({ id: issued.id, reaches: "medium" });
  }
}

export const FARMS: readonly Farm[] = [
  boxFarm(plugOpenBox),
  boxFarm(plugDisguisedBox),
  softwareFarm,
  quietHouse,
  mixedHouse,
  loneLaptop,
  acceptedSessions,
];

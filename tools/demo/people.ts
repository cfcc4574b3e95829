import { DAY_MS, HOUR_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import type { Chance } from "../scenario/generate/chance.ts";
import { type Farm, shelve } from "../scenario/generate/farms.ts";
import { at, live, type Pattern } from "../scenario/generate/honest-life.ts";
import { plugDisguisedBox, plugOpenBox } from "../scenario/generate/kvm-boxes.ts";
import { joinParts, type PatchPart } from "../scenario/generate/patch-parts.ts";
import { type Draft, type Issued, issue, seat, somewhere } from "../scenario/generate/people.ts";
import { docked } from "../scenario/generate/peripherals.ts";
import { REGIONS, type Region } from "../scenario/generate/places.ts";
import { logSession, pickTool } from "../scenario/generate/remote-tools.ts";
import type { Step } from "../scenario/generate/rhythm.ts";

/** Regions that the directory gives for laptops of a farm. */
const CLAIMED = REGIONS.slice(0, 5);

interface Shelved {
  readonly issued: Issued;
  readonly steps: Step[];
  /** When it was unpacked. */
  readonly firstMs: number;
}

/** So many laptops, which come to a house one after the other between two days. */
export interface Arrivals {
  readonly count: number;
  readonly fromDay: number;
  readonly toDay: number;
}

/** The `index`-th new laptop on the shelf of a house. */
function shelveNext(draft: Draft, place: string, index: number, { count, fromDay, toDay }: Arrivals): Shelved | null {
  const region = draft.chance.pick(CLAIMED);
  const issuedOn = Math.floor(fromDay + ((toDay - fromDay) * index) / count);
  const issued = issue(draft, region, { issuedOn });
  return shelveThere(draft, { region, place, issued });
}

function shelveThere(
  draft: Draft,
  { region, place, issued }: { region: Region; place: string; issued: Issued },
): Shelved | null {
  const home = draft.makePlace.places.find(({ id }) => id === place);
  if (home === undefined) return null;
  const steps = shelve(draft, { region, place: home, issued });
  const [first] = steps;
  return first === undefined ? null : { issued, steps, firstMs: Date.parse(first.at) };
}

function hoursLater({ firstMs }: Shelved, chance: Chance, most: number): number {
  return firstMs + chance.int(1, most) * HOUR_MS + chance.int(1, 59) * MINUTE_MS;
}

/** In a house of so few everything hangs on a box: what three of them share shows only after days. */
const SMALL_HOUSE = 3;

/** A house full of laptops, most of them on a KVM-over-IP box; on the last one nothing hangs yet. */
export function kvmHouse(arrivals: Arrivals): Farm {
  const { count } = arrivals;
  return (draft) => {
    const { chance } = draft;
    const place = draft.makePlace.home(REGIONS[4] ?? chance.pick(REGIONS)).id;
    for (let index = 0; index < count; index += 1) {
      const shelved = shelveNext(draft, place, index, arrivals);
      if (shelved === null) continue;
      const { issued, steps } = shelved;
      const hasBox = index < count - 1 || count <= SMALL_HOUSE;
      const tool = chance.often(0.4) ? pickTool(chance, issued.platform).patch : {};
      const box = index % 2 === 0 ? plugOpenBox(chance) : plugDisguisedBox(chance);
      if (hasBox) steps.push({ at: toInstant(hoursLater(shelved, chance, 20)), ...joinParts([box, tool]) });
      seat(draft, issued, { truth: "farm", sign: hasBox ? "hardware" : "shared-residence" }, steps);
    }
  };
}

/** A house whose laptops somebody else drives through remote software, with nobody there to let them in. */
export function softwareHouse(arrivals: Arrivals): Farm {
  const { count } = arrivals;
  return (draft) => {
    const { chance, span, makePlace } = draft;
    const place = makePlace.home(REGIONS[1] ?? chance.pick(REGIONS)).id;
    const peer = makePlace.egress();
    for (let index = 0; index < count; index += 1) {
      const shelved = shelveNext(draft, place, index, arrivals);
      if (shelved === null) continue;
      const { issued, steps } = shelved;
      const installed = hoursLater(shelved, chance, 30);
      const tool = pickTool(chance, issued.platform, ["teamviewer"]);
      steps.push({ at: toInstant(installed), ...tool.patch });
      const end = span.start + span.days * DAY_MS;
      for (let ms = installed + chance.int(2, 20) * HOUR_MS; ms < end; ms += chance.int(1_200, 3_000) * MINUTE_MS)
        steps.push({ at: toInstant(ms), ...logSession(tool.entry.id, toInstant(ms), { unattended: true, peer }) });
      seat(draft, issued, { truth: "farm", sign: "unattended-session" }, steps);
    }
  };
}

/** Somebody's new laptop, on which a KVM-over-IP box is plugged in at `ms`: the alert that turns up while one watches. */
export function boxAt(ms: number): Pattern {
  return (draft) => {
    const { chance, span } = draft;
    const region = chance.pick(CLAIMED);
    const issuedOn = Math.max(0, Math.floor((ms - span.start) / DAY_MS) - 4);
    const issued = issue(draft, region, { issuedOn, baseline: "windows-11" });
    const shelved = shelveThere(draft, { region, place: draft.makePlace.home(region).id, issued });
    if (shelved === null) return;
    const steps = [...shelved.steps, { at: toInstant(ms), ...plugOpenBox(chance) }];
    seat(draft, issued, { truth: "farm", sign: "hardware" }, steps);
  };
}

/** Laptops that came in the last days of a time until `ms`; nobody has told the directory of them yet. */
export function unknownNewcomers(ms: number, count: number, unknown: string[]): Pattern {
  return (draft) => {
    const lastDay = Math.floor((ms - draft.span.start) / DAY_MS);
    for (let index = 0; index < count; index += 1) {
      const region = somewhere(draft);
      const home = draft.makePlace.home(region);
      const firstDay = Math.max(1, lastDay - 1 - index);
      const facts = { issuedOn: firstDay - 1 };
      unknown.push(live(draft, region, { plan: () => at(home), facts, firstDay, habit: { neverSleeps: true } }));
    }
  };
}

/** What some systems refuse to tell, in a snapshot's own words. */
const REFUSALS: readonly PatchPart[] = [
  { usb: null, gaps: [{ section: "usb", reason: "denied" }] },
  { displays: null, gaps: [{ section: "displays", reason: "timed_out" }] },
  { processes: null, gaps: [{ section: "processes", reason: "redacted" }] },
  { services: null, applications: null, gaps: [{ section: "services", reason: "unparsable" }] },
];

/** Honest people on whose laptops the agent cannot look everywhere. */
export function halfBlind(count: number): Pattern {
  return (draft) => {
    for (let index = 0; index < count; index += 1) {
      const region = somewhere(draft);
      const home = draft.makePlace.home(region);
      const refusal = REFUSALS[index % REFUSALS.length] ?? {};
      const setup = { ...docked(draft.chance), ...refusal };
      live(draft, region, { plan: () => at(home), setup, facts: { isNew: false } });
    }
  };
}

/** In the directory, and never seen: one of them was issued weeks ago. */
export function neverCame(ms: number): Pattern {
  return (draft) => {
    const lastDay = Math.floor((ms - draft.span.start) / DAY_MS);
    for (const ago of [2, 24]) issue(draft, somewhere(draft), { issuedOn: Math.max(0, lastDay - ago) });
  };
}

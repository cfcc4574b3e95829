import { DAY_MS, HOUR_MS, type Platform, toInstant } from "@clearseat/shared";
import { at, live, type Pattern } from "./honest-life.ts";
import { joinParts, type PatchPart } from "./patch-parts.ts";
import { type Draft, somewhere } from "./people.ts";
import { docked, peripherals } from "./peripherals.ts";
import { REGIONS } from "./places.ts";
import { logSession, pickTool } from "./remote-tools.ts";
import { onDay, type Step } from "./rhythm.ts";

/** Honest people who look a little like a farm: rarer than the others, and several in every company. */

/** A day within the span, with so many days left behind it. */
function someDay({ chance, span }: Draft, left: number): number {
  return chance.int(3, Math.max(3, span.days - left));
}

/** Three colleagues in one flat, long with the company; they are in the office on different days. */
function flatmates(draft: Draft): void {
  const { place: office, region } = draft.chance.pick(draft.offices);
  const flat = draft.makePlace.home(region);
  for (const share of [0.2, 0.4, 0.6]) {
    const plan = (): ReturnType<typeof at> => (draft.chance.often(share) ? { place: office } : at(flat));
    draft.mayReachMedium.push(live(draft, region, { plan, facts: { isNew: false } }));
  }
}

/** New laptops that stand on IT's bench in the office for some days, and then come to as many homes. */
function benchOfNewLaptops(draft: Draft): void {
  const { chance, makePlace, span } = draft;
  const { place: bench, region } = chance.pick(draft.offices);
  const issuedOn = chance.int(5, Math.max(5, Math.floor(span.days / 2)));
  for (let count = chance.int(8, 14); count > 0; count -= 1) {
    const home = makePlace.home(region);
    live(draft, region, {
      plan: (day) => (day <= issuedOn ? { place: bench } : at(home)),
      facts: { issuedOn },
      firstDay: issuedOn - 4,
    });
  }
}

/** Colleagues who spend the same days in one hotel. */
function offsite(draft: Draft): void {
  const { chance, makePlace } = draft;
  const hotel = makePlace.house("hotel", somewhere(draft), "172.20.0.0/18");
  const from = someDay(draft, 10);
  const days = chance.int(2, 4);
  for (let count = chance.int(5, 12); count > 0; count -= 1) {
    const region = somewhere(draft);
    const home = makePlace.home(region);
    live(draft, region, { plan: (day) => at(day >= from && day < from + days ? hotel : home) });
  }
}

/** Two weeks at the family's or in the sun, which nobody declared. */
function undeclaredTrip(draft: Draft): void {
  const { chance, makePlace } = draft;
  const region = somewhere(draft);
  const [home, away] = [makePlace.home(region), makePlace.home(chance.pick(REGIONS))];
  const from = someDay(draft, 20);
  const days = chance.int(4, 16);
  live(draft, region, { plan: (day) => at(day >= from && day < from + days ? away : home) });
}

/** A week in another office of the company. */
function visitorOfAnOffice(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const { place: office } = draft.chance.pick(draft.offices);
  const from = someDay(draft, 8);
  live(draft, region, { plan: (day) => (day >= from && day < from + 5 ? { place: office } : at(home)) });
}

/** In another hotel every other week. */
function consultant(draft: Draft): void {
  const { chance, makePlace } = draft;
  const region = chance.pick(REGIONS.slice(0, 5));
  const home = makePlace.home(region);
  const hotels = [0, 1, 2].map(() => makePlace.house("hotel", chance.pick(REGIONS.slice(0, 5)), "172.16.0.0/20"));
  live(draft, region, {
    plan: (day) => at(Math.floor(day / 7) % 2 === 0 && day % 7 < 4 ? chance.pick(hotels) : home),
    habit: { neverSleeps: false },
  });
}

/** Some of the traffic leaves through a relay of a hosting company. */
function privateRelay(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const relay = draft.makePlace.add("relay", { ...home, asn: "hosting", egress: draft.makePlace.egress() });
  live(draft, region, { plan: () => at(draft.chance.often(0.5) ? relay : home) });
}

/** A capture stick, a desk switch between two computers, whatever a desk has: and never put to sleep. */
function fullDesk(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const { chance } = draft;
  const setup = joinParts([docked(chance), peripherals(chance), peripherals(chance), peripherals(chance)]);
  live(draft, region, { plan: () => at(home), setup, habit: { neverSleeps: true } });
}

const IDLE_PROGRAMS: Readonly<Record<Platform, PatchPart>> = {
  windows: {
    processes: [{ name: "caffeine64.exe", path: "C:\\Users\\employee\\Downloads\\caffeine64.exe", user: "employee" }],
  },
  macos: { processes: [{ name: "Amphetamine", path: "/Applications/Amphetamine.app/Contents/MacOS/Amphetamine" }] },
  linux: { processes: [{ name: "caffeine", path: "/usr/bin/caffeine", user: "employee" }] },
};

/** A program that keeps the screen on. */
function keptAwake(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const desk = docked(draft.chance);
  live(draft, region, { plan: () => at(home), setup: (platform) => joinParts([IDLE_PROGRAMS[platform], desk]) });
}

/** A remote tool that somebody installed once and never used to come in. */
function leftoverTool(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const setup = (platform: Platform): PatchPart => pickTool(draft.chance, platform).patch;
  live(draft, region, { plan: () => at(home), setup, facts: { isNew: false } });
}

/** A vendor or a friend comes in once, with the assignee at the laptop; the day after, the tool is gone. */
function helpedByStranger(draft: Draft): void {
  const { chance, span, makePlace } = draft;
  const region = somewhere(draft);
  const home = makePlace.home(region);
  const day = someDay(draft, 6);
  const { entry, patch } = pickTool(chance, "windows");
  const visit = onDay(span, day, 11, region.timeZone);
  const session = logSession(entry.id, toInstant(visit), {
    unattended: false,
    peer: chance.often(0.5) ? makePlace.egress() : null,
  });
  const id = live(draft, region, {
    plan: () => at(home),
    facts: { isNew: false, baseline: "windows-11" },
    also: [
      { at: toInstant(visit), ...joinParts([patch, session]) },
      { at: toInstant(visit + DAY_MS), ...taken(patch) },
    ],
  });
  draft.mayReachMedium.push(id);
}

/** The step that takes away what a part brought. */
function taken(part: PatchPart): PatchPart {
  return Object.fromEntries(
    Object.entries(part).map(([section, items]) => [
      section,
      { remove: (items as readonly { name: string }[]).map(({ name }) => ({ name })) },
    ]),
  );
}

/** Logs in to the laptop from another computer at home on some evenings, or opens a tunnel of the editor. */
function remoteDeveloper(draft: Draft): void {
  const { chance, span } = draft;
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const also: Step[] = [];
  for (let day = chance.int(2, 14); day < span.days; day += chance.int(3, 12)) {
    const evening = onDay(span, day, chance.int(16, 19), region.timeZone);
    also.push(...(chance.often(0.5) ? logIn(evening) : openTunnel(evening)));
  }
  const setup = docked(chance);
  const facts = { isNew: false, baseline: "ubuntu-24.04" } as const;
  draft.mayReachMedium.push(live(draft, region, { plan: () => at(home), setup, facts, also }));
}

function logIn(evening: number): Step[] {
  const since = toInstant(evening);
  return [
    { at: since, sessions: [{ kind: "ssh", user: "employee", peer: "192.168.1.44", since }] },
    { at: toInstant(evening + HOUR_MS), sessions: { remove: [{ kind: "ssh" }] } },
  ];
}

function openTunnel(evening: number): Step[] {
  const name = "code-tunnel";
  const tunnel = {
    name,
    path: `/usr/share/code/bin/${name}`,
    commandLine: `${name} tunnel --accept-server-license-terms`,
    user: "employee",
  };
  return [
    { at: toInstant(evening), processes: [tunnel] },
    { at: toInstant(evening + 3 * HOUR_MS), processes: { remove: [{ name }] } },
  ];
}

/** Set up anew by IT, or gone for repair. */
function reimaged(draft: Draft): void {
  const { chance, span } = draft;
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const day = someDay(draft, 20);
  const back = day + chance.pick([0, 0, 4, 12]);
  const leaves = onDay(span, day, 13, region.timeZone);
  const returns = onDay(span, back, 16, region.timeZone);
  live(draft, region, {
    plan: (today) => (today > day && today <= back ? { place: null } : at(home)),
    facts: { isNew: false },
    also: [
      { at: toInstant(leaves), off: true },
      { at: toInstant(returns), off: false, asleep: false, disk: "new" },
    ],
  });
}

/** How many of these there are to one of the others. */
export const LOOK_ALIKES: readonly (readonly [share: number, pattern: Pattern])[] = [
  [1, flatmates],
  [2, benchOfNewLaptops],
  [2, offsite],
  [8, undeclaredTrip],
  [8, visitorOfAnOffice],
  [6, consultant],
  [6, privateRelay],
  [6, fullDesk],
  [5, keptAwake],
  [6, leftoverTool],
  [5, helpedByStranger],
  [4, remoteDeveloper],
  [4, reimaged],
];

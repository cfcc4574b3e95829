import type { Place } from "../scenario.ts";
import { makeMonitor } from "./kvm-boxes.ts";
import { joinParts, type PatchPart } from "./patch-parts.ts";
import { type Draft, issue, seat } from "./people.ts";
import { REGIONS, type Region, SHARED_GATEWAYS } from "./places.ts";
import { findTool, installTool } from "./remote-tools.ts";
import { type DayPlan, type Habit, liveThrough, ordinaryHabit } from "./rhythm.ts";

/** One household or person of the company. Adds laptops to the draft. */
export type Pattern = (draft: Draft) => void;

interface Life {
  readonly plan: (day: number) => DayPlan;
  readonly habit?: Partial<Habit>;
  readonly setup?: PatchPart;
  readonly region?: Region;
  readonly facts?: Parameters<typeof issue>[2];
}

/** One honest laptop and its days. */
function live(draft: Draft, region: Region, { plan, habit, setup = {}, facts }: Life): string {
  const { chance, span } = draft;
  const issued = issue(draft, region, facts);
  const days = { ...ordinaryHabit(chance, region.timeZone), ...habit };
  seat(
    draft,
    issued,
    { truth: "honest" },
    liveThrough({ chance, span, habit: days, firstDay: issued.firstDay, plan, setup }),
  );
  return issued.id;
}

const at = (place: Place): DayPlan => ({ place: place.id });

function docked(draft: Draft): PatchPart {
  return { power: { lidClosed: true, onAc: true }, displays: [makeMonitor(draft.chance)] };
}

function homeWorker(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  live(draft, region, { plan: () => at(home), setup: draft.chance.often(0.4) ? docked(draft) : {} });
}

function hybrid(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const office = draft.chance.pick(draft.offices);
  const share = draft.chance.pick([0.2, 0.4, 0.6, 1]);
  live(draft, region, { plan: () => (draft.chance.often(share) ? { place: office } : at(home)) });
}

/** Never asleep in a home of its own, lid shut, on power, one monitor: the honest picture of a shelf. */
function dockedForMonths(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  live(draft, region, { plan: () => at(home), setup: docked(draft), habit: { neverSleeps: true } });
}

function couple(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const office = draft.chance.pick(draft.offices);
  for (const share of [0, 0.4]) {
    const id = live(draft, region, { plan: () => (draft.chance.often(share) ? { place: office } : at(home)) });
    draft.mayReachMedium.push(id);
  }
}

/** One person with two laptops in one home. */
function twoLaptops(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const assignee = `both-${draft.directory.length}@example.com`;
  for (const every of [1, 3])
    live(draft, region, { plan: (day) => (day % every === 0 ? at(home) : { place: null }), facts: { assignee } });
}

/** Neighbors behind one carrier's address, each with a gateway of their own. */
function carrierNat(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const egress = draft.makePlace.egress();
  for (let count = draft.chance.int(2, 4); count > 0; count -= 1) {
    const home = draft.makePlace.home(region, { egress });
    live(draft, region, { plan: () => at(home) });
  }
}

function hotspotUser(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const phone = draft.makePlace.add("phone", {
    ...region,
    asn: "mobile",
    gatewayMac: "02:1a:11:f0:00:01",
    subnet: "192.168.43.0/24",
  });
  live(draft, region, { plan: () => at(draft.chance.often(0.3) ? phone : home) });
}

/** A home router whose address many others have as well. */
function commonGateway(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region, {
    gatewayMac: draft.chance.pick(SHARED_GATEWAYS.slice(0, 3)),
    subnet: "10.0.2.0/24",
  });
  live(draft, region, { plan: () => at(home) });
}

function coworkers(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const space = draft.makePlace.add("coworking", {
    ...region,
    asn: "business",
    gatewayMac: "b8:27:eb:11:22:33",
    subnet: "10.50.0.0/22",
  });
  for (let count = draft.chance.int(2, 5); count > 0; count -= 1) {
    const home = draft.makePlace.home(region);
    live(draft, region, { plan: () => at(draft.chance.often(0.5) ? space : home), habit: { neverSleeps: false } });
  }
}

/** The provider gives another address every few days; later a new router comes. */
function changingHome(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const renewed = Array.from({ length: 12 }, () =>
    draft.makePlace.add("home", { ...home, egress: draft.makePlace.egress() }),
  );
  const other = draft.makePlace.home(region);
  const swap = draft.chance.int(20, 80);
  const every = draft.chance.int(3, 14);
  live(draft, region, {
    plan: (day) => at(day >= swap ? other : (renewed[Math.floor(day / every) % renewed.length] ?? home)),
  });
}

function mover(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const [before, after] = [draft.makePlace.home(region), draft.makePlace.home(region)];
  const day = draft.chance.int(10, 80);
  live(draft, region, { plan: (today) => at(today < day ? before : after) });
}

function declaredTraveler(draft: Draft): void {
  const [region, abroad] = [draft.chance.pick(REGIONS.slice(0, 5)), draft.chance.pick(REGIONS.slice(6))];
  const [home, hotel] = [
    draft.makePlace.home(region),
    draft.makePlace.add("hotel", {
      ...abroad,
      asn: "business",
      gatewayMac: "00:0c:e6:12:34:56",
      subnet: "172.16.0.0/20",
    }),
  ];
  const leaves = draft.chance.int(10, 60);
  const from = new Date(draft.span.start + leaves * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(draft.span.start + (leaves + 14) * 86_400_000).toISOString().slice(0, 10);
  live(draft, region, {
    plan: (day) => at(day > leaves && day < leaves + 14 ? hotel : home),
    facts: { travel: [{ country: abroad.country, from, to }] },
  });
}

/** The whole traffic through the company's VPN: its address, the home's gateway. */
function companyVpn(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const tunneled = draft.makePlace.add("behind-company-vpn", { ...home, asn: "business", egress: COMPANY_VPN });
  live(draft, region, { plan: () => at(draft.chance.often(0.7) ? tunneled : home) });
}

/** Egress of the company's own VPN. */
export const COMPANY_VPN = "203.0.113.200";

/** A private VPN one evening a week, out of the same country. */
function weeklyVpn(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const exit = draft.makePlace.add("vpn-exit", { ...home, asn: "vpn", egress: draft.makePlace.egress() });
  const weekday = draft.chance.int(0, 6);
  live(draft, region, { plan: (day) => at(day % 7 === weekday ? exit : home) });
}

function nightOwl(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const opens = draft.chance.int(13, 18);
  live(draft, region, {
    plan: () => at(home),
    habit: { opens, closes: opens + draft.chance.int(9, 12), weekends: 0.6 },
  });
}

function onHoliday(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const leaves = draft.chance.int(5, 60);
  const back = leaves + draft.chance.pick([3, 7, 14, 21, 30]);
  live(draft, region, { plan: (day) => (day >= leaves && day < back ? { place: null } : at(home)) });
}

function developer(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const { chance, span } = draft;
  const issued = issue(draft, region, { isNew: false });
  const mesh = installTool(findTool("tailscale"), issued.platform, "user");
  const setup = joinParts([mesh, docked(draft)]);
  const habit = { ...ordinaryHabit(chance, region.timeZone), weekends: 0.4 };
  seat(
    draft,
    issued,
    { truth: "honest" },
    liveThrough({ chance, span, habit, firstDay: 0, plan: () => at(home), setup }),
  );
  draft.mayReachMedium.push(issued.id);
}

/** The help desk's approved tool, and a session of it now and then. */
function helped(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const { chance, span } = draft;
  const issued = issue(draft, region, { isNew: false });
  const setup = installTool(findTool(APPROVED_TOOL), issued.platform, "mdm");
  const habit = ordinaryHabit(chance, region.timeZone);
  seat(
    draft,
    issued,
    { truth: "honest" },
    liveThrough({ chance, span, habit, firstDay: 0, plan: () => at(home), setup }),
  );
}

export const APPROVED_TOOL = "teamviewer";

/** Servers at home, with a box on the network that has nothing to do with the laptop. */
function homelab(draft: Draft): void {
  const region = draft.chance.pick(REGIONS);
  const home = draft.makePlace.home(region);
  const oui = draft.chance.pick(["30:52:53", "48:da:35:6", "04:c9:8b:1"]);
  const neighbors = [{ address: "192.168.1.77", mac: oui.length === 10 ? `${oui}0:0a:0b` : `${oui}:0a:0b:0c` }];
  live(draft, region, { plan: () => at(home), setup: joinParts([{ network: { neighbors } }, docked(draft)]) });
}

/** How many of a hundred laptops' worth of people live so; the rest are home workers and hybrids. */
export const HONEST_PATTERNS: readonly (readonly [share: number, pattern: Pattern])[] = [
  [24, homeWorker],
  [22, hybrid],
  [5, dockedForMonths],
  [4, couple],
  [2, twoLaptops],
  [3, carrierNat],
  [4, hotspotUser],
  [2, commonGateway],
  [3, coworkers],
  [5, changingHome],
  [4, mover],
  [3, declaredTraveler],
  [5, companyVpn],
  [3, weeklyVpn],
  [3, nightOwl],
  [5, onHoliday],
  [2, developer],
  [2, helped],
  [1, homelab],
];

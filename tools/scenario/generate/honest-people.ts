import { DAY_MS, toInstant } from "@clearseat/shared";
import { at, live, type Pattern } from "./honest-life.ts";
import { joinParts } from "./patch-parts.ts";
import { type Draft, somewhere } from "./people.ts";
import { docked, peripherals } from "./peripherals.ts";
import { REGIONS, SHARED_GATEWAYS } from "./places.ts";
import { findTool, installTool, logSession } from "./remote-tools.ts";
import { onDay, type Step } from "./rhythm.ts";

function homeWorker(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const setup = draft.chance.often(0.4) ? docked(draft.chance) : peripherals(draft.chance);
  live(draft, region, { plan: () => at(home), setup });
}

function hybrid(draft: Draft): void {
  const { place: office, region } = draft.chance.pick(draft.offices);
  const home = draft.makePlace.home(region);
  const share = draft.chance.pick([0.2, 0.4, 0.6, 1]);
  live(draft, region, { plan: () => (draft.chance.often(share) ? { place: office } : at(home)) });
}

/** Never asleep in a home of its own, lid shut, on power, one monitor: the honest picture of a shelf. */
function dockedForMonths(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  live(draft, region, { plan: () => at(home), setup: docked(draft.chance), habit: { neverSleeps: true } });
}

function couple(draft: Draft): void {
  const { place: office, region } = draft.chance.pick(draft.offices);
  const home = draft.makePlace.home(region);
  for (const share of [0, 0.4]) {
    const id = live(draft, region, { plan: () => (draft.chance.often(share) ? { place: office } : at(home)) });
    draft.mayReachMedium.push(id);
  }
}

/** One person with two laptops in one home. */
function twoLaptops(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const assignee = `both-${draft.directory.length}@example.com`;
  for (const every of [1, 3])
    live(draft, region, { plan: (day) => (day % every === 0 ? at(home) : { place: null }), facts: { assignee } });
}

/** Neighbors behind one carrier's address, each with a gateway of their own. */
function carrierNat(draft: Draft): void {
  const region = somewhere(draft);
  const egress = draft.makePlace.egress();
  for (let count = draft.chance.int(2, 4); count > 0; count -= 1) {
    const home = draft.makePlace.home(region, { egress });
    live(draft, region, { plan: () => at(home) });
  }
}

function hotspotUser(draft: Draft): void {
  const region = somewhere(draft);
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
  const region = somewhere(draft);
  const home = draft.makePlace.home(region, {
    gatewayMac: draft.chance.pick(SHARED_GATEWAYS.slice(0, 3)),
    subnet: "10.0.2.0/24",
  });
  live(draft, region, { plan: () => at(home) });
}

function coworkers(draft: Draft): void {
  const region = somewhere(draft);
  const space = draft.makePlace.house("coworking", region, "10.50.0.0/22");
  for (let count = draft.chance.int(2, 5); count > 0; count -= 1) {
    const home = draft.makePlace.home(region);
    live(draft, region, { plan: () => at(draft.chance.often(0.5) ? space : home), habit: { neverSleeps: false } });
  }
}

/** The provider gives another address every few days; later a new router comes. */
function changingHome(draft: Draft): void {
  const region = somewhere(draft);
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
  const region = somewhere(draft);
  const [before, after] = [draft.makePlace.home(region), draft.makePlace.home(region)];
  const day = draft.chance.int(10, 80);
  live(draft, region, { plan: (today) => at(today < day ? before : after) });
}

function declaredTraveler(draft: Draft): void {
  const [region, abroad] = [draft.chance.pick(REGIONS.slice(0, 5)), draft.chance.pick(REGIONS.slice(6))];
  const home = draft.makePlace.home(region);
  const hotel = draft.makePlace.house("hotel", abroad, "172.16.0.0/20");
  const leaves = draft.chance.int(10, 60);
  const [from, to] = [leaves, leaves + 14].map((day) => toInstant(draft.span.start + day * DAY_MS).slice(0, 10));
  live(draft, region, {
    plan: (day) => at(day > leaves && day < leaves + 14 ? hotel : home),
    facts: { travel: [{ country: abroad.country, from: from ?? "", to: to ?? "" }] },
  });
}

/** The whole traffic through the company's VPN: its address, the home's gateway. */
function companyVpn(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const tunneled = draft.makePlace.add("behind-company-vpn", { ...home, asn: "business", egress: COMPANY_VPN });
  live(draft, region, { plan: () => at(draft.chance.often(0.7) ? tunneled : home) });
}

/** Egress of the company's own VPN. */
export const COMPANY_VPN = "203.0.113.200";

/** A private VPN one evening a week, out of the same country. */
function weeklyVpn(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const exit = draft.makePlace.add("vpn-exit", { ...home, asn: "vpn", egress: draft.makePlace.egress() });
  const weekday = draft.chance.int(0, 6);
  live(draft, region, { plan: (day) => at(day % 7 === weekday ? exit : home) });
}

function nightOwl(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const opens = draft.chance.int(13, 18);
  live(draft, region, {
    plan: () => at(home),
    habit: { opens, closes: opens + draft.chance.int(9, 12), weekends: 0.6 },
  });
}

function onHoliday(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const leaves = draft.chance.int(5, 60);
  const back = leaves + draft.chance.pick([3, 7, 14, 21, 30]);
  live(draft, region, { plan: (day) => (day >= leaves && day < back ? { place: null } : at(home)) });
}

/** A mesh VPN of their own, at a desk. */
function developer(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const id = live(draft, region, {
    plan: () => at(home),
    habit: { weekends: 0.4 },
    setup: (platform) => joinParts([installTool(findTool("tailscale"), platform, "user"), docked(draft.chance)]),
    facts: { isNew: false },
  });
  draft.mayReachMedium.push(id);
}

/** The help desk's approved tool, and now and then a session of it, which nobody has to accept. */
function helped(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const { chance, span } = draft;
  const sessions: Step[] = [];
  for (let day = chance.int(1, 30); day < span.days; day += chance.int(5, 40)) {
    const when = toInstant(onDay(span, day, chance.int(10, 16), region.timeZone));
    sessions.push({ at: when, ...logSession(APPROVED_TOOL, when, { unattended: true, peer: COMPANY_VPN }) });
  }
  live(draft, region, {
    plan: () => at(home),
    setup: (platform) => installTool(findTool(APPROVED_TOOL), platform, "mdm"),
    facts: { isNew: false },
    also: sessions,
  });
}

export const APPROVED_TOOL = "teamviewer";

/** Servers at home, with a box on the network that has nothing to do with the laptop. */
function homelab(draft: Draft): void {
  const region = somewhere(draft);
  const home = draft.makePlace.home(region);
  const oui = draft.chance.pick(["30:52:53", "48:da:35:6", "04:c9:8b:1"]);
  const neighbors = [{ address: "192.168.1.77", mac: oui.length === 10 ? `${oui}0:0a:0b` : `${oui}:0a:0b:0c` }];
  live(draft, region, { plan: () => at(home), setup: joinParts([{ network: { neighbors } }, docked(draft.chance)]) });
}

/** How many of these there are to one of the others. */
export const EVERYDAY_PEOPLE: readonly (readonly [share: number, pattern: Pattern])[] = [
  [90, homeWorker],
  [90, hybrid],
  [20, dockedForMonths],
  [9, couple],
  [7, twoLaptops],
  [6, carrierNat],
  [15, hotspotUser],
  [8, commonGateway],
  [7, coworkers],
  [20, changingHome],
  [15, mover],
  [12, declaredTraveler],
  [20, companyVpn],
  [10, weeklyVpn],
  [12, nightOwl],
  [20, onHoliday],
  [8, developer],
  [10, helped],
  [4, homelab],
];

import { DAY_MS, toInstant } from "@clearseat/shared";
import { Scenario } from "../scenario.ts";
import { makeChance } from "./chance.ts";
import { FARMS } from "./farms.ts";
import { APPROVED_TOOL, COMPANY_VPN, HONEST_PATTERNS } from "./honest-people.ts";
import type { Draft } from "./people.ts";
import { PlaceMaker, REGIONS } from "./places.ts";

export interface CompanySize {
  readonly seed: string;
  /** At least so many laptops; the last household may bring a few more. */
  readonly devices: number;
  readonly days: number;
}

/** Which day a company begins: spread over the year, so that daylight saving begins or ends in some. */
const FIRST_START = Date.UTC(2026, 0, 5);
const STARTS = 26;

/**
 * A made-up company with one to three farms inside, the same for the same seed: a scenario like any other, whose
 * expectations say that honest laptops stay quiet and that every farm laptop with a sign reaches `high`.
 */
export function generateCompany({ seed, devices, days }: CompanySize): Scenario {
  const chance = makeChance(`company ${seed}`);
  const start = FIRST_START + chance.int(0, STARTS) * 14 * DAY_MS;
  const makePlace = new PlaceMaker(chance);
  const offices = Array.from({ length: chance.int(1, 3) }, () => makePlace.office(chance.pick(REGIONS)).id);
  const draft: Draft = {
    chance,
    span: { start, days },
    makePlace,
    offices,
    directory: [],
    devices: [],
    mayReachMedium: [],
  };
  populate(draft, devices);
  return Scenario.parse({
    format: "clearseat.scenario/1",
    name: `company of ${draft.devices.length} laptops, seed ${seed}`,
    start: toInstant(start),
    days,
    checkInMinutes: 60,
    settings: { approvedTools: [{ tool: APPROVED_TOOL }], companyVpnEgress: [COMPANY_VPN] },
    directory: draft.directory,
    places: makePlace.places,
    devices: draft.devices,
    expect: expectationsOf(draft),
  });
}

/** Household after household until everybody has a laptop; farms stand somewhere among them, not at the end. */
function populate(draft: Draft, devices: number): void {
  const { chance } = draft;
  const weighted = HONEST_PATTERNS.flatMap(([share, pattern]) => Array.from({ length: share }, () => pattern));
  const farmsAt = Array.from({ length: chance.int(1, 3) }, () => chance.int(0, devices - 1));
  let built = 0;
  while (draft.devices.length < devices || built < farmsAt.length) {
    const isFarmDue = farmsAt.filter((at) => at <= draft.devices.length).length > built;
    if (isFarmDue) built += 1;
    chance.pick(isFarmDue ? FARMS : weighted)(draft);
  }
}

function expectationsOf({ devices, mayReachMedium }: Draft): object[] {
  const honest = devices.filter(({ truth }) => truth === "honest").map(({ id }) => id);
  const farms = devices.filter(({ sign }) => sign !== undefined);
  const quiet = honest.filter((id) => !mayReachMedium.includes(id));
  return [
    ...(quiet.length === 0 ? [] : [{ quiet, above: "low" }]),
    ...(mayReachMedium.length === 0 ? [] : [{ quiet: mayReachMedium, above: "medium" }]),
    ...farms.map(({ id }) => ({ subject: id, severity: "high" })),
  ];
}

import { DAY_MS, toInstant } from "@clearseat/shared";
import { Scenario } from "../scenario.ts";
import { makeChance } from "./chance.ts";
import { FARMS, type Farm } from "./farms.ts";
import type { Pattern } from "./honest-life.ts";
import { APPROVED_TOOL, COMPANY_VPN, EVERYDAY_PEOPLE } from "./honest-people.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";
import type { Draft } from "./people.ts";
import { PlaceMaker, REGIONS } from "./places.ts";

export interface CompanySize {
  readonly seed: string;
  /** At least so many laptops; the last household may bring a few more. */
  readonly devices: number;
  readonly days: number;
  /** One to three by chance unless given. */
  readonly farms?: number | undefined;
  /** Which farms, instead of some by chance. */
  readonly kinds?: readonly Farm[];
  /** People who are there beside those by chance. */
  readonly people?: readonly Pattern[];
  /** The midnight at which it begins, in milliseconds; some day by chance unless given. */
  readonly start?: number;
  /** See {@link Span}. */
  readonly dailyFrom?: number;
}

/** Which day a company begins: spread over the year, so that daylight saving begins or ends in some. */
const FIRST_START = Date.UTC(2026, 0, 5);
const STARTS = 26;

/**
 * A made-up company with one to three farms inside, the same for the same seed: a scenario like any other, whose
 * expectations say that honest laptops stay quiet and that every farm laptop with a sign reaches `high`.
 */
export function generateCompany(size: CompanySize): Scenario {
  const { seed, devices, days, dailyFrom } = size;
  const chance = makeChance(`company ${seed}`);
  const someDay = FIRST_START + chance.int(0, STARTS) * 14 * DAY_MS;
  const start = size.start ?? someDay;
  const makePlace = new PlaceMaker(chance);
  const offices = Array.from({ length: chance.int(1, 3) }, () => {
    const region = chance.pick(REGIONS);
    return { place: makePlace.office(region).id, region };
  });
  const draft: Draft = {
    chance,
    span: { start, days, dailyFrom },
    makePlace,
    offices,
    directory: [],
    devices: [],
    mayReachMedium: [],
    signless: [],
  };
  for (const pattern of size.people ?? []) pattern(draft);
  populate(draft, devices, size.kinds ?? anyKinds(size.farms ?? chance.int(1, 3)));
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
    knownMisses: knownMissesOf(draft),
  });
}

/** So many farms, each of whatever kind chance gives. */
function anyKinds(count: number): readonly Farm[] {
  const built: Farm[] = [];
  return Array.from({ length: count }, () => (draft: Draft) => {
    // Of a kind that the company does not have yet, as long as there is one.
    const others = FARMS.filter((kind) => !built.includes(kind));
    const farm = draft.chance.pick(others.length > 0 ? others : FARMS);
    farm(draft);
    built.push(farm);
  });
}

/** Household after household until everybody has a laptop; farms stand somewhere among them, not at the end. */
function populate(draft: Draft, devices: number, farms: readonly Farm[]): void {
  const { chance } = draft;
  const weighted = [...EVERYDAY_PEOPLE, ...LOOK_ALIKES].flatMap(([share, pattern]) =>
    Array.from({ length: share }, () => pattern),
  );
  const farmsAt = farms.map(() => chance.int(0, devices - 1));
  let built = 0;
  while (draft.devices.length < devices || built < farms.length) {
    const due = farmsAt.filter((at) => at <= draft.devices.length).length;
    if (due > built) farms[built++]?.(draft);
    else chance.pick(weighted)(draft);
  }
}

function expectationsOf({ devices, mayReachMedium, signless }: Draft): object[] {
  const honest = devices.filter(({ truth }) => truth === "honest").map(({ id }) => id);
  const farms = devices.filter(({ sign }) => sign !== undefined);
  const quiet = honest.filter((id) => !mayReachMedium.includes(id));
  return [
    ...(quiet.length === 0 ? [] : [{ quiet, above: "low" }]),
    ...(mayReachMedium.length === 0 ? [] : [{ quiet: mayReachMedium, above: "medium" }]),
    ...farms.map(({ id }) => ({ subject: id, severity: "high" })),
    ...signless.flatMap(({ id, reaches }) => (reaches === null ? [] : [{ subject: id, severity: reaches }])),
  ];
}

function knownMissesOf({ signless }: Draft): object[] {
  const devices = signless.filter(({ reaches }) => reaches === null).map(({ id }) => id);
  const because = "It is the company's only laptop in its house, and what drives it shows on no port.";
  return devices.length === 0 ? [] : [{ devices, because, caughtBy: "A desk check." }];
}

import { DAY_MS, MINUTE_MS } from "@clearseat/shared";
import { generateCompany } from "../scenario/generate/generate-company.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { boxAt, halfBlind, kvmHouse, neverCame, softwareHouse, unknownNewcomers } from "./people.ts";

export interface DemoSize {
  readonly seed: string;
  readonly laptops: number;
  /** How long the company has been there when it is shown. */
  readonly days: number;
}

export const USUAL_SIZE: DemoSize = { seed: "demo", laptops: 500, days: 90 };

/** So long it lives on while one watches. */
const LIVES_ON_DAYS = 7;
/** Before the last days a laptop on which nothing is new sleeps through most days; that is what makes it load in a minute. */
const DAILY_DAYS = 7;
/** Everybody's agent reports what changes at once, and at least so often. */
export const CHECK_IN_MINUTES = 1_440;

/** Of a hundred agents so many were not updated. */
const OLD_AGENTS = 7;
const OLD_VERSION = "0.0.9";

/** A company of so many laptops that has been there for some days at `nowMs`; the same for the same seed, day and minute. */
export function demoCompany({ seed, laptops, days }: DemoSize, nowMs: number, nextBoxMs: number): Scenario {
  const start = Math.floor(nowMs / DAY_MS) * DAY_MS - days * DAY_MS;
  const unknown: string[] = [];
  const kvm = clamp(Math.round(laptops / 70), 3, 7);
  const software = clamp(Math.round(laptops / 100), 2, 5);
  const company = generateCompany({
    seed,
    start,
    devices: laptops,
    days: days + LIVES_ON_DAYS,
    dailyFrom: Math.max(0, days - DAILY_DAYS),
    kinds: [
      softwareHouse({ count: software, fromDay: Math.floor(days * 0.15), toDay: Math.floor(days * 0.5) }),
      kvmHouse({ count: kvm, fromDay: days - Math.min(24, Math.ceil(days * 0.6)), toDay: days - 2 }),
    ],
    people: [
      boxAt(nextBoxMs),
      halfBlind(clamp(Math.round(laptops / 60), 1, 8)),
      unknownNewcomers(nowMs, 3, unknown),
      neverCame(nowMs),
    ],
  });
  return {
    ...company,
    name: `demonstration company, seed ${seed}`,
    checkInMinutes: CHECK_IN_MINUTES,
    settings: { ...company.settings, requireApproval: true },
    directory: company.directory.filter(({ device }) => !unknown.includes(device)),
    devices: company.devices.map((device, seat) =>
      (seat * 37) % 100 < OLD_AGENTS ? { ...device, agentVersion: OLD_VERSION } : device,
    ),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** When the next box is plugged in: some minutes after the company is there, which takes a while itself. */
export function nextBoxAt(startedMs: number, { laptops, days }: DemoSize): number {
  return startedMs + 3 * MINUTE_MS + laptops * days;
}

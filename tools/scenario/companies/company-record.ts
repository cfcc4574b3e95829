import { type Alert, isAtLeast, Severity, toMillis } from "@clearseat/shared";
import { z } from "zod";
import type { CompanySize } from "../generate/generate-company.ts";
import { expandStep } from "../repeat.ts";
import { type Scenario, type ScenarioDevice, SIGNS, TRUTHS } from "../scenario.ts";
import type { ScenarioResult } from "../scenario-result.ts";

const Minutes = z.number().int();

const FarmLaptop = z.strictObject({
  id: z.string(),
  /** Null for one that shows nothing by which it has to be found. */
  sign: z.enum(SIGNS).nullable(),
  severity: Severity.nullable(),
  /** From its first look to its first alert. */
  alertAfter: Minutes.nullable(),
  /** From the moment at which its sign is there to `high`; null when that was not asked for, or not reached. */
  highAfter: Minutes.nullable(),
  rules: z.array(z.string()),
});
export type FarmLaptop = z.infer<typeof FarmLaptop>;

/** How many alerts of one truth and severity rest on the same rules. */
const AlertCount = z.strictObject({
  truth: z.enum(TRUTHS),
  severity: Severity,
  rules: z.array(z.string()),
  count: z.number().int(),
});
export type AlertCount = z.infer<typeof AlertCount>;

/** What one made-up company came to, as docs/companies.md tells it. */
export const CompanyRecord = z.strictObject({
  seed: z.string(),
  devices: z.number().int(),
  farms: z.number().int(),
  days: z.number().int(),
  start: z.string(),
  honestLaptops: z.number().int(),
  looks: z.number().int(),
  deviceDays: z.number(),
  /** Processor time of one look, everything in. */
  lookMillis: z.number(),
  farmLaptops: z.array(FarmLaptop),
  /** Laptops and sites; a site counts as a farm's when one of a farm's laptops lives there. */
  alerts: z.array(AlertCount),
  /** Honest laptops above `low`. */
  loud: z.array(z.strictObject({ id: z.string(), severity: Severity, rules: z.array(z.string()) })),
  /** Expectations that were not met, in words. */
  unmet: z.array(z.string()),
});
export type CompanyRecord = z.infer<typeof CompanyRecord>;

/** Sums up a company that was played. `size` is how it was made. */
export function toCompanyRecord(
  { seed, devices, days, farms = 0 }: CompanySize,
  scenario: Scenario,
  result: ScenarioResult,
): CompanyRecord {
  const farmLaptops = scenario.devices.filter(({ truth }) => truth === "farm");
  const inFarms = new Set(farmLaptops.map(({ id }) => id));
  const { alerts, metrics, expectations } = result;
  return {
    seed,
    devices,
    farms,
    days,
    start: scenario.start.slice(0, 10),
    honestLaptops: scenario.devices.length - farmLaptops.length,
    looks: metrics.looks,
    deviceDays: Math.round(metrics.deviceDays),
    lookMillis: metrics.lookProcessorMillis,
    farmLaptops: farmLaptops.map((device) => toFarmLaptop(device, scenario, result)),
    alerts: countAlerts(alerts, inFarms),
    loud: alerts
      .filter(({ subject }) => subject.kind === "device" && !subject.devices.some((id) => inFarms.has(id)))
      .filter(({ severity }) => isAtLeast(severity, "medium"))
      .map(({ subject, severity, rules }) => ({ id: subject.devices.join(", "), severity, rules: rules.toSorted() })),
    unmet: expectations.filter(({ met }) => !met).map(({ expectation, why }) => `${wish(expectation)}: ${why}`),
  };
}

function wish({ subject, severity, quiet, above }: Scenario["expect"][number]): string {
  return quiet === undefined ? `${subject} at ${severity}` : `nothing above ${above} on ${quiet.length} laptops`;
}

function toFarmLaptop(device: ScenarioDevice, scenario: Scenario, result: ScenarioResult): FarmLaptop {
  const own = result.alerts.filter(({ subject }) => subject.kind === "device" && subject.devices.includes(device.id));
  const { sign = null } = device;
  const high = result.expectations.find(
    ({ expectation: { subject, severity } }) => subject === device.id && severity === "high",
  );
  const shown = sign === null ? null : signAt(device, scenario);
  return {
    id: device.id,
    sign,
    severity: highest(own),
    alertAfter: minutesBetween(firstStepOf(device), earliest(own.map(({ openedAt }) => toMillis(openedAt)))),
    highAfter: minutesBetween(shown, high?.at === undefined || high.at === null ? null : toMillis(high.at)),
    rules: [...new Set(own.flatMap(({ rules }) => rules))].toSorted(),
  };
}

/** When it was there to be seen: the box plugged in, the first session begun, the third laptop arrived. */
function signAt(device: ScenarioDevice, scenario: Scenario): number | null {
  if (device.sign === "shared-residence") {
    const house = device.timeline[0]?.place;
    const arrivals = scenario.devices.filter(({ timeline }) => timeline[0]?.place === house).map(firstStepOf);
    const third = arrivals.filter((at) => at !== null).toSorted((a, b) => a - b)[2] ?? null;
    const own = firstStepOf(device);
    return third === null || own === null ? null : Math.max(third, own);
  }
  const section = device.sign === "hardware" ? "usb" : "toolLogs";
  return earliest(
    stepsOf(device)
      .filter((step) => step[section] !== undefined)
      .map(({ at }) => toMillis(at)),
  );
}

function stepsOf({ timeline }: ScenarioDevice): ScenarioDevice["timeline"] {
  return timeline.flatMap((step) => expandStep(step));
}

function firstStepOf(device: ScenarioDevice): number | null {
  return earliest(stepsOf(device).map(({ at }) => toMillis(at)));
}

function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : times.reduce((first, one) => Math.min(first, one));
}

function minutesBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.round((to - from) / 60_000);
}

function highest(alerts: readonly Alert[]): Severity | null {
  return alerts.reduce<Severity | null>(
    (best, { severity }) => (best !== null && isAtLeast(best, severity) ? best : severity),
    null,
  );
}

function countAlerts(alerts: readonly Alert[], inFarms: ReadonlySet<string>): AlertCount[] {
  const counts = new Map<string, AlertCount>();
  for (const { subject, severity, rules } of alerts) {
    const truth = subject.devices.some((id) => inFarms.has(id)) ? "farm" : "honest";
    const sorted = rules.toSorted();
    const key = [truth, severity, ...sorted].join(" ");
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { truth, severity, rules: sorted, count });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.rules.join(" ") < b.rules.join(" ") ? -1 : 1));
}

import { isAtLeast, type Severity, Severity as SeveritySchema, toMillis } from "@clearseat/shared";
import { z } from "zod";
import { expandStep } from "../repeat.ts";
import { KnownMiss, type Scenario, SIGNS, TRUTHS } from "../scenario.ts";
import type { ScenarioResult } from "../scenario-result.ts";

const TableDevice = z.strictObject({
  id: z.string(),
  truth: z.enum(TRUTHS).nullable(),
  sign: z.enum(SIGNS).nullable(),
  /** The highest that its alerts reached; null without one. */
  severity: SeveritySchema.nullable(),
  /** Minutes from its first step to its first alert. */
  openedAfter: z.number().int().nullable(),
  /** Rules in its alerts, in the order of the alphabet. */
  alerted: z.array(z.string()),
  /** Rules that found something and opened nothing. */
  context: z.array(z.string()),
});
export type TableDevice = z.infer<typeof TableDevice>;

/** What one scenario came to, as the page of scenarios tells it. Times are simulated, so that it is the same in every run. */
export const TableEntry = z.strictObject({
  file: z.string(),
  name: z.string(),
  about: z.string(),
  days: z.number(),
  devices: z.array(TableDevice),
  knownMisses: z.array(KnownMiss),
  /** Expectations that were not met, in words. */
  unmet: z.array(z.string()),
});
export type TableEntry = z.infer<typeof TableEntry>;

export interface PlayedFile {
  /** Its name without the folder. */
  readonly file: string;
  readonly text: string;
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
}

export function toTableEntry({ file, text, scenario, result }: PlayedFile): TableEntry {
  return {
    file,
    name: scenario.name,
    about: leadingComment(text),
    days: scenario.days,
    devices: scenario.devices.map((device) => toDevice(device, scenario, result)),
    knownMisses: scenario.knownMisses,
    unmet: result.expectations
      .filter(({ met }) => !met)
      .map(({ expectation, why }) => `${JSON.stringify(expectation)}: ${why}`),
  };
}

/** The comment above the first line of a scenario: what it is, for people. */
function leadingComment(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/u, ""))
    .join(" ");
}

function toDevice(
  device: Scenario["devices"][number],
  { start }: Scenario,
  { alerts, findings }: ScenarioResult,
): TableDevice {
  const own = alerts.filter(({ subject }) => subject.kind === "device" && subject.devices.includes(device.id));
  const alerted = unique(own.flatMap(({ rules }) => rules));
  const found = findings.filter(({ subject }) => subject.devices.includes(device.id)).map(({ rule }) => rule);
  const firstStep = Math.max(
    toMillis(start),
    Math.min(...device.timeline.flatMap((step) => expandStep(step)).map(({ at }) => toMillis(at))),
  );
  const opened = own.map(({ openedAt }) => toMillis(openedAt));
  return {
    id: device.id,
    truth: device.truth ?? null,
    sign: device.sign ?? null,
    severity: highest(own.map(({ severity }) => severity)),
    openedAfter: opened.length === 0 ? null : Math.round((Math.min(...opened) - firstStep) / 60_000),
    alerted,
    context: unique(found).filter((rule) => !alerted.some((one) => one === rule)),
  };
}

function unique<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].toSorted();
}

function highest(severities: readonly Severity[]): Severity | null {
  return severities.reduce<Severity | null>((best, one) => (best !== null && isAtLeast(best, one) ? best : one), null);
}

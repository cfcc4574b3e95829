import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Alert, isAtLeast, parseInput, type RuleId, Snapshot } from "@clearseat/shared";
import { composeEdid } from "../support/edid.ts";
import { judgeSnapshot } from "./judge-snapshot.ts";
import { describeFacts, expectedFacts, readKernelFacts } from "./kernel-facts.ts";
import type { MachineState } from "./machine-states.ts";
import { inquiriesOf, interfaceTriplesOf, reportDescriptorsOf, type UsbGadget, type UsbSpeed } from "./usb-gadget.ts";

/** The outcome of one check: what was seen, for people, and what is wrong with it. Without problems it passed. */
export interface Examination {
  readonly seen: readonly string[];
  readonly problems: readonly string[];
}

/** Did the kernel enumerate just what the gadgets are, and does it show our EDID? Keeps the other checks honest. */
export async function examineKernel(state: MachineState, stateFolder: string): Promise<Examination> {
  const facts = await readKernelFacts(stateFolder);
  return { seen: describeFacts(facts), problems: differences(facts, expectedFacts(state)) };
}

/** Does the agent's snapshot of the machine hold what the kernel shows? */
export async function examineSnapshot(state: MachineState, stateFolder: string): Promise<Examination> {
  const snapshot = await readSnapshot(stateFolder);
  const seen = {
    usb: snapshot.usb?.map((device) => ({ ...device, hidReportDescriptors: device.hidReportDescriptors?.toSorted() })),
    displays: snapshot.displays?.map((display) => ({ internal: display.internal, edid: display.edid })),
  };
  const expected = {
    usb: state.gadgets.map(expectedDevice),
    displays: [{ internal: false, edid: composeEdid(state.monitor).toString("hex") }],
  };
  const gaps = snapshot.gaps?.map((gap) => `${gap.section} (${gap.reason})`) ?? [];
  const summary = `${snapshot.usb?.length ?? "no"} USB devices, ${snapshot.displays?.length ?? "no"} displays; could not look: ${gaps.join(", ") || "nothing"}`;
  return { seen: [summary], problems: differences(seen, expected) };
}

/** Does the report of that snapshot open the one expected alert, or none where none is due? */
export async function examineJudgment(state: MachineState, stateFolder: string): Promise<Examination> {
  const { recognized, alerts } = await judgeSnapshot(path.join(stateFolder, "snapshot.json"));
  const recognitions = recognized.length > 0 ? recognized : ["nothing"];
  return {
    seen: [
      ...recognitions.map((line) => `recognized: ${line}`),
      ...alerts.map((alert) => `alert, ${alert.severity}: ${alert.title} [${alert.rules.join(", ")}]`),
      ...(alerts.length === 0 ? ["no alert"] : []),
    ],
    problems:
      state.expectedRules.length === 0
        ? alerts.map((alert) => `an alert that should not be: ${alert.title}`)
        : problemsOf(alerts, state.expectedRules),
  };
}

function problemsOf(alerts: readonly Alert[], expectedRules: readonly RuleId[]): readonly string[] {
  const [alert] = alerts;
  if (alert === undefined || alerts.length > 1) {
    return [`${alerts.length} alerts instead of one`];
  }
  const missing = expectedRules
    .filter((rule) => !alert.rules.includes(rule))
    .map((rule) => `the rule ${rule} did not fire`);
  return isAtLeast(alert.severity, "high") ? missing : [...missing, `the severity is only ${alert.severity}`];
}

async function readSnapshot(stateFolder: string): Promise<Snapshot> {
  const file = path.join(stateFolder, "snapshot.json");
  return parseInput(Snapshot, JSON.parse(await readFile(file, "utf8")), file);
}

const SNAPSHOT_SPEEDS: Readonly<Record<UsbSpeed, string>> = {
  "low-speed": "low",
  "full-speed": "full",
  "high-speed": "high",
};

function expectedDevice(gadget: UsbGadget): object {
  const [inquiry] = inquiriesOf(gadget);
  return {
    vendorId: gadget.vendorId,
    productId: gadget.productId,
    deviceClass: "00",
    manufacturer: gadget.manufacturer,
    product: gadget.product,
    serial: gadget.serial,
    speed: SNAPSHOT_SPEEDS[gadget.speed],
    interfaces: interfaceTriplesOf(gadget).map((triple) => ({
      class: triple.slice(0, 2),
      subclass: triple.slice(2, 4),
      protocol: triple.slice(4),
    })),
    hidReportDescriptors: reportDescriptorsOf(gadget).toSorted(),
    // The revision, from the 25th character on, is no part of it.
    storageInquiry: inquiry === undefined ? null : inquiry.slice(0, 24).trimEnd(),
  };
}

function differences(seen: object, expected: object): readonly string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = (seen as Readonly<Record<string, unknown>>)[name];
    return isDeepStrictEqual(found, value)
      ? []
      : [`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`];
  });
}

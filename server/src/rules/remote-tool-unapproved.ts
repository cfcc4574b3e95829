import type { ApprovedTool, SignalPayload } from "@clearseat/shared";
import { isApproved, isSecondInstance } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { isBuiltIn, nameOfEntry } from "../detection/known-entries.ts";
import { quoteText, sayInstant, sayList } from "../detection/plain-words.ts";
import { SAMPLE_BUILT_IN, SAMPLE_TOOL, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["remote-tool-unapproved"];

const SOURCE_WORDS: Readonly<Record<SignalPayload<"remote_tool">["installSource"], string>> = {
  mdm: "installed by device management",
  package: "installed by the system's package manager",
  user: "installed by a user",
  unknown: "of unknown origin",
};

/** A tool that lets somebody use the laptop from afar and that IT does not use. */
export const remoteToolUnapproved: DetectionRule = {
  id: "remote-tool-unapproved",
  version: 1,
  title: "Remote-access tool that IT does not use",
  family: "remote-session",
  attack: ["T1219.002"],
  weights,
  reads: ["remote_tool"],
  benign: [
    "A tool that IT uses and has not listed yet.",
    "A leftover of a support call by a maker, a bank or a relative.",
    "A tool the employee uses to reach a machine of their own.",
  ],
  blindSpots: ["Tools that the catalog does not know.", "An instance that cannot be read looks like no instance."],
  triage: [
    "See who installed it and when, and whether there was ever a session.",
    "If IT uses it, approve it, with its instance, and this goes away everywhere.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "remote_tool")
      .filter(
        ({ payload }) =>
          payload.acceptsConnections &&
          !isBuiltIn(payload.entryId) &&
          !isApproved(deviceCase, payload.entryId, payload.instance),
      )
      .map((record) => toMatch(record, deviceCase)),
  tests: () => [
    {
      name: "a tool nobody approved",
      case: sampleCase({ signals: [sampleRecord("remote_tool")] }),
      expect: { one: 7 },
    },
    {
      name: "device management installed it, and nobody approved it",
      case: sampleCase({ signals: [sampleRecord("remote_tool", { installSource: "mdm" })] }),
      expect: { one: 7 },
    },
    {
      name: "a second instance of the company's tool",
      case: toolCase("relay.example.net", [{ instance: "help.example.com" }]),
      expect: { one: 13 },
    },
    {
      name: "the company's tool for another group",
      case: toolCase(null, [{ group: "engineering" }]),
      expect: { one: 7 },
    },
    {
      name: "the company's instance for another group",
      case: toolCase("help.example.com", [{ instance: "help.example.com", group: "engineering" }]),
      expect: { one: 7 },
    },
    {
      name: "the company's tool with an instance that cannot be read",
      case: toolCase(null, [{ instance: "help.example.com" }]),
      expect: { one: 7 },
    },
    { name: "the help desk's tool, all instances", case: toolCase("relay.example.net", [{}]), expect: {} },
    {
      name: "the help desk's own instance, written in capitals",
      case: toolCase("HELP.example.com", [{ instance: "help.example.com" }]),
      expect: {},
    },
    { name: "the help desk's tool for this group", case: toolCase(null, [{ group: "sales" }]), expect: {} },
    {
      name: "a pure viewer",
      case: sampleCase({ signals: [sampleRecord("remote_tool", { acceptsConnections: false })] }),
      expect: {},
    },
    {
      name: "a tool that was removed",
      case: sampleCase({ signals: [sampleRecord("remote_tool", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    {
      name: "a service of the operating system",
      case: sampleCase({ signals: [sampleRecord("remote_tool", { entryId: SAMPLE_BUILT_IN })] }),
      expect: {},
    },
  ],
};

function toMatch(record: SignalRecord<"remote_tool">, deviceCase: DeviceCase): RuleMatch {
  const { entryId, instance, installSource } = record.payload;
  const isSecond = isSecondInstance(deviceCase, entryId, instance);
  const weight = isSecond ? weights.secondInstance : weights.present;
  const server =
    instance === null ? "" : ` with the server ${quoteText(instance)}${isSecond ? ", which is not the company's" : ""}`;
  return {
    key: record.key,
    weightTenths: weight.tenths,
    summary: `The remote-access tool ${nameOfEntry(entryId)}${server} is on the laptop since ${sayInstant(record.firstObservedAt)}: ${describeState(record.payload)}, ${SOURCE_WORDS[installSource]}; IT has not approved it.`,
    since: record.firstObservedAt,
    evidence: [toEvidence(record)],
    clearsWhen: "The tool is removed, or IT approves it.",
  };
}

function describeState({ running, installed, listening, autostart }: SignalPayload<"remote_tool">): string {
  const states = [
    installed && "installed",
    running && "running",
    listening && "listening",
    autostart && "starting by itself",
  ];
  const words = states.filter((state) => state !== false);
  return words.length === 0 ? "present" : sayList(words);
}

function toolCase(instance: string | null, approvals: readonly Partial<ApprovedTool>[]): DeviceCase {
  const approvedTools = approvals.map((approval) => ({ tool: SAMPLE_TOOL, ...approval }));
  return sampleCase({ signals: [sampleRecord("remote_tool", { instance })], approvedTools });
}

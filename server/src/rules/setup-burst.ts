import { type ApprovedTool, DAY_MS, toMillis } from "@clearseat/shared";
import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { isBuiltIn, nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { SAMPLE_BUILT_IN, SAMPLE_TOOL, type SampleParts, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Means = SignalRecord<"remote_tool"> | SignalRecord<"kvm_usb"> | SignalRecord<"kvm_display">;

const weights = WEIGHTS["setup-burst"];

/** Farms make a laptop reachable in the days after it arrives. */
const SETUP_DAYS = 14;

/**
 * Means of remote control that came within two weeks of issue. One finding for each. What was there before issue, or
 * what device management put there, belongs to IT's own setting up; a mere likeness of a box is no box.
 */
export const setupBurst: DetectionRule = {
  id: "setup-burst",
  version: 1,
  title: "Made reachable right after issue",
  family: "remote-session",
  attack: ["T1219"],
  weights,
  reads: ["remote_tool", "kvm_usb", "kvm_display"],
  benign: [
    "A new colleague installs the tools of an earlier job.",
    "IT finishes setting up the laptop with a tool that is not listed yet.",
  ],
  blindSpots: [
    "The day of issue is not known, or the laptop was kept unused for two weeks.",
    "A box that was plugged in before the agent was there.",
  ],
  triage: [
    "Compare with the day on which the laptop was delivered.",
    "See whether sessions, a shared home or a capture display follow.",
  ],
  match: (deviceCase) =>
    meansOf(deviceCase)
      .filter((record) => isRightAfterIssue(record, deviceCase))
      .map((record) => ({
        key: `${record.kind}:${record.key}`,
        weightTenths: weights.afterIssue.tenths,
        summary: `${capitalize(describe(record))} came on ${sayInstant(record.firstObservedAt)}, within ${SETUP_DAYS} days of the laptop's issue.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "It is removed, or IT approves the tool.",
      })),
  tests: () => [...firing(), ...quiet()],
};

function meansOf(deviceCase: DeviceCase): Means[] {
  const tools = standingRecordsOf(deviceCase, "remote_tool").filter(
    ({ payload }) =>
      payload.acceptsConnections &&
      payload.installSource !== "mdm" &&
      !isBuiltIn(payload.entryId) &&
      !isApproved(deviceCase, payload.entryId, payload.instance),
  );
  const boxes = standingRecordsOf(deviceCase, "kvm_usb").filter(({ payload }) => payload.confidence !== "possible");
  return [...tools, ...boxes, ...standingRecordsOf(deviceCase, "kvm_display")];
}

function isRightAfterIssue({ firstObservedAt }: Means, { device }: DeviceCase): boolean {
  if (device.issuedAt === null) return false;
  const sinceIssueMs = toMillis(firstObservedAt) - toMillis(device.issuedAt);
  return sinceIssueMs >= 0 && sinceIssueMs <= SETUP_DAYS * DAY_MS;
}

function describe({ kind, payload }: Means): string {
  if (kind === "remote_tool") return `the remote-access tool ${nameOfEntry(payload.entryId)}`;
  const name = payload.entryId === null ? "" : `, ${nameOfEntry(payload.entryId)},`;
  return kind === "kvm_usb"
    ? `remote-control hardware on USB${name}`
    : `remote-control hardware on the display port${name}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function afterIssue(signals: readonly SignalRecord[], parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals, device: { issuedAt: "2026-03-08T15:00:00Z" }, ...parts });
}

function approving(approval: Partial<ApprovedTool>): SampleParts {
  return { device: { issuedAt: "2026-03-08T15:00:00Z" }, approvedTools: [{ tool: SAMPLE_TOOL, ...approval }] };
}

function firing(): RuleTest[] {
  return [
    {
      name: "a box on USB the day after issue",
      case: afterIssue([sampleRecord("kvm_usb")]),
      expect: { "kvm_usb:one": 13 },
    },
    {
      name: "a disguised box on USB",
      case: afterIssue([sampleRecord("kvm_usb", { confidence: "likely", disguised: true })]),
      expect: { "kvm_usb:one": 13 },
    },
    {
      name: "a box on the display port",
      case: afterIssue([sampleRecord("kvm_display")]),
      expect: { "kvm_display:one": 13 },
    },
    {
      name: "a remote tool that nobody approved",
      case: afterIssue([sampleRecord("remote_tool")]),
      expect: { "remote_tool:one": 13 },
    },
    {
      name: "on the fourteenth day",
      case: afterIssue([sampleRecord("remote_tool")], { device: { issuedAt: "2026-02-23T15:00:00Z" } }),
      expect: { "remote_tool:one": 13 },
    },
    {
      name: "a second instance of the company's tool",
      case: afterIssue(
        [sampleRecord("remote_tool", { instance: "relay.example.net" })],
        approving({ instance: "help.example.com" }),
      ),
      expect: { "remote_tool:one": 13 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    {
      name: "after the fourteenth day",
      case: afterIssue([sampleRecord("remote_tool")], { device: { issuedAt: "2026-02-23T14:59:59Z" } }),
      expect: {},
    },
    {
      name: "while IT still had the laptop",
      case: afterIssue([sampleRecord("kvm_usb")], { device: { issuedAt: "2026-03-10T09:00:00Z" } }),
      expect: {},
    },
    {
      name: "the day of issue is not known",
      case: afterIssue([sampleRecord("kvm_usb")], { device: { issuedAt: null } }),
      expect: {},
    },
    { name: "the tool that IT uses", case: afterIssue([sampleRecord("remote_tool")], approving({})), expect: {} },
    {
      name: "a tool that device management installed",
      case: afterIssue([sampleRecord("remote_tool", { installSource: "mdm" })]),
      expect: {},
    },
    {
      name: "a tool of the system, and a pure viewer",
      case: afterIssue([
        sampleRecord("remote_tool", { entryId: SAMPLE_BUILT_IN }),
        sampleRecord("remote_tool", { acceptsConnections: false }, { key: "two" }),
      ]),
      expect: {},
    },
    {
      name: "one mark alone, as of a fast keyboard",
      case: afterIssue([sampleRecord("kvm_usb", { confidence: "possible", entryId: null })]),
      expect: {},
    },
    {
      name: "a box that was unplugged",
      case: afterIssue([sampleRecord("kvm_usb", {}, { clearedAt: "2026-03-10T08:00:00Z" })]),
      expect: {},
    },
    { name: "a box on the network only", case: afterIssue([sampleRecord("kvm_neighbor")]), expect: {} },
  ];
}

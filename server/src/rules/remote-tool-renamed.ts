import type { ApprovedTool, MatchedOn } from "@clearseat/shared";
import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant, sayList } from "../detection/plain-words.ts";
import { SAMPLE_BUILT_IN, SAMPLE_TOOL, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Tool = SignalRecord<"remote_tool">;

const weights = WEIGHTS["remote-tool-renamed"];

/** What gives a program away when its file has another name. */
const MARK_WORDS: { readonly [Mark in MatchedOn]?: string } = {
  signer: "its signature",
  original_name: "the original name inside the file",
  path: "the folder it stands in",
  command_line: "its command line",
  service: "its service",
  socket: "the port it listens on",
};

/** A remote tool that runs under another file name than its maker gave it: somebody did not want it to be found. */
export const remoteToolRenamed: DetectionRule = {
  id: "remote-tool-renamed",
  version: 1,
  title: "Remote-access tool under another name",
  family: "remote-session",
  attack: ["T1036"],
  weights,
  reads: ["remote_tool"],
  benign: [
    "A service provider hands its agent out under a name of its own.",
    "Somebody renamed a portable program to tell two versions apart.",
  ],
  blindSpots: [
    "A program without a signature and without an original name inside, as on macOS and Linux.",
    "A renamed copy beside one that IT approved for every instance, or that device management installed.",
  ],
  triage: [
    "See in which folder the program stands and when it came there.",
    "Look for sessions of the tool: a program is renamed to be used, not to be kept.",
    "If IT's packager renames it, approve the tool with its instance.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "remote_tool")
      .filter((record) => isHidden(record, deviceCase))
      .map((record) => ({
        key: record.key,
        weightTenths: weights.renamed.tenths,
        summary: `The remote-access tool ${nameOfEntry(record.payload.entryId)} runs under another file name than its maker's since ${sayInstant(record.firstObservedAt)}${sayMarks(record)}; IT has not approved it.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The program runs no longer under that name, or IT approves the tool.",
      })),
  tests: () => [...firing(), ...quiet()],
};

/** What device management brought is named as IT wishes; a viewer lets nobody in under whatever name. */
function isHidden({ payload }: Tool, deviceCase: DeviceCase): boolean {
  return (
    payload.renamed &&
    payload.acceptsConnections &&
    payload.installSource !== "mdm" &&
    !isApproved(deviceCase, payload.entryId, payload.instance)
  );
}

function sayMarks({ payload }: Tool): string {
  const marks = payload.matchedOn.flatMap((mark) => MARK_WORDS[mark] ?? []);
  return marks.length === 0 ? "" : `, recognized by ${sayList(marks)}`;
}

function renamed(changes: Partial<Tool["payload"]> = {}, approvals: readonly Partial<ApprovedTool>[] = []): DeviceCase {
  return sampleCase({
    signals: [sampleRecord("remote_tool", { renamed: true, matchedOn: ["original_name", "signer"], ...changes })],
    approvedTools: approvals.map((approval) => ({ tool: SAMPLE_TOOL, ...approval })),
  });
}

function firing(): RuleTest[] {
  return [
    { name: "signed by its maker, under another name", case: renamed(), expect: { one: 20 } },
    { name: "told by its place alone", case: renamed({ matchedOn: ["path"] }), expect: { one: 20 } },
    { name: "told by a mark that has no word", case: renamed({ matchedOn: ["process"] }), expect: { one: 20 } },
    { name: "from the package manager", case: renamed({ installSource: "package" }), expect: { one: 20 } },
    { name: "a service of the system, renamed", case: renamed({ entryId: SAMPLE_BUILT_IN }), expect: { one: 20 } },
    {
      name: "IT approved another instance",
      case: renamed({ instance: "relay.example.net" }, [{ instance: "help.example.com" }]),
      expect: { one: 20 },
    },
    { name: "IT approved it for another group", case: renamed({}, [{ group: "engineering" }]), expect: { one: 20 } },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "under its own name", case: renamed({ renamed: false }), expect: {} },
    { name: "IT approved the tool", case: renamed({}, [{}]), expect: {} },
    {
      name: "IT approved the instance",
      case: renamed({ instance: "help.example.com" }, [{ instance: "help.example.com" }]),
      expect: {},
    },
    { name: "device management installed it", case: renamed({ installSource: "mdm" }), expect: {} },
    { name: "a viewer", case: renamed({ acceptsConnections: false }), expect: {} },
    {
      name: "the program is gone",
      case: sampleCase({
        signals: [sampleRecord("remote_tool", { renamed: true }, { clearedAt: "2026-03-10T08:00:00Z" })],
      }),
      expect: {},
    },
  ];
}

import { DAY_MS, toMillis } from "@clearseat/shared";
import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { isBuiltIn, makerOf, nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant, sayList } from "../detection/plain-words.ts";
import {
  type RecordTimes,
  SAMPLE_BUILT_IN,
  SAMPLE_OTHER_TOOL,
  SAMPLE_SUITE,
  SAMPLE_TOOL,
  type SampleParts,
  sampleCase,
  sampleRecord,
} from "../detection/sample-case.ts";
import { latest, nonEmpty, standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Tool = SignalRecord<"remote_tool">;

const weights = WEIGHTS["multiple-remote-tools"];

/** Farms set a laptop up in the days after it arrives. */
const SETUP_DAYS = 14;
/** Names in the sentence; all are in the evidence. */
const MAX_NAMED = 5;

/**
 * Tools of two makers that let somebody in, and IT uses neither. One finding for the laptop. Several tools of one maker
 * come together in one suite, and what device management installed is IT's, listed or not.
 */
export const multipleRemoteTools: DetectionRule = {
  id: "multiple-remote-tools",
  version: 1,
  title: "Several makers' remote-access tools",
  family: "remote-session",
  attack: ["T1219.002"],
  weights,
  reads: ["remote_tool"],
  benign: [
    "A technician who helps people with different tools.",
    "IT moves from one tool to another and has listed neither.",
    "A management tool that brings another maker's remote control along.",
  ],
  blindSpots: [
    "Tools that the catalog does not know.",
    "A second way in that is built into the system, or that is hardware.",
    "Tools that were installed before the laptop's issue is known count as old.",
  ],
  triage: [
    "Compare when each was installed with the day on which the laptop was issued.",
    "See which of them had sessions, and from where.",
    "Ask the help desk whether any of them is theirs; approve those.",
  ],
  match: (deviceCase) => {
    const tools = waysIn(deviceCase);
    const early = tools.filter((one) => isSetUpByUser(one, deviceCase));
    if (makersOf(early).size > 1) return toMatches(early, tools, deviceCase);
    return makersOf(tools).size > 1 ? toMatches([], tools, deviceCase) : [];
  },
  tests: () => [...firing(), ...quiet()],
};

function waysIn(deviceCase: DeviceCase): Tool[] {
  return standingRecordsOf(deviceCase, "remote_tool")
    .filter(
      ({ payload }) =>
        payload.acceptsConnections &&
        payload.installSource !== "mdm" &&
        !isBuiltIn(payload.entryId) &&
        !isApproved(deviceCase, payload.entryId, payload.instance),
    )
    .toSorted((a, b) => toMillis(a.firstObservedAt) - toMillis(b.firstObservedAt));
}

function isSetUpByUser({ payload, firstObservedAt }: Tool, { device }: DeviceCase): boolean {
  if (device.issuedAt === null || payload.installSource !== "user") return false;
  const sinceIssueMs = toMillis(firstObservedAt) - toMillis(device.issuedAt);
  return sinceIssueMs >= 0 && sinceIssueMs <= SETUP_DAYS * DAY_MS;
}

function makersOf(tools: readonly Tool[]): ReadonlySet<string> {
  return new Set(tools.map(({ payload }) => makerOf(payload.entryId)));
}

/** @param early those of `tools` that make the finding weigh more; empty: none do */
function toMatches(early: readonly Tool[], tools: readonly Tool[], deviceCase: DeviceCase): RuleMatch[] {
  const evidence = nonEmpty(tools.map(toEvidence));
  const deciding = early.length > 0 ? early : tools;
  const since = sinceTwoMakers(deciding, deviceCase);
  if (evidence === null) return [];
  const names = [...new Set(tools.map(({ payload }) => nameOfEntry(payload.entryId)))];
  const named = names.length > MAX_NAMED ? [...names.slice(0, MAX_NAMED), `${names.length - MAX_NAMED} more`] : names;
  const setUp =
    early.length > 0
      ? `, of which a user installed ${early.length} within ${SETUP_DAYS} days of the laptop's issue`
      : "";
  return [
    {
      key: "makers",
      weightTenths: (early.length > 0 ? weights.afterIssue : weights.twoVendors).tenths,
      summary: `Remote-access tools of ${makersOf(tools).size} makers can let somebody in, and IT has approved none of them: ${sayList(named)}, side by side since ${sayInstant(since)}${setUp}.`,
      since,
      evidence,
      clearsWhen: "Tools of one maker at most are left, or IT approves the others.",
    },
  ];
}

/** When the second maker's first tool came. */
function sinceTwoMakers(tools: readonly Tool[], { now }: DeviceCase): string {
  const [first, ...rest] = tools;
  if (first === undefined) return now;
  const second = rest.find(({ payload }) => makerOf(payload.entryId) !== makerOf(first.payload.entryId));
  return latest([first.firstObservedAt, (second ?? first).firstObservedAt]);
}

function tool(entryId: string, changes: Partial<Tool["payload"]> = {}, times: RecordTimes = {}): Tool {
  return sampleRecord("remote_tool", { entryId, ...changes }, { key: entryId, ...times });
}

function toolsCase(signals: readonly SignalRecord[], parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals, ...parts });
}

function issued(issuedAt: string | null): SampleParts {
  return { device: { issuedAt } };
}

function firing(): RuleTest[] {
  const pair = [tool(SAMPLE_TOOL), tool(SAMPLE_OTHER_TOOL)];
  return [
    { name: "two makers, long after issue", case: toolsCase(pair), expect: { makers: 13 } },
    {
      name: "two makers, and the day of issue is not known",
      case: toolsCase(pair, issued(null)),
      expect: { makers: 13 },
    },
    {
      name: "a user installed both the day after issue",
      case: toolsCase(pair, issued("2026-03-08T15:00:00Z")),
      expect: { makers: 20 },
    },
    {
      name: "on the fourteenth day",
      case: toolsCase(pair, issued("2026-02-23T15:00:00Z")),
      expect: { makers: 20 },
    },
    {
      name: "after the fourteenth day",
      case: toolsCase(pair, issued("2026-02-23T14:59:59Z")),
      expect: { makers: 13 },
    },
    {
      name: "while IT still had the laptop",
      case: toolsCase(pair, issued("2026-03-10T09:00:00Z")),
      expect: { makers: 13 },
    },
    {
      name: "only one of them came right after issue",
      case: toolsCase(
        [tool(SAMPLE_TOOL, {}, { firstObservedAt: "2026-03-01T09:00:00Z" }), tool(SAMPLE_OTHER_TOOL)],
        issued("2026-03-08T15:00:00Z"),
      ),
      expect: { makers: 13 },
    },
    {
      name: "nobody knows who installed one of them right after issue",
      case: toolsCase(
        [tool(SAMPLE_TOOL), tool(SAMPLE_OTHER_TOOL, { installSource: "unknown" })],
        issued("2026-03-08T15:00:00Z"),
      ),
      expect: { makers: 13 },
    },
    {
      name: "beside a third tool that a user installed later",
      case: toolsCase(
        [...pair, tool(SAMPLE_SUITE[0] ?? "", {}, { firstObservedAt: "2026-03-10T10:00:00Z" })],
        issued("2026-02-23T15:00:00Z"),
      ),
      expect: { makers: 20 },
    },
    {
      name: "a tool that this server's catalog does not know yet",
      case: toolsCase([tool(SAMPLE_TOOL), tool("brand-new-tool")]),
      expect: { makers: 13 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "one tool", case: toolsCase([tool(SAMPLE_TOOL)]), expect: {} },
    {
      name: "two instances of one tool",
      case: toolsCase([tool(SAMPLE_TOOL), tool(SAMPLE_TOOL, { instance: "1a2b3c4d" }, { key: "second" })]),
      expect: {},
    },
    { name: "a suite of one maker", case: toolsCase(SAMPLE_SUITE.map((id) => tool(id))), expect: {} },
    {
      name: "IT uses one of them",
      case: toolsCase([tool(SAMPLE_TOOL), tool(SAMPLE_OTHER_TOOL)], { approvedTools: [{ tool: SAMPLE_TOOL }] }),
      expect: {},
    },
    {
      name: "a technician's viewers",
      case: toolsCase([
        tool(SAMPLE_TOOL, { acceptsConnections: false }),
        tool(SAMPLE_OTHER_TOOL, { acceptsConnections: false }),
      ]),
      expect: {},
    },
    {
      name: "beside a service of the system",
      case: toolsCase([tool(SAMPLE_TOOL), tool(SAMPLE_BUILT_IN)]),
      expect: {},
    },
    {
      name: "device management installed one of them",
      case: toolsCase([tool(SAMPLE_TOOL), tool(SAMPLE_OTHER_TOOL, { installSource: "mdm" })]),
      expect: {},
    },
    {
      name: "one of them was removed",
      case: toolsCase([tool(SAMPLE_TOOL), tool(SAMPLE_OTHER_TOOL, {}, { clearedAt: "2026-03-10T08:00:00Z" })]),
      expect: {},
    },
  ];
}

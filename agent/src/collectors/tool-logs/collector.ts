import type { Platform, SnapshotGap, ToolLogEntry } from "@clearseat/shared";
import { valueOrNull } from "../../platform/answer.ts";
import { type Collector, type CollectorAnswer, type CollectorContext, defineCollector } from "../collector.ts";
import { systemZone } from "../system-zone.ts";
import { askSystemLog, COMMAND_LOGS } from "./command-logs.ts";
import { listHomes } from "./homes.ts";
import { makeLogClock } from "./log-clock.ts";
import { LOG_SOURCES } from "./log-sources.ts";
import { mergeEntries } from "./merge-entries.ts";
import { readLogs } from "./read-logs.ts";

const MOST_ENTRIES = 2_000;

function compareEntries(left: ToolLogEntry, right: ToolLogEntry): number {
  const [first, second] = [left, right].map(({ at, toolId, event }) => `${at} ${toolId} ${event}`);
  return (first ?? "") < (second ?? "") ? -1 : Number((first ?? "") > (second ?? ""));
}

async function collect({ doors }: CollectorContext, platform: Platform): Promise<CollectorAnswer<"toolLogs">> {
  const homes = await listHomes(doors.files, platform);
  if (!homes.ok) return { gap: homes.reason };
  const zone = valueOrNull(systemZone(doors.files, platform));
  const toInstant = zone === null ? null : makeLogClock(zone, doors.clock.now());
  const reader = { files: doors.files, platform, homes: homes.value, toInstant };
  const readings = await Promise.all(LOG_SOURCES.map((source) => readLogs(source, reader)));
  const answers = await Promise.all(COMMAND_LOGS[platform].map((log) => askSystemLog(log, doors)));
  const failures = [
    ...readings.flatMap((one) => one.failures),
    ...answers.flatMap((one) => (one.ok ? [] : [one.reason])),
  ];
  const gaps: SnapshotGap[] = [...new Set(failures)].map((reason) => ({ section: "toolLogs.files", reason }));
  const ofSystem = answers.flatMap((one) => (one.ok ? one.value : []));
  const value = mergeEntries(
    readings.flatMap((one) => one.entries),
    ofSystem,
  )
    .sort(compareEntries)
    .slice(-MOST_ENTRIES);
  return { value, gaps };
}

/** What remote-access programs wrote about inbound sessions into their own logs; nothing else of those logs is kept. */
function toolLogsOf(platform: Platform): Collector {
  return defineCollector({
    id: `tool-logs-${platform}`,
    section: "toolLogs",
    platforms: [platform],
    timeoutMs: 10_000,
    budgetMs: platform === "linux" ? 50 : 500,
    collect: (context) => collect(context, platform),
  });
}

export const linuxToolLogsCollector = toolLogsOf("linux");
export const macosToolLogsCollector = toolLogsOf("macos");
export const windowsToolLogsCollector = toolLogsOf("windows");

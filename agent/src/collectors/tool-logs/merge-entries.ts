import type { ToolLogEntry } from "@clearseat/shared";
import { nearInTime } from "./near-in-time.ts";

/**
 * Entries of a tool's own files beside those of a system's log, each session once: of a start that both tell, the
 * system's stands, because its time is in UTC and to the second, and takes over the address that it lacks.
 */
export function mergeEntries(ofFiles: readonly ToolLogEntry[], ofSystem: readonly ToolLogEntry[]): ToolLogEntry[] {
  if (ofSystem.length === 0) return [...ofFiles];
  const systemStarts = ofSystem.filter(isStart);
  const systemNear = nearInTimeByTool(systemStarts);
  const fileNear = nearInTimeByTool(ofFiles.filter(isStart));
  const twice = new Set(systemStarts.map(({ toolId }) => toolId));
  const others = ofFiles.filter((entry) =>
    isStart(entry) ? systemNear(entry) === undefined : entry.event !== "session_ended" || !twice.has(entry.toolId),
  );
  return [
    ...others,
    ...ofSystem.map((entry) =>
      isStart(entry) && entry.peer === null ? { ...entry, peer: fileNear(entry)?.peer ?? null } : entry,
    ),
  ];
}

function isStart({ event }: ToolLogEntry): boolean {
  return event === "session_started";
}

function nearInTimeByTool(entries: readonly ToolLogEntry[]): (entry: ToolLogEntry) => ToolLogEntry | undefined {
  const byTool = new Map(
    [...Map.groupBy(entries, ({ toolId }) => toolId)].map(([toolId, told]) => [toolId, nearInTime(told)] as const),
  );
  return ({ toolId, at }) => byTool.get(toolId)?.(at);
}

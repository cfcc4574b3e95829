import type { SnapshotGap, ToolLogEntry } from "@clearseat/shared";
import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector } from "../collector.ts";
import { readAnydeskLogs, readRustdeskLogs, readTeamviewerLogs } from "./read-logs.ts";

const MOST_HOMES = 64;
const MOST_ENTRIES = 2_000;

/** Home folders of accounts that can log in, and whatever else lies below /home. */
async function listHomes(files: FilesDoor): Promise<string[]> {
  const passwd = valueOrNull(files.readText("/etc/passwd")) ?? "";
  const accounts = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .filter(
      ([, , userId, , , home, shell]) =>
        home !== undefined && (userId === "0" || !/(?:nologin|false)$/u.test(shell ?? "nologin")),
    )
    .flatMap(([, , , , , home]) => home ?? []);
  const folders = valueOrNull(await files.loadList("/home")) ?? [];
  return [...new Set([...accounts, ...folders.map((name) => `/home/${name}`)])]
    .filter((home) => home.startsWith("/") && home !== "/")
    .slice(0, MOST_HOMES);
}

function compareEntries(left: ToolLogEntry, right: ToolLogEntry): number {
  const [first, second] = [`${left.at} ${left.toolId} ${left.event}`, `${right.at} ${right.toolId} ${right.event}`];
  return first < second ? -1 : Number(first > second);
}

/** What remote-access programs wrote about inbound sessions into their own logs; nothing else of those logs is kept. */
export const toolLogsCollector = defineCollector({
  id: "tool-logs-linux",
  section: "toolLogs",
  platforms: ["linux"],
  timeoutMs: 10_000,
  budgetMs: 50,
  async collect({ doors: { files } }) {
    const passwd = files.readText("/etc/passwd");
    if (!passwd.ok) return { gap: passwd.reason };
    const homes = await listHomes(files);
    const readings = await Promise.all([
      readAnydeskLogs(files, homes),
      readTeamviewerLogs(files, homes),
      readRustdeskLogs(files, homes),
    ]);
    const gaps: SnapshotGap[] = readings
      .flatMap((reading) => reading.failures)
      .map((reason) => ({ section: "toolLogs.files", reason }));
    return {
      value: readings
        .flatMap((reading) => reading.entries)
        .sort(compareEntries)
        .slice(-MOST_ENTRIES),
      gaps,
    };
  },
});

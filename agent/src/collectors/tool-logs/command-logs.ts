import type { Platform, ToolLogEntry } from "@clearseat/shared";
import { type Answer, failed, found } from "../../platform/answer.ts";
import type { PlatformDoors } from "../../platform/create-platform.ts";
import type { Command } from "../../platform/run-command.ts";
import { parseHostMessages, toHostSessions } from "./parse-chrome-remote-desktop.ts";
import { parseJournal, parseUnifiedLog } from "./parse-syslog.ts";
import { parseWindowsEvents } from "./parse-windows-events.ts";
import { toChromeRemoteDesktop, toScreenConnect, toSplashtop } from "./windows-sessions.ts";

/** A system log that only a program of the system can read. */
export interface CommandLog {
  /** Without this file or folder nothing in that log can matter, and nobody is asked. */
  readonly onlyWith: string;
  readonly command: Command;
  /** Exit codes that say "there is no such log". */
  readonly noSuchLog: readonly number[];
  tell(output: string): ToolLogEntry[];
}

/** What an installed host of Chrome Remote Desktop has (Chromium project, remoting/host installers). */
export const CHROME_REMOTE_DESKTOP_HOST = {
  macos: "/Library/LaunchAgents/org.chromium.chromoting.plist",
  linux: "/opt/google/chrome-remote-desktop",
} as const;

const MOST_OUTPUT_BYTES = 4 << 20;
const TIMEOUT_MS = 8_000;
const FOURTEEN_DAYS_MS = 14 * 24 * 3_600_000;

function windowsEvents(channel: string, filter: string): Command {
  const query = `/q:*[System[(${filter}) and TimeCreated[timediff(@SystemTime) <= ${FOURTEEN_DAYS_MS}]]]`;
  return {
    file: String.raw`C:\Windows\System32\wevtutil.exe`,
    args: ["qe", channel, query, "/f:xml", "/rd:true", "/c:1000"],
    timeoutMs: TIMEOUT_MS,
    outputLimitBytes: MOST_OUTPUT_BYTES,
  };
}

const EVENT_LOGS = "C:/Windows/System32/winevt/Logs";
const SPLASHTOP_SESSIONS = "Splashtop-Splashtop Streamer-Remote Session";
/** ERROR_EVT_CHANNEL_NOT_FOUND */
const NO_CHANNEL = 15_007;

/** Commands are fixed, and each is asked only where its tool is; their answers are bounded like the tail of a file. */
export const COMMAND_LOGS: Readonly<Record<Platform, readonly CommandLog[]>> = {
  windows: [
    {
      onlyWith: `${EVENT_LOGS}/Application.evtx`,
      command: windowsEvents("Application", "Provider[@Name='chromoting'] or EventID=100 or EventID=101"),
      noSuchLog: [],
      tell(output) {
        const events = parseWindowsEvents(output);
        return [...toChromeRemoteDesktop(events), ...toScreenConnect(events)];
      },
    },
    {
      onlyWith: `${EVENT_LOGS}/${SPLASHTOP_SESSIONS}%4Operational.evtx`,
      command: windowsEvents(`${SPLASHTOP_SESSIONS}/Operational`, "EventID=1000 or EventID=1001"),
      noSuchLog: [NO_CHANNEL],
      tell: (output) => toSplashtop(parseWindowsEvents(output)),
    },
  ],
  macos: [
    {
      onlyWith: CHROME_REMOTE_DESKTOP_HOST.macos,
      command: {
        file: "/usr/bin/log",
        args: ["show", "--style", "ndjson", "--last", "1h", "--predicate", 'process BEGINSWITH "remoting_"'],
        timeoutMs: TIMEOUT_MS,
        outputLimitBytes: MOST_OUTPUT_BYTES,
      },
      noSuchLog: [],
      tell: (output) => toHostSessions(parseHostMessages(parseUnifiedLog(output))),
    },
  ],
  linux: [
    {
      onlyWith: CHROME_REMOTE_DESKTOP_HOST.linux,
      command: {
        file: "/usr/bin/journalctl",
        args: ["--quiet", "--identifier=chromoting", "--since=-14d", "--lines=1000", "--output=json", "--no-pager"],
        timeoutMs: TIMEOUT_MS,
        outputLimitBytes: MOST_OUTPUT_BYTES,
      },
      noSuchLog: [],
      tell: (output) => toHostSessions(parseHostMessages(parseJournal(output))),
    },
  ],
};

/** What one system log tells; a program of the system that is not there, or refuses, is a failure. */
export async function askSystemLog(
  log: CommandLog,
  { files, runCommand }: PlatformDoors,
): Promise<Answer<ToolLogEntry[]>> {
  const mark = files.stat(log.onlyWith);
  if (!mark.ok) return mark.reason === "missing" ? found([]) : mark;
  const output = await runCommand(log.command);
  if (!output.ok) return output;
  const { exitCode, stdout } = output.value;
  if (exitCode === 0) return found(log.tell(stdout));
  return log.noSuchLog.includes(exitCode) ? found([]) : failed("denied", `${log.command.file}: exit code ${exitCode}`);
}

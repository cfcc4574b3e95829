import { CHROME_REMOTE_DESKTOP_HOST } from "./command-logs.ts";
import type { LogSource } from "./log-source.ts";
import { joinAnydesk, parseAnydeskTrace, parseConnectionTrace } from "./parse-anydesk.ts";
import { parseHostMessages, toHostSessions } from "./parse-chrome-remote-desktop.ts";
import { parseRealvncLog } from "./parse-realvnc.ts";
import { parseRustdeskLog } from "./parse-rustdesk.ts";
import { joinSplashtop, parseSplashtopLog } from "./parse-splashtop.ts";
import { parseSyslog } from "./parse-syslog.ts";
import { parseIncomingConnections } from "./parse-teamviewer.ts";
import { parseTigervncLog } from "./parse-tigervnc.ts";
import { parseTightvncLog } from "./parse-tightvnc.ts";
import { parseUltravncLog } from "./parse-ultravnc.ts";
import { parseX11vncLog } from "./parse-x11vnc.ts";

const ANYDESK_FOLDERS = {
  windows: ["C:/ProgramData/AnyDesk", "{home}/AppData/Roaming/AnyDesk"],
  macos: ["/Library/Application Support/AnyDesk", "{home}/.anydesk", "{home}/Library/Application Support/AnyDesk/Logs"],
  linux: ["/var/log/anydesk", "/etc/anydesk", "{home}/.anydesk"],
};

function below(folders: readonly string[], ...names: readonly string[]): string[] {
  return folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

const anydesk: LogSource = {
  toolId: "anydesk",
  writesLocalTime: false,
  logs: [
    {
      windows: below(ANYDESK_FOLDERS.windows, "connection_trace.txt"),
      macos: below(ANYDESK_FOLDERS.macos, "connection_trace.txt"),
      linux: below(ANYDESK_FOLDERS.linux, "connection_trace.txt"),
    },
    {
      windows: below(ANYDESK_FOLDERS.windows, "ad_svc.trace", "ad.trace"),
      macos: ["/var/log/anydesk.trace", ...below(ANYDESK_FOLDERS.macos, "anydesk.trace", "ad.trace")],
      linux: ["/var/log/anydesk.trace", ...below(ANYDESK_FOLDERS.linux, "anydesk.trace")],
    },
  ],
  tell([connections = [], traces = []]) {
    const parsed = traces.map(parseAnydeskTrace);
    const trace = { logins: parsed.flatMap((one) => one.logins), peers: parsed.flatMap((one) => one.peers) };
    return joinAnydesk(connections.flatMap(parseConnectionTrace), trace);
  },
};

const teamviewer: LogSource = {
  toolId: "teamviewer",
  writesLocalTime: false,
  logs: [
    {
      windows: ["C:/Program Files*/TeamViewer/connections_incoming.txt"],
      macos: below(["/Library/Logs/TeamViewer", "{home}/Library/Logs/TeamViewer"], "connections_incoming.txt"),
      linux: ["/var/log", "{home}/.local/share"].flatMap((root) =>
        below([`${root}/teamviewer*`, `${root}/teamviewer*/logfiles`], "connections_incoming.tx*"),
      ),
    },
  ],
  tell: ([texts = []]) => texts.flatMap(parseIncomingConnections),
};

const rustdesk: LogSource = {
  toolId: "rustdesk",
  writesLocalTime: false,
  logs: [
    {
      windows: below(["{home}/AppData/Roaming/RustDesk/log", "{home}/AppData/Roaming/RustDesk/log/server"], "*.log"),
      macos: below(["{home}/Library/Logs/RustDesk", "{home}/Library/Logs/RustDesk/server"], "*.log"),
      linux: below(["{home}/.local/share/logs/RustDesk", "{home}/.local/share/logs/RustDesk/server"], "*.log"),
    },
  ],
  tell: ([texts = []]) => texts.flatMap(parseRustdeskLog),
};

/** Newer systems keep these lines in a journal, which command-logs asks for them. */
const chromeRemoteDesktop: LogSource = {
  toolId: "chrome-remote-desktop",
  writesLocalTime: true,
  onlyWith: CHROME_REMOTE_DESKTOP_HOST,
  logs: [
    {
      macos: ["/private/var/log/system.log"],
      linux: ["/var/log/syslog.1", "/var/log/syslog", "/var/log/messages"],
    },
  ],
  tell: ([texts = []], toInstant) =>
    toHostSessions(texts.flatMap((text) => parseHostMessages(parseSyslog(text, "chromoting", toInstant)))),
};

const splashtop: LogSource = {
  toolId: "splashtop",
  writesLocalTime: true,
  logs: [
    {
      windows: below(
        ["C:/Program Files*/Splashtop/Splashtop Remote/Server/log", "C:/ProgramData/Splashtop/Temp/log"],
        "SPLog.txt",
      ),
      macos: ["/Users/Shared/SplashtopStreamer/SPLog.txt"],
      linux: ["/opt/splashtop-streamer/log/SPLog.txt"],
    },
  ],
  tell: ([texts = []], toInstant) => joinSplashtop(texts.map((text) => parseSplashtopLog(text, toInstant))),
};

const realvnc: LogSource = {
  toolId: "realvnc",
  writesLocalTime: false,
  logs: [
    {
      windows: below(["C:/ProgramData/RealVNC-Service", "{home}/AppData/Local/RealVNC"], "vncserver.log*"),
      macos: below(["/Library/Logs/vnc", "{home}/Library/Logs/vnc"], "vncserver.log"),
      linux: ["/var/log/vncserver*.log", "{home}/.vnc/vncserver-*.log"],
    },
  ],
  tell: ([texts = []]) => texts.flatMap(parseRealvncLog),
};

const tigervnc: LogSource = {
  toolId: "tigervnc",
  writesLocalTime: true,
  logs: [{ linux: below(["{home}/.vnc", "{home}/.local/state/tigervnc"], "*:*.log", "*:*.log.old") }],
  tell: ([texts = []], toInstant) => texts.flatMap((text) => parseTigervncLog(text, toInstant)),
};

const x11vnc: LogSource = {
  toolId: "x11vnc",
  writesLocalTime: true,
  logs: [{ linux: ["/var/log/x11vnc*.log", "{home}/.x11vnc.log", "{home}/.vnc/x11vnc.log"] }],
  tell: ([texts = []], toInstant) => texts.flatMap((text) => parseX11vncLog(text, toInstant)),
};

const tightvnc: LogSource = {
  toolId: "tightvnc",
  writesLocalTime: false,
  logs: [{ windows: ["C:/ProgramData/TightVNC/Server/Logs/tvnserver*.log"] }],
  tell: ([texts = []]) => texts.flatMap(parseTightvncLog),
};

const ultravnc: LogSource = {
  toolId: "ultravnc",
  writesLocalTime: true,
  logs: [{ windows: below(["C:/Program Files*/uvnc bvba/UltraVNC", "C:/Program Files*/UltraVNC"], "mslogon.log") }],
  tell: ([texts = []], toInstant) => texts.flatMap((text) => parseUltravncLog(text, toInstant)),
};

/**
 * Every tool whose own log tells of sessions. A MeshAgent writes none: its sessions show as processes alone.
 * Places are the makers' own, from their help pages, their sources and published lists of traces.
 */
export const LOG_SOURCES: readonly LogSource[] = [
  anydesk,
  chromeRemoteDesktop,
  realvnc,
  rustdesk,
  splashtop,
  teamviewer,
  tightvnc,
  tigervnc,
  ultravnc,
  x11vnc,
];

import type { Platform, SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { lookAt } from "../../agent/src/collectors/run-for-test.ts";
import {
  linuxToolLogsCollector,
  macosToolLogsCollector,
  windowsToolLogsCollector,
} from "../../agent/src/collectors/tool-logs/collector.ts";
import {
  ANYDESK_CONNECTIONS,
  ANYDESK_TRACE,
  PASSWD,
  RUSTDESK_LOG,
  TEAMVIEWER_CONNECTIONS,
} from "../../agent/src/collectors/tool-logs/fixtures/composed.ts";
import {
  CHROMOTING_JOURNAL,
  CHROMOTING_SYSLOG,
  CHROMOTING_UNIFIED_LOG,
  SPLASHTOP_LOG,
  WINDOWS_APPLICATION_EVENTS,
  WINDOWS_SPLASHTOP_EVENTS,
} from "../../agent/src/collectors/tool-logs/fixtures/composed-system.ts";
import {
  REALVNC_LOG,
  TIGERVNC_LOG,
  TIGHTVNC_LOG,
  ULTRAVNC_LOG,
  X11VNC_LOG,
} from "../../agent/src/collectors/tool-logs/fixtures/composed-vnc.ts";
import type { FakeEntry } from "../../agent/src/platform/fake-files.ts";
import type { RunCommand } from "../../agent/src/platform/run-command.ts";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type Files = Readonly<Record<string, FakeEntry>>;

const COLLECTORS = {
  linux: linuxToolLogsCollector,
  macos: macosToolLogsCollector,
  windows: windowsToolLogsCollector,
};

/** A machine of that system, in Chicago on Linux, without any tool. */
const MACHINES: Readonly<Record<Platform, Files>> = {
  linux: {
    "/etc/passwd": PASSWD,
    "/etc/localtime": { link: "/usr/share/zoneinfo/America/Chicago" },
    "/home/ana/.profile": "",
  },
  macos: { "/Users/ana/.zshrc": "", "/Users/Shared/x": "" },
  windows: { "C:/Users/ana/NTUSER.DAT": "", "C:/Users/Public/x": "" },
};

/** What a program of the system answers, by a word in its arguments. */
function answering(answers: Readonly<Record<string, string>>): RunCommand {
  return async ({ args }) => {
    const stdout = Object.entries(answers).find(([word]) => args.join(" ").includes(word))?.[1];
    return stdout === undefined
      ? { ok: true, value: { stdout: "", exitCode: 1 } }
      : { ok: true, value: { stdout, exitCode: 0 } };
  };
}

/** `Mar  2 10:40:53` in the zone of whoever runs this, as a log on this machine would have it. */
function stampOf(at: string): string {
  const local = new Date(at);
  const month = local.toLocaleString("en-US", { month: "short" });
  return `${month} ${String(local.getDate()).padStart(2)} ${local.toTimeString().slice(0, 8)}`;
}

async function lookAtLogs(platform: Platform, files: Files, answers: Readonly<Record<string, string>> = {}) {
  const doors = { platform, runCommand: answering(answers) };
  return lookAt(COLLECTORS[platform], { ...MACHINES[platform], ...files }, doors);
}

/** Files of a machine -> the sessions that the agent would send. */
async function sessionsOn(
  platform: Platform,
  files: Files,
  { answers = {}, snapshot = {} }: { answers?: Record<string, string>; snapshot?: Partial<SnapshotInput> } = {},
) {
  const run = await lookAtLogs(platform, files, answers);
  expect(run.gaps).toEqual([]);
  const toolLogs = run.value as SnapshotInput["toolLogs"];
  const found = recognizeSnapshot(emptySnapshot({ platform, takenAt: "2026-03-02T18:00:00Z", toolLogs, ...snapshot }));
  return signalsOf(found, "remote_session").map(({ payload }) => [
    payload.entryId,
    payload.since,
    payload.unattended,
    payload.peer,
    payload.instance,
  ]);
}

const ANYDESK_SESSIONS = [
  ["anydesk", "2026-03-02T10:23:00Z", true, "198.51.100.7", null],
  ["anydesk", "2026-03-02T11:00:00Z", false, "123456789", null],
  ["anydesk", "2026-03-02T13:30:00Z", true, null, null],
];
const TEAMVIEWER_SESSIONS = [["teamviewer", "2026-03-02T14:00:05Z", null, "1234567890", null]];
const RUSTDESK_SESSIONS = [["rustdesk", "2026-03-02T10:00:02Z", null, "198.51.100.31", null]];
const REALVNC_SESSIONS = [["realvnc", "2026-03-02T10:00:04Z", null, "198.51.100.40", null]];

describe("sessions in the logs that tools write", () => {
  it.each<[string, Platform, Files, unknown[][]]>([
    [
      "AnyDesk",
      "windows",
      {
        "C:/ProgramData/AnyDesk/connection_trace.txt": ANYDESK_CONNECTIONS,
        "C:/ProgramData/AnyDesk/ad_svc.trace": ANYDESK_TRACE,
      },
      ANYDESK_SESSIONS,
    ],
    [
      "AnyDesk without installation",
      "windows",
      { "C:/Users/ana/AppData/Roaming/AnyDesk/connection_trace.txt": ANYDESK_CONNECTIONS },
      [["anydesk", "2026-03-02T10:23:00Z", true, "123456789", null], ANYDESK_SESSIONS[1] ?? []],
    ],
    [
      "AnyDesk",
      "macos",
      {
        "/Users/ana/.anydesk/connection_trace.txt": ANYDESK_CONNECTIONS,
        "/var/log/anydesk.trace": ANYDESK_TRACE,
      },
      ANYDESK_SESSIONS,
    ],
    [
      "AnyDesk",
      "linux",
      { "/home/ana/.anydesk/connection_trace.txt": ANYDESK_CONNECTIONS, "/var/log/anydesk.trace": ANYDESK_TRACE },
      ANYDESK_SESSIONS,
    ],
    [
      "TeamViewer",
      "windows",
      { "C:/Program Files (x86)/TeamViewer/connections_incoming.txt": TEAMVIEWER_CONNECTIONS },
      TEAMVIEWER_SESSIONS,
    ],
    [
      "TeamViewer",
      "macos",
      { "/Library/Logs/TeamViewer/connections_incoming.txt": TEAMVIEWER_CONNECTIONS },
      TEAMVIEWER_SESSIONS,
    ],
    [
      "TeamViewer",
      "linux",
      { "/var/log/teamviewer15/Connections_incoming.txt": TEAMVIEWER_CONNECTIONS },
      TEAMVIEWER_SESSIONS,
    ],
    [
      "RustDesk as a service",
      "windows",
      {
        "C:/Windows/ServiceProfiles/LocalService/AppData/Roaming/RustDesk/log/server/rustdesk_rCURRENT.log":
          RUSTDESK_LOG,
      },
      RUSTDESK_SESSIONS,
    ],
    [
      "RustDesk",
      "macos",
      { "/Users/ana/Library/Logs/RustDesk/server/rustdesk_rCURRENT.log": RUSTDESK_LOG },
      RUSTDESK_SESSIONS,
    ],
    [
      "RustDesk, rotated",
      "linux",
      { "/home/ana/.local/share/logs/RustDesk/server/rustdesk_r00003.log": RUSTDESK_LOG },
      RUSTDESK_SESSIONS,
    ],
    ["RealVNC", "windows", { "C:/ProgramData/RealVNC-Service/vncserver.log.bak": REALVNC_LOG }, REALVNC_SESSIONS],
    ["RealVNC", "macos", { "/Library/Logs/vnc/vncserver.log": REALVNC_LOG }, REALVNC_SESSIONS],
    ["RealVNC", "linux", { "/var/log/vncserver-x11.log": REALVNC_LOG }, REALVNC_SESSIONS],
    [
      "TigerVNC, in local time",
      "linux",
      { "/home/ana/.local/state/tigervnc/lt-ana:1.log": TIGERVNC_LOG },
      [["tigervnc", "2026-03-02T10:00:03Z", null, "198.51.100.42", null]],
    ],
    [
      "x11vnc, which somebody let in",
      "linux",
      { "/var/log/x11vnc.log": X11VNC_LOG },
      [["x11vnc", "2026-03-02T10:00:07Z", false, "198.51.100.44", null]],
    ],
    [
      "TightVNC",
      "windows",
      { "C:/ProgramData/TightVNC/Server/Logs/tvnserver.log": TIGHTVNC_LOG },
      [["tightvnc", "2026-03-02T10:00:03Z", null, "198.51.100.46", null]],
    ],
    [
      "Splashtop, in local time without a year",
      "linux",
      { "/opt/splashtop-streamer/log/SPLog.txt": SPLASHTOP_LOG },
      [["splashtop", "2026-03-02T16:40:53Z", null, "203.0.113.60", null]],
    ],
  ])("are sent: %s on %s", async (_tool, platform, files, sessions) => {
    expect(await sessionsOn(platform, files)).toEqual(sessions);
  });

  it("are sent in local time of this machine's zone: UltraVNC on windows", async () => {
    const sessions = await sessionsOn("windows", { "C:/Program Files/uvnc bvba/UltraVNC/mslogon.log": ULTRAVNC_LOG });

    // The zone is that of whoever runs this test; the minute is not.
    expect(sessions.map(([entryId, since, , peer]) => [entryId, String(since).slice(16), peer])).toEqual([
      ["ultravnc", ":00Z", "198.51.100.48"],
    ]);
  });
});

describe("sessions in the logs that a system keeps", () => {
  it("are sent from the journal, without a relay's address", async () => {
    const answers = { "--identifier=chromoting": CHROMOTING_JOURNAL };

    expect(await sessionsOn("linux", { "/opt/google/chrome-remote-desktop/host": "" }, { answers })).toEqual([
      ["chrome-remote-desktop", "2026-03-02T10:10:00Z", null, null, null],
    ]);
  });

  const HOST = { "/opt/google/chrome-remote-desktop/host": "" };

  it("are sent from syslog, once where the journal has them too", async () => {
    const files = { ...HOST, "/var/log/syslog": CHROMOTING_SYSLOG };
    const session = ["chrome-remote-desktop", "2026-03-02T10:10:00Z", null, "203.0.113.50", null];

    expect(await sessionsOn("linux", files, { answers: { "--identifier=chromoting": "" } })).toEqual([session]);
    expect(await sessionsOn("linux", files, { answers: { "--identifier=chromoting": CHROMOTING_JOURNAL } })).toEqual([
      session,
    ]);
  });

  it("are no gap where only root may read syslog and the tool is not here", async () => {
    const denied: Files = { "/var/log/syslog": { fails: "denied" } };
    const answers = { "--identifier=chromoting": "" };

    expect((await lookAtLogs("linux", denied)).gaps).toEqual([]);
    expect((await lookAtLogs("linux", { ...HOST, ...denied }, answers)).gaps).toEqual([
      { section: "toolLogs.files", reason: "denied" },
    ]);
  });

  it("are sent from the unified log of macOS", async () => {
    const files = { "/Library/LaunchAgents/org.chromium.chromoting.plist": "" };

    expect(await sessionsOn("macos", files, { answers: { ndjson: CHROMOTING_UNIFIED_LOG } })).toEqual([
      ["chrome-remote-desktop", "2026-03-02T10:10:00Z", null, "203.0.113.51", null],
    ]);
  });

  const EVENTS = { "C:/Windows/System32/winevt/Logs/Application.evtx": "" };

  it("are sent from the event log of Windows, with the server of the client that is here", async () => {
    const path = String.raw`"C:\Program Files (x86)\ScreenConnect Client (1a2b3c4d5e6f7a8b)\ScreenConnect.ClientService.exe" "?e=Access&y=Guest&h=help.example.com&p=443&s=1"`;
    const other = path
      .replaceAll("1a2b3c4d5e6f7a8b", "ffffffffffffffff")
      .replace("help.example.com", "far.example.org");
    const services = [path, other].map((program) => ({
      name: program.match(/ScreenConnect Client \(\w+\)/u)?.[0] ?? "",
      path: program,
      state: "running",
    }));
    const sessions = await sessionsOn("windows", EVENTS, {
      answers: { "qe Application": WINDOWS_APPLICATION_EVENTS },
      snapshot: { services },
    });

    expect(sessions).toEqual([
      ["chrome-remote-desktop", "2026-03-02T10:10:00Z", null, "203.0.113.52", null],
      ["screenconnect", "2026-03-02T12:00:00Z", null, null, "help.example.com"],
    ]);
  });

  it("tell a client that is gone from the one that stayed", async () => {
    const path = String.raw`"C:\Program Files (x86)\ScreenConnect Client (ffffffffffffffff)\ScreenConnect.ClientService.exe" "?h=help.example.com"`;
    const sessions = await sessionsOn("windows", EVENTS, {
      answers: { "qe Application": WINDOWS_APPLICATION_EVENTS },
      snapshot: { services: [{ name: "ScreenConnect Client (ffffffffffffffff)", path }] },
    });

    expect(sessions.at(-1)).toEqual(["screenconnect", "2026-03-02T12:00:00Z", null, null, "1a2b3c4d5e6f7a8b"]);
  });

  it("are told once where a tool's own log tells them too, with the address from there", async () => {
    const log = "C:/Program Files (x86)/Splashtop/Splashtop Remote/Server/log/SPLog.txt";
    const channel = "C:/Windows/System32/winevt/Logs/Splashtop-Splashtop Streamer-Remote Session%4Operational.evtx";
    const text = [
      `<1>${stampOf("2026-03-02T16:40:53Z")} [SM_04020]:[Auth-L] ok, client (far_host) can connect to AV server`,
      `<1>${stampOf("2026-03-02T16:40:58Z")} [AP_07144]:[Banner] Got client 1 public IP 203.0.113.60`,
    ].join("\n");
    const answers = { "Streamer-Remote Session/Operational": WINDOWS_SPLASHTOP_EVENTS };

    expect(await sessionsOn("windows", { [channel]: "", [log]: text }, { answers })).toEqual([
      ["splashtop", "2026-03-02T16:40:53Z", null, "203.0.113.60", null],
    ]);
  });

  it("are a gap where the system's program refuses, and everything else is read", async () => {
    const run = await lookAtLogs("windows", {
      ...EVENTS,
      "C:/ProgramData/AnyDesk/connection_trace.txt": ANYDESK_CONNECTIONS,
    });

    expect(run.gaps).toEqual([{ section: "toolLogs.files", reason: "denied" }]);
    expect(run.value).toHaveLength(3);
  });

  it.each(["windows", "macos"] as const)("ask nobody on a machine of %s without such a tool", async (platform) => {
    const asked: string[] = [];
    const runCommand: RunCommand = async ({ file }) => {
      asked.push(file);
      return { ok: true, value: { stdout: "", exitCode: 0 } };
    };
    const run = await lookAt(COLLECTORS[platform], MACHINES[platform], { platform, runCommand });

    expect([run.value, run.gaps, asked]).toEqual([[], [], []]);
  });
});

describe("what a log says of people", () => {
  it("is left out: accounts, names of computers and files", async () => {
    const runs = await Promise.all([
      lookAtLogs(
        "linux",
        {
          "/opt/google/chrome-remote-desktop/host": "",
          "/var/log/syslog": CHROMOTING_SYSLOG,
          "/opt/splashtop-streamer/log/SPLog.txt": SPLASHTOP_LOG,
          "/var/log/vncserver-x11.log": REALVNC_LOG,
        },
        { "--identifier=chromoting": CHROMOTING_JOURNAL },
      ),
      lookAtLogs(
        "windows",
        {
          "C:/Program Files/uvnc bvba/UltraVNC/mslogon.log": ULTRAVNC_LOG,
          "C:/Windows/System32/winevt/Logs/Application.evtx": "",
        },
        { "qe Application": WINDOWS_APPLICATION_EVENTS },
      ),
    ]);
    const text = JSON.stringify(runs.map(({ value }) => value));

    expect(runs.map(({ value }) => (value as unknown[]).length > 2)).toEqual([true, true]);
    expect(text).not.toMatch(/example\.com|far_host|ana|Away|7z/u);
  });
});

describe("a log that cannot be read", () => {
  it.each<[string, Platform, Files]>([
    ["AnyDesk", "windows", { "C:/ProgramData/AnyDesk/connection_trace.txt": { fails: "denied" } }],
    ["TeamViewer", "macos", { "/Library/Logs/TeamViewer/connections_incoming.txt": { fails: "denied" } }],
    ["TigerVNC", "linux", { "/home/ana/.vnc": { fails: "denied" } }],
    ["RealVNC", "linux", { "/var/log/vncserver-x11.log": { fails: "denied" } }],
  ])("is a gap: %s on %s", async (_tool, platform, files) => {
    expect((await lookAtLogs(platform, files)).gaps).toEqual([{ section: "toolLogs.files", reason: "denied" }]);
  });

  it("is a gap where its time is local and the zone is not known", async () => {
    const run = await lookAtLogs("linux", {
      "/etc/localtime": { fails: "denied" },
      "/var/log/x11vnc.log": X11VNC_LOG,
    });

    expect(run.gaps).toEqual([{ section: "toolLogs.files", reason: "unparsable" }]);
  });

  it("is a gap where nobody can tell whose folders there are", async () => {
    const run = await lookAtLogs("windows", { "C:/Users": { fails: "denied" } });

    expect([run.value, run.gaps]).toEqual([undefined, [{ section: "toolLogs", reason: "denied" }]]);
  });
});

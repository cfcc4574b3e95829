import type { SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type LogInput = NonNullable<SnapshotInput["toolLogs"]>[number];

const TAKEN_AT = "2026-03-02T14:00:00Z";
const ANYDESK = { pid: 4120, name: "AnyDesk.exe", path: "C:\\Program Files (x86)\\AnyDesk\\AnyDesk.exe" };

function started(at: string, more: Partial<LogInput> = {}): LogInput {
  return { toolId: "anydesk", at, event: "session_started", ...more };
}

function sessionsOf(patch: Partial<SnapshotInput>, previous: Parameters<typeof recognizeSnapshot>[1] = []) {
  return signalsOf(recognizeSnapshot(emptySnapshot(patch), previous), "remote_session");
}

function onWindows(toolLogs: LogInput[]): Partial<SnapshotInput> {
  return { platform: "windows", processes: [ANYDESK], toolLogs };
}

describe("sessions in logs", () => {
  it("makes one session of one entry, however often it is read", () => {
    const entry = started("2026-03-02T13:00:00Z", { unattended: true, peer: "198.51.100.7" });

    const first = sessionsOf(onWindows([entry]));
    const second = sessionsOf({ ...onWindows([entry, entry]), takenAt: "2026-03-02T14:15:00Z" }, first);

    expect(second.map(({ key }) => key)).toEqual(first.map(({ key }) => key));
    expect(first.map(({ payload }) => payload)).toEqual([
      {
        entryId: "anydesk",
        matchedOn: ["log"],
        since: "2026-03-02T13:00:00Z",
        unattended: true,
        peer: "198.51.100.7",
        instance: null,
        active: true,
      },
    ]);
  });

  it.each(["198.51.100.7:49152", "[::ffff:198.51.100.7]:51234", "198.51.100.7::5900"])(
    "names the other side by its address alone when the log writes %s",
    (peer) => {
      const logs = [
        started("2026-03-02T10:00:00Z", { peer }),
        { toolId: "anydesk", at: "2026-03-02T12:00:00Z", event: "session_ended", peer: "198.51.100.7" },
      ];

      expect(sessionsOf(onWindows(logs)).map(({ payload }) => [payload.peer, payload.active])).toEqual([
        ["198.51.100.7", false],
      ]);
    },
  );

  it.each(["AnyDesk", " anydesk ", "Chrome Remote Desktop"])("knows the tool that the log calls %j", (toolId) => {
    const logs = [{ ...started("2026-03-02T10:00:00Z"), toolId }];

    expect(sessionsOf({ platform: "windows", toolLogs: logs }).map(({ payload }) => payload.entryId)).toEqual([
      toolId.includes("Chrome") ? "chrome-remote-desktop" : "anydesk",
    ]);
  });

  it("lets an entry from the future wait", () => {
    expect(sessionsOf(onWindows([started("2026-03-02T14:00:01Z")]))).toEqual([]);
    expect(
      sessionsOf({ ...onWindows([started("2026-03-02T14:00:01Z")]), takenAt: "2026-03-02T14:15:00Z" }),
    ).toHaveLength(1);
  });

  it("ends the newest open session that fits", () => {
    const logs = [
      started("2026-03-02T10:00:00Z", { peer: "198.51.100.7" }),
      started("2026-03-02T11:00:00Z", { peer: "198.51.100.8" }),
      { toolId: "anydesk", at: "2026-03-02T12:00:00Z", event: "session_ended", peer: "198.51.100.7" },
    ];

    expect(sessionsOf(onWindows(logs)).map(({ payload }) => [payload.peer, payload.active])).toEqual([
      ["198.51.100.7", false],
      ["198.51.100.8", true],
    ]);
  });

  it("tells apart two sessions that began at once from two places", () => {
    const logs = [
      started("2026-03-02T10:00:00Z", { peer: "198.51.100.7" }),
      started("2026-03-02T10:00:00Z", { peer: "198.51.100.8" }),
    ];

    expect(new Set(sessionsOf(onWindows(logs)).map(({ key }) => key)).size).toBe(2);
  });

  it("calls a session of a tool that no longer runs over", () => {
    expect(
      sessionsOf({ ...onWindows([started("2026-03-02T13:00:00Z")]), processes: [] }).map(
        ({ payload }) => payload.active,
      ),
    ).toEqual([false]);
  });

  it("calls an old start without an end over", () => {
    expect(sessionsOf(onWindows([started("2026-02-20T13:00:00Z")])).map(({ payload }) => payload.active)).toEqual([
      false,
    ]);
  });

  it("knows a tool's logs by its other names and ignores tools that nobody listed", () => {
    const logs = [
      { toolId: "crd", at: "2026-03-02T10:00:00Z", event: "session_started" },
      { toolId: "unheard-of", at: "2026-03-02T10:00:00Z", event: "session_started" },
    ];

    expect(sessionsOf({ toolLogs: logs }).map(({ payload }) => payload.entryId)).toEqual(["chrome-remote-desktop"]);
  });

  it("ignores events that are no session", () => {
    expect(sessionsOf({ toolLogs: [started("2026-03-02T10:00:00Z", { event: "service_started" })] })).toEqual([]);
  });
});

describe("sessions that processes show", () => {
  it.each([
    [
      "TeamViewer",
      "windows",
      "teamviewer",
      {
        pid: 9,
        name: "TeamViewer_Desktop.exe",
        path: "C:\\Program Files\\TeamViewer\\TeamViewer_Desktop.exe",
        commandLine: "TeamViewer_Desktop.exe --IPCport 5939 --Module 1",
      },
    ],
    [
      "RustDesk",
      "linux",
      "rustdesk",
      {
        pid: 9,
        name: "rustdesk",
        path: "/usr/share/rustdesk/rustdesk",
        commandLine: "/usr/share/rustdesk/rustdesk --cm",
      },
    ],
    [
      "Chrome Remote Desktop",
      "windows",
      "chrome-remote-desktop",
      {
        pid: 9,
        name: "remoting_desktop.exe",
        path: "C:\\Program Files (x86)\\Google\\Chrome Remote Desktop\\130.0\\remoting_desktop.exe",
      },
    ],
    [
      "MeshAgent",
      "windows",
      "meshagent",
      {
        pid: 9,
        name: "MeshAgent.exe",
        path: "C:\\Program Files\\Mesh Agent\\MeshAgent.exe",
        commandLine: '"C:\\Program Files\\Mesh Agent\\MeshAgent.exe" -kvm1',
      },
    ],
    [
      "GoTo Resolve",
      "windows",
      "goto-resolve",
      {
        pid: 9,
        name: "GoToResolveRemoteControl.exe",
        path: "C:\\Program Files (x86)\\GoTo Resolve Unattended\\1\\GoToResolveRemoteControl.exe",
      },
    ],
    [
      "ScreenConnect's backstage",
      "windows",
      "screenconnect",
      {
        pid: 9,
        name: "ScreenConnect.WindowsBackstageShell.exe",
        path: "C:\\Program Files (x86)\\ScreenConnect Client (a1)\\ScreenConnect.WindowsBackstageShell.exe",
      },
    ],
    [
      "a renamed TeamViewer",
      "windows",
      "teamviewer",
      { pid: 9, name: "audiodg.exe", path: "C:\\Temp\\audiodg.exe", originalFileName: "TeamViewer_Desktop.exe" },
    ],
  ] as const)("sees a session of %s", (_name, platform, entryId, process) => {
    const found = sessionsOf({ platform, processes: [{ ...process, startedAt: "2026-03-02T13:30:00Z" }] });

    expect(found.map(({ payload }) => payload)).toMatchObject([
      { entryId, since: "2026-03-02T13:30:00Z", active: true },
    ]);
  });

  it.each([
    [
      "RustDesk's service",
      {
        pid: 9,
        name: "rustdesk",
        path: "/usr/share/rustdesk/rustdesk",
        commandLine: "/usr/share/rustdesk/rustdesk --service",
      },
    ],
    [
      "a MeshAgent that waits",
      {
        pid: 9,
        name: "meshagent",
        path: "/usr/local/mesh_services/meshagent/meshagent",
        commandLine: "/usr/local/mesh_services/meshagent/meshagent --installedByUser=0",
      },
    ],
  ])("sees none in %s", (_name, process) => {
    expect(sessionsOf({ processes: [process] })).toEqual([]);
  });

  it("keeps the time of the first look for what has no start of its own", () => {
    const patch = { platform: "windows", processes: [{ pid: 9, name: "TeamViewer_Desktop.exe" }] } as const;

    const first = sessionsOf({ ...patch, processes: [...patch.processes] });
    const second = sessionsOf({ ...patch, processes: [...patch.processes], takenAt: "2026-03-02T15:00:00Z" }, first);

    expect([first, second].map(([signal]) => signal?.payload.since)).toEqual([TAKEN_AT, TAKEN_AT]);
  });

  it("takes a start that moved by a second for the same session", () => {
    const first = sessionsOf({
      platform: "windows",
      processes: [{ pid: 9, name: "TeamViewer_Desktop.exe", startedAt: "2026-03-02T13:30:00Z" }],
    });
    const second = sessionsOf(
      {
        platform: "windows",
        processes: [{ pid: 9, name: "TeamViewer_Desktop.exe", startedAt: "2026-03-02T13:30:01Z" }],
      },
      first,
    );
    const other = sessionsOf(
      {
        platform: "windows",
        processes: [{ pid: 9, name: "TeamViewer_Desktop.exe", startedAt: "2026-03-02T13:50:00Z" }],
      },
      first,
    );

    expect(second.map(({ key, payload }) => [key, payload.since, payload.active])).toEqual([
      [first[0]?.key, "2026-03-02T13:30:00Z", true],
    ]);
    expect(other.map(({ payload }) => payload.active)).toEqual([false, true]);
  });

  it("tells once that a session it saw is over, then no more", () => {
    const first = sessionsOf({ platform: "windows", processes: [{ pid: 9, name: "TeamViewer_Desktop.exe" }] });
    const second = sessionsOf({ platform: "windows", takenAt: "2026-03-02T15:00:00Z" }, first);
    const third = sessionsOf({ platform: "windows", takenAt: "2026-03-02T16:00:00Z" }, second);

    expect(second.map(({ key, payload }) => [key, payload.active])).toEqual([[first[0]?.key, false]]);
    expect(third).toEqual([]);
  });

  it("does not end a session because it could not look", () => {
    const first = sessionsOf({ platform: "windows", processes: [{ pid: 9, name: "TeamViewer_Desktop.exe" }] });

    expect(
      sessionsOf(
        { platform: "windows", processes: null, gaps: [{ section: "processes", reason: "timed_out" }] },
        first,
      ),
    ).toEqual([]);
  });

  it("joins a process and the log entry of the same session", () => {
    const found = sessionsOf({
      platform: "windows",
      processes: [{ pid: 9, name: "remoting_desktop.exe", startedAt: "2026-03-02T13:29:58Z" }],
      toolLogs: [
        { toolId: "chrome-remote-desktop", at: "2026-03-02T13:30:00Z", event: "session_started", peer: "203.0.113.9" },
      ],
    });

    expect(found.map(({ payload }) => payload)).toEqual([
      {
        entryId: "chrome-remote-desktop",
        matchedOn: ["log", "process"],
        since: "2026-03-02T13:30:00Z",
        unattended: true,
        peer: "203.0.113.9",
        instance: null,
        active: true,
      },
    ]);
  });
});

describe("a log that comes late", () => {
  it("takes over the session that the process showed, and leaves none open twice", () => {
    const processes = [{ pid: 9, name: "remoting_desktop.exe", startedAt: "2026-03-02T13:59:58Z" }];
    const first = sessionsOf({ platform: "windows", processes });
    const second = sessionsOf(
      {
        platform: "windows",
        processes,
        takenAt: "2026-03-02T14:01:00Z",
        toolLogs: [{ toolId: "chrome-remote-desktop", at: "2026-03-02T13:59:59Z", event: "session_started" }],
      },
      first,
    );

    expect(second.map(({ key, payload }) => [key, payload.active])).toEqual([
      ["chrome-remote-desktop#9@2026-03-02T13:59:58Z", false],
      ["chrome-remote-desktop@2026-03-02T13:59:59Z", true],
    ]);
  });
});

describe("sessions that connections show", () => {
  const x11vnc = { pid: 50, name: "x11vnc", path: "/usr/bin/x11vnc", commandLine: "x11vnc -display :0 -forever" };
  const listening = { protocol: "tcp", localAddress: "0.0.0.0", localPort: 5900, state: "listen", pid: 50 };
  const inbound = {
    protocol: "tcp",
    localAddress: "192.168.1.5",
    localPort: 5900,
    remoteAddress: "203.0.113.9",
    remotePort: 44_562,
    state: "established",
    pid: 50,
  };

  it("sees a connection to the port on which a VNC server listens", () => {
    expect(
      sessionsOf({ processes: [x11vnc], sockets: [listening, inbound] }).map(({ key, payload }) => [
        key,
        payload.peer,
        payload.active,
        payload.matchedOn,
      ]),
    ).toEqual([["x11vnc:5900<-203.0.113.9:44562", "203.0.113.9", true, ["socket"]]]);
  });

  it("sees two viewers as two sessions", () => {
    expect(
      sessionsOf({ processes: [x11vnc], sockets: [listening, inbound, { ...inbound, remotePort: 44_563 }] }),
    ).toHaveLength(2);
  });

  it("sees the connection of the child that xrdp starts for it", () => {
    const found = sessionsOf({
      processes: [
        { pid: 60, parentPid: 1, name: "xrdp", path: "/usr/sbin/xrdp", commandLine: "/usr/sbin/xrdp --nodaemon" },
        { pid: 61, parentPid: 60, name: "xrdp", path: "/usr/sbin/xrdp", commandLine: "/usr/sbin/xrdp --nodaemon" },
      ],
      sockets: [
        { protocol: "tcp6", localAddress: "::", localPort: 13_389, state: "listen", pid: 60 },
        {
          protocol: "tcp6",
          localAddress: "::ffff:192.168.1.5",
          localPort: 13_389,
          remoteAddress: "::ffff:203.0.113.9",
          remotePort: 50_000,
          state: "established",
          pid: 61,
        },
      ],
    });

    expect(found.map(({ payload }) => [payload.entryId, payload.unattended])).toEqual([["xrdp", true]]);
  });

  it.each([
    ["nobody is connected", [listening]],
    ["the tool connects out", [listening, { ...inbound, localPort: 40_000, remotePort: 5900 }]],
    ["the connection is another program's", [listening, { ...inbound, pid: 51 }]],
    ["the connection is closing", [listening, { ...inbound, state: "close_wait" }]],
  ])("sees none while %s", (_name, sockets) => {
    expect(sessionsOf({ processes: [x11vnc], sockets })).toEqual([]);
  });

  it("sees a direct connection of AnyDesk with its peer", () => {
    const found = sessionsOf({
      platform: "windows",
      processes: [ANYDESK],
      sockets: [
        { ...listening, localPort: 7070, pid: 4120 },
        { ...inbound, localPort: 7070, pid: 4120 },
      ],
    });

    expect(found.map(({ payload }) => [payload.entryId, payload.peer])).toEqual([["anydesk", "203.0.113.9"]]);
  });
});

describe("log-ins by the system's own means", () => {
  it("leaves out the console and whose account it is", () => {
    const sessions = [
      { kind: "rdp", user: "ana", peer: "203.0.113.9:51000", since: "2026-03-02T13:00:00Z" },
      { kind: "console", user: "ana" },
      { kind: "ssh", user: "ana", peer: null, since: null },
    ] as const;

    const found = signalsOf(recognizeSnapshot(emptySnapshot({ sessions: [...sessions] })), "os_session");

    expect(found.map(({ payload }) => payload)).toEqual([
      { protocol: "rdp", since: "2026-03-02T13:00:00Z", peer: "203.0.113.9" },
      { protocol: "ssh", since: null, peer: null },
    ]);
    expect(JSON.stringify(found)).not.toContain("ana");
  });
});

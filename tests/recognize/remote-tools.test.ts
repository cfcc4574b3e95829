import type { SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type ProcessInput = NonNullable<SnapshotInput["processes"]>[number];

const ANYDESK_PATH = "C:\\Program Files (x86)\\AnyDesk\\AnyDesk.exe";
const RELAY = "?e=Access&y=Guest&h=help.example.com&p=443&s=1&k=2";

function toolsOf(patch: Partial<SnapshotInput>) {
  return signalsOf(recognizeSnapshot(emptySnapshot(patch)), "remote_tool").map(({ key, payload }) => ({
    key,
    ...payload,
  }));
}

function windows(...processes: ProcessInput[]): Partial<SnapshotInput> {
  return { platform: "windows", processes };
}

describe("remote-access tools", () => {
  it("sums up what processes, services, applications and sockets say of one tool", () => {
    const found = toolsOf({
      ...windows({
        pid: 4120,
        name: "AnyDesk.exe",
        path: ANYDESK_PATH,
        commandLine: `"${ANYDESK_PATH}" --service`,
        signer: "AnyDesk Software GmbH",
        originalFileName: "AnyDesk.exe",
      }),
      services: [
        {
          name: "AnyDesk",
          displayName: "AnyDesk Service",
          path: `"${ANYDESK_PATH}" --service`,
          state: "running",
          startMode: "auto",
        },
      ],
      applications: [{ name: "AnyDesk", publisher: "AnyDesk Software GmbH", installedBy: "user" }],
      sockets: [{ protocol: "tcp", localAddress: "0.0.0.0", localPort: 7070, state: "listen", pid: 4120 }],
      dns: ["relay-0a1b2c3d.net.anydesk.com"],
    });

    expect(found).toEqual([
      {
        key: "anydesk",
        entryId: "anydesk",
        matchedOn: ["application", "dns", "original_name", "path", "process", "service", "signer", "socket"],
        running: true,
        installed: true,
        listening: true,
        autostart: true,
        installSource: "user",
        instance: null,
        renamed: false,
        acceptsConnections: true,
      },
    ]);
  });

  it("keeps what a resolved name confirmed after the resolver forgot it, for as long as the program is here", () => {
    const running = emptySnapshot({ processes: [{ pid: 7, name: "anydesk", path: "/usr/bin/anydesk" }] });
    const first = recognizeSnapshot({ ...running, dns: ["relay-0a1b2c3d.net.anydesk.com"] });
    const second = recognizeSnapshot({ ...running, dns: [] }, first.signals);
    const gone = recognizeSnapshot(emptySnapshot(), second.signals);
    const again = recognizeSnapshot(running, gone.signals);

    expect(signalsOf(first, "remote_tool")[0]?.payload.matchedOn).toEqual(["dns", "process"]);
    expect(signalsOf(second, "remote_tool")).toEqual(signalsOf(first, "remote_tool"));
    expect(signalsOf(gone, "remote_tool")).toEqual([]);
    expect(signalsOf(again, "remote_tool")[0]?.payload.matchedOn).toEqual(["process"]);
  });

  it("knows a program by its original name after it was renamed", () => {
    expect(
      toolsOf(
        windows({
          pid: 7,
          name: "svchost.exe",
          path: "C:\\Users\\ana\\AppData\\Local\\Temp\\svchost.exe",
          originalFileName: "rustdesk.exe",
        }),
      ),
    ).toMatchObject([{ entryId: "rustdesk", renamed: true, installSource: "user", matchedOn: ["original_name"] }]);
  });

  it("knows a program by its signer after its name and original name were taken away", () => {
    expect(
      toolsOf(
        windows({ pid: 7, name: "update.exe", path: "C:\\ProgramData\\update.exe", signer: "AnyDesk Software GmbH" }),
      ),
    ).toMatchObject([{ entryId: "anydesk", renamed: true, matchedOn: ["signer"] }]);
  });

  it("does not call a maker's own helper renamed", () => {
    expect(
      toolsOf(
        windows({
          pid: 7,
          name: "CrashReporter.exe",
          path: "C:\\Program Files\\TeamViewer\\CrashReporter.exe",
          signer: "TeamViewer Germany GmbH",
        }),
      ),
    ).toMatchObject([{ entryId: "teamviewer", renamed: false }]);
  });

  it("believes the original name where a tool wears the name of another", () => {
    expect(
      toolsOf(
        windows({
          pid: 7,
          name: "TeamViewer.exe",
          path: "C:\\Tools\\TeamViewer.exe",
          originalFileName: "rustdesk.exe",
        }),
      ),
    ).toMatchObject([{ entryId: "rustdesk", renamed: true }]);
  });

  it("takes a custom client's name for the maker's own", () => {
    expect(
      toolsOf(
        windows({
          pid: 7,
          name: "AnyDesk-1a2b3c4d.exe",
          path: "C:\\Users\\ana\\Downloads\\AnyDesk-1a2b3c4d.exe",
          originalFileName: "AnyDesk.exe",
        }),
      ),
    ).toMatchObject([{ renamed: false, installSource: "user" }]);
  });

  it.each(["AnyDesk (1).exe", "AnyDesk(12).exe", "Acme AnyDesk Support.exe"])(
    "does not call %s renamed, which says what it is",
    (name) => {
      const path = `C:\\Users\\ana\\Downloads\\${name}`;

      for (const facts of [{ originalFileName: "AnyDesk.exe" }, { signer: "AnyDesk Software GmbH" }])
        expect(toolsOf(windows({ pid: 7, name, path, ...facts }))).toMatchObject([
          { entryId: "anydesk", renamed: false },
        ]);
    },
  );

  it("knows what was downloaded twice by its name alone", () => {
    const path = "C:\\Users\\ana\\Downloads\\rustdesk (2).exe";

    expect(toolsOf(windows({ pid: 7, name: "rustdesk (2).exe", path }))).toMatchObject([{ entryId: "rustdesk" }]);
  });

  it("tells two instances of one tool apart by their servers", () => {
    const service = (id: string, query: string) =>
      `"C:\\Program Files (x86)\\ScreenConnect Client (${id})\\ScreenConnect.ClientService.exe" "${query}"`;

    const found = toolsOf({
      platform: "windows",
      services: [
        {
          name: "ScreenConnect Client (a1b2c3d4e5f60718)",
          path: service("a1b2c3d4e5f60718", RELAY),
          state: "running",
          startMode: "auto",
        },
        {
          name: "ScreenConnect Client (ffeeddccbbaa0099)",
          path: service("ffeeddccbbaa0099", "?e=Access&y=Guest&h=Relay.Example.NET&p=8041"),
          state: "running",
          startMode: "auto",
        },
      ],
    });

    expect(found.map(({ key, instance }) => [key, instance])).toEqual([
      ["screenconnect@help.example.com", "help.example.com"],
      ["screenconnect@relay.example.net", "relay.example.net"],
    ]);
  });

  it("reads the relay of RustDesk from the file's name", () => {
    expect(
      toolsOf(
        windows({
          pid: 7,
          name: "rustdesk-host=relay.example.net,key=abc=.exe",
          path: "C:\\Users\\ana\\Downloads\\rustdesk-host=relay.example.net,key=abc=.exe",
        }),
      ),
    ).toMatchObject([{ instance: "relay.example.net", renamed: false }]);
  });

  it("takes the instance from the newest log entry when nothing else names one", () => {
    const found = toolsOf({
      ...windows({ pid: 7, name: "MeshAgent.exe", path: "C:\\Program Files\\Mesh Agent\\MeshAgent.exe" }),
      toolLogs: [
        { toolId: "meshcentral", at: "2026-03-01T10:00:00Z", event: "session_started", instance: "mesh.example.com" },
        { toolId: "meshcentral", at: "2026-03-09T10:00:00Z", event: "session_started", instance: "later.example.com" },
      ],
    });

    expect(found).toMatchObject([{ entryId: "meshagent", instance: "mesh.example.com" }]);
  });

  it("knows a portable program as put there by a person", () => {
    expect(
      toolsOf({ platform: "linux", processes: [{ pid: 7, name: "rustdesk", path: "/home/ana/Downloads/rustdesk" }] }),
    ).toMatchObject([{ installSource: "user", installed: false }]);
  });

  it.each([
    ["mdm", "windows", "mdm"],
    ["user", "windows", "user"],
    [null, "linux", "package"],
    [null, "windows", "unknown"],
  ] as const)("reads the install source %s on %s as %s", (installedBy, platform, expected) => {
    const name = platform === "linux" ? "anydesk" : "AnyDesk";

    expect(toolsOf({ platform, applications: [{ name, installedBy }] })).toMatchObject([
      { installSource: expected, running: false, installed: true },
    ]);
  });

  it("does not count a port on loopback as listening to others", () => {
    const found = toolsOf({
      processes: [{ pid: 9, name: "x11vnc", path: "/usr/bin/x11vnc", commandLine: "x11vnc -localhost -rfbport 5991" }],
      sockets: [
        { protocol: "tcp", localAddress: "127.0.0.1", localPort: 5991, state: "listen", pid: 9 },
        { protocol: "tcp6", localAddress: "::1", localPort: 5991, state: "listen", pid: 9 },
      ],
    });

    expect(found).toMatchObject([{ entryId: "x11vnc", listening: false, running: true }]);
  });

  it.each([
    [
      "a Python script",
      {
        pid: 3,
        name: "websockify",
        path: "/usr/bin/python3.11",
        commandLine: "/usr/bin/python3 /usr/bin/websockify 6080 localhost:5900",
      },
      "novnc",
    ],
    [
      "a Python module",
      {
        pid: 3,
        name: "python3",
        path: "/usr/bin/python3.12",
        commandLine: "python3 -m websockify 6080 localhost:5900",
      },
      "novnc",
    ],
    [
      "a Node package",
      {
        pid: 3,
        name: "MainThread",
        path: "/usr/bin/node",
        commandLine: "node --no-warnings /usr/lib/node_modules/wetty/build/main.js --port 3000",
      },
      "wetty",
    ],
    [
      "a Node program",
      { pid: 3, name: "MainThread", path: "/usr/bin/node", commandLine: "node /usr/local/bin/wetty" },
      "wetty",
    ],
    [
      "an unreadable path",
      { pid: 3, name: "anydesk", path: null, commandLine: "/usr/bin/anydesk --service" },
      "anydesk",
    ],
    ["a name alone", { pid: 3, name: "xrdp", path: null, commandLine: null }, "xrdp"],
  ])("sees through %s", (_name, process, expected) => {
    expect(toolsOf({ processes: [process] }).map(({ entryId }) => entryId)).toEqual([expected]);
  });

  it.each([
    [
      "an interpreter with something else",
      { pid: 3, name: "python3", path: "/usr/bin/python3.11", commandLine: "python3 manage.py websockify" },
    ],
    [
      "a program that only mentions a tool",
      { pid: 3, name: "grep", path: "/usr/bin/grep", commandLine: "grep anydesk /var/log/syslog" },
    ],
    [
      "a program whose cut name looks like a tool",
      { pid: 3, name: "xrdp", path: "/opt/other/xrdp-statistics", commandLine: "/opt/other/xrdp-statistics" },
    ],
    ["the SSH client", { pid: 3, name: "ssh", path: "/usr/bin/ssh", commandLine: "ssh ana@example.com" }],
    [
      "a viewer",
      { pid: 3, name: "xtigervncviewer", path: "/usr/bin/xtigervncviewer", commandLine: "xtigervncviewer 192.0.2.1" },
    ],
  ])("stays silent on %s", (_name, process) => {
    expect(
      recognizeSnapshot(emptySnapshot({ processes: [process] })).signals.filter(
        ({ kind }) => kind === "remote_tool" || kind === "tunnel",
      ),
    ).toEqual([]);
  });

  it("names a service of the system only while others can reach it", () => {
    const process = {
      pid: 80,
      name: "sshd",
      path: "/usr/sbin/sshd",
      commandLine: "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups",
    };
    const listening = { protocol: "tcp", localAddress: "0.0.0.0", localPort: 22, state: "listen", pid: 80 };

    expect(toolsOf({ processes: [process] })).toEqual([]);
    expect(toolsOf({ processes: [process], sockets: [listening] })).toMatchObject([
      { entryId: "openssh-server", listening: true },
    ]);
  });

  it("finds Windows' own remote desktop behind its host process", () => {
    const found = toolsOf({
      ...windows({ pid: 1200, name: "svchost.exe", path: "C:\\Windows\\System32\\svchost.exe" }),
      services: [
        {
          name: "TermService",
          displayName: "Remote Desktop Services",
          path: "C:\\Windows\\System32\\svchost.exe -k NetworkService",
          state: "running",
          startMode: "manual",
        },
      ],
      sockets: [{ protocol: "tcp", localAddress: "0.0.0.0", localPort: 3389, state: "listen", pid: 1200 }],
    });

    expect(found).toMatchObject([{ entryId: "windows-rdp", listening: true, autostart: false }]);
  });
});

describe("tunnels and their like", () => {
  function found(patch: Partial<SnapshotInput>) {
    return recognizeSnapshot(emptySnapshot(patch)).signals.flatMap((signal) =>
      signal.kind === "tunnel" || signal.kind === "vpn" || signal.kind === "proxyware" || signal.kind === "anti_idle"
        ? [[signal.kind, signal.payload.entryId]]
        : [],
    );
  }

  it.each([
    [
      "VS Code as a tunnel",
      {
        pid: 1,
        name: "code",
        path: "/usr/share/code/bin/code",
        commandLine: "code tunnel --accept-server-license-terms",
      },
      [["tunnel", "vscode-tunnel"]],
    ],
    [
      "VS Code as an editor",
      {
        pid: 1,
        name: "code",
        path: "/usr/share/code/code",
        commandLine: "/usr/share/code/code --unity-launch /home/ana/tunnel",
      },
      [],
    ],
    [
      "SSH that opens a port backwards",
      { pid: 1, name: "ssh", path: "/usr/bin/ssh", commandLine: "ssh -N -R 2222:localhost:22 ana@example.com" },
      [["tunnel", "ssh-reverse-tunnel"]],
    ],
    [
      "SSH with a port forwards",
      { pid: 1, name: "ssh", path: "/usr/bin/ssh", commandLine: "ssh -L 8080:localhost:80 ana@example.com" },
      [],
    ],
    ["frp", { pid: 1, name: "frpc", path: "/opt/frp/frpc", commandLine: "./frpc -c frpc.toml" }, [["tunnel", "frp"]]],
    [
      "Astrill",
      { pid: 1, name: "asproxy", path: "/usr/local/Astrill/asproxy", commandLine: null },
      [["vpn", "astrill"]],
    ],
    [
      "a program that rents out the connection",
      { pid: 1, name: "honeygain", path: "/opt/honeygain/honeygain", commandLine: null },
      [["proxyware", "honeygain"]],
    ],
    [
      "a keep-awake program",
      { pid: 1, name: "python3", path: "/usr/bin/python3.11", commandLine: "/usr/bin/python3 /usr/bin/caffeine" },
      [["anti_idle", "caffeine"]],
    ],
  ])("reads %s", (_name, process, expected) => {
    expect(found({ processes: [process] })).toEqual(expected);
  });

  it("knows a VPN by its network interface", () => {
    expect(
      found({
        network: { interfaces: [{ name: "nordlynx", kind: "tunnel", up: true }], defaultRoute: null, neighbors: [] },
      }),
    ).toEqual([["vpn", "nordvpn"]]);
  });

  it("knows a jiggler plug and a program that holds the display awake", () => {
    expect(
      found({
        usb: [{ vendorId: "0e90", productId: "0028" }],
        inhibitors: [{ name: "caffeine", reason: "display required" }],
      }),
    ).toEqual([
      ["anti_idle", "caffeine"],
      ["anti_idle", "wiebetech-jiggler"],
    ]);
  });

  it.each<["windows" | "macos" | "linux", string, string, string[]]>([
    ["linux", "systemd-inhibit", "sleep:idle block", ["anti_idle"]],
    ["linux", "systemd-inhibit", "idle block", ["anti_idle"]],
    ["linux", "systemd-inhibit", "sleep block", []],
    ["linux", "UPower", "sleep delay", []],
    ["macos", "caffeinate", "PreventUserIdleDisplaySleep", ["anti_idle"]],
    ["macos", "caffeinate", "PreventUserIdleSystemSleep", []],
  ])(
    "counts a request for a long job on %s only where it keeps the screen awake: %s, %s",
    (platform, name, reason, kinds) => {
      expect(found({ platform, inhibitors: [{ name, reason }] }).map(([kind]) => kind)).toEqual(kinds);
    },
  );

  it.each([
    [[{ protocol: "tcp", localAddress: "127.0.0.1", localPort: 5900, state: "listen", pid: 2 }], true],
    [[], false],
    [null, null],
  ])("says whether a desktop listens beside the tunnel (%j)", (sockets, expected) => {
    const processes = [
      { pid: 1, name: "frpc", path: "/opt/frpc" },
      { pid: 2, name: "x11vnc", path: "/usr/bin/x11vnc" },
    ];

    expect(
      signalsOf(recognizeSnapshot(emptySnapshot({ processes, sockets })), "tunnel").map(
        ({ payload }) => payload.desktopListening,
      ),
    ).toEqual([expected]);
  });
});

describe("a tool's own clients and helpers", () => {
  it.each<[string, "windows" | "macos" | "linux", ProcessInput | { readonly app: string }]>([
    [
      "a VNC viewer by the maker of a server",
      "windows",
      { name: "vncviewer.exe", path: "C:\\Users\\ana\\vncviewer.exe", signer: "RealVNC Limited" },
    ],
    [
      "a VNC viewer under its original name",
      "windows",
      { name: "vncviewer.exe", signer: "uvnc bvba", originalFileName: "vncviewer.exe" },
    ],
    ["a viewer beside a streamer", "windows", { name: "strwinclt.exe" }],
    ["a viewer that is installed", "windows", { app: "TigerVNC viewer 1.13" }],
    [
      "Microsoft's client",
      "windows",
      {
        name: "mstsc.exe",
        path: "C:\\Windows\\System32\\mstsc.exe",
        signer: "Microsoft Windows",
        originalFileName: "mstsc.exe",
      },
    ],
    [
      "macOS's viewer",
      "macos",
      {
        name: "Screen Sharing",
        path: "/System/Applications/Utilities/Screen Sharing.app/Contents/MacOS/Screen Sharing",
      },
    ],
    ["Remmina", "linux", { name: "remmina", path: "/usr/bin/remmina" }],
  ])("never takes %s for a way in", (_name, platform, program) => {
    const patch = "app" in program ? { applications: [{ name: String(program["app"]) }] } : { processes: [program] };

    expect(toolsOf({ platform, ...patch })).toEqual([]);
  });

  it("still sees a server that calls itself a viewer", () => {
    const [found] = toolsOf(
      windows({
        name: "vncviewer.exe",
        path: "C:\\t\\vncviewer.exe",
        signer: "GlavSoft LLC.",
        originalFileName: "tvnserver.exe",
      }),
    );

    expect(found).toMatchObject({ entryId: "tightvnc", renamed: true });
  });

  it.each([
    "CN=AnyDesk Software GmbH, O=AnyDesk Software GmbH, C=DE",
    "ANYDESK SOFTWARE GMBH",
    'O=x, CN="AnyDesk Software GmbH"',
  ])("reads the signer in %s", (signer) => {
    expect(toolsOf(windows({ path: "C:\\t\\update.exe", signer }))).toMatchObject([
      { entryId: "anydesk", renamed: true },
    ]);
  });

  it("knows a maker's signature on a system for which it has no other mark of it", () => {
    const signer = "Developer ID Application: philandro Software GmbH (9JXZ5ZKYVH)";

    expect(toolsOf({ platform: "macos", processes: [{ path: "/Users/ana/helper", signer }] })).toMatchObject([
      { entryId: "anydesk" },
    ]);
  });

  it.each<[string, ProcessInput, string]>([
    ["a name that Linux cut", { name: "chrome-remote-d" }, "chrome-remote-desktop"],
    ["another name that Linux cut", { name: "vncserver-x11-s" }, "realvnc"],
    ["a program whose file is gone", { name: "rustdesk", path: "/usr/bin/rustdesk (deleted)" }, "rustdesk"],
    [
      "a Java class",
      {
        name: "java",
        path: "/usr/bin/java",
        commandLine: "java -Xmx1g -classpath /opt/a.jar com.screenconnect.client.Main",
      },
      "screenconnect",
    ],
  ])("recognizes %s", (_name, process, entryId) => {
    expect(toolsOf({ processes: [process] })).toMatchObject([{ entryId }]);
  });

  it("names an application by its bundle where it has no other name", () => {
    expect(toolsOf({ platform: "macos", applications: [{ path: "/Applications/AnyDesk.app" }] })).toMatchObject([
      { entryId: "anydesk" },
    ]);
  });
});

describe("two clients of one tool", () => {
  function client(fingerprint: string, server: string): Partial<SnapshotInput> {
    const folder = `C:\\Program Files (x86)\\ScreenConnect Client (${fingerprint})\\`;
    const path = `${folder}ScreenConnect.ClientService.exe`;
    return {
      processes: [
        { path, commandLine: `"${path}" "?e=Access&y=Guest&h=${server}&p=8041"` },
        {
          path: `${folder}ScreenConnect.WindowsClient.exe`,
          commandLine: `"${folder}ScreenConnect.WindowsClient.exe" "RunRole" "x" "User"`,
        },
      ],
      services: [
        { name: `ScreenConnect Client (${fingerprint})`, path: `"${path}"`, state: "running", startMode: "auto" },
      ],
    };
  }

  const own = client("a1b2c3d4e5f60718", "help.example.com");
  const other = client("0f9e8d7c6b5a4938", "relay.example.net");
  const both: Partial<SnapshotInput> = {
    platform: "windows",
    processes: [...(own.processes ?? []), ...(other.processes ?? [])],
    services: [...(own.services ?? []), ...(other.services ?? [])],
    applications: [
      { name: "ScreenConnect Client (a1b2c3d4e5f60718)", installedBy: "mdm" },
      { name: "ScreenConnect Client (0f9e8d7c6b5a4938)", installedBy: "user" },
    ],
  };

  it("were each installed by somebody else", () => {
    expect(toolsOf(both).map(({ instance, installSource }) => [instance, installSource])).toEqual([
      ["help.example.com", "mdm"],
      ["relay.example.net", "user"],
    ]);
  });

  it("have sessions of their own, told by the folder", () => {
    const sessions = signalsOf(recognizeSnapshot(emptySnapshot(both)), "remote_session");

    expect(sessions.map(({ payload }) => payload.instance)).toEqual(["help.example.com", "relay.example.net"]);
  });
});

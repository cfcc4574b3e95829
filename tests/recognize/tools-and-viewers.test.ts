import type { Platform, SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type ProcessInput = NonNullable<SnapshotInput["processes"]>[number];
type ApplicationInput = NonNullable<SnapshotInput["applications"]>[number];

function toolsOf(patch: Partial<SnapshotInput>) {
  return signalsOf(recognizeSnapshot(emptySnapshot(patch)), "remote_tool").map(({ payload }) => payload);
}

function idsOf(patch: Partial<SnapshotInput>): string[] {
  return toolsOf(patch).map(({ entryId }) => entryId);
}

/** The program without arguments. */
function program(path: string, more: ProcessInput = {}): ProcessInput {
  return { pid: 7, path, commandLine: `"${path}"`, ...more };
}

describe("a host and a viewer of one maker", () => {
  it.each<[string, Platform, ProcessInput, string]>([
    [
      "Splashtop Streamer",
      "windows",
      program("C:\\Program Files (x86)\\Splashtop\\Splashtop Remote\\Server\\SRServer.exe", {
        signer: "Splashtop Inc.",
      }),
      "splashtop",
    ],
    [
      "Splashtop Streamer on a Mac",
      "macos",
      program("/Applications/Splashtop Streamer.app/Contents/MacOS/Splashtop Streamer"),
      "splashtop",
    ],
    [
      "Jump Desktop Connect",
      "macos",
      program("/Applications/Jump Desktop Connect.app/Contents/MacOS/Jump Desktop Connect"),
      "jump-desktop",
    ],
    [
      "NoMachine's server",
      "macos",
      program("/Applications/NoMachine.app/Contents/Frameworks/bin/nxserver.bin", {
        signer: "Developer ID Application: NoMachine S.a.r.l. (493C5JZAGR)",
      }),
      "nomachine",
    ],
    ["TurboVNC's server", "linux", program("/opt/TurboVNC/bin/Xvnc"), "turbovnc"],
    ["TigerVNC's server of the same name", "linux", program("/usr/bin/Xvnc"), "tigervnc"],
    [
      "the host of Remote Utilities",
      "windows",
      program("C:\\Program Files\\Remote Utilities - Host\\rutserv.exe"),
      "remote-utilities",
    ],
    ["the host of Aspia", "linux", program("/usr/bin/aspia_host"), "aspia"],
    [
      "RealVNC's server",
      "windows",
      program("C:\\Program Files\\RealVNC\\RealVNC Server\\rvncserver.exe", { signer: "RealVNC Limited" }),
      "realvnc",
    ],
    [
      "ISL Light Client",
      "windows",
      program("C:\\Program Files (x86)\\ISL Online\\ISL Light Client\\ISLLightClient.exe"),
      "isl-online",
    ],
    ["the agent of Level", "windows", program("C:\\Program Files\\Level\\level.exe"), "level"],
    ["a shared KDE desktop", "linux", program("/usr/bin/krfb"), "krfb"],
    [
      "the remote control of Configuration Manager",
      "windows",
      program("C:\\Windows\\CCM\\RemCtrl\\CmRcService.exe", { signer: "Microsoft Corporation" }),
      "configmgr-remote-control",
    ],
  ])("are told apart: %s counts", (_name, platform, process, entryId) => {
    expect(idsOf({ platform, processes: [process] })).toEqual([entryId]);
  });

  it.each<[string, Platform, ProcessInput]>([
    [
      "Splashtop Business",
      "windows",
      program("C:\\Program Files (x86)\\Splashtop\\Splashtop Remote\\Client for STB\\strwinclt.exe", {
        signer: "Splashtop Inc.",
        originalFileName: "strwinclt.exe",
      }),
    ],
    [
      "Splashtop Business on a Mac",
      "macos",
      program("/Applications/Splashtop Business.app/Contents/MacOS/Splashtop Business", {
        signer: "Developer ID Application: Splashtop Inc. (CPQQ3AW49Y)",
      }),
    ],
    [
      "Jump Desktop",
      "macos",
      program("/Applications/Jump Desktop.app/Contents/MacOS/Jump Desktop", { signer: "Phase Five Systems LLC" }),
    ],
    ["NoMachine's player", "linux", program("/usr/NX/bin/nxplayer.bin", { signer: "NoMachine S.a.r.l." })],
    [
      "the viewer of Remote Utilities",
      "windows",
      program("C:\\Program Files\\Remote Utilities - Viewer\\rutview.exe", { signer: "Remote Utilities LLC" }),
    ],
    [
      "LiteManager's viewer",
      "windows",
      program("C:\\Program Files\\LiteManager Pro - Viewer\\ROMViewer.exe", {
        signer: "Yakhnovets Denis Aleksandrovich IP",
      }),
    ],
    ["the console of DameWare", "windows", program("C:\\Program Files\\SolarWinds\\DWRCC.exe")],
    [
      "LogMeIn's meeting program",
      "windows",
      program("C:\\Users\\ana\\AppData\\Local\\GoToMeeting\\g2mcomm.exe", { signer: "LogMeIn, Inc." }),
    ],
    [
      "TeamViewer's meeting program",
      "windows",
      program("C:\\Program Files\\TeamViewerMeeting\\TeamViewerMeeting.exe", { signer: "TeamViewer Germany GmbH" }),
    ],
    [
      "LogMeIn's meeting launcher",
      "windows",
      program("C:\\Users\\ana\\AppData\\Local\\GoTo Opener\\GoToOpener.exe", { signer: "LogMeIn, Inc." }),
    ],
    [
      "LogMeIn's password store",
      "windows",
      program("C:\\Program Files (x86)\\Vault\\nplastpass.exe", { signer: "LogMeIn, Inc." }),
    ],
    [
      "the console of LogMeIn Rescue",
      "windows",
      program("C:\\Program Files (x86)\\Technician Console\\LMIRTechConsole.exe", { signer: "LogMeIn, Inc." }),
    ],
    [
      "NinjaOne's player",
      "windows",
      program("C:\\Users\\ana\\AppData\\Local\\Player\\ncplayer.exe", { signer: "NinjaOne LLC" }),
    ],
    [
      "the address book of RealVNC's viewer",
      "windows",
      program("C:\\Program Files\\RealVNC\\VNC Viewer\\vncaddrbook.exe", { signer: "RealVNC Ltd" }),
    ],
    [
      "the uninstaller of RealVNC's viewer",
      "windows",
      program("C:\\Program Files\\RealVNC\\VNC Viewer\\unins000.exe", { signer: "RealVNC Ltd" }),
    ],
    [
      "Splashtop's updater",
      "windows",
      program("C:\\Program Files (x86)\\Splashtop\\Splashtop Software Updater\\SSUAgent.exe", {
        signer: "Splashtop Inc.",
      }),
    ],
    [
      "the service of Splashtop's viewer",
      "windows",
      program("C:\\Program Files (x86)\\Splashtop\\Splashtop Remote\\Client for STP\\ClientService.exe", {
        signer: "Splashtop Inc.",
      }),
    ],
    [
      "ISL Light",
      "windows",
      program("C:\\Program Files (x86)\\ISL Online\\ISL Light\\ISLLight.exe", {
        signer: "ISL Online Ltd.",
        originalFileName: "ISLLight.exe",
      }),
    ],
    ["ISL Light on a Mac", "macos", program("/Applications/ISL Light.app/Contents/MacOS/ISL Light")],
    ["RemotePC's viewer", "windows", program("C:\\Program Files (x86)\\RemotePC\\RemotePCViewer.exe")],
    ["a developer's level editor", "windows", program("D:\\src\\Level\\level.exe")],
    ["a game of that name", "windows", program("D:\\Steam\\steamapps\\common\\Level\\level.exe")],
    ["Moonlight", "windows", program("C:\\Program Files\\Moonlight Game Streaming\\Moonlight.exe")],
    ["Teleport's client", "macos", program("/usr/local/bin/tsh")],
    ["the client of mosh", "linux", program("/usr/bin/mosh-client")],
    ["Weston on a screen", "linux", program("/usr/bin/weston", { commandLine: "weston --backend=drm-backend.so" })],
    ["a Xpra client", "linux", program("/usr/bin/xpra", { commandLine: "xpra attach ssh://ana@example.com/100" })],
  ])("are told apart: %s does not", (_name, platform, process) => {
    expect(idsOf({ platform, processes: [process] })).toEqual([]);
  });

  it.each<[string, Platform, ApplicationInput]>([
    ["Chrome Remote Desktop as a web app", "windows", { name: "Chrome Remote Desktop" }],
    ["the console of BeyondTrust", "windows", { name: "BeyondTrust Representative Console [help.example.com]" }],
    ["LogMeIn Client", "macos", { name: "LogMeIn Client", bundleId: "com.logmein.ignition" }],
    ["Splashtop Personal", "macos", { name: "Splashtop Personal", bundleId: "com.splashtop.stp.macosx" }],
    ["the viewer of TurboVNC", "macos", { name: "TurboVNC Viewer", bundleId: "com.turbovnc.vncviewer" }],
    ["HelpWire's program for helpers", "macos", { name: "HelpWire Operator" }],
    ["RealVNC's viewer", "macos", { name: "RealVNC Viewer", bundleId: "com.realvnc.vncviewer" }],
    ["NoMachine's client alone", "windows", { name: "NoMachine Enterprise Client" }],
    ["SimpleHelp's console", "windows", { name: "SimpleHelp Technician" }],
    ["ISL Light", "windows", { name: "ISL Light" }],
    ["ISL Light with its version", "windows", { name: "ISL Light 4.4.2332" }],
    ["ISL Light on a Mac", "macos", { name: "ISL Light", bundleId: "com.islonline.ISLLight" }],
    ["Zoho Assist's console", "windows", { name: "Zoho Assist - Technician" }],
    ["Zoho Assist's viewer", "windows", { name: "Zoho Assist Viewer" }],
    ["NetSupport's control", "windows", { name: "NetSupport Manager Control" }],
    ["NetSupport's tutor", "windows", { name: "NetSupport School Tutor" }],
    ["Action1's viewer", "windows", { name: "Action1 Remote Desktop Viewer" }],
    ["GoToAssist's console", "windows", { name: "GoToAssist Remote Support Expert" }],
    ["Splashtop's viewer for Pulseway", "windows", { name: "Splashtop for Pulseway Viewer" }],
    ["Splashtop's updater", "windows", { name: "Splashtop Software Updater" }],
    ["RemoteView's viewer", "windows", { name: "RemoteView Viewer" }],
    ["RemoteCall's program for helpers", "windows", { name: "RemoteCall Agent" }],
    ["Mikogo's viewer", "windows", { name: "Mikogo Viewer" }],
    ["Instant Housecall's program for helpers", "windows", { name: "Instant Housecall Specialist" }],
    ["TSplus's client", "windows", { name: "TSplus Client" }],
    ["the browser of Datto RMM", "windows", { name: "Datto RMM Agent Browser" }],
    ["NinjaOne's player", "windows", { name: "NinjaOne Remote Player" }],
    ["another program called Syncro", "windows", { name: "Syncro" }],
    ["another program called Komari", "windows", { name: "Komari" }],
    ["a shared KDE desktop that nobody starts", "linux", { name: "krfb" }],
    ["websockify that nobody starts", "linux", { name: "python3-websockify" }],
    ["noVNC that nobody starts", "linux", { name: "novnc" }],
  ])("are told apart where they are installed: %s does not count", (_name, platform, application) => {
    expect(idsOf({ platform, applications: [application] })).toEqual([]);
  });
});

describe("hosts under other names", () => {
  it.each<[string, Platform, ProcessInput, string]>([
    [
      "a custom AnyDesk",
      "windows",
      program("C:\\Program Files (x86)\\AnyDesk-ad_1a2b3c4d_msi\\AnyDesk-ad_1a2b3c4d_msi.exe"),
      "1a2b3c4d",
    ],
    [
      "a custom QuickSupport",
      "windows",
      program("C:\\Users\\ana\\Downloads\\TeamViewerQS-idc5abc9xyz.exe"),
      "5abc9xyz",
    ],
  ])("name the maker's customer: %s", (_name, platform, process, instance) => {
    expect(toolsOf({ platform, processes: [process] })).toMatchObject([{ instance, renamed: false }]);
  });

  it("takes the plain program for nobody's in particular", () => {
    expect(toolsOf({ platform: "windows", processes: [program("C:\\Users\\ana\\AnyDesk.exe")] })).toMatchObject([
      { entryId: "anydesk", instance: null },
    ]);
  });

  it("knows a Splashtop server that was renamed by its original name", () => {
    expect(
      toolsOf({
        platform: "windows",
        processes: [
          program("C:\\ProgramData\\audio\\audiosrv.exe", {
            signer: "Splashtop Inc.",
            originalFileName: "SRServer.exe",
          }),
        ],
      }),
    ).toMatchObject([{ entryId: "splashtop", renamed: true }]);
  });
});

describe("TeamViewer QuickSupport", () => {
  it("accepts connections while it runs, installed or not", () => {
    const found = toolsOf({
      platform: "macos",
      processes: [program("/Users/ana/Downloads/TeamViewerQS.app/Contents/MacOS/TeamViewerQS")],
    });

    expect(found).toMatchObject([
      { entryId: "teamviewer", running: true, installed: false, acceptsConnections: true, installSource: "user" },
    ]);
  });
});

describe("Chrome Remote Desktop on Linux", () => {
  it("is a Python script under its own path", () => {
    const script = "/opt/google/chrome-remote-desktop/chrome-remote-desktop";
    const found = idsOf({
      processes: [
        {
          pid: 9,
          name: "python3",
          path: "/usr/bin/python3.11",
          commandLine: `/usr/bin/python3 ${script} --start --foreground`,
        },
      ],
    });

    expect(found).toEqual(["chrome-remote-desktop"]);
  });
});

describe("macOS", () => {
  it.each([
    ["com.philandro.anydesk", "anydesk"],
    ["com.teamviewer.TeamViewerQS", "teamviewer"],
    ["com.carriez.rustdesk", "rustdesk"],
    ["com.splashtop.Splashtop-Streamer", "splashtop"],
    ["com.p5sys.jump.connect", "jump-desktop"],
    ["tv.parsec.www", "parsec"],
    ["com.hoptodesk.hoptodesk", "hoptodesk"],
    ["com.youqu.todesk.mac", "todesk"],
    ["com.oray.sunlogin.macclient", "sunlogin"],
    ["com.aweray.awesun.macclient", "awesun"],
    ["com.netease.uuremote", "uu-remote"],
    ["com.edovia.Screens-Connect", "screens-connect"],
    ["com.realvnc.rvncserver", "realvnc"],
    ["com.bomgar.scc.68CC106A", "beyondtrust"],
    ["com.ninjarmm.ncstreamer", "ninjaone"],
    ["com.microsoft.remotehelp", "microsoft-remote-help"],
  ])("knows the bundle %s", (bundleId, entryId) => {
    expect(idsOf({ platform: "macos", applications: [{ bundleId }] })).toEqual([entryId]);
  });

  it.each([
    ["com.nomachine.localnxserver", "nomachine"],
    ["com.realvnc.vncagent.prelogin", "realvnc"],
    ["com.parallels.mobile.prl_deskctl_agent.launchagent", "parallels-access"],
    ["com.kaseya.agentmon", "kaseya"],
    ["com.atera.ateraagent", "atera"],
    ["net.dwservice.agsvc", "dwservice"],
    ["org.aspia.host-service", "aspia"],
    ["tacticalagent", "tactical-rmm"],
  ])("knows the launchd job %s", (name, entryId) => {
    expect(idsOf({ platform: "macos", services: [{ name, state: "running" }] })).toEqual([entryId]);
  });
});

describe("one keyboard for several computers", () => {
  it.each<[string, ProcessInput, string[]]>([
    ["Barrier that follows", program("/usr/bin/barrierc", { commandLine: "barrierc -f 192.0.2.5" }), ["barrier"]],
    ["Barrier that leads", program("/usr/bin/barriers", { commandLine: "barriers -f" }), []],
    ["Deskflow that follows", program("/usr/bin/deskflow-core", { commandLine: "deskflow-core client" }), ["deskflow"]],
    ["Deskflow that leads", program("/usr/bin/deskflow-core", { commandLine: "deskflow-core server" }), []],
  ])("counts where another computer's keyboard acts: %s", (_name, process, expected) => {
    expect(idsOf({ processes: [process] })).toEqual(expected);
  });
});

describe("the server of an agent", () => {
  it("gives nobody a way in by itself", () => {
    const found = toolsOf({
      processes: [
        { pid: 3, name: "MainThread", path: "/usr/bin/node", commandLine: "node /home/ana/node_modules/meshcentral" },
      ],
    });

    expect(found).toEqual([]);
  });
});

describe("a program that calls whoever controls it", () => {
  const calling = { protocol: "tcp", localAddress: "192.0.2.1", localPort: 40_123, state: "established", pid: 7 };

  function sessionsOf(process: ProcessInput, remotePort: number) {
    const sockets = [{ ...calling, remoteAddress: "203.0.113.9", remotePort }];
    return signalsOf(recognizeSnapshot(emptySnapshot({ processes: [process], sockets })), "remote_session").map(
      ({ payload: { entryId, peer } }) => [entryId, peer],
    );
  }

  it.each<[string, ProcessInput, number, string]>([
    ["a VNC server that calls a waiting viewer", program("/usr/bin/x11vnc"), 5500, "x11vnc"],
    [
      "a keyboard that is lent",
      program("/usr/bin/deskflow-core", { commandLine: "deskflow-core client" }),
      24_800,
      "deskflow",
    ],
  ])("has a session while it is connected: %s", (_name, process, port, entryId) => {
    expect(sessionsOf(process, port)).toEqual([[entryId, "203.0.113.9"]]);
  });

  it("has none by a connection of another kind", () => {
    expect(sessionsOf(program("/usr/bin/x11vnc"), 443)).toEqual([]);
  });
});

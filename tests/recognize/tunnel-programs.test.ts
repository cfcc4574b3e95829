import type { SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot } from "../support/recognize-snapshot.ts";

const KINDS = new Set(["vpn", "proxyware", "tunnel", "remote_tool", "anti_idle"]);

function found(patch: Partial<SnapshotInput>): string[] {
  return recognizeSnapshot(emptySnapshot(patch)).signals.flatMap((signal) =>
    KINDS.has(signal.kind) && "entryId" in signal.payload ? [`${signal.kind} ${signal.payload.entryId}`] : [],
  );
}

function running(path: string, commandLine: string | null = null): string[] {
  const platform = path.includes("\\") ? "windows" : path.startsWith("/Applications") ? "macos" : "linux";
  return found({ platform, processes: [{ pid: 1, path, commandLine }] });
}

describe("tunnels and mesh networks", () => {
  it.each([
    ["/usr/bin/ssh", "ssh -p 443 -R0:localhost:8000 a.pinggy.io", "ssh-reverse-tunnel"],
    ["/usr/bin/ssh", 'ssh -o "RemoteForward=2222 localhost:22" ana@example.com', "ssh-reverse-tunnel"],
    ["/usr/bin/ssh", "ssh -N -R 2222:localhost:22 ana@example.com", "ssh-reverse-tunnel"],
    ["/usr/bin/ssh", "ssh -R 1080 ana@example.com", "ssh-reverse-tunnel"],
    ["/usr/bin/ssh", "ssh -R /run/one.sock:localhost:22 ana@example.com", "ssh-reverse-tunnel"],
    ["C:\\Tools\\plink.exe", "plink.exe -N -R 9000:127.0.0.1:3389 ana@example.com", "ssh-reverse-tunnel"],
    ["/usr/bin/cloudflared", "cloudflared tunnel --url http://localhost:8080", "cloudflared"],
    ["/usr/bin/tailscale", "tailscale funnel 3000", "tailscale-funnel"],
    ["/opt/nps/npc", "./npc -server=203.0.113.5:8024 -vkey=abc -type=tcp", "nps"],
    ["/usr/sbin/edge", "edge -d n2n0 -c net -k pw -l 203.0.113.5:7777", "n2n"],
    ["/usr/bin/python3.11", "/usr/bin/python3 /usr/bin/pagekite 80 ana.example.com", "pagekite"],
    ["/usr/share/cursor/bin/cursor", "cursor tunnel", "vscode-tunnel"],
    ["/usr/bin/nebula", "nebula -config /etc/nebula/config.yml", "nebula"],
    ["C:\\Users\\ana\\playit.exe", null, "playit"],
  ])("knows %s as %s", (path, commandLine, entryId) => {
    expect(running(path, commandLine)).toEqual([`tunnel ${entryId}`]);
  });

  it.each([
    ["C:\\Tools\\plink.exe", "plink.exe -raw -P 23 example.com", "a terminal"],
    ["C:\\Tools\\plink.exe", "plink.exe -ssh ana@example.com", "a terminal"],
    ["/usr/bin/cloudflared", "cloudflared access ssh --hostname ssh.example.com", "a client of somebody else's tunnel"],
    ["/usr/bin/cloudflared", "cloudflared proxy-dns --port 5053", "a resolver"],
    ["/usr/bin/tailscale", "tailscale status", "a question"],
    ["/usr/bin/tailscale", "tailscale funnel status", "a question"],
    ["C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe", "msedge.exe --type=gpu", "a browser"],
    ["/usr/bin/npc", "npc install", "something else called npc"],
    ["/usr/bin/gost", "gost --help", "a question"],
    ["/usr/share/cursor/cursor", "/usr/share/cursor/cursor /home/ana/tunnel", "an editor"],
    ["/usr/bin/ssh", "ssh -J bastion.example.com ana@example.com", "a terminal"],
    ["/usr/bin/ssh", "ssh -D 1080 ana@example.com", "a proxy of one's own"],
    [
      "/usr/bin/ssh",
      "ssh -R /run/user/1/gnupg/S.agent:/home/ana/.gnupg/S.agent.extra example.com",
      "a key ring's agent",
    ],
    ["/usr/bin/ssh", 'ssh -o "RemoteForward=/run/S.agent /home/ana/S.agent" example.com', "a key ring's agent"],
  ])("says nothing of %s", (path, commandLine, _what) => {
    expect(running(path, commandLine)).toEqual([]);
  });
});

describe("programs that lend the connection", () => {
  it("knows container programs by their arguments", () => {
    expect(running("/app/Cli", "./Cli start accept --token abc")).toEqual(["proxyware traffmonetizer"]);
    expect(running("/app/Cli", "./Cli --help")).toEqual([]);
  });

  it("does not take the geographic information system for Grass", () => {
    expect(found({ platform: "linux", applications: [{ name: "grass" }] })).toEqual([]);
    expect(found({ platform: "macos", applications: [{ name: "Grass" }] })).toEqual([]);
    expect(found({ platform: "macos", applications: [{ name: "Grass Desktop" }] })).toEqual(["proxyware grass"]);
  });

  it("knows the programs of 911 S5 by their services", () => {
    expect(running("C:\\Program Files (x86)\\MaskVPN\\mask_svc.exe")).toEqual(["proxyware 911-s5"]);
  });
});

describe("keep-awake programs", () => {
  it.each([
    [
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
      "powershell.exe -ExecutionPolicy Bypass -File C:\\x\\mjig.ps1",
      "keep-awake-script",
    ],
    [
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
      "powershell.exe -Command \"while(1){$s.SendKeys('{F15}');sleep 59}\"",
      "keep-awake-script",
    ],
    ["C:\\Windows\\System32\\wscript.exe", "wscript.exe //B C:\\Users\\ana\\keepawake.vbs", "keep-awake-script"],
    [
      "C:\\Program Files\\AutoHotkey\\AutoHotkey64.exe",
      "AutoHotkey64.exe C:\\Users\\ana\\mouse-jiggler.ahk",
      "keep-awake-script",
    ],
    ["/usr/bin/python3.11", "python3 /home/ana/bin/mouse_mover.py", "keep-awake-script"],
    ["/usr/bin/xdotool", "xdotool mousemove_relative 1 1 sleep 60", "keep-awake-script"],
    ["/Applications/KeepingYouAwake.app/Contents/MacOS/KeepingYouAwake", null, "keepingyouawake"],
    ["/Applications/Theine.app/Contents/MacOS/Theine", null, "keep-awake-tools"],
    ["C:\\Users\\ana\\MouseJiggler.exe", "MouseJiggler.exe --jiggle --zen", "mouse-jiggler"],
  ])("knows %s running %s", (path, commandLine, entryId) => {
    expect(running(path, commandLine)).toEqual([`anti_idle ${entryId}`]);
  });

  it("tells an app of the store by its package name", () => {
    expect(found({ platform: "windows", applications: [{ name: "3158EllAnt.MoveMouse_1.2.3_x64__abc" }] })).toEqual([
      "anti_idle move-mouse",
    ]);
  });

  it.each([
    ["/usr/bin/caffeinate", "caffeinate -i make", "a long build"],
    ["C:\\Users\\ana\\AppData\\Local\\insomnia\\Insomnia.exe", null, "a tool of web developers"],
    ["/usr/bin/xdotool", "xdotool search --name Terminal", "an automation"],
    ["/usr/bin/systemd-inhibit", "systemd-inhibit --what=sleep --mode=block apt upgrade", "an upgrade"],
    ["/usr/bin/node", "node server.js -f mjig.ps1.json", "a server"],
    [
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
      "powershell.exe -File C:\\build\\release.ps1",
      "a build",
    ],
  ])("says nothing of %s", (path, commandLine, _what) => {
    expect(running(path, commandLine)).toEqual([]);
  });

  it("counts a keep-awake request by its program's name", () => {
    expect(
      found({
        platform: "windows",
        processes: [],
        inhibitors: [{ name: "\\Device\\HarddiskVolume3\\MouseJiggler.exe", reason: "DISPLAY" }],
      }),
    ).toEqual(["anti_idle mouse-jiggler"]);
  });
});

describe("what listens beside a mesh network", () => {
  const beside = (path: string, localPort: number) =>
    recognizeSnapshot(
      emptySnapshot({
        processes: [
          { pid: 1, path: "/usr/sbin/tailscaled" },
          { pid: 2, path },
        ],
        sockets: [{ protocol: "tcp", localAddress: "0.0.0.0", localPort, state: "listen", pid: 2 }],
      }),
    ).signals.flatMap((signal) => (signal.kind === "tunnel" ? [signal.payload.desktopListening] : []));

  it("is a desktop or a shell where it lets somebody in, and nothing where files are kept in step", () => {
    expect(beside("/usr/bin/x11vnc", 5900)).toEqual([true]);
    expect(beside("/usr/bin/syncthing", 22_000)).toEqual([false]);
  });
});

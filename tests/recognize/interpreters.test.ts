import type { Platform, SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot } from "../support/recognize-snapshot.ts";

type ProcessInput = NonNullable<SnapshotInput["processes"]>[number];

const KINDS = new Set(["remote_tool", "tunnel", "vpn", "proxyware", "anti_idle"]);

function idsOf(process: ProcessInput, platform: Platform = "linux"): (string | null)[] {
  const { signals } = recognizeSnapshot(emptySnapshot({ platform, processes: [{ pid: 7, ...process }] }));
  return signals.flatMap(({ kind, payload }) => (KINDS.has(kind) && "entryId" in payload ? [payload.entryId] : []));
}

describe("tools behind an interpreter", () => {
  it.each<[string, ProcessInput, string]>([
    [
      "websockify",
      { path: "/usr/bin/python3.11", commandLine: "/usr/bin/python3 /usr/bin/websockify 6080 :5900" },
      "novnc",
    ],
    [
      "websockify as a module",
      { path: "/usr/bin/python3.11", commandLine: "python3 -m websockify 6080 :5900" },
      "novnc",
    ],
    ["noVNC", { path: "/usr/bin/bash", commandLine: "bash /usr/share/novnc/utils/novnc_proxy --listen 6080" }, "novnc"],
    ["wetty", { path: "/usr/bin/node", commandLine: "node /usr/local/bin/wetty --port 3000" }, "wetty"],
    [
      "wetty from its package",
      { path: "/usr/bin/node", commandLine: "node /srv/node_modules/wetty/build/main.js" },
      "wetty",
    ],
    [
      "xpra",
      { path: "/usr/bin/python3.11", commandLine: "/usr/bin/python3 /usr/bin/xpra start :100 --daemon=no" },
      "xpra",
    ],
    [
      "localtunnel",
      { path: "/usr/bin/node", commandLine: "node /usr/lib/node_modules/localtunnel/bin/lt.js -p 80" },
      "localtunnel",
    ],
  ])("are found by program and argument: %s", (_name, process, id) => {
    expect(idsOf(process)).toEqual([id]);
  });

  it("are found by the script where the system shows its name in place of the interpreter's", () => {
    expect(idsOf({ name: "websockify" })).toEqual(["novnc"]);
    expect(idsOf({ name: "MainThread", path: "/usr/bin/node", commandLine: "node /usr/local/bin/wetty" })).toEqual([
      "wetty",
    ]);
  });

  it.each<[string, ProcessInput]>([
    ["notes about it", { path: "/usr/bin/python3.11", commandLine: "python my-websockify-notes.py" }],
    ["its installer", { path: "/usr/bin/python3.11", commandLine: "python3 -m pip install websockify" }],
    ["code that names it", { path: "/usr/bin/python3.11", commandLine: "python3 -c import websockify" }],
    ["another script's argument", { path: "/usr/bin/node", commandLine: "node build.js wetty" }],
    ["another script's option", { path: "/usr/bin/python3.11", commandLine: "python3 manage.py -m websockify" }],
    ["a shell that echoes it", { path: "/usr/bin/bash", commandLine: "bash -c echo x11vnc" }],
    [
      "its own client",
      { path: "/usr/bin/python3.11", commandLine: "/usr/bin/python3 /usr/bin/xpra attach ssh://host/100" },
    ],
    ["an editor", { path: "/usr/bin/vim.basic", commandLine: "vim /usr/bin/websockify" }],
    ["a search", { path: "/usr/bin/grep", commandLine: "grep -R wetty ." }],
    ["an archive", { path: "/usr/bin/tar", commandLine: "tar xf websockify" }],
    ["a pager", { path: "/usr/bin/less", commandLine: "less x11vnc" }],
    ["a commit", { path: "/usr/bin/git", commandLine: "git commit -m websockify" }],
    ["a remote command", { path: "/usr/bin/ssh", commandLine: "ssh build.example.com x11vnc -forever" }],
  ])("are not found in %s", (_name, process) => {
    expect(idsOf(process)).toEqual([]);
  });
});

describe("a name that Linux has cut", () => {
  const daemon = "gnome-remote-desktop-daemon";
  const listening = { protocol: "tcp", localAddress: "0.0.0.0", localPort: 3389, state: "listen", pid: 7 };

  function found(process: ProcessInput): number {
    const input = emptySnapshot({ processes: [{ pid: 7, ...process }], sockets: [listening] });
    return recognizeSnapshot(input).signals.filter(({ kind }) => kind === "remote_tool").length;
  }

  it("is believed only where nothing better is known", () => {
    expect(found({ name: "gnome-remote-de" })).toBe(1);
    expect(found({ name: "gnome-remote-de", path: `/usr/libexec/${daemon}` })).toBe(1);
    expect(found({ name: "gnome-remote-de", commandLine: `/usr/libexec/${daemon} --system` })).toBe(1);
    expect(found({ name: "gnome-remote-de", path: "/usr/bin/gnome-remote-debugger" })).toBe(0);
    expect(found({ name: "gnome-remote-de", commandLine: "/usr/bin/gnome-remote-debugger" })).toBe(0);
  });

  it("says nothing where the program is an interpreter", () => {
    expect(found({ name: "gnome-remote-de", path: "/usr/bin/python3.11", commandLine: "python3 notes.py" })).toBe(0);
  });
});

describe("an SSH client", () => {
  it.each([
    "ssh -R 8080:localhost:80 host.example.com",
    "ssh -fNTR 8080:localhost:80 host.example.com",
    "ssh -p 2222 -vNR8080:localhost:80 host.example.com",
    "ssh host.example.com -R 8080:localhost:80",
    "ssh -o RemoteForward=8080:localhost:80 host.example.com",
  ])("is a reverse tunnel in %j", (commandLine) => {
    expect(idsOf({ path: "/usr/bin/ssh", commandLine })).toEqual(["ssh-reverse-tunnel"]);
  });

  it.each([
    "ssh -L 8080:localhost:80 host.example.com",
    "ssh -D 1080 -N host.example.com",
    "ssh -J bastion.example.com host.example.com",
    "ssh host.example.com ls -R /srv",
    "ssh host.example.com sudo chown -R www-data /srv",
    "ssh -i ~/.ssh/-R host.example.com",
  ])("is nothing in %j", (commandLine) => {
    expect(idsOf({ path: "/usr/bin/ssh", commandLine })).toEqual([]);
  });

  it("that is kept alive is a reverse tunnel only where it is one", () => {
    const [reverse, forward] = ["-R 8080:localhost:80", "-L 8080:localhost:80"].map((option) =>
      idsOf({ path: "/usr/bin/autossh", commandLine: `autossh -M 0 -N ${option} host.example.com` }),
    );

    expect(reverse).toEqual(["autossh"]);
    expect(forward).toEqual([]);
  });
});

describe("VS Code", () => {
  it("is a tunnel only when it is told to be one", () => {
    expect(idsOf({ path: "/usr/share/code/code", commandLine: "code tunnel --accept-server-license-terms" })).toEqual([
      "vscode-tunnel",
    ]);
    expect(idsOf({ path: "/usr/share/code/code", commandLine: "code ." })).toEqual([]);
    expect(idsOf({ path: "/usr/share/code/code", commandLine: "code /home/ana/src/tunnel" })).toEqual([]);
  });
});

import type { SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

type ProcessInput = NonNullable<SnapshotInput["processes"]>[number];

const PROGRAM = "/usr/local/mesh_services/meshagent/meshagent";
const AGENT: ProcessInput = { pid: 700, parentPid: 1, path: PROGRAM, commandLine: PROGRAM };
const SETTINGS = [{ toolId: "meshagent", program: PROGRAM, instance: "Mesh.example.net" }];

function child(path: string, commandLine: string, more: Partial<ProcessInput> = {}): ProcessInput {
  return { pid: 812, parentPid: 700, path, commandLine, startedAt: "2026-03-02T13:30:00Z", ...more };
}

function sessionsOf(patch: Partial<SnapshotInput>) {
  return signalsOf(recognizeSnapshot(emptySnapshot(patch)), "remote_session").map(({ payload }) => payload);
}

describe("a MeshAgent on Linux", () => {
  it.each([
    ["serves the screen from a copy of itself", child(PROGRAM, PROGRAM)],
    ["serves a terminal by a shell of its own", child("/usr/bin/bash", "bash")],
    ["serves a terminal by a log-in", child("/usr/bin/login", "login")],
  ])("%s: a session since then, at the server of its settings", (_name, process) => {
    expect(sessionsOf({ processes: [AGENT, process], toolSettings: SETTINGS })).toEqual([
      {
        entryId: "meshagent",
        matchedOn: ["process"],
        since: "2026-03-02T13:30:00Z",
        unattended: null,
        peer: null,
        instance: "mesh.example.net",
        active: true,
      },
    ]);
  });

  it.each([
    ["alone", AGENT],
    ["asking its own questions", child("/usr/bin/dash", "sh")],
    ["running a script of its own", child(PROGRAM, `${PROGRAM} -b64exec cmVxdWlyZQ==`)],
    ["beside a person's shell", child("/usr/bin/bash", "bash", { parentPid: 650 })],
    ["beside a second agent", child(PROGRAM, PROGRAM, { parentPid: 1 })],
  ])("shows no session %s", (_name, process) => {
    expect(sessionsOf({ processes: [AGENT, process] })).toEqual([]);
  });
});

describe("the settings beside a program", () => {
  it("name the server of each of two agents", () => {
    const second = "/opt/other/meshagent";
    const found = recognizeSnapshot(
      emptySnapshot({
        processes: [AGENT, { pid: 701, path: second }],
        toolSettings: [...SETTINGS, { toolId: "meshcentral", program: second, instance: "relay.example.org" }],
      }),
    );

    expect(signalsOf(found, "remote_tool").map(({ payload }) => [payload.entryId, payload.instance])).toEqual([
      ["meshagent", "mesh.example.net"],
      ["meshagent", "relay.example.org"],
    ]);
  });

  it("name the tool, whatever the program is called", () => {
    const renamed = "/home/ana/.cache/updater";
    const found = recognizeSnapshot(
      emptySnapshot({
        processes: [{ pid: 9, name: "updater", path: renamed, commandLine: renamed }],
        toolSettings: [{ toolId: "meshagent", program: renamed, instance: "relay.example.org" }],
      }),
    );

    expect(signalsOf(found, "remote_tool").map(({ payload }) => payload)).toMatchObject([
      { entryId: "meshagent", matchedOn: ["path"], instance: "relay.example.org", renamed: true, running: true },
    ]);
  });

  it("name nothing where no such program runs, or the tool is not in the catalog", () => {
    const found = recognizeSnapshot(
      emptySnapshot({
        processes: [{ pid: 9, path: "/opt/one" }],
        toolSettings: [...SETTINGS, { toolId: "nobody-knows", program: "/opt/one", instance: "x.example.org" }, {}],
      }),
    );

    expect(signalsOf(found, "remote_tool")).toEqual([]);
  });
});

describe("a tool that calls whoever controls it", () => {
  const CLIENT: ProcessInput = { pid: 40, path: "/usr/bin/barrierc", commandLine: "barrierc 192.0.2.2" };
  const established = { protocol: "tcp", localAddress: "192.0.2.1", localPort: 40_123, state: "established", pid: 40 };

  it("has a session while it is connected, with the other side as peer", () => {
    const sockets = [{ ...established, remoteAddress: "192.0.2.2", remotePort: 24_800 }];

    expect(sessionsOf({ processes: [CLIENT], sockets })).toMatchObject([
      { entryId: "barrier", matchedOn: ["socket"], peer: "192.0.2.2", active: true },
    ]);
  });

  it.each([
    ["it still tries", { state: "syn_sent", remoteAddress: "192.0.2.2", remotePort: 24_800 }],
    ["another program is connected", { pid: 41, remoteAddress: "192.0.2.2", remotePort: 24_800 }],
  ])("has none while %s", (_name, more) => {
    expect(sessionsOf({ processes: [CLIENT], sockets: [{ ...established, ...more }] })).toEqual([]);
  });

  it("is no way in where its own keyboard is lent away", () => {
    const server = { pid: 40, path: "/usr/bin/barriers", commandLine: "barriers" };

    expect(signalsOf(recognizeSnapshot(emptySnapshot({ processes: [server] })), "remote_tool")).toEqual([]);
  });
});

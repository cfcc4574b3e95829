import { compileCatalog } from "@clearseat/agent";
import { CATALOG, joinCompanyEntries, loadCompanyEntries, type SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

/** A company's entry that adds names to a tool of ours. */
function joined(id: string, names: Record<string, readonly string[]>) {
  const entry = {
    id,
    name: "Ours",
    family: "remote-tool",
    about: "Made up for this test.",
    maker: null,
    sources: ["Made up"],
    checkedOn: "2026-11-26",
    programs: [{ platforms: ["linux"], ...names }],
  };
  const company = loadCompanyEntries([entry], CATALOG, "company.json");
  return compileCatalog(joinCompanyEntries(CATALOG, company, "test"));
}

function look(patch: Partial<SnapshotInput>, catalog: ReturnType<typeof joined>) {
  const found = recognizeSnapshot(emptySnapshot(patch), [], catalog);
  return { tools: signalsOf(found, "remote_tool"), sessions: signalsOf(found, "remote_session") };
}

const FIREFOX = { pid: 7, parentPid: 1, name: "firefox", path: "/usr/lib/firefox/firefox" };
const CONNECTION = {
  protocol: "tcp",
  localAddress: "192.168.1.23",
  localPort: 50_000,
  remoteAddress: "203.0.113.9",
  remotePort: 443,
  state: "established",
  pid: 7,
};

describe("names that a company adds to a tool of the project", () => {
  it("tell that the program is here and nothing of its connections", () => {
    const catalog = joined("synergy", { executables: ["firefox"] });
    const { tools, sessions } = look({ processes: [FIREFOX], sockets: [CONNECTION] }, catalog);

    expect(tools.map(({ payload }) => [payload.entryId, payload.running, payload.matchedOn])).toEqual([
      ["synergy", true, ["process"]],
    ]);
    expect(sessions).toEqual([]);
  });

  it("do not turn the children of an added program into sessions", () => {
    const catalog = joined("meshagent", { executables: ["firefox"] });
    const shell = { pid: 8, parentPid: 7, name: "bash", path: "/bin/bash" };

    expect(look({ processes: [FIREFOX, shell] }, catalog).sessions).toEqual([]);
  });

  it("do not read a server from an added program's command line or service", () => {
    const relay = "/usr/lib/firefox/firefox ?e=Access&y=Guest&h=private.example.org&p=443";
    const catalog = joined("screenconnect", { executables: ["firefox"], services: ["browser-update"] });
    const { tools } = look(
      {
        processes: [{ ...FIREFOX, commandLine: relay }],
        services: [{ name: "browser-update.service", path: relay, state: "running" }],
      },
      catalog,
    );

    expect(tools.map(({ key, payload }) => [key, payload.instance])).toEqual([["screenconnect", null]]);
  });

  it("leave the tool's own sessions as they are", () => {
    const catalog = joined("synergy", { executables: ["firefox"] });
    const client = { pid: 9, parentPid: 1, name: "synergyc", path: "/usr/bin/synergyc" };
    const { sessions } = look(
      { processes: [FIREFOX, client], sockets: [CONNECTION, { ...CONNECTION, pid: 9, remoteAddress: "192.168.1.2" }] },
      catalog,
    );

    expect(sessions.map(({ payload }) => payload.peer)).toEqual(["192.168.1.2"]);
  });

  it("do not keep a logged session of the tool alive", () => {
    const catalog = joined("anydesk", { executables: ["firefox"] });
    const toolLogs = [{ toolId: "anydesk", at: "2026-03-02T13:00:00Z", event: "session_started", unattended: true }];

    expect(look({ processes: [FIREFOX], toolLogs }, catalog).sessions.map(({ payload }) => payload.active)).toEqual([
      false,
    ]);
  });

  it("are told even of a program that lets nobody in, which is else not sent", () => {
    const putty = { pid: 9, name: "putty", path: "/usr/bin/putty" };

    expect(look({ processes: [putty] }, joined("anydesk", { executables: ["firefox"] })).tools).toEqual([]);
    expect(look({ processes: [FIREFOX] }, joined("putty", { executables: ["firefox"] })).tools).toMatchObject([
      { key: "putty", payload: { acceptsConnections: false } },
    ]);
  });
});

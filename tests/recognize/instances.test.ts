import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";

function instanceOf(path: string, commandLine: string): (string | null)[] {
  const look = recognizeSnapshot(emptySnapshot({ processes: [{ pid: 1, path, commandLine }] }));
  return look.signals.flatMap((signal) =>
    signal.kind === "remote_tool" || signal.kind === "tunnel"
      ? ["instance" in signal.payload ? signal.payload.instance : null]
      : [],
  );
}

describe("the server that a tool names", () => {
  it.each([
    ["/usr/bin/upterm", "upterm host --server ssh://relay.example.com:22", "relay.example.com"],
    ["/usr/bin/upterm", "upterm host --server ssh://ana.garcia@relay.example.com:22", "relay.example.com"],
    ["/usr/bin/sshx", "sshx --server https://ana:secret@relay.example.com", "relay.example.com"],
    [
      "/usr/local/mesh/meshagent",
      "meshagent --MeshServer=wss://ana@relay.example.com:443/agent.ashx",
      "relay.example.com",
    ],
  ])("is sent without who logs in there: %s %s", (path, commandLine, instance) => {
    expect(instanceOf(path, commandLine)).toEqual([instance]);
  });

  it("is nothing where a file of somebody's stands in its place", () => {
    expect(instanceOf("/usr/bin/teleport", "teleport start --auth-server=/home/ana.garcia/x")).toEqual([null]);
  });

  it("stays what it was while the tool's settings cannot be read", () => {
    const agent = { pid: 1, path: "/usr/local/mesh_services/meshagent/meshagent" };
    const settings = [{ toolId: "meshagent", program: agent.path, instance: "help.example.com" }];
    const before = recognizeSnapshot(emptySnapshot({ processes: [agent], toolSettings: settings })).signals;
    const failed = { processes: [agent], gaps: [{ section: "toolSettings", reason: "timed_out" as const }] };

    const look = recognizeSnapshot(emptySnapshot(failed), before);

    expect(signalsOf(look, "remote_tool").map(({ key }) => key)).toEqual(["meshagent@help.example.com"]);
    expect(look.gaps).toContainEqual({ kind: "remote_tool", reason: "timed_out", section: "toolSettings" });
  });
});

import { describe, expect, it } from "vitest";
import type { FakeEntry } from "../../platform/fake-files.ts";
import { lookAt } from "../run-for-test.ts";
import { toolSettingsCollector } from "./collector.ts";
import { parseMeshSettings } from "./parse-mesh-settings.ts";

/** Composed after the settings that a MeshCentral server hands out; the identifiers are made up. */
const MESH_SETTINGS = [
  "",
  "MeshName=laptops",
  "MeshType=2",
  "MeshID=0xB03995D8",
  "ServerID=E7BAD4ED",
  "MeshServer=wss://mesh.example.net:443/agent.ashx",
  'translation={"en":{"agent":"Agent"}}',
].join("\r\n");

function running(pid: number, program: string): Record<string, FakeEntry> {
  return {
    [`/proc/${pid}/stat`]: `${pid} (any) S 1 ${pid} ${pid} 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 ${pid} 0 0`,
    [`/proc/${pid}/cmdline`]: `${program}\0`,
    [`/proc/${pid}/status`]: "Uid:\t0\t0\t0\t0\n",
    [`/proc/${pid}/exe`]: { link: program },
  };
}

describe("tool settings collector", () => {
  it("reads the server beside each running agent, whatever the agent is called", async () => {
    const run = await lookAt(toolSettingsCollector, {
      ...running(1, "/usr/lib/systemd/systemd"),
      ...running(80, "/usr/local/mesh_services/meshagent/meshagent"),
      ...running(81, "/usr/local/mesh_services/meshagent/meshagent"),
      ...running(90, "/home/ana/updater"),
      "/usr/local/mesh_services/meshagent/meshagent.msh": MESH_SETTINGS,
      "/home/ana/updater.msh": MESH_SETTINGS.replace("mesh.example.net", "relay.example.org"),
    });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      {
        toolId: "meshagent",
        program: "/usr/local/mesh_services/meshagent/meshagent",
        instance: "mesh.example.net",
      },
      { toolId: "meshagent", program: "/home/ana/updater", instance: "relay.example.org" },
    ]);
  });

  it("answers an empty list where no program has settings beside it", async () => {
    const run = await lookAt(toolSettingsCollector, running(1, "/usr/lib/systemd/systemd"));

    expect(run.value).toEqual([]);
    expect(run.gaps).toEqual([]);
  });

  it("names the part that it may not read, or that is too long, and reads the rest", async () => {
    const run = await lookAt(toolSettingsCollector, {
      ...running(1, "/opt/first"),
      ...running(2, "/opt/second"),
      ...running(3, "/opt/third"),
      "/opt/first.msh": { fails: "denied" },
      "/opt/second.msh": `${MESH_SETTINGS}${"x".repeat(1 << 18)}`,
      "/opt/third.msh": MESH_SETTINGS,
    });

    expect(run.value).toMatchObject([{ program: "/opt/third" }]);
    expect(run.gaps).toEqual([
      { section: "toolSettings.files", reason: "denied" },
      { section: "toolSettings.files", reason: "unparsable" },
    ]);
  });

  it("is a gap where processes cannot be listed", async () => {
    const run = await lookAt(toolSettingsCollector, {});

    expect(run.gaps).toEqual([{ section: "toolSettings", reason: "missing" }]);
  });
});

describe("MeshAgent's settings", () => {
  it.each([
    ["MeshID=0x1\nMeshServer=wss://mesh.example.net:443/agent.ashx", "mesh.example.net"],
    ["MeshID=0x1\nMeshServer=wss://192.0.2.2/agent.ashx,wss://192.0.2.3/agent.ashx", "192.0.2.2"],
    ["MeshID=0x1\nMeshServer=wss://[2001:db8::2]:4430/agent.ashx", "[2001:db8::2]"],
    ["MeshID=0x1\nMeshServer=local", null],
    ["MeshServer=wss://mesh.example.net/", null],
    ["MeshID=0x1\nMeshServer=", null],
    ["a font in Metafont's own words", null],
    ["", null],
  ])("%j name the server %s", (text, server) => {
    expect(parseMeshSettings(text)).toBe(server);
  });
});

import { CATALOG, type CatalogEntryInput, loadCatalog } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { compileCatalog } from "../compile-catalog.ts";
import { matchProcess } from "./match-process.ts";

const made: CatalogEntryInput = {
  id: "made-up-desk",
  name: "Made-up Desk",
  family: "remote-tool",
  about: "Made up for this test.",
  maker: null,
  sources: ["Made up"],
  checkedOn: "2026-11-22",
  programs: [
    {
      platforms: ["windows"],
      folders: ["Made Up/Desk*"],
      viewers: ["MadeUpViewer.exe"],
      signers: ["Made Up Ltd"],
    },
    { platforms: ["linux"], folders: ["made-up/desk", "Made Up Desk"], paths: ["/made-up-*/bin/*"] },
  ],
};
const { windows, linux } = compileCatalog([...CATALOG, ...loadCatalog([made], "test")]).programs;

function match(path: string, more: { originalFileName?: string; signer?: string } = {}) {
  const process = { name: null, commandLine: null, signer: null, originalFileName: null, ...more, path };
  return matchProcess(process, windows).map(({ entry, matchedOn, renamed }) => [entry.id, [...matchedOn], renamed]);
}

describe("a program whose path could not be read", () => {
  function started(name: string | null, commandLine: string) {
    const process = { name, path: null, commandLine, signer: null, originalFileName: null };
    return matchProcess(process, linux).map(({ entry, matchedOn }) => [entry.id, [...matchedOn]]);
  }

  it("lies where it was started from", () => {
    const byPath = [["made-up-desk", ["path"]]];

    expect(started("agent", "/opt/Made Up Desk/agent --run")).toEqual([]);
    expect(started("agent", '"/opt/Made Up Desk/agent" --run')).toEqual(byPath);
    expect(started("agent", "/opt/made-up/desk/agent --run")).toEqual(byPath);
    expect(started("agent", "/home/ana/made-up-1.2/bin/agent")).toEqual(byPath);
    expect(started("agent-with-a-lo", "/opt/made-up/desk/agent-with-a-long-name")).toEqual(byPath);
    expect(started(null, "/opt/made-up/desk/agent")).toEqual(byPath);
  });

  it("lies nowhere when it calls itself otherwise, or names no place", () => {
    expect(started("nginx", "/opt/made-up/desk/agent --run")).toEqual([]);
    expect(started("agent", "made-up/desk/agent --run")).toEqual([]);
    expect(started("agent", "agent: worker of /opt/made-up/desk/agent")).toEqual([]);
    expect(started("python3", "/usr/bin/python3 /opt/made-up/desk/agent")).toEqual([]);
    expect(started("sh", "/bin/sh -c /opt/made-up/desk/agent")).toEqual([]);
  });
});

describe("a maker's own folder", () => {
  it("names whatever runs in it, and calls it by its own name", () => {
    const found = [["made-up-desk", ["path"], false]];

    expect(match("C:\\Program Files\\Made Up\\Desk\\agent.exe")).toEqual(found);
    expect(match("C:\\Program Files (x86)\\Made Up\\Desk 7\\bin\\service.exe")).toEqual(found);
    expect(match("D:\\ProgramData\\made up\\desk\\update.exe")).toEqual(found);
  });

  it("is a folder of that name only where programs are installed", () => {
    expect(match("C:\\Users\\Made Up\\Desk\\agent.exe")).toEqual([]);
    expect(match("C:\\Users\\ana\\src\\Made Up\\Desk\\agent.exe")).toEqual([]);
    expect(match("C:\\Program Files\\Other\\Made Up\\Desk\\agent.exe")).toEqual([]);
    expect(match("C:\\Program Files\\Made Up\\Desk.exe")).toEqual([]);
  });

  it("says nothing about a tool that was brought along, nor about what only looks elsewhere", () => {
    const found = match("C:\\Program Files\\Made Up\\Desk\\AnyDesk.exe");

    expect(found.map(([id]) => id)).toEqual(["anydesk"]);
    expect(match("C:\\Program Files\\Made Up\\Desk\\MadeUpViewer.exe", { signer: "Made Up Ltd" })).toEqual([]);
  });

  it("speaks before the signer, and joins it", () => {
    expect(match("C:\\Program Files\\Made Up\\Desk\\agent.exe", { signer: "Made Up Ltd" })).toEqual([
      ["made-up-desk", ["path", "signer"], false],
    ]);
    expect(match("C:\\Somewhere\\agent.exe", { signer: "Made Up Ltd" })).toEqual([["made-up-desk", ["signer"], true]]);
  });
});

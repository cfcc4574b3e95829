import type { Platform, SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot } from "../support/recognize-snapshot.ts";

function program(path: string) {
  return { pid: 7, path, commandLine: `"${path}"` };
}

/** What was found of the catalog's entries. */
function payloads(patch: Partial<SnapshotInput>) {
  return recognizeSnapshot(emptySnapshot(patch)).signals.flatMap(({ payload }) =>
    "entryId" in payload ? [payload] : [],
  );
}

describe("programs called by a common word", () => {
  it.each<[string, Platform, Partial<SnapshotInput>]>([
    ["grass.exe", "windows", { processes: [program("D:\\src\\grass\\build\\grass.exe")] }],
    ["Salad.exe", "windows", { processes: [program("D:\\games\\Salad\\Salad.exe")] }],
    ["lantern.exe", "windows", { processes: [program("D:\\games\\Lantern\\lantern.exe")] }],
    ["trojan.exe", "windows", { processes: [program("D:\\samples\\trojan.exe")] }],
    ["Malus.exe", "windows", { processes: [program("D:\\games\\Malus.exe")] }],
    ["trojan in a build folder", "linux", { processes: [program("/home/ana/src/build/trojan")] }],
    ...["Salad", "Lantern", "Malus", "Freenet", "Stay Awake"].map(
      (name): [string, Platform, Partial<SnapshotInput>] => [name, "windows", { applications: [{ name }] }],
    ),
  ])("accuse nobody: %s", (_name, platform, patch) => {
    expect(payloads({ platform, ...patch })).toEqual([]);
  });
});

describe("second screens and frozen disks", () => {
  it.each([
    ["C:\\Program Files\\Kairos\\Duet Display\\duet.exe"],
    ["C:\\Program Files\\Faronics\\Deep Freeze\\DFServ.exe"],
  ])("give nobody a way in: %s", (path) => {
    expect(payloads({ platform: "windows", processes: [program(path)] })).toEqual([]);
  });
});

describe("in the maker's own folder", () => {
  it.each<[Platform, string, string]>([
    ["windows", "C:\\Program Files\\Grass\\grass.exe", "grass"],
    ["windows", "C:\\Program Files\\Salad\\Salad.exe", "salad"],
    ["windows", "C:\\Users\\ana\\AppData\\Roaming\\Lantern\\lantern.exe", "lantern"],
    ["windows", "C:\\Program Files\\Malus\\Malus.exe", "quickfox"],
    ["linux", "/usr/bin/trojan", "trojan"],
  ])("such a program counts: %s %s", (platform, path, entryId) => {
    expect(payloads({ platform, processes: [program(path)] })).toMatchObject([{ entryId }]);
  });
});

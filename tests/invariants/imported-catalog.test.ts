import {
  type EntrySupplement,
  findCatalogEntry,
  HAND_WRITTEN_ENTRIES,
  LOLRMM_ENTRIES,
  Platform,
} from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { TAKEN_FIELDS } from "../../tools/lolrmm/candidate.ts";
import { DECISIONS, SKIPPED } from "../../tools/lolrmm/decisions/index.ts";
import { LAST_IMPORT } from "../../tools/lolrmm/last-import.ts";
import { recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";
import { indicatorCases } from "../support/snapshot-of-indicator.ts";

function namesOf({ programs = [] }: Pick<EntrySupplement, "programs">): string[] {
  return programs.flatMap((program) =>
    TAKEN_FIELDS.flatMap((field) => (program[field] ?? []).map((name) => `${field} ${name.toLowerCase()}`)),
  );
}

describe("the LOLRMM import", () => {
  it("covers every file, each with an entry or with a reason", () => {
    const unexplained = LAST_IMPORT.tools.filter(
      (tool) => tool.entry === null && tool.skipped === undefined && Object.values(tool.taken).flat().length > 0,
    );

    expect(LAST_IMPORT.tools.length).toBeGreaterThan(300);
    expect(unexplained).toEqual([]);
    expect(LAST_IMPORT.tools.filter(({ undecided }) => undecided).map(({ file }) => file)).toEqual([]);
  });

  it("has in the catalog what its record says was taken, and nothing else", () => {
    const recorded = LAST_IMPORT.tools.flatMap(({ entry, taken }) =>
      TAKEN_FIELDS.flatMap((field) => (taken[field] ?? []).map((name) => `${entry}: ${field} ${name.toLowerCase()}`)),
    );
    const imported = LOLRMM_ENTRIES.flatMap((entry) => namesOf(entry).map((name) => `${entry.id}: ${name}`));
    const missing = LAST_IMPORT.tools.flatMap(({ entry, taken }) => {
      const names = new Set(namesOf(findCatalogEntry(entry ?? "") ?? {}));
      return TAKEN_FIELDS.flatMap((field) =>
        (taken[field] ?? []).filter((name) => !names.has(`${field} ${name.toLowerCase()}`)),
      );
    });

    expect(missing).toEqual([]);
    expect(new Set(imported)).toEqual(new Set(recorded));
  });

  it("sends every file where its decision says, and decides about no file twice", () => {
    const owners = new Map(DECISIONS.flatMap(({ id, from }) => from.map((file) => [file, id] as const)));
    const files = [...DECISIONS.flatMap(({ from }) => from), ...SKIPPED.map(({ from }) => from)];
    const astray = LAST_IMPORT.tools.filter(({ file, entry }) => entry !== null && owners.get(file) !== entry);

    expect(new Set(files).size).toBe(files.length);
    expect(astray.map(({ file }) => file)).toEqual([]);
  });

  it("decides what each tool is that has no entry written by hand", () => {
    const handWritten = new Set(HAND_WRITTEN_ENTRIES.map(({ id }) => id));
    const wordless = DECISIONS.filter(
      ({ id, kind, name }) => !handWritten.has(id) && (kind === undefined || name === undefined),
    );

    expect(wordless.map(({ id }) => id)).toEqual([]);
  });

  it("leaves the words of entries written by hand alone", () => {
    const changed = HAND_WRITTEN_ENTRIES.filter(({ id, name, about, family, acceptsConnections = false }) => {
      const entry = findCatalogEntry(id);
      return (
        entry?.name !== name ||
        entry.about !== about ||
        entry.family !== family ||
        entry.acceptsConnections !== acceptsConnections
      );
    });

    expect(changed.map(({ id }) => id)).toEqual([]);
  });

  it("has none of LOLRMM's known mistakes", () => {
    const names = LOLRMM_ENTRIES.flatMap((entry) => namesOf(entry).map((name) => name.replace(/^\w+ /u, "")));

    expect(names.filter((name) => /\.local$|^insight$|\.msi$|installer[/\\]|\d+\.\d+\.\d+\.\d+/u.test(name))).toEqual(
      [],
    );
    expect(names.filter((name) => /^\*(?!\..+\..)/u.test(name))).toEqual([]);
    expect(names).not.toContain("teams.exe");
  });

  it("names no entry after a stock program, a help for disabled people or an everyday messenger", () => {
    const processes = [
      "mstsc.exe",
      "dwm.exe",
      "teams.exe",
      "nvda.exe",
      "qq.exe",
      "nateon.exe",
      "plink.exe",
      "7z.exe",
      "perl.exe",
    ];

    for (const platform of Platform.options) {
      const { signals } = recognizeSnapshot({
        format: "clearseat.snapshot/1",
        takenAt: "2026-03-02T14:00:00Z",
        platform,
        processes: processes.map((name, pid) => ({ pid, path: `C:\\Program Files\\Some Folder\\${name}` })),
      });
      expect(signals.filter(({ payload }) => "entryId" in payload)).toEqual([]);
    }
  });

  it.each([
    "putty",
    "winscp",
    "mremoteng",
    "securecrt",
    "rdcman",
    "royal-ts",
    "megasync",
    "syncthing",
    "glpi-agent",
    "zabbix-agent",
  ])("holds %s against nobody", (id) => {
    const entry = findCatalogEntry(id);
    const cases = entry === undefined ? [] : indicatorCases(entry);

    expect(cases.length).toBeGreaterThan(0);
    expect(cases.flatMap(({ snapshot }) => signalsOf(recognizeSnapshot(snapshot), "remote_tool"))).toEqual([]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATALOG, loadCatalog, loadCompanyEntries, supplementEntries } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogCommand } from "./command.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-catalog-"));
  mkdirSync(join(folder, "yaml"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  let [out, err] = ["", ""];
  const code = catalogCommand(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

/** Tools composed for this test, laid out as a copy of LOLRMM is. */
function lay(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe("catalog lolrmm", () => {
  it("writes what the catalog does not know yet as a company's own entries", () => {
    lay({
      "yaml/madeup.yaml":
        "Name: Made Up Desk\nDetails: {Capabilities: [Remote Control], InstallationPaths: [madeupdesk.exe]}",
      "yaml/anydesk.yaml": "Name: AnyDesk\nDetails: {InstallationPaths: [anydesk.exe, anydeskmadeup.exe]}",
      "rmm_certificates.json": "[]",
    });
    const file = join(folder, "company.json");

    const { code, out, err } = run("lolrmm", "--from", folder, "--out", file, "--on", "2026-11-25", "--json");

    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      files: 2,
      entries: ["anydesk", "made-up-desk"],
      nothingUsable: [],
      leftOut: [],
      undecided: ["madeup"],
      refused: [],
      written: [file],
    });
    const entries = JSON.parse(readFileSync(file, "utf8"));
    expect(entries).toMatchObject([
      { id: "anydesk", name: "AnyDesk", programs: [{ executables: ["anydeskmadeup.exe"] }] },
      { id: "made-up-desk", acceptsConnections: true, checkedOn: "2026-11-25" },
    ]);
    expect(loadCatalog(supplementEntries(CATALOG, entries), "test")).toHaveLength(CATALOG.length + 1);
  });

  it("leaves out and counts what a company's list may not hold, so that the file loads", () => {
    lay({
      "yaml/madeup.yaml":
        "Name: Made Up Desk\nDetails: {Capabilities: [Remote Control], InstallationPaths: [madeupdesk.exe, x_y-z_1w.exe]}",
      "yaml/short.yaml": "Name: Short Made Up\nDetails: {InstallationPaths: [q_w-e_r.exe]}",
      "rmm_certificates.json": "[]",
    });
    const file = join(folder, "company.json");

    const { code, out } = run("lolrmm", "--from", folder, "--out", file, "--json");
    const entries = JSON.parse(readFileSync(file, "utf8"));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      entries: ["made-up-desk"],
      refused: ["made-up-desk: x_y-z_1w.exe", "short-made-up: q_w-e_r.exe"],
    });
    expect(entries).toMatchObject([{ programs: [{ executables: ["madeupdesk.exe"] }] }]);
    expect(loadCompanyEntries(entries, CATALOG, file)).toHaveLength(1);
    expect(run("lolrmm", "--from", folder, "--out", file).out).toContain("Too broad for a company's list: made-up");
  });

  it("says when there is no list of certificates, and what nobody decided", () => {
    lay({ "yaml/madeup.yml": "Name: Made Up Desk\nDetails: {InstallationPaths: [madeupdesk.exe]}" });

    const { code, out, err } = run("lolrmm", "--from", join(folder, "yaml"), "--out", join(folder, "x.json"));

    expect(code).toBe(0);
    expect(err).toBe("There is no rmm_certificates.json; signers come from the YAML files alone.\n");
    expect(out).toMatch(
      /^1 files: 1 entries, 0 files with nothing usable, 0 left out\.\nNobody decided yet what these are: madeup\.\nWrote /u,
    );
  });

  it.each([
    ["no list", [], /^Which list is missing: lolrmm\./u],
    ["an unknown list", ["sigma"], /^There is no "sigma"/u],
    ["no folder", ["lolrmm"], /^--from DIR is missing/u],
    ["a day that is none", ["lolrmm", "--from", "x", "--on", "today"], /^--on must be a day/u],
    ["an unknown option", ["lolrmm", "--form", "x"], /--form/u],
    [
      "a folder that is not there",
      ["lolrmm", "--from", "/nowhere/at/all"],
      /^\/nowhere\/at\/all: \(input\): cannot be read/u,
    ],
  ])("answers %s with one sentence and exit code 2", (_what, args, message) => {
    const { code, out, err } = run(...args);

    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("names file and field of a broken file, and writes nothing", () => {
    lay({ "yaml/bad.yaml": "Name: Bad\nArtifacts: {Disk: [{File: [1]}]}" });
    const file = join(folder, "company.json");

    const { code, err } = run("lolrmm", "--from", folder, "--out", file);

    expect([code, err]).toEqual([2, "bad.yaml: Artifacts.Disk[0].File: must be a text\n"]);
    expect(existsSync(file)).toBe(false);
  });

  it("refuses a folder without YAML files", () => {
    rmSync(join(folder, "yaml"), { recursive: true });

    expect(run("lolrmm", "--from", folder).err).toMatch(/: --from: holds no YAML files\n$/u);
  });

  it("explains itself", () => {
    const { code, out } = run("--help");

    expect(code).toBe(0);
    expect(out).toContain("--out FILE");
  });
});

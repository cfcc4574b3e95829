import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT, scenarioCommand } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "clearseat-scenario-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One laptop that is a virtual machine, looked at a few times. */
function writeScenario(name: string, expectation: string): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `format: clearseat.scenario/1
name: ${name}
start: 2026-03-02T00:00:00Z
days: 1
checkInMinutes: 240
devices:
  - {id: lt-pia, baseline: ubuntu-24.04, timeline: [{at: 2026-03-02T08:00:00Z, hardware: {hypervisor: kvm}}]}
expect:
  - ${expectation}
`,
  );
  return file;
}

const MET = writeScenario("met.yaml", "{quiet: [lt-pia], above: info}");
const UNMET = writeScenario("unmet.yaml", "{subject: lt-pia, severity: critical}");
const BROKEN = writeScenario("broken.yaml", "{subjekt: lt-pia}");

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await scenarioCommand(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
}

describe("scenario command", () => {
  it("prints one object for one file", async () => {
    const { code, out, err } = await run("run", MET, "--json");

    const result = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(EXIT.ok);
    expect(err).toBe("");
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(["name", "alerts", "findings", "metrics", "expectations"]),
    );
    expect(result["name"]).toBe("met.yaml");
    expect(result["metrics"]).toMatchObject({ deviceDays: 0.67, looks: 4, failedReports: 0 });
    expect(result["findings"]).toMatchObject([
      {
        rule: "virtualized-device",
        subject: { kind: "device", devices: ["lt-pia"] },
        firstSeenAt: "2026-03-02T08:00:00Z",
      },
    ]);
  });

  it("prints an array for several files, and all of it when one is not met", async () => {
    const { code, out } = await run("run", UNMET, MET, "--json");

    const results = JSON.parse(out) as { name: string; expectations: { met: boolean; why: string }[] }[];
    expect(code).toBe(EXIT.unmet);
    expect(results.map((result) => result.name)).toEqual(["unmet.yaml", "met.yaml"]);
    expect(results[0]?.expectations).toMatchObject([
      { met: false, why: "Not reached; as context only: virtualized-device." },
    ]);
  });

  it("plays a folder's files side by side, tells each on standard error, and prints them in order", async () => {
    const below = join(folder, "several");
    mkdirSync(join(below, "inner"), { recursive: true });
    for (const name of ["b.yaml", "a.yaml", "inner/c.yml", "notes.txt"]) copyFileSync(MET, join(below, name));

    const { code, out, err } = await run("run", below, UNMET, "--json");

    expect(code).toBe(EXIT.unmet);
    expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name)).toEqual([
      ...["met.yaml", "met.yaml", "met.yaml"],
      "unmet.yaml",
    ]);
    const lines = err.trimEnd().split("\n");
    expect(lines.map((line) => line.replace(/.*: /u, "")).sort()).toEqual(
      [join(below, "a.yaml"), join(below, "b.yaml"), join(below, "inner/c.yml"), UNMET].sort(),
    );
    expect(lines.at(-1)).toContain("4 of 4 played");
  }, 120_000);

  it("prints a page for people without --json", async () => {
    const { code, out } = await run("run", UNMET);

    expect(code).toBe(EXIT.unmet);
    expect(out).toContain("No alerts; as context: virtualized-device (lt-pia).");
    expect(out).toContain("NOT MET  lt-pia: an alert, at least critical");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
  });

  it.each<[string, string[], string]>([
    [
      "a broken file, before anything is played",
      ["run", MET, BROKEN, "--json"],
      `${BROKEN}: expect[0].subjekt: is not a known field\n`,
    ],
    ["a missing file", ["run", join(folder, "none.yaml")], `${join(folder, "none.yaml")}: cannot be read`],
    ["a missing verb", [], "What to do is missing"],
    ["an unknown verb", ["play", MET], 'There is no "play"'],
    ["no file", ["run"], "run needs at least one FILE"],
    ["a folder without scenarios", ["run", import.meta.dirname], `There is no scenario in ${import.meta.dirname}`],
    ["an unknown option", ["run", MET, "--jsn"], "Unknown option '--jsn'"],
  ])("answers %s with one sentence and exit code 2", async (_, args, sentence) => {
    const { code, out, err } = await run(...args);

    expect(code).toBe(EXIT.usage);
    expect(out).toBe("");
    expect(err.startsWith(sentence)).toBe(true);
    expect(err.trimEnd()).not.toContain("\n");
  });

  it("prints help", async () => {
    expect(await run("--help")).toMatchObject({ code: EXIT.ok, err: "" });
  });

  it.each([
    [MET, 0],
    [UNMET, 1],
    [BROKEN, 2],
  ])(
    "ends its process for %s with %i",
    (file, code) => {
      const main = fileURLToPath(new URL("main.ts", import.meta.url));

      const child = spawnSync(process.execPath, [main, "run", file, "--json"], { encoding: "utf8", timeout: 120_000 });

      expect(child.status).toBe(code);
      expect(child.stdout.includes('"looks": 4')).toBe(code !== EXIT.usage);
    },
    120_000,
  );
});

describe("scenario backtest", () => {
  const change = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const SEEN = writeScenario("seen.yaml", "{subject: lt-pia, rule: virtualized-device}");

  it("tells which alerts other rules gain, and changes no file", async () => {
    const weights = change("heavier.yaml", "rules: {virtualized-device: {weights: {virtual: 27}}}\n");
    // Posture alone never makes an alert, so a weight that is heavier gains nothing here.
    const { code, out } = await run("backtest", "--settings", weights, SEEN, "--json");

    expect(code).toBe(EXIT.ok);
    expect(JSON.parse(out)).toMatchObject({ scenarios: [{ name: "seen.yaml", gained: [], lost: [], broken: [] }] });
  });

  it("exits 1 when an expectation is not met any more", async () => {
    const off = change("off.yaml", "rules: {virtualized-device: {off: true}}\n");

    const { code, out } = await run("backtest", "--settings", off, SEEN);

    expect(code).toBe(EXIT.unmet);
    expect(out).toContain('NOT MET any more: {"subject":"lt-pia","rule":"virtualized-device"}');
    expect(out).toContain("1 scenarios played twice, 1 with other alerts, 1 with an expectation");
  });

  it.each([
    [[], "--settings: must be given"],
    [["--settings", "/nowhere/x.yaml"], "/nowhere/x.yaml: cannot be read"],
    [["--settings", folder], `${folder}: cannot be read`],
    [["--settings", change("no-rules.yaml", "silentDays: 3\n")], "no-rules.yaml: rules: must change something"],
    [
      ["--settings", change("odd.yaml", "rules: {virtualized-device: {weights: {heavy: 3}}}\n")],
      "must be one of virtual",
    ],
  ])("with %j exits 2 with one sentence", async (args, sentence) => {
    const { code, err } = await run("backtest", ...args, SEEN);

    expect([code, err.includes(sentence), err.trim().split("\n").length]).toEqual([EXIT.usage, true, 1]);
  });
});

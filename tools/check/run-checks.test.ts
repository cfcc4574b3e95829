import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runChecks } from "./run-checks.ts";
import type { Step } from "./steps.ts";

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-check-"));
  printed = "";
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("runChecks", () => {
  it("is content when every step ends with 0, and shows each with its time", async () => {
    const isWell = await check([makeStep("types", "process.exitCode = 0;"), makeStep("lint", "")]);

    expect(isWell).toBe(true);
    expect(printed).toMatch(/^\ntypes {5}ok +\d+\.\d s\nlint {6}ok +\d+\.\d s\n$/u);
  });

  it("runs all steps although one fails, and shows what the tool said", async () => {
    const isWell = await check([
      makeStep("types", `process.stdout.write("no such type"); process.stderr.write("hint"); process.exitCode = 2;`),
      makeStep("lint", ""),
    ]);

    expect(isWell).toBe(false);
    expect(printed).toContain("no such type");
    expect(printed).toContain("hint");
    expect(printed).toMatch(/types {5}failed/u);
    expect(printed).toMatch(/lint {6}ok/u);
  });

  it("counts a tool that was killed as failed", async () => {
    expect(await check([makeStep("lint", `process.kill(process.pid, "SIGKILL");`)])).toBe(false);
  });

  it("repairs first when asked to, and then judges what is left", async () => {
    const marker = JSON.stringify(join(folder, "repaired"));
    const judge = `import { existsSync } from "node:fs"; process.exitCode = existsSync(${marker}) ? 0 : 1;`;
    const repair = `import { writeFileSync } from "node:fs"; writeFileSync(${marker}, "");`;
    const step = { ...makeStep("format", judge), fix: makeStep("repair", repair).command };

    expect(await check([step])).toBe(false);
    expect(await check([step], true)).toBe(true);
  });

  it("says that a step is absent when its program is not there", async () => {
    expect(await check([{ ...makeStep("docs", "process.exitCode = 1;"), exists: () => false }])).toBe(true);
    expect(printed).toContain("absent");
  });
});

async function check(steps: Step[], isFix = false): Promise<boolean> {
  return runChecks(steps, isFix, (text) => {
    printed += text;
  });
}

function makeStep(name: string, program: string): Step {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, program);
  return { name, about: "", command: [relative(join(import.meta.dirname, "../.."), path)] };
}

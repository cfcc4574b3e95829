import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const REPOSITORY = join(import.meta.dirname, "../..");
const HEAD = `import { beforeAll, describe, expect, it } from "vitest";\n`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-test-"));
  for (const name of ["vitest.config.ts", "tools/test", "package.json"]) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
  rmSync(join(folder, "tools/test/run-tests.test.ts"));
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("npm test", { timeout: 60_000 }, () => {
  it("ends with the counts and 0 when everything passes", () => {
    write("shared/src/a.test.ts", `it("adds", () => expect(1 + 1).toBe(2));`);
    write("tests/e2e/b.test.ts", `it.each([1, 2])("holds %s", (n) => expect(n).toBeGreaterThan(0));`);

    expect(run()).toEqual({ code: 0, last: "3 passed, 0 failed" });
  });

  it("counts failing tests, broken files, broken set-up and skipped tests", () => {
    write(
      "shared/src/a.test.ts",
      `it("adds", () => expect(1 + 1).toBe(3)); it("is", () => expect(1).toBe(1)); it.skip("later", () => {});`,
    );
    write("agent/src/b.test.ts", `import "./not-there.ts"; it("never", () => {});`);
    write(
      "server/src/c.test.ts",
      `describe("x", () => { beforeAll(() => { throw new Error("no"); }); it("never", () => {}); });`,
    );

    expect(run()).toEqual({ code: 1, last: "1 passed, 3 failed, 2 skipped" });
  });

  it("counts an error outside any test", () => {
    write(
      "shared/src/a.test.ts",
      `it("is", async () => { setTimeout(() => { throw new Error("late"); }, 1); await new Promise((done) => setTimeout(done, 50)); expect(1).toBe(1); });`,
    );

    expect(run()).toEqual({ code: 1, last: "1 passed, 1 failed" });
  });

  it("fails when nothing ran", () => {
    expect(run()).toEqual({ code: 1, last: "0 passed, 0 failed" });
  });

  it("keeps soak tests for --soak, and says so to them", () => {
    write("shared/src/a.test.ts", `it("is", () => expect(1).toBe(1));`);
    write(
      "shared/src/a.soak.test.ts",
      `it("soaks", () => expect(process.env["CLEARSEAT_SOAK"]).toBe("1")); it("long", () => expect(1).toBe(1));`,
    );

    expect(run()).toEqual({ code: 0, last: "1 passed, 0 failed" });
    expect(run("--soak")).toEqual({ code: 0, last: "2 passed, 0 failed" });
  });

  it("takes parts of file names", () => {
    write("shared/src/a.test.ts", `it("is", () => expect(1).toBe(1));`);
    write("agent/src/b.test.ts", `it("is not", () => expect(1).toBe(2));`);

    expect(run("shared/src/a")).toEqual({ code: 0, last: "1 passed, 0 failed" });
  });

  it("refuses an option that does not exist", () => {
    expect(run("--sokk")).toMatchObject({ code: 2 });
  });
});

function write(at: string, tests: string): void {
  mkdirSync(join(folder, at, ".."), { recursive: true });
  writeFileSync(join(folder, at), HEAD + tests);
}

function run(...args: string[]): { code: number | null; last: string | undefined } {
  const child = spawnSync(process.execPath, ["tools/test/main.ts", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, VITEST: undefined, CLEARSEAT_SOAK: undefined },
  });
  return { code: child.status, last: child.stdout.trimEnd().split("\n").at(-1) };
}

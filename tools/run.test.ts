import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));
const OTHER_NODE = findOtherNode();

/** Stands in for npm: notes that it ran, takes its time, and installs a runtime that is the real one. */
const FAKE_NPM = `
import { appendFileSync, cpSync, mkdirSync, symlinkSync, rmSync } from "node:fs";
import { dirname } from "node:path";
appendFileSync("installs.txt", process.argv.slice(2).join(" ") + "\\n");
console.log("added 1 package");
if (process.env.FAKE_NPM_FAILS) process.exit(7);
setTimeout(() => {
  const runtime = process.env.FAKE_RUNTIME;
  rmSync("node_modules", { recursive: true, force: true });
  mkdirSync(dirname(runtime), { recursive: true });
  symlinkSync(process.env.REAL_NODE, runtime);
  cpSync("package-lock.json", "node_modules/.package-lock.json");
}, 300);
`;

const PROGRAM = `
process.once("SIGINT", () => { clearInterval(timer); process.stdout.write("stopping\\n"); setTimeout(() => process.stdout.write("stopped\\n"), 300); });
const [kind, code] = process.argv.slice(2);
const timer = setInterval(() => {}, 1000);
if (kind !== "wait") { clearInterval(timer); process.exitCode = Number(code); }
process.stdout.write(JSON.stringify({ version: process.version, args: process.argv.slice(2), entry: process.argv[1] }) + "\\n");
`;

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "clearseat-run-"));
  mkdirSync(join(checkout, "tools"));
  cpSync(join(REPOSITORY, "tools/run.mjs"), join(checkout, "tools/run.mjs"));
  cpSync(join(REPOSITORY, "tools/bootstrap"), join(checkout, "tools/bootstrap"), { recursive: true });
  cpSync(join(REPOSITORY, "package.json"), join(checkout, "package.json"));
  writeFileSync(join(checkout, "npm-cli.js"), FAKE_NPM);
  writeFileSync(join(checkout, "program.ts"), PROGRAM);
  writeLock("1.0.0");
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

describe("tools/run.mjs", { timeout: 60_000 }, () => {
  it("installs once, keeps stdout for the program and ends with its exit code", async () => {
    const first = await run(process.execPath, ["program.ts", "end", "3"]);
    const second = await run(process.execPath, ["program.ts", "end", "0"]);

    expect(first.code).toBe(3);
    expect(JSON.parse(first.stdout)).toEqual({
      version: process.version,
      args: ["end", "3"],
      entry: join(checkout, "program.ts"),
    });
    expect(first.stderr).toContain("added 1 package");
    expect(second).toMatchObject({ code: 0, stderr: "" });
    expect(installs()).toHaveLength(1);
  });

  it("installs development and optional packages whatever the environment says", async () => {
    await run(process.execPath, ["program.ts", "end", "0"], { NODE_ENV: "production" });

    expect(installs()[0]).toContain("ci --include=dev --include=optional");
  });

  it("installs again when the lock has changed since", async () => {
    await run(process.execPath, ["program.ts", "end", "0"]);
    writeLock("1.0.1");
    await run(process.execPath, ["program.ts", "end", "0"]);

    expect(installs()).toHaveLength(2);
  });

  it("lets two simultaneous first runs install once", async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run(process.execPath, ["program.ts", "end", "0"])));

    expect(runs.map((each) => each.code)).toEqual([0, 0, 0]);
    expect(installs()).toHaveLength(1);
  });

  it("takes over the lock of an installer that died", async () => {
    mkdirSync(join(checkout, ".clearseat"));
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await ended(gone);
    writeFileSync(join(checkout, ".clearseat/install.lock"), String(gone.pid));

    const runs = await Promise.all([1, 2].map(() => run(process.execPath, ["program.ts", "end", "0"])));

    expect(runs.map((each) => each.code)).toEqual([0, 0]);
    expect(installs()).toHaveLength(1);
    expect(existsSync(join(checkout, ".clearseat/install.lock"))).toBe(false);
  });

  it("says in one sentence that npm ci failed, and ends with 1", async () => {
    const { code, stdout, stderr } = await run(process.execPath, ["program.ts"], { FAKE_NPM_FAILS: "1" });

    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n").at(-1)).toBe(
      "npm ci failed (7), so nothing was started; its own words are above.",
    );
    expect(stderr).not.toContain("    at ");
  });

  it("names an entry that does not exist, and ends with 2", async () => {
    const { code, stderr } = await run(process.execPath, ["no-such.ts"]);

    expect(code).toBe(2);
    expect(stderr).toContain("There is no program at no-such.ts.");
  });

  it("keeps for the next start what Node compiled", async () => {
    await run(process.execPath, ["program.ts", "end", "0"]);

    expect(readdirSync(join(checkout, "node_modules/.cache/clearseat-compiled"))).not.toEqual([]);
  });

  it("starts all the same where that cannot be kept", async () => {
    await run(process.execPath, ["program.ts", "end", "0"]);
    rmSync(join(checkout, "node_modules/.cache"), { recursive: true });
    writeFileSync(join(checkout, "node_modules/.cache"), "in the way");

    expect(await run(process.execPath, ["program.ts", "end", "5"])).toMatchObject({ code: 5, stderr: "" });
  });

  it("does not let the echo of a Ctrl-C cut a clean stop short", async () => {
    await run(process.execPath, ["program.ts", "end", "0"]);
    const child = start(process.execPath, ["program.ts", "wait"]);
    await firstLine(child);
    child.kill("SIGINT");
    await firstLine(child);
    child.kill("SIGINT");

    expect(await ended(child)).toMatchObject({ code: 0 });
  });

  describe.skipIf(OTHER_NODE === null)("started by another Node", () => {
    const other = OTHER_NODE ?? "";

    it("runs the program under the locked Node", async () => {
      const { code, stdout } = await run(other, ["program.ts", "end", "4"]);

      expect(code).toBe(4);
      expect(JSON.parse(stdout)).toMatchObject({ version: process.version, args: ["end", "4"] });
    });

    it("passes Ctrl-C on and ends with the code of the program's clean stop", async () => {
      const child = start(other, ["program.ts", "wait"]);
      await firstLine(child);
      child.kill("SIGINT");

      expect(await ended(child)).toMatchObject({ code: 0, signal: null });
    });
  });
});

function writeLock(version: string): void {
  const packages = { "": {}, "node_modules/a": { version, integrity: "sha512-x" } };
  writeFileSync(join(checkout, "package-lock.json"), JSON.stringify({ packages }));
}

function installs(): string[] {
  return readFileSync(join(checkout, "installs.txt"), "utf8").trim().split("\n");
}

function start(node: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return spawn(node, ["tools/run.mjs", ...args], {
    cwd: checkout,
    env: {
      ...process.env,
      npm_execpath: join(checkout, "npm-cli.js"),
      REAL_NODE: process.execPath,
      FAKE_RUNTIME: join("node_modules", runtimePackage(), "bin", binary),
      ...env,
    },
  });
}

async function run(node: string, args: string[], env: Record<string, string> = {}) {
  return ended(start(node, args, env));
}

async function ended(child: ChildProcess) {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.once("close", (...ending) => done(ending));
  });
  return { code, signal, stdout, stderr };
}

async function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done) => child.stdout?.once("data", (chunk) => done(String(chunk))));
}

function runtimePackage(): string {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
  const system = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  return Object.keys(manifest.optionalDependencies).find((name) => name.endsWith(system)) ?? "";
}

/** A Node on this machine that is not the locked one, as a stranger's machine has it. */
function findOtherNode(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const candidates = folders.map((folder) => join(folder, "node")).filter((path) => existsSync(path));
  return (
    candidates.find((path) => execFileSync(path, ["--version"], { encoding: "utf8" }).trim() !== process.version) ??
    null
  );
}

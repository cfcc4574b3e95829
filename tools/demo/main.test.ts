import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureConsole } from "../console/build-console.ts";

const MAIN = join(import.meta.dirname, "main.ts");
let temporary: string;
let running: ChildProcess | null = null;

beforeAll(async () => void (await ensureConsole()));

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "clearseat-demo-main-"));
});

afterEach(() => {
  running?.kill("SIGKILL");
  running = null;
  rmSync(temporary, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  const said = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => void (said.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => void (said.err += data.toString()));
  return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, ...said })) };
}

const SMALL = ["--laptops", "20", "--days", "10", "--port", "0"];

describe("npm run demo", () => {
  it("tells programs where it listens, and Ctrl-C ends it with nothing left", async () => {
    const { child, ended } = start([...SMALL, "--json"]);
    const [line] = (await once(createInterface({ input: child.stdout ?? process.stdin }), "line")) as [string];
    const { address } = JSON.parse(line) as { address: string };
    expect((await fetch(`${address}/readyz`)).status).toBe(200);

    child.kill("SIGINT");
    const { code, err } = await ended;

    expect([code, err]).toEqual([0, ""]);
    await expect(fetch(address)).rejects.toThrow("fetch failed");
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("can be stopped while it makes the company, which leaves nothing either", async () => {
    const { child, ended } = start(["--laptops", "2000", "--days", "90", "--port", "0"]);
    while (readdirSync(temporary).length === 0) await new Promise((done) => setTimeout(done, 20));
    child.kill("SIGTERM");

    expect(await ended).toEqual({ code: 0, out: "Stopped.\n", err: "" });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("keeps the company in the folder that it is given, whole or not at all", async () => {
    const data = join(temporary, "kept");
    const first = await start([...SMALL, "--once", "--data", data]).ended;
    const second = await start(["--once", "--port", "0", "--data", data]).ended;

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.out).toContain("looks of real agents");
    expect(second.out).toContain("Taken from its folder");
    expect(existsSync(join(data, "demo.json"))).toBe(true);
  });

  it("touches no folder in which another collector has its data", async () => {
    const file = join(temporary, "mine", "server", "clearseat.sqlite");
    mkdirSync(join(temporary, "mine", "server"), { recursive: true });
    writeFileSync(file, "a store");
    const { code, err } = await start([...SMALL, "--once", "--data", join(temporary, "mine")]).ended;

    expect([code, readFileSync(file, "utf8")]).toEqual([2, "a store"]);
    expect(err).toContain("holds a collector's data that are no demonstration");
  });

  it("begins again where a company was cut short", async () => {
    const data = join(temporary, "cut");
    const { child, ended } = start([...SMALL, "--laptops", "2000", "--data", data]);
    while (!existsSync(join(data, "server"))) await new Promise((done) => setTimeout(done, 20));
    child.kill("SIGKILL");
    await ended;
    const again = await start([...SMALL, "--once", "--data", data]).ended;

    expect([again.code, again.err]).toEqual([0, ""]);
    expect(again.out).toContain("looks of real agents");
  });

  it("refuses what it does not understand in one sentence", async () => {
    expect(await start(["--laptops", "7"]).ended).toEqual({
      code: 2,
      out: "",
      err: '--laptops: "7" must be a whole number from 20 to 5000.\n',
    });
  });
});

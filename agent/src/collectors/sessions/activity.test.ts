import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, utimesSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lookAtMachine } from "../../agent.ts";
import { found } from "../../platform/answer.ts";
import { createFakeFiles, type FakeEntry } from "../../platform/fake-files.ts";
import { createFakePlatform, FAKE_NOW_MS, FakeClock } from "../../platform/fake-platform.ts";
import { createFiles } from "../../platform/files.ts";
import { statOf } from "../../platform/procfs/fixtures/recorded.ts";
import type { Command, RunCommand } from "../../platform/run-command.ts";
import type { CollectorRun } from "../../runtime/run-collector.ts";
import { lookAt } from "../run-for-test.ts";
import { activityCollector } from "./activity-collector.ts";
import { DESKTOP_AND_SSH, WHOLE_ANSWER } from "./fixtures/idle-hints.ts";
import { LOGIND_CONSOLE, LOGIND_GREETER, LOGIND_SSH, makeUtmpRecord } from "./fixtures/recorded.ts";
import { lastInputOf } from "./last-input.ts";
import { parseIdleHints } from "./parse-idle-hints.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const BASE: Readonly<Record<string, FakeEntry>> = {
  "/proc/stat": "btime 1772460000\n",
  "/proc/1/stat": statOf(1, "systemd", 0),
  "/proc/300/stat": statOf(300, "systemd-logind", 1),
  "/run/systemd/sessions": { folder: true },
};
const DESKTOP = { ...BASE, "/run/systemd/sessions/2": LOGIND_CONSOLE } as const;

/** loginctl as it answers for session 2; `null` since when: never told. */
function hintCommand(hint: "yes" | "no", changedAgoMs: number | null, asked: Command[] = []): RunCommand {
  return async (command) => {
    asked.push(command);
    const since = changedAgoMs === null ? 0 : (FAKE_NOW_MS - changedAgoMs) * 1_000;
    return found({ stdout: `Id=2\nIdleHint=${hint}\nIdleSinceHint=${since}\n`, exitCode: 0 });
  };
}

function lookAtDesktop(
  hint: "yes" | "no",
  changedAgoMs: number | null,
  more: Readonly<Record<string, FakeEntry>> = {},
): Promise<CollectorRun> {
  return lookAt(activityCollector, { ...DESKTOP, ...more }, { runCommand: hintCommand(hint, changedAgoMs) });
}

function inhibitor(what: string, mode: string): Readonly<Record<string, FakeEntry>> {
  return { "/run/systemd/inhibit/1": `WHAT=${what}\nMODE=${mode}\nUID=1000\nPID=812\nWHO=Player\n` };
}

function atTerminal(terminal: string, inputAgoMs: number): Readonly<Record<string, FakeEntry>> {
  return { [`/dev/${terminal}`]: { accessedAtMs: FAKE_NOW_MS - inputAgoMs } };
}

describe("activity of a desktop", () => {
  it("is as old as the moment at which the desktop went idle", async () => {
    const run = await lookAtDesktop("yes", 25 * MINUTE_MS);

    expect(run.value).toEqual({ idleSeconds: 1_500 });
    expect(run.gaps).toEqual([]);
  });

  it("is now while the desktop says that somebody is there", async () => {
    expect((await lookAtDesktop("no", 25 * MINUTE_MS)).value).toEqual({ idleSeconds: 0 });
  });

  it("is not guessed where the desktop never told logind anything", async () => {
    const run = await lookAtDesktop("no", null);

    expect(run.value).toBeUndefined();
    expect(run.gaps).toEqual([{ section: "activity", reason: "unsupported" }]);
  });

  it("is not claimed for a hint that has stood still for longer than anybody works without a pause", async () => {
    const run = await lookAtDesktop("no", 5 * HOUR_MS);

    expect(run.gaps).toEqual([{ section: "activity", reason: "redacted" }]);
  });

  it("is not claimed while a program keeps the desktop from going idle", async () => {
    const kept = await lookAtDesktop("no", MINUTE_MS, inhibitor("sleep:idle", "block"));
    const weakly = await lookAtDesktop("no", MINUTE_MS, inhibitor("sleep", "block-weak"));
    const delayed = await lookAtDesktop("no", MINUTE_MS, inhibitor("sleep", "delay"));
    const idleAllTheSame = await lookAtDesktop("yes", MINUTE_MS, inhibitor("sleep:idle", "block"));

    for (const run of [kept, weakly]) expect(run.gaps).toEqual([{ section: "activity", reason: "redacted" }]);
    expect(delayed.value).toEqual({ idleSeconds: 0 });
    expect(idleAllTheSame.value).toEqual({ idleSeconds: 60 });
  });

  it("is not told from the terminal under a desktop, into which nothing is typed", async () => {
    const run = await lookAtDesktop("yes", 2 * HOUR_MS, atTerminal("tty2", 0));

    expect(run.value).toEqual({ idleSeconds: 7_200 });
  });

  it("is asked of logind in one command for all sessions, and never for the greeter", async () => {
    const asked: Command[] = [];
    const sessions = {
      "/run/systemd/sessions/4": LOGIND_CONSOLE.replace("LEADER=1400", "LEADER=1500").replace("TTY=tty2", "TTY=tty3"),
      "/run/systemd/sessions/c1": LOGIND_GREETER,
    };

    const run = await lookAt(
      activityCollector,
      { ...DESKTOP, ...sessions },
      { runCommand: hintCommand("no", MINUTE_MS, asked) },
    );

    expect(asked.map(({ file, args }) => [file, ...args].join(" "))).toEqual([
      "/usr/bin/loginctl show-session --no-pager --property=Id --property=IdleHint --property=IdleSinceHint 2 4",
    ]);
    // Session 4 went away between the look at the folder and the question.
    expect(run.value).toEqual({ idleSeconds: 0 });
    expect(run.gaps).toEqual([{ section: "activity.desktop", reason: "missing" }]);
  });

  it.each([
    ["loginctl is not there", async () => ({ ok: false, reason: "missing", detail: "" }) as const, "missing"],
    ["it may not be started", async () => ({ ok: false, reason: "denied", detail: "" }) as const, "denied"],
    ["it takes too long", async () => ({ ok: false, reason: "timed_out", detail: "" }) as const, "timed_out"],
    ["no logind answers", async () => found({ stdout: "", exitCode: 1 }), "missing"],
    ["the answer is no answer", async () => found({ stdout: "what?", exitCode: 0 }), "unparsable"],
  ] as const)("is a gap when %s", async (_case, runCommand, reason) => {
    const run = await lookAt(activityCollector, DESKTOP, { runCommand });

    expect(run.value).toBeUndefined();
    expect(run.gaps).toEqual([{ section: "activity", reason }]);
  });

  it("is a gap for a shared screen that logind does not know as one", async () => {
    const xrdp = LOGIND_SSH.replace("SERVICE=sshd", "SERVICE=xrdp-sesman").replace("TTY=pts/1\n", "");
    const run = await lookAt(
      activityCollector,
      { ...BASE, "/run/systemd/sessions/2": xrdp },
      { runCommand: hintCommand("no", null) },
    );

    expect(run.gaps).toEqual([{ section: "activity", reason: "unsupported" }]);
  });
});

describe("activity of terminals", () => {
  const console = LOGIND_CONSOLE.replaceAll("wayland", "tty");

  it("is what the kernel last let in, and no program is started for it", async () => {
    const run = await lookAt(activityCollector, {
      ...BASE,
      "/run/systemd/sessions/2": console,
      "/run/systemd/sessions/3": LOGIND_SSH,
      ...atTerminal("tty2", 3 * HOUR_MS),
      ...atTerminal("pts/1", 10 * MINUTE_MS),
    });

    expect(run.value).toEqual({ idleSeconds: 600 });
    expect(run.gaps).toEqual([]);
  });

  it("is read where no logind runs, by utmp", async () => {
    const record = makeUtmpRecord({
      type: 7,
      pid: 1,
      line: "tty2",
      user: "ana",
      host: "",
      seconds: 1_772_460_000,
      address: [],
    });
    const run = await lookAt(activityCollector, {
      "/proc/stat": "btime 1772460000\n",
      "/proc/1/stat": statOf(1, "init", 0),
      "/run/utmp": record,
      ...atTerminal("tty2", 20_000),
    });

    expect(run.value).toEqual({ idleSeconds: 20 });
    expect(run.gaps).toEqual([]);
  });

  it("stands beside the name of what could not be told", async () => {
    const run = await lookAt(
      activityCollector,
      { ...DESKTOP, "/run/systemd/sessions/3": LOGIND_SSH, ...atTerminal("pts/1", 10 * MINUTE_MS) },
      { runCommand: hintCommand("no", null) },
    );

    expect(run.value).toEqual({ idleSeconds: 600 });
    expect(run.gaps).toEqual([{ section: "activity.desktop", reason: "unsupported" }]);
  });

  it("looks nowhere but at terminals, whatever a session calls its own", async () => {
    const elsewhere = console.replace("TTY=tty2", "TTY=pts/../../etc/shadow");
    const run = await lookAt(activityCollector, {
      ...BASE,
      "/run/systemd/sessions/2": elsewhere,
      "/dev/pts/../../etc/shadow": { accessedAtMs: FAKE_NOW_MS },
    });

    expect(run.gaps).toEqual([{ section: "activity", reason: "unparsable" }]);
  });

  it.each([
    ["denied", { fails: "denied" }, "denied"],
    ["gone", undefined, "missing"],
    ["read tomorrow", { accessedAtMs: FAKE_NOW_MS + 24 * HOUR_MS }, "unparsable"],
  ] as const)("is a gap when the terminal is %s", async (_case, entry, reason) => {
    const run = await lookAt(activityCollector, {
      ...BASE,
      "/run/systemd/sessions/2": console,
      ...(entry === undefined ? {} : { "/dev/tty2": entry }),
    });

    expect(run.gaps).toEqual([{ section: "activity", reason }]);
  });

  it("is nobody's where nobody is logged in, which is no gap", async () => {
    const run = await lookAt(activityCollector, BASE);

    expect(run.value).toEqual({ idleSeconds: null });
    expect(run.gaps).toEqual([]);
  });

  it("is a gap where nothing tells who is logged in", async () => {
    const run = await lookAt(activityCollector, { "/proc/1/stat": statOf(1, "init", 0) });

    expect(run.gaps).toEqual([{ section: "activity", reason: "missing" }]);
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(activityCollector, BASE, { clock: { now: () => 0, monotonicMs: () => (nowMs += 3_000) } });

    expect(run.gaps).toEqual([{ section: "activity", reason: "timed_out" }]);
  });
});

describe("whether there was input", () => {
  it("is not even looked for unless the policy asks", async () => {
    const touched: string[] = [];
    const files = createFakeFiles({ ...DESKTOP, "/run/systemd/sessions/3": LOGIND_SSH, ...atTerminal("pts/1", 0) });
    const asked: Command[] = [];
    const doors = createFakePlatform(
      {},
      {
        runCommand: hintCommand("no", MINUTE_MS, asked),
        files: {
          ...files,
          stat(file) {
            touched.push(file);
            return files.stat(file);
          },
        },
      },
    );
    const looks = () => [...touched.filter((file) => file.startsWith("/dev/")), ...asked.map(({ file }) => file)];

    const without = await lookAtMachine(doors, { activity: false });
    const seenWithout = looks();
    const asWished = await lookAtMachine(doors, { activity: true });

    expect(without.activity).toBeUndefined();
    expect(without.gaps?.filter(({ section }) => section.startsWith("activity"))).toEqual([]);
    expect(seenWithout).toEqual([]);
    expect(asWished.activity).toEqual({ idleSeconds: 0 });
    expect(looks().toSorted()).toEqual(["/dev/pts/1", "/usr/bin/loginctl"]);
  });

  it("is told as unsupported where no collector can look, once the policy asks", async () => {
    const doors = createFakePlatform({}, { platform: "windows" });

    expect((await lookAtMachine(doors, { activity: true })).gaps).toContainEqual({
      section: "activity",
      reason: "unsupported",
    });
  });
});

describe("parseIdleHints", () => {
  it("reads what logind answered for a desktop and for SSH", () => {
    expect([...parseIdleHints(DESKTOP_AND_SSH.idle)]).toEqual([
      ["c1", { isIdle: true, changedAtMs: 1_795_737_202_122 }],
      ["c2", { isIdle: false, changedAtMs: 1_795_737_202_086 }],
    ]);
    expect(parseIdleHints(DESKTOP_AND_SSH.back).get("c1")).toEqual({ isIdle: false, changedAtMs: 1_795_737_203_598 });
    expect([...parseIdleHints(DESKTOP_AND_SSH.oneGone).keys()]).toEqual(["c1"]);
  });

  it("knows a hint that was never set", () => {
    expect(parseIdleHints(DESKTOP_AND_SSH.neverSet).get("c1")).toEqual({ isIdle: false, changedAtMs: null });
    expect([...parseIdleHints(WHOLE_ANSWER)]).toEqual([["1", { isIdle: false, changedAtMs: null }]]);
  });

  it.each(["", "garbage", "Id=2\nIdleHint=maybe\n", "IdleHint=no\nIdleSinceHint=5\n", "Id=\nIdleHint=no\n"])(
    "reads no hint out of %j",
    (text) => {
      expect(parseIdleHints(text).size).toBe(0);
    },
  );
});

describe("lastInputOf", () => {
  it("takes no time for an input that is still to come", () => {
    for (const isIdle of [true, false])
      expect(lastInputOf({ isIdle, changedAtMs: FAKE_NOW_MS + HOUR_MS }, FAKE_NOW_MS, false)).toMatchObject({
        reason: "unparsable",
      });
  });
});

const SCRIPT = "/usr/bin/script";

describe.runIf(process.platform === "linux" && existsSync(SCRIPT))("a real terminal", () => {
  it("tells when something was last typed into it, and not what", async () => {
    const child = spawn(SCRIPT, ["-qec", "tty; cat", "/dev/null"], { stdio: ["pipe", "pipe", "ignore"] });
    const [chunk] = (await once(child.stdout, "data")) as [Buffer];
    const terminal = chunk.toString().trim().replace("/dev/", "");
    // As if the last input were an hour ago; the kernel then keeps the next one at once.
    const hourAgo = new Date(Date.now() - HOUR_MS);
    utimesSync(`/dev/${terminal}`, hourAgo, statSync(`/dev/${terminal}`).mtime);
    const real = createFiles();
    const fake = createFakeFiles({ ...BASE, "/run/systemd/sessions/3": LOGIND_SSH.replace("pts/1", terminal) });
    const idleSeconds = async () => {
      const files = { ...fake, stat: real.stat };
      const run = await lookAt(activityCollector, {}, { files, clock: new FakeClock(Date.now()) });
      return (run.value as { idleSeconds: number }).idleSeconds;
    };

    const before = await idleSeconds();
    child.stdin.write("a key\n");
    // Once from the terminal's echo, once from the program that read it.
    for (let echoed = ""; echoed.split("a key").length < 3; )
      echoed += ((await once(child.stdout, "data")) as [Buffer])[0].toString();
    const after = await idleSeconds();
    child.stdin.end("\u0004");
    await once(child, "exit");

    expect(before).toBeGreaterThanOrEqual(3_590);
    expect(after).toBeLessThan(60);
  });
});

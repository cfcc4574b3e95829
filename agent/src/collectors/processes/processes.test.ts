import { describe, expect, it } from "vitest";
import { failed, found } from "../../platform/answer.ts";
import { statOf } from "../../platform/procfs/fixtures/recorded.ts";
import { lookAt } from "../run-for-test.ts";
import { linuxProcessesCollector, portableProcessesCollector } from "./collector.ts";

const MACHINE = {
  "/proc/stat": "cpu 0 0\nbtime 1772460000\n",
  "/etc/passwd": "root:x:0:0:root:/root:/bin/bash\nana:x:1000:1000:Ana:/home/ana:/bin/bash\n",
  "/proc/1/stat": statOf(1, "systemd", 0, { startTicks: 22 }),
  "/proc/1/exe": { link: "/usr/lib/systemd/systemd" },
  "/proc/1/cmdline": "/sbin/init\0",
  "/proc/1/status": "Uid:\t0\t0\t0\t0\n",
  "/proc/900/stat": statOf(900, "x11vnc", 1, { startTicks: 6_099 }),
  "/proc/900/exe": { link: "/usr/bin/x11vnc" },
  "/proc/900/cmdline": "/usr/bin/x11vnc\0-display\0:0\0",
  "/proc/900/status": "Uid:\t1000\t1000\t1000\t1000\n",
} as const;

describe("Linux processes", () => {
  it("tells program, command line, parent, start and the account of the system", async () => {
    const run = await lookAt(linuxProcessesCollector, MACHINE);

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      {
        pid: 1,
        parentPid: 0,
        name: "systemd",
        path: "/usr/lib/systemd/systemd",
        commandLine: "/sbin/init",
        user: "root",
        startedAt: "2026-03-02T14:00:00Z",
        signer: null,
        originalFileName: null,
      },
      {
        pid: 900,
        parentPid: 1,
        name: "x11vnc",
        path: "/usr/bin/x11vnc",
        commandLine: "/usr/bin/x11vnc -display :0",
        user: "1000",
        startedAt: "2026-03-02T14:01:00Z",
        signer: null,
        originalFileName: null,
      },
    ]);
  });

  it("never names a person", async () => {
    const run = await lookAt(linuxProcessesCollector, MACHINE);

    expect(JSON.stringify(run.value)).not.toMatch(/\bana\b/iu);
  });

  it("names the part that it may not see and leaves it unknown", async () => {
    const run = await lookAt(linuxProcessesCollector, { ...MACHINE, "/proc/900/exe": { fails: "denied" } });

    expect(run.gaps).toEqual([{ section: "processes.path", reason: "denied" }]);
    expect(run.value).toMatchObject([{}, { path: null }]);
  });

  it("says that others are hidden when process 1 is", async () => {
    const run = await lookAt(linuxProcessesCollector, { "/proc/900/stat": MACHINE["/proc/900/stat"] });

    expect(run.gaps).toEqual([{ section: "processes.others", reason: "denied" }]);
    expect(run.value).toMatchObject([{ startedAt: null, user: null }]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { "/proc": { fails: "denied" } }, "denied"],
    ["garbage", { "/proc/1/stat": "\u0000" }, "unparsable"],
  ] as const)("is a gap when /proc is %s", async (_name, tree, reason) => {
    const run = await lookAt(linuxProcessesCollector, tree);

    expect(run.gaps).toEqual([{ section: "processes", reason }]);
    expect(run.value).toBeUndefined();
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(linuxProcessesCollector, MACHINE, {
      clock: { now: () => 0, monotonicMs: () => (nowMs += 3_000) },
    });

    expect(run.gaps).toEqual([{ section: "processes", reason: "timed_out" }]);
  });

  it("leaves out a start that no calendar has, and a process whose numbers are none", async () => {
    const run = await lookAt(linuxProcessesCollector, {
      ...MACHINE,
      "/proc/stat": "btime 9999999999999999\n",
      "/proc/900/stat": statOf(900, "odd", -1),
    });

    expect(run.value).toMatchObject([{ startedAt: null }]);
  });
});

describe("portable processes", () => {
  it("passes on the list and names what the system does not tell", async () => {
    const listProcesses = async () => found([{ pid: 4, parentPid: 0, name: "System", path: null, commandLine: null }]);

    const run = await lookAt(portableProcessesCollector, {}, { platform: "windows", listProcesses });

    expect(run.value).toMatchObject([{ pid: 4, name: "System", path: null }]);
    expect(run.gaps).toEqual([{ section: "processes.path", reason: "unsupported" }]);
  });

  it("is a gap when the list fails", async () => {
    const run = await lookAt(portableProcessesCollector, {}, { listProcesses: async () => failed("timed_out", "ps") });

    expect(run.gaps).toEqual([{ section: "processes", reason: "timed_out" }]);
  });
});

import { describe, expect, it } from "vitest";
import type { FakeEntry } from "../../platform/fake-files.ts";
import { statOf } from "../../platform/procfs/fixtures/recorded.ts";
import { lookAt } from "../run-for-test.ts";
import { sessionsCollector } from "./collector.ts";
import { LOGIND_CONSOLE, LOGIND_GREETER, LOGIND_SSH, makeUtmpRecord, RECORDED_UTMP } from "./fixtures/recorded.ts";
import { mergeSightings, type SessionSighting, toSession } from "./merge-sessions.ts";
import { parseLogindSession } from "./parse-logind-session.ts";
import { parseSshTitle } from "./parse-ssh-title.ts";
import { parseUtmp } from "./parse-utmp.ts";

const TCP_HEADING =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
/** 0.0.0.0:22 listening (700), 192.0.2.2:22 from 203.0.113.9:50000 (701), a connection that the session forwards (702). */
const TCP = `${TCP_HEADING}   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 700 1 0
   1: 020200C0:0016 097100CB:C350 01 00000000:00000000 00:00000000 00000000     0        0 701 1 0
   2: 0100007F:D431 0100007F:170C 01 00000000:00000000 00:00000000 00000000     0        0 702 1 0
`;
const BASE: Readonly<Record<string, FakeEntry>> = {
  "/proc/stat": "btime 1772460000\n",
  "/proc/net/tcp": TCP,
  "/proc/net/udp": TCP_HEADING,
  "/etc/passwd": "root:x:0:0:root:/root:/bin/bash\nana:x:1000:1000:Ana:/home/ana:/bin/bash\n",
  "/proc/1/stat": statOf(1, "systemd", 0),
  "/proc/400/stat": statOf(400, "sshd", 1),
  "/proc/400/cmdline": "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups\0",
  "/proc/400/fd/3": { link: "socket:[700]" },
};
function sshProcess(pid: number, title: string, parentPid: number, userId: number): Record<string, FakeEntry> {
  return {
    [`/proc/${pid}/stat`]: statOf(pid, "sshd", parentPid, { startTicks: 6_000 }),
    [`/proc/${pid}/cmdline`]: `${title}${"\0".repeat(40)}`,
    [`/proc/${pid}/status`]: `Uid:\t${userId}\t${userId}\t${userId}\t${userId}\n`,
    [`/proc/${pid}/fd/4`]: { link: "socket:[701]" },
  };
}

describe("sessions collector", () => {
  it("finds an SSH session by the title of its process, with the peer of its connection, where nothing else is kept", async () => {
    const run = await lookAt(sessionsCollector, { ...BASE, ...sshProcess(410, "sshd: root@pts/0", 400, 0) });

    expect(run.value).toEqual([{ kind: "ssh", user: "root", peer: "203.0.113.9", since: "2026-03-02T14:01:00Z" }]);
    expect(run.gaps).toEqual([{ section: "sessions.console", reason: "missing" }]);
  });

  it("counts a session once that titles, utmp and logind all tell, and never names the person", async () => {
    const run = await lookAt(sessionsCollector, {
      ...BASE,
      ...sshProcess(2_000, "sshd: ana [priv]", 400, 0),
      ...sshProcess(2_005, "sshd: ana@pts/1", 2_000, 1_000),
      "/proc/2005/fd/3": { link: "socket:[702]" },
      "/run/utmp": makeUtmpRecord({
        type: 7,
        pid: 2_000,
        line: "pts/1",
        user: "ana",
        host: "client.example.com",
        seconds: 1_772_460_061,
        address: [203, 0, 113, 9],
      }),
      "/run/systemd/sessions/3": LOGIND_SSH,
      "/run/systemd/sessions/3.ref": { fails: "denied" },
    });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([{ kind: "ssh", user: "1000", peer: "203.0.113.9", since: "2026-03-02T14:01:00Z" }]);
  });

  it("tells two sessions from one client apart", async () => {
    const run = await lookAt(sessionsCollector, {
      ...BASE,
      ...sshProcess(410, "sshd: root@pts/0", 400, 0),
      ...sshProcess(420, "sshd: root@notty", 400, 0),
    });

    expect(run.value).toHaveLength(2);
  });

  it("knows the person at the screen, and leaves greeter and closing sessions out", async () => {
    const run = await lookAt(sessionsCollector, {
      ...BASE,
      "/run/systemd/sessions/2": LOGIND_CONSOLE,
      "/run/systemd/sessions/c1": LOGIND_GREETER,
      "/run/systemd/sessions/4": LOGIND_SSH.replace("STATE=active", "STATE=closing"),
    });

    expect(run.value).toEqual([{ kind: "console", user: "1000", peer: null, since: "2026-03-02T13:00:00Z" }]);
  });

  it("leaves out what a crash left in utmp, and terminal windows of a desktop", async () => {
    const stale = makeUtmpRecord({
      type: 7,
      pid: 9_999,
      line: "pts/5",
      user: "root",
      host: "198.51.100.7",
      seconds: 1,
      address: [198, 51, 100, 7],
    });
    const desktopWindow = makeUtmpRecord({
      type: 7,
      pid: 1,
      line: "pts/2",
      user: "ana",
      host: ":0",
      seconds: 1,
      address: [],
    });
    const console = makeUtmpRecord({
      type: 7,
      pid: 1,
      line: "tty2",
      user: "ana",
      host: "tty2",
      seconds: 1_772_460_000,
      address: [],
    });

    const run = await lookAt(sessionsCollector, {
      ...BASE,
      "/run/utmp": Buffer.concat([stale, desktopWindow, console]),
    });

    expect(run.value).toEqual([{ kind: "console", user: "1000", peer: null, since: "2026-03-02T14:00:00Z" }]);
  });

  it.each([
    ["xrdp-sesman", "rdp"],
    ["gnome-remote-desktop", "rdp"],
    ["tigervnc", "vnc"],
    ["sshd", "ssh"],
    ["telnetd", null],
  ])("knows by the service %s that a remote session is %s", async (service, kind) => {
    const run = await lookAt(sessionsCollector, {
      ...BASE,
      "/run/systemd/sessions/3": LOGIND_SSH.replace("SERVICE=sshd", `SERVICE=${service}`),
    });

    expect(run.value).toMatchObject([{ kind, peer: "203.0.113.9" }]);
  });

  it("answers an empty list only beside what it could not see", async () => {
    const run = await lookAt(sessionsCollector, { ...BASE, "/run/utmp": new Uint8Array() });

    expect(run.value).toEqual([]);
    expect(run.gaps).toEqual([]);
  });

  it("does not take logind's empty folder for an empty machine where no logind runs", async () => {
    const folder = { "/run/systemd/sessions": { folder: true } } as const;

    const without = await lookAt(sessionsCollector, { ...BASE, ...folder });
    const running = await lookAt(sessionsCollector, {
      ...BASE,
      ...folder,
      "/proc/300/stat": statOf(300, "systemd-logind", 1),
    });

    expect(without.gaps).toEqual([{ section: "sessions.console", reason: "missing" }]);
    expect(running.gaps).toEqual([]);
  });

  it("names the source that could not be read", async () => {
    const run = await lookAt(sessionsCollector, {
      ...BASE,
      "/run/utmp": "garbage",
      "/run/systemd/sessions": { fails: "denied" },
    });

    expect(run.gaps).toEqual([
      { section: "sessions.console", reason: "unparsable" },
      { section: "sessions.records", reason: "unparsable" },
      { section: "sessions.records", reason: "denied" },
    ]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { "/proc": { fails: "denied" } }, "denied"],
  ] as const)("is a gap when every source is %s", async (_name, tree, reason) => {
    expect((await lookAt(sessionsCollector, tree)).gaps).toEqual([{ section: "sessions", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(sessionsCollector, BASE, { clock: { now: () => 0, monotonicMs: () => (nowMs += 3_000) } });

    expect(run.gaps).toEqual([{ section: "sessions", reason: "timed_out" }]);
  });
});

describe("parseUtmp", () => {
  it("reads the recorded log-in and leaves the ended one out", () => {
    expect(parseUtmp(RECORDED_UTMP)).toEqual([
      { pid: 4_307, line: "pts/0", user: "root", host: "127.0.0.1", address: "127.0.0.1", sinceMs: 1_795_333_736_000 },
    ]);
  });

  it("reads IPv6 addresses", () => {
    const address = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7];

    expect(
      parseUtmp(makeUtmpRecord({ type: 7, pid: 1, line: "pts/0", user: "root", host: "", seconds: 1, address })),
    ).toMatchObject([{ address: "2001:db8::7", host: null }]);
  });

  it("answers null for a file that is cut", () => {
    expect(parseUtmp(RECORDED_UTMP.subarray(0, 500))).toBeNull();
    expect(parseUtmp(new Uint8Array())).toEqual([]);
  });
});

describe("parseSshTitle", () => {
  it.each([
    ["sshd: root@pts/0", { user: "root", terminal: "pts/0" }],
    ["sshd-session: ana@pts/12", { user: "ana", terminal: "pts/12" }],
    ["sshd: ana@notty", { user: "ana", terminal: null }],
    ["sshd: ana@example.com@pts/3", { user: "ana@example.com", terminal: "pts/3" }],
    ["sshd: ana@pts/0,pts/1", { user: "ana", terminal: "pts/0" }],
    ["sshd: ana@internal-sftp", { user: "ana", terminal: null }],
    ["sshd: ana [priv]", null],
    ["sshd: [accepted]", null],
    ["sshd: unknown [net]", null],
    ["/usr/sbin/sshd -D", null],
    ["sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups", null],
    ["", null],
  ])("reads %j", (title, expected) => {
    expect(parseSshTitle(title)).toEqual(expected);
  });
});

describe("parts of sessions", () => {
  it("tells a file of logind from garbage", () => {
    expect(parseLogindSession("garbage")).toBeUndefined();
    expect(parseLogindSession("UID=0\n")).toEqual({
      userId: 0,
      service: null,
      isDesktop: false,
      isRemote: false,
      remoteHost: null,
      leaderPid: null,
      terminal: null,
      seat: null,
      sinceMs: null,
    });
  });

  it("fills in from a later source what an earlier one did not know", () => {
    const apart = { isDesktop: false, logindId: null } as const;
    const first: SessionSighting = {
      ...apart,
      kind: "ssh",
      userId: null,
      peer: null,
      sinceMs: 5,
      pids: [7],
      terminal: null,
    };
    const second: SessionSighting = {
      isDesktop: true,
      logindId: "3",
      kind: null,
      userId: 0,
      peer: "192.0.2.9",
      sinceMs: 6,
      pids: [7, 8],
      terminal: "pts/1",
    };

    expect(mergeSightings([first, second])).toEqual([
      {
        kind: "ssh",
        userId: 0,
        peer: "192.0.2.9",
        sinceMs: 5,
        pids: [7, 7, 8],
        terminal: "pts/1",
        isDesktop: true,
        logindId: "3",
      },
    ]);
  });

  it("joins two sightings that only a third one connects", () => {
    const unknown = {
      kind: null,
      userId: null,
      peer: null,
      sinceMs: null,
      isDesktop: false,
      logindId: null,
    } as const;
    const sightings: SessionSighting[] = [
      { ...unknown, pids: [7], terminal: null },
      { ...unknown, pids: [9], terminal: "pts/1" },
      { ...unknown, pids: [7], terminal: "pts/1" },
    ];

    expect(mergeSightings(sightings)).toEqual([{ ...unknown, pids: [7, 9, 7], terminal: "pts/1" }]);
  });

  it("leaves a time out that no calendar has", () => {
    const sighting: SessionSighting = {
      kind: "ssh",
      userId: 0,
      peer: null,
      sinceMs: 9e15,
      pids: [7],
      terminal: null,
      isDesktop: false,
      logindId: null,
    };

    expect(toSession(sighting, String)).toMatchObject({ since: null });
  });
});

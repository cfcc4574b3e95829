import { describe, expect, it } from "vitest";
import { createFakeFiles, type FakeEntry } from "../fake-files.ts";
import { CAT_STAT, KTHREADD_STAT, NET_TABLES, statOf, TCP, TCP6, UDP } from "./fixtures/recorded.ts";
import { formatAddressBytes, formatIpv6, parseKernelAddress } from "./format-address.ts";
import { listProcesses } from "./list-processes.ts";
import { parseNetTable } from "./parse-net-table.ts";
import { parseBootTime, parseCommandLine, parseStat, parseUserId } from "./parse-process.ts";
import { readSockets } from "./read-sockets.ts";
import { SocketOwnerFinder } from "./socket-owners.ts";

describe("parseStat", () => {
  it("reads name, parent, start and whether it is a thread of the kernel", () => {
    expect(parseStat(CAT_STAT)).toEqual({
      comm: "cat",
      state: "R",
      parentPid: 8_044,
      isKernelThread: false,
      startTicks: 104_722,
    });
    expect(parseStat(KTHREADD_STAT)).toMatchObject({ comm: "kthreadd", isKernelThread: true });
  });

  it("reads names with blanks and parentheses", () => {
    expect(parseStat(statOf(7, "evil) S 1 (x", 3))).toMatchObject({ comm: "evil) S 1 (x", parentPid: 3 });
  });

  it.each(["", "garbage", "12 (cat)", "12 (cat) S one two", ")("])("answers null for %j", (text) => {
    expect(parseStat(text)).toBeNull();
  });
});

describe("other parts of a process", () => {
  it("drops the zeros that a rewritten title leaves", () => {
    expect(parseCommandLine(`sshd: root@pts/0${"\0".repeat(50)}`)).toEqual(["sshd: root@pts/0"]);
    expect(parseCommandLine("/usr/bin/x11vnc\0-display\0:91\0")).toEqual(["/usr/bin/x11vnc", "-display", ":91"]);
    expect(parseCommandLine("")).toEqual([]);
  });

  it("reads the real user and the time of boot", () => {
    expect(parseUserId("Name:\tcat\nUid:\t1000\t0\t0\t0\n")).toBe(1_000);
    expect(parseUserId("Name:\tcat\n")).toBeNull();
    expect(parseBootTime("cpu 1 2\nbtime 1795333062\nprocesses 9\n")).toBe(1_795_333_062);
    expect(parseBootTime("")).toBeNull();
  });
});

describe("addresses", () => {
  it.each([
    ["0100007F", "127.0.0.1"],
    ["00000000", "0.0.0.0"],
    ["00000000000000000000000000000000", "::"],
    ["00000000000000000000000001000000", "::1"],
    ["0000000000000000FFFF00000100007F", "127.0.0.1"],
    ["B80D0120000000000000000001000000", "2001:db8::1"],
    ["01", null],
    ["zz00007F", null],
  ])("reads the kernel's %s as %s", (hex, address) => {
    expect(parseKernelAddress(hex)).toBe(address);
  });

  it("shortens the longest run of zeros and no single one", () => {
    expect(formatIpv6([0x2001, 0xdb8, 0, 1, 0, 0, 0, 1])).toBe("2001:db8:0:1::1");
    expect(formatIpv6([0x2001, 0xdb8, 0, 1, 2, 3, 4, 5])).toBe("2001:db8:0:1:2:3:4:5");
    expect(formatIpv6([0xfe80, 0, 0, 0, 0, 0, 0, 0])).toBe("fe80::");
  });

  it("reads bytes in network order", () => {
    expect(formatAddressBytes(new Uint8Array([192, 0, 2, 7]))).toBe("192.0.2.7");
  });
});

describe("parseNetTable", () => {
  it("reads listeners and connections, IPv4 inside IPv6 as IPv4", () => {
    expect(parseNetTable(TCP6, "tcp")).toEqual([
      {
        protocol: "tcp",
        localAddress: "::",
        localPort: 45_990,
        remoteAddress: null,
        remotePort: null,
        state: "listen",
        inode: 66_649,
      },
      {
        protocol: "tcp",
        localAddress: "::1",
        localPort: 45_990,
        remoteAddress: "::1",
        remotePort: 35_080,
        state: "established",
        inode: 66_656,
      },
      {
        protocol: "tcp",
        localAddress: "127.0.0.1",
        localPort: 45_990,
        remoteAddress: "127.0.0.1",
        remotePort: 42_862,
        state: "established",
        inode: 66_652,
      },
    ]);
  });

  it("tells datagram sockets with a peer from those without", () => {
    expect(parseNetTable(UDP, "udp")).toMatchObject([
      { state: "established", remotePort: 45_992 },
      { state: "unconnected", remoteAddress: null, remotePort: null },
    ]);
  });

  it.each([
    "",
    "garbage\n",
    `${TCP}  4: nonsense\n`,
    TCP.replace("0100007F:B3A7", "0100007F"),
    TCP.replace(" 0A ", " FF "),
  ])("answers null for what the kernel did not write", (text) => {
    expect(parseNetTable(text, "tcp")).toBeNull();
  });
});

describe("readSockets", () => {
  it("reads all four tables and leaves finished connections out", () => {
    const sockets = readSockets(createFakeFiles(NET_TABLES));

    expect(sockets.ok && sockets.value).toHaveLength(8);
    expect(sockets.ok && sockets.value.some((socket) => socket.state === "time_wait")).toBe(false);
  });

  it("does without IPv6 and not without IPv4", () => {
    const { "/proc/net/tcp6": _tcp6, "/proc/net/udp6": _udp6, ...v4 } = NET_TABLES;

    expect(readSockets(createFakeFiles(v4))).toMatchObject({ ok: true });
    expect(readSockets(createFakeFiles({}))).toMatchObject({ ok: false, reason: "missing" });
    expect(readSockets(createFakeFiles({ ...v4, "/proc/net/udp": "?" }))).toMatchObject({
      ok: false,
      reason: "unparsable",
    });
    expect(readSockets(createFakeFiles({ ...v4, "/proc/net/tcp6": { fails: "denied" } }))).toMatchObject({
      ok: false,
      reason: "denied",
    });
  });
});

function processTree(
  pid: number,
  comm: string,
  more: Readonly<Record<string, FakeEntry>> = {},
): Record<string, FakeEntry> {
  return { [`/proc/${pid}/stat`]: statOf(pid, comm, 1), [`/proc/${pid}/status`]: "Uid:\t0\t0\t0\t0\n", ...more };
}

describe("listProcesses", () => {
  it("lists programs and leaves out threads of the kernel, zombies and what ended meanwhile", () => {
    const files = createFakeFiles({
      ...processTree(1, "systemd", {
        "/proc/1/exe": { link: "/usr/lib/systemd/systemd" },
        "/proc/1/cmdline": "/sbin/init\0splash\0",
      }),
      "/proc/2/stat": KTHREADD_STAT,
      "/proc/30/stat": statOf(30, "gone", 1, { state: "Z" }),
      "/proc/31/cmdline": "vanished",
      ...processTree(40, "agent", { "/proc/40/exe": { link: "/opt/agent (deleted)" } }),
    });

    const listing = listProcesses(files, () => false);

    expect(listing).toEqual({
      ok: true,
      value: {
        processes: [
          {
            pid: 1,
            parentPid: 1,
            comm: "systemd",
            path: "/usr/lib/systemd/systemd",
            argv: ["/sbin/init", "splash"],
            userId: 0,
            startTicks: 104_722,
          },
          { pid: 40, parentPid: 1, comm: "agent", path: "/opt/agent", argv: [], userId: 0, startTicks: 104_722 },
        ],
        pathDenied: false,
        othersHidden: false,
      },
    });
  });

  it("says so when paths or whole processes are hidden", () => {
    const listing = listProcesses(
      createFakeFiles(processTree(77, "own", { "/proc/77/exe": { fails: "denied" } })),
      () => false,
    );

    expect(listing).toMatchObject({
      ok: true,
      value: { pathDenied: true, othersHidden: true, processes: [{ path: null }] },
    });
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { "/proc": { fails: "denied" } }, "denied"],
    ["empty", { "/proc/uptime": "1 1" }, "missing"],
    ["garbage", { "/proc/1/stat": "?" }, "unparsable"],
  ] as const)("fails on a /proc that is %s", (_name, tree, reason) => {
    expect(listProcesses(createFakeFiles(tree), () => false)).toMatchObject({ ok: false, reason });
  });

  it("gives up when the time is over", () => {
    expect(listProcesses(createFakeFiles(processTree(1, "init")), () => true)).toMatchObject({
      ok: false,
      reason: "timed_out",
    });
  });
});

describe("SocketOwnerFinder", () => {
  const socket = (inode: number): FakeEntry => ({ link: `socket:[${inode}]` });

  function counting(tree: Record<string, FakeEntry>) {
    const files = createFakeFiles(tree);
    const listed: string[] = [];
    return {
      files: { ...files, list: (folder: string) => (listed.push(folder), files.list(folder)) },
      listed,
      tree: files.tree,
    };
  }

  it("finds the holder, prefers a service to the init that opened its socket, and a parent to its child", () => {
    const { files } = counting({
      "/proc/1/fd/9": socket(100),
      "/proc/50/fd/3": socket(100),
      "/proc/50/fd/4": { link: "/dev/null" },
      "/proc/60/fd/3": socket(200),
      "/proc/61/fd/3": socket(200),
    });

    const owners = new SocketOwnerFinder().find(files, new Set([100, 200, 300]), [1, 50, 60, 61]);

    expect([...owners.pidOf]).toEqual([
      [100, 50],
      [200, 60],
    ]);
    expect(owners.denied).toBe(false);
  });

  it("asks only known descriptors when nothing is new", () => {
    const { files, listed } = counting({ "/proc/50/fd/3": socket(100), "/proc/60/fd/3": socket(200) });
    const finder = new SocketOwnerFinder();
    finder.find(files, new Set([100, 999]), [50, 60]);
    listed.length = 0;

    const owners = finder.find(files, new Set([100, 999]), [50, 60]);

    expect([...owners.pidOf]).toEqual([[100, 50]]);
    expect(listed).toEqual([]);
  });

  it("finds a socket again that moved to another process", () => {
    const { files, tree } = counting({ "/proc/50/fd/3": socket(100), "/proc/60/fd/3": { link: "/dev/null" } });
    const finder = new SocketOwnerFinder();
    finder.find(files, new Set([100]), [50, 60]);
    tree.set("/proc/50/fd/3", { link: "/dev/null" });
    tree.set("/proc/60/fd/4", socket(100));

    expect([...finder.find(files, new Set([100]), [50, 60]).pidOf]).toEqual([[100, 60]]);
  });

  it("looks into new processes for what was nowhere before", () => {
    const { files, tree } = counting({ "/proc/50/fd/3": { link: "/dev/null" } });
    const finder = new SocketOwnerFinder();
    finder.find(files, new Set([100]), [50]);
    tree.set("/proc/70/fd/3", socket(100));

    expect([...finder.find(files, new Set([100]), [50, 70]).pidOf]).toEqual([[100, 70]]);
  });

  it("keeps saying that processes are closed as long as sockets have no holder", () => {
    const { files } = counting({ "/proc/50/fd": { fails: "denied" }, "/proc/60/fd/1": { fails: "denied" } });
    const finder = new SocketOwnerFinder();

    expect(finder.find(files, new Set([100]), [50, 60]).denied).toBe(true);
    expect(finder.find(files, new Set([100]), [50, 60]).denied).toBe(true);
    expect(finder.find(files, new Set([]), [50, 60]).denied).toBe(false);
  });
});

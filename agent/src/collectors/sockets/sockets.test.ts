import { describe, expect, it } from "vitest";
import { NET_TABLES, statOf } from "../../platform/procfs/fixtures/recorded.ts";
import { lookAt } from "../run-for-test.ts";
import { socketsCollector } from "./collector.ts";

const MACHINE = {
  ...NET_TABLES,
  "/proc/1/stat": statOf(1, "systemd", 0),
  "/proc/500/stat": statOf(500, "node", 1),
  "/proc/500/fd/18": { link: "socket:[66650]" },
  "/proc/500/fd/19": { link: "socket:[66649]" },
} as const;

describe("sockets collector", () => {
  it("tells state, both ends and the process that holds each socket", async () => {
    const run = await lookAt(socketsCollector, MACHINE);

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      {
        protocol: "tcp",
        localAddress: "127.0.0.1",
        localPort: 45_991,
        remoteAddress: null,
        remotePort: null,
        state: "listen",
        pid: 500,
      },
      {
        protocol: "tcp",
        localAddress: "127.0.0.1",
        localPort: 42_862,
        remoteAddress: "127.0.0.1",
        remotePort: 45_990,
        state: "established",
        pid: null,
      },
      {
        protocol: "tcp",
        localAddress: "::",
        localPort: 45_990,
        remoteAddress: null,
        remotePort: null,
        state: "listen",
        pid: 500,
      },
      {
        protocol: "tcp",
        localAddress: "::1",
        localPort: 45_990,
        remoteAddress: "::1",
        remotePort: 35_080,
        state: "established",
        pid: null,
      },
      {
        protocol: "tcp",
        localAddress: "127.0.0.1",
        localPort: 45_990,
        remoteAddress: "127.0.0.1",
        remotePort: 42_862,
        state: "established",
        pid: null,
      },
      {
        protocol: "udp",
        localAddress: "127.0.0.1",
        localPort: 44_344,
        remoteAddress: "127.0.0.1",
        remotePort: 45_992,
        state: "established",
        pid: null,
      },
      {
        protocol: "udp",
        localAddress: "127.0.0.1",
        localPort: 45_992,
        remoteAddress: null,
        remotePort: null,
        state: "unconnected",
        pid: null,
      },
      {
        protocol: "udp",
        localAddress: "::1",
        localPort: 45_993,
        remoteAddress: null,
        remotePort: null,
        state: "unconnected",
        pid: null,
      },
    ]);
  });

  it("names the part that is missing when holders cannot be seen", async () => {
    const denied = await lookAt(socketsCollector, { ...MACHINE, "/proc/500/fd": { fails: "denied" } });
    const blind = await lookAt(socketsCollector, NET_TABLES);

    expect(denied.gaps).toEqual([{ section: "sockets.pid", reason: "denied" }]);
    expect(blind.gaps).toEqual([{ section: "sockets.pid", reason: "missing" }]);
    expect(blind.value).toHaveLength(8);
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { ...MACHINE, "/proc/net/tcp": { fails: "denied" } }, "denied"],
    ["garbage", { ...MACHINE, "/proc/net/tcp": "\u0000\u0001" }, "unparsable"],
  ] as const)("is a gap when the tables are %s", async (_name, tree, reason) => {
    const run = await lookAt(socketsCollector, tree);

    expect(run.gaps).toEqual([{ section: "sockets", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(socketsCollector, MACHINE, {
      clock: { now: () => 0, monotonicMs: () => (nowMs += 3_000) },
    });

    expect(run.gaps).toEqual([{ section: "sockets", reason: "timed_out" }]);
  });
});

import { isIP } from "node:net";
import { Snapshot } from "@clearseat/shared";
import { ARP, ROUTES, ROUTES_V6 } from "../../../agent/src/collectors/network/fixtures/recorded.ts";
import {
  classifyInterface,
  parseDeviceType,
  parseMac,
  parseUp,
} from "../../../agent/src/collectors/network/parse-interface.ts";
import { parseNameServers, parseNeighbors } from "../../../agent/src/collectors/network/parse-neighbors.ts";
import { parseDefaultRoute, parseDefaultRouteV6 } from "../../../agent/src/collectors/network/parse-routes.ts";
import { toProcess } from "../../../agent/src/collectors/processes/to-process.ts";
import { CAT_STAT, KTHREADD_STAT, TCP, TCP6, UDP, UDP6 } from "../../../agent/src/platform/procfs/fixtures/recorded.ts";
import { formatAddressBytes, parseKernelAddress } from "../../../agent/src/platform/procfs/format-address.ts";
import { parseNetTable } from "../../../agent/src/platform/procfs/parse-net-table.ts";
import {
  parseBootTime,
  parseCommandLine,
  parseStat,
  parseUserId,
} from "../../../agent/src/platform/procfs/parse-process.ts";
import { type FuzzTarget, holds, toBytes } from "../engine/fuzz-target.ts";
import { atMost, fits, linesOf } from "./promises.ts";

const NETWORK = "agent/src/collectors/network";
const PROCFS = "agent/src/platform/procfs";

/** Tables of the kernel: processes, sockets, routes, neighbors, interfaces. */
export const KERNEL_TABLE_TARGETS: readonly FuzzTarget[] = [
  {
    name: "process",
    reads: [`${PROCFS}/parse-process.ts`, "agent/src/collectors/processes/to-process.ts"],
    form: "text",
    origin: "recorded",
    seeds: [
      CAT_STAT,
      KTHREADD_STAT,
      "/usr/sbin/sshd\0-D\0",
      "Name:\tcat\nUid:\t1000\t1000\t1000\t1000\n",
      "btime 1772450000\n",
    ],
    promise: "whatever the kernel or a program that names itself writes, it fits the snapshot or is no process",
    run(text) {
      const stat = parseStat(text);
      const argv = parseCommandLine(text);
      const bootTimeSeconds = parseBootTime(text) ?? 1_772_450_000;
      const userId = parseUserId(text);
      if (stat === null) return [argv, userId];
      const { comm, parentPid, startTicks } = stat;
      const process = toProcess(
        { pid: 1, parentPid, comm, path: null, argv, userId, startTicks },
        new Map(),
        bootTimeSeconds * 1_000,
      );
      fits(Snapshot.shape.processes, [process], "the process");
      return process;
    },
  },
  {
    name: "sockets",
    reads: [`${PROCFS}/parse-net-table.ts`],
    form: "text",
    origin: "recorded",
    seeds: [TCP, TCP6, UDP, UDP6],
    promise: "one socket a line with real addresses; one line that makes no sense spoils the table",
    run(text) {
      const sockets = parseNetTable(text, "tcp");
      atMost(sockets?.length ?? 0, linesOf(text) - 1, "sockets");
      for (const { localAddress, remoteAddress } of sockets ?? [])
        holds(isIP(localAddress) !== 0 && isIP(remoteAddress ?? "::") !== 0, "an address that is none");
      fits(
        Snapshot.shape.sockets,
        sockets?.map((socket) => ({ ...socket, pid: null })),
        "the sockets",
      );
      return [sockets, parseNetTable(text, "udp")];
    },
  },
  {
    name: "addresses",
    reads: [`${PROCFS}/format-address.ts`],
    form: "bytes",
    origin: "composed",
    seeds: ["\x7f\0\0\x01", "\xfd".padEnd(15, "\0") + "\x01", "\0".repeat(10) + "\xff\xff\xcb\0\x71\x09", "0100007F"],
    promise: "what is told is an address",
    run(input) {
      const bytes = toBytes(input);
      const text = formatAddressBytes(bytes);
      holds(bytes.length !== 4 || isIP(text) === 4, `${text} is no IPv4 address`);
      holds(bytes.length !== 16 || isIP(text) !== 0, `${text} is no address`);
      const kernel = parseKernelAddress(input);
      holds(kernel === null || isIP(kernel) !== 0, `${kernel} is no address`);
      return [text, kernel];
    },
  },
  {
    name: "routes",
    reads: [`${NETWORK}/parse-routes.ts`],
    form: "text",
    origin: "recorded",
    seeds: [ROUTES, ROUTES_V6],
    promise: "a gateway is an address of the table's own family",
    run(text) {
      const route = parseDefaultRoute(text);
      const routeV6 = parseDefaultRouteV6(text);
      holds(isIP(route?.gateway ?? "0.0.0.0") === 4, `${route?.gateway} is no IPv4 gateway`);
      holds(isIP(routeV6?.gateway ?? "::") === 6, `${routeV6?.gateway} is no IPv6 gateway`);
      for (const one of [route, routeV6]) fits(Snapshot.shape.network, { defaultRoute: one }, "the route");
      return [route, routeV6];
    },
  },
  {
    name: "neighbors",
    reads: [`${NETWORK}/parse-neighbors.ts`],
    form: "text",
    origin: "recorded",
    seeds: [ARP, "# made by hand\nnameserver 192.0.2.1\nnameserver fe80::1%eth0\nsearch example.com\n"],
    promise: "a neighbor has an address and a hardware address; a text without the kernel's heading is no empty list",
    run(text) {
      const neighbors = parseNeighbors(text);
      holds(neighbors === null || text.startsWith("IP address"), "an empty list out of garbage");
      atMost(neighbors?.length ?? 0, linesOf(text) - 1, "neighbors");
      for (const { address } of neighbors ?? []) holds(isIP(address) === 4, `${address} is no address`);
      const servers = parseNameServers(text);
      atMost(servers.length, text.split("nameserver").length - 1, "name servers");
      fits(Snapshot.shape.network, { neighbors: neighbors ?? undefined, dnsServers: servers }, "the network");
      return [neighbors, servers];
    },
  },
  {
    name: "network interface",
    reads: [`${NETWORK}/parse-interface.ts`],
    form: "text",
    origin: "composed",
    seeds: ["02:fc:00:00:00:01\n", "INTERFACE=wlan0\nDEVTYPE=wlan\nIFINDEX=3\n", "up\n", "unknown", "0x1003\n", "772"],
    promise: "a hardware address has six bytes; the kind is one of six or unknown",
    run(text) {
      const reading = {
        name: text,
        kind: classifyInterface({
          name: text,
          type: Number(text.trim()),
          deviceType: parseDeviceType(text),
          hasWirelessFolder: false,
          hasDevice: true,
          isTunTap: false,
          isBridgePort: false,
        }),
        up: parseUp("unknown", text) ?? parseUp(text, null),
        mac: parseMac(text),
      };
      fits(Snapshot.shape.network, { interfaces: [reading] }, "the interface");
      return reading;
    },
  },
];

import { describe, expect, it } from "vitest";
import { failed, found } from "../../platform/answer.ts";
import { lookAt } from "../run-for-test.ts";
import { linuxNetworkCollector, portableNetworkCollector } from "./collector.ts";
import { ARP, ROUTE_HEADING, ROUTES, ROUTES_V6 } from "./fixtures/recorded.ts";
import { classifyInterface, type InterfaceFacts, parseDeviceType, parseMac, parseUp } from "./parse-interface.ts";
import { parseNameServers, parseNeighbors } from "./parse-neighbors.ts";
import { parseDefaultRoute, parseDefaultRouteV6 } from "./parse-routes.ts";

const NET = "/sys/class/net";
const MACHINE = {
  [`${NET}/bonding_masters`]: "\n",
  [`${NET}/eth0/type`]: "1\n",
  [`${NET}/eth0/device`]: { link: "../../pci0000:00" },
  [`${NET}/eth0/operstate`]: "up\n",
  [`${NET}/eth0/address`]: "02:fc:00:00:00:01\n",
  [`${NET}/eth0/mtu`]: "1400\n",
  [`${NET}/eth0/uevent`]: "INTERFACE=eth0\nIFINDEX=2\n",
  [`${NET}/lo/type`]: "772\n",
  [`${NET}/lo/operstate`]: "unknown\n",
  [`${NET}/lo/flags`]: "0x9\n",
  [`${NET}/lo/address`]: "00:00:00:00:00:00\n",
  [`${NET}/lo/mtu`]: "65536\n",
  "/proc/net/route": ROUTES,
  "/proc/net/ipv6_route": ROUTES_V6,
  "/proc/net/arp": ARP,
  "/etc/resolv.conf": "# made by hand\nnameserver 192.0.2.1\nnameserver fe80::1%eth0\nsearch example.com\n",
} as const;
const networkAddresses = () =>
  found([{ name: "eth0", mac: "02:fc:00:00:00:01", addresses: ["192.0.2.2/24", "fd00::2/64"] }]);

describe("network collector", () => {
  it("tells interfaces, default route with its gateway, neighbors and name servers", async () => {
    const run = await lookAt(linuxNetworkCollector, MACHINE, { networkAddresses });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual({
      interfaces: [
        {
          name: "eth0",
          kind: "ethernet",
          up: true,
          mac: "02:fc:00:00:00:01",
          addresses: ["192.0.2.2/24", "fd00::2/64"],
          mtu: 1_400,
        },
        { name: "lo", kind: "loopback", up: true, mac: null, addresses: [], mtu: 65_536 },
      ],
      defaultRoute: { interface: "eth0", gateway: "192.0.2.1", gatewayMac: "02:fc:00:00:00:05" },
      neighbors: [
        { address: "192.0.2.1", mac: "02:fc:00:00:00:05", interface: "eth0" },
        { address: "192.0.2.40", mac: "30:52:53:01:02:03", interface: "eth0" },
      ],
      dnsServers: ["192.0.2.1", "fe80::1"],
      proxy: null,
    });
  });

  it("prefers the servers that systemd-resolved really asks to its own stub", async () => {
    const run = await lookAt(linuxNetworkCollector, {
      ...MACHINE,
      "/run/systemd/resolve/resolv.conf": "nameserver 198.51.100.53\n",
    });

    expect(run.value).toMatchObject({ dnsServers: ["198.51.100.53"] });
  });

  it("keeps the rest when a part cannot be read, and names the part", async () => {
    const run = await lookAt(
      linuxNetworkCollector,
      {
        ...MACHINE,
        "/proc/net/route": "garbage",
        "/proc/net/arp": { fails: "denied" },
        "/etc/resolv.conf": { fails: "missing" },
      },
      { networkAddresses: () => failed("denied", "") },
    );

    expect(run.value).toMatchObject({
      interfaces: [{ name: "eth0", addresses: [] }, { name: "lo" }],
      defaultRoute: undefined,
      neighbors: undefined,
      dnsServers: undefined,
    });
    expect(run.gaps).toEqual([
      { section: "network.addresses", reason: "denied" },
      { section: "network.defaultRoute", reason: "unparsable" },
      { section: "network.neighbors", reason: "denied" },
      { section: "network.dnsServers", reason: "missing" },
    ]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { [NET]: { fails: "denied" } }, "denied"],
  ] as const)("is a gap when interfaces are %s", async (_name, tree, reason) => {
    expect((await lookAt(linuxNetworkCollector, tree)).gaps).toEqual([{ section: "network", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(linuxNetworkCollector, MACHINE, {
      clock: { now: () => 0, monotonicMs: () => (nowMs += 60_000) },
    });

    expect(run.gaps).toEqual([{ section: "network", reason: "timed_out" }]);
  });

  it("tells elsewhere what the runtime knows and names what it does not", async () => {
    const run = await lookAt(portableNetworkCollector, {}, { networkAddresses });

    expect(run.value).toMatchObject({ interfaces: [{ name: "eth0", kind: null, up: true }] });
    expect(run.gaps.map((gap) => gap.section)).toEqual([
      "network.defaultRoute",
      "network.dnsServers",
      "network.neighbors",
    ]);
    expect((await lookAt(portableNetworkCollector, {})).gaps).toEqual([{ section: "network", reason: "missing" }]);
  });
});

describe("classifyInterface", () => {
  const ethernet: InterfaceFacts = {
    name: "enp0s1",
    type: 1,
    deviceType: null,
    hasWirelessFolder: false,
    hasDevice: true,
    isTunTap: false,
    isBridgePort: false,
  };

  it.each([
    ["a network card", {}, "ethernet"],
    ["Wi-Fi by its folder", { hasWirelessFolder: true }, "wifi"],
    ["Wi-Fi by its type", { deviceType: "wlan" }, "wifi"],
    ["a modem", { name: "wwan0", type: 519 }, "cellular"],
    ["WireGuard", { name: "wg0", type: 65_534, deviceType: "wireguard", hasDevice: false }, "tunnel"],
    ["OpenVPN's tun", { name: "tun0", type: 65_534, hasDevice: false, isTunTap: true }, "tunnel"],
    [
      "the card of a virtual machine that runs here",
      { name: "vnet0", hasDevice: false, isTunTap: true, isBridgePort: true },
      "virtual",
    ],
    ["a bridge", { name: "br0", deviceType: "bridge", hasDevice: false }, "virtual"],
    ["PPP", { name: "ppp0", type: 512, hasDevice: false }, "tunnel"],
    ["loopback", { name: "lo", type: 772, hasDevice: false }, "loopback"],
    ["a CAN bus", { name: "can0", type: 280 }, null],
  ] as const)("knows %s", (_name, facts, kind) => {
    expect(classifyInterface({ ...ethernet, ...facts })).toBe(kind);
  });

  it("reads state, address and device type", () => {
    expect([
      parseUp("up\n", null),
      parseUp("down\n", "0x1003"),
      parseUp("unknown\n", "0x10d1"),
      parseUp("unknown\n", "0x1002"),
      parseUp("unknown", null),
      parseUp(null, null),
    ]).toEqual([true, false, true, false, null, null]);
    expect([parseMac("AA:BB:CC:DD:EE:FF\n"), parseMac(""), parseMac("00:00:00:00:00:00"), parseMac(null)]).toEqual([
      "aa:bb:cc:dd:ee:ff",
      null,
      null,
      null,
    ]);
    expect([parseDeviceType("DEVTYPE=wlan\nINTERFACE=w\n"), parseDeviceType("")]).toEqual(["wlan", null]);
  });
});

describe("routes", () => {
  it("follows a VPN that takes the default route in two halves", () => {
    const vpn = `${ROUTES}tun0\t00000000\t0100080A\t0003\t0\t0\t0\t00000080\t0\t0\t0\ntun0\t00000080\t0100080A\t0003\t0\t0\t0\t00000080\t0\t0\t0\n`;

    expect(parseDefaultRoute(vpn)).toEqual({ interface: "tun0", gateway: "10.8.0.1" });
  });

  it("takes the route with the smallest metric and no rejecting one", () => {
    const text = `${ROUTE_HEADING}wlan0\t00000000\t0102A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\neth0\t00000000\t0103A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n*\t00000000\t00000000\t0200\t0\t0\t0\t00000000\t0\t0\t0\n`;

    expect(parseDefaultRoute(text)).toEqual({ interface: "eth0", gateway: "192.168.3.1" });
  });

  it("tells a network without a default route from a text that is none", () => {
    expect(parseDefaultRoute(ROUTE_HEADING)).toBeNull();
    expect(parseDefaultRoute("garbage")).toBeUndefined();
  });

  it("reads IPv6 and leaves the rejecting default of loopback out", () => {
    expect(parseDefaultRouteV6(ROUTES_V6)).toEqual({ interface: "eth0", gateway: "fd00::1" });
    expect(parseDefaultRouteV6("")).toBeNull();
  });

  it("takes no IPv6 gateway from a field that is not one", () => {
    expect(parseDefaultRouteV6(ROUTES_V6.replace("fd000000000000000000000000000001", "fd000001"))).toBeNull();
  });

  it("knows a tunnel without a gateway", () => {
    expect(parseDefaultRoute(`${ROUTE_HEADING}wg0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0\n`)).toEqual({
      interface: "wg0",
      gateway: null,
    });
  });
});

describe("neighbors and name servers", () => {
  it("answers null for what the kernel did not write, and an empty list for no neighbors", () => {
    expect(parseNeighbors("garbage")).toBeNull();
    expect(parseNeighbors(ARP.split("\n")[0] ?? "")).toEqual([]);
  });

  it("answers null when one line is none of the kernel's", () => {
    expect(parseNeighbors(`${ARP}gateway  0x1  0x2  02:fc:00:00:00:05  *  eth0\n`)).toBeNull();
    expect(parseNeighbors(`${ARP}192.0.2.9  0x1\n`)).toBeNull();
  });

  it("reads name servers among comments", () => {
    expect(parseNameServers("#nameserver 192.0.2.9\n  nameserver 192.0.2.1 # own\noptions edns0\n")).toEqual([
      "192.0.2.1",
    ]);
  });
});

import type { NetworkInterface, SnapshotGap } from "@clearseat/shared";
import { type Answer, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import type { InterfaceAddresses } from "../../platform/network-addresses.ts";
import { type CollectorAnswer, type CollectorContext, defineCollector } from "../collector.ts";
import { classifyInterface, parseDeviceType, parseMac, parseUp } from "./parse-interface.ts";
import { type KernelNeighbor, parseNameServers, parseNeighbors } from "./parse-neighbors.ts";
import { parseDefaultRoute, parseDefaultRouteV6, type Route } from "./parse-routes.ts";

const INTERFACES = "/sys/class/net";
/** A machine with more is a router of containers; its neighbors are cut, its interfaces are not. */
const MOST_NEIGHBORS = 1_024;

function readInterface(files: FilesDoor, name: string, addresses: readonly string[]): NetworkInterface | null {
  const folder = `${INTERFACES}/${name}`;
  const read = (attribute: string): string | null => valueOrNull(files.readText(`${folder}/${attribute}`));
  const type = read("type");
  // Files such as bonding_masters lie among the interfaces.
  if (type === null) return null;
  const parts = new Set(valueOrNull(files.list(folder)) ?? []);
  const mtu = Number(read("mtu")?.trim() || Number.NaN);
  return {
    name,
    kind: classifyInterface({
      name,
      type: Number(type.trim()),
      deviceType: parseDeviceType(read("uevent") ?? ""),
      hasWirelessFolder: parts.has("wireless") || parts.has("phy80211"),
      hasDevice: parts.has("device"),
      isTunTap: parts.has("tun_flags"),
      isBridgePort: parts.has("brport"),
    }),
    up: parseUp(read("operstate"), read("flags")),
    mac: parseMac(read("address")),
    addresses: [...addresses],
    mtu: Number.isInteger(mtu) ? mtu : null,
  };
}

interface RouteReading {
  /** `null`: there is no default route; `undefined`: it could not be read. */
  readonly route: Route | null | undefined;
  readonly gaps: readonly SnapshotGap[];
}

function readDefaultRoute(files: FilesDoor): RouteReading {
  const text = files.readText("/proc/net/route");
  const route = text.ok ? parseDefaultRoute(text.value) : undefined;
  if (route === undefined)
    return { route, gaps: [{ section: "network.defaultRoute", reason: text.ok ? "unparsable" : text.reason }] };
  return { route: route ?? parseDefaultRouteV6(valueOrNull(files.readText("/proc/net/ipv6_route")) ?? ""), gaps: [] };
}

interface NeighborReading {
  readonly neighbors: readonly KernelNeighbor[] | undefined;
  readonly gaps: readonly SnapshotGap[];
}

/** Only those that this machine has talked to; nothing is sent to find more. IPv6 neighbors are not told by procfs. */
function readNeighbors(files: FilesDoor): NeighborReading {
  const text = files.readText("/proc/net/arp");
  const neighbors = text.ok ? parseNeighbors(text.value) : null;
  if (neighbors !== null) return { neighbors: neighbors.slice(0, MOST_NEIGHBORS), gaps: [] };
  return {
    neighbors: undefined,
    gaps: [{ section: "network.neighbors", reason: text.ok ? "unparsable" : text.reason }],
  };
}

/** systemd-resolved keeps the real servers apart from the stub that resolv.conf names. */
function readNameServers(files: FilesDoor): { servers: string[] | undefined; gaps: readonly SnapshotGap[] } {
  const upstream = files.readText("/run/systemd/resolve/resolv.conf");
  const text = upstream.ok ? upstream : files.readText("/etc/resolv.conf");
  if (text.ok) return { servers: parseNameServers(text.value), gaps: [] };
  return { servers: undefined, gaps: [{ section: "network.dnsServers", reason: text.reason }] };
}

function addressesByName(addresses: Answer<InterfaceAddresses[]>): Map<string, readonly string[]> {
  return new Map(addresses.ok ? addresses.value.map((item) => [item.name, item.addresses]) : []);
}

function collectLinux({ doors }: CollectorContext): CollectorAnswer<"network"> {
  const { files } = doors;
  const names = files.list(INTERFACES);
  if (!names.ok) return { gap: names.reason };
  const addresses = doors.networkAddresses();
  const byName = addressesByName(addresses);
  const interfaces = names.value
    .map((name) => readInterface(files, name, byName.get(name) ?? []))
    .filter((item) => item !== null);
  const { route, gaps: routeGaps } = readDefaultRoute(files);
  const { neighbors, gaps: neighborGaps } = readNeighbors(files);
  const { servers, gaps: serverGaps } = readNameServers(files);
  const gatewayMac =
    neighbors?.find((one) => one.address === route?.gateway && one.interface === route.interface)?.mac ?? null;
  const addressGaps: SnapshotGap[] = addresses.ok ? [] : [{ section: "network.addresses", reason: addresses.reason }];
  return {
    value: {
      interfaces,
      defaultRoute: route ? { ...route, gatewayMac } : route,
      neighbors: neighbors === undefined ? undefined : [...neighbors],
      dnsServers: servers,
      proxy: null,
    },
    gaps: [...addressGaps, ...routeGaps, ...neighborGaps, ...serverGaps],
  };
}

/** Where this machine is in the network: interfaces, default route with its gateway, neighbors already known. */
export const linuxNetworkCollector = defineCollector({
  id: "network-procfs",
  section: "network",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  collect: collectLinux,
});

/** Elsewhere only what the runtime knows without a child process: which interfaces are up, and their addresses. */
export const portableNetworkCollector = defineCollector({
  id: "network-portable",
  section: "network",
  platforms: ["windows", "macos"],
  timeoutMs: 5_000,
  budgetMs: 50,
  collect({ doors }) {
    const addresses = doors.networkAddresses();
    if (!addresses.ok) return { gap: addresses.reason };
    if (addresses.value.length === 0) return { gap: "missing" };
    const interfaces = addresses.value.map(({ name, mac, addresses: list }) => ({
      name,
      kind: null,
      up: true,
      mac: parseMac(mac),
      addresses: [...list],
      mtu: null,
    }));
    const gaps: SnapshotGap[] = ["defaultRoute", "dnsServers", "neighbors"].map((part) => ({
      section: `network.${part}`,
      reason: "unsupported",
    }));
    return { value: { interfaces }, gaps };
  },
});

import type { NetworkInterface, SignalPayload, Snapshot } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { isRepeatingGateway } from "../network/repeating-gateway.ts";
import { toSubnet } from "../network/subnet.ts";
import { findNeighborMatches } from "./kvm-neighbor.ts";

type NetworkPlace = SignalPayload<"network_place">;
type DefaultRoute = NonNullable<NonNullable<Snapshot["network"]>["defaultRoute"]>;

const MAX_NEIGHBORS = 64;
/** An address without its last four bits: the ports of one router differ only there. */
const SIBLING_LENGTH = 16;

/** The place where the laptop is on the network, in keyed hashes. Without a default route there is none. */
export function recognizeNetworkPlace({ snapshot, context }: Look): Recognized<NetworkPlace>[] {
  const { network } = snapshot;
  const route = network?.defaultRoute;
  if (network === undefined || route === undefined || route === null) return [];
  const { hash, catalog } = context;
  const mac = usableMac(route.gatewayMac);
  const interfaces = network.interfaces ?? [];
  const carrier = interfaces.find(({ name }) => name !== null && name === route.interface);
  const tunnelDefaultRoute = kindOf(carrier, route) === "tunnel";
  const subnet = toSubnet(carrier?.addresses ?? [], route.gateway);
  const neighbors = findNeighborMatches(snapshot, catalog).map((neighbor) => hash("mac", neighbor.mac));
  const payload: NetworkPlace = {
    gatewayHash: mac === null ? null : hash("mac", mac),
    gatewaySiblingHash: mac === null ? null : hash("mac-sibling", mac.slice(0, SIBLING_LENGTH)),
    gatewayRepeats: isRepeatingGateway(mac, route.gateway),
    subnetHash: subnet === null ? null : hash("subnet", subnet),
    link: linkOf(carrier, interfaces, route),
    tunnelDefaultRoute,
    neighborHashes: [...new Set(neighbors)].sort().slice(0, MAX_NEIGHBORS),
  };
  return [{ key: "default", payload }];
}

function usableMac(mac: string | null): string | null {
  return mac === null || mac === "00:00:00:00:00:00" || mac === "ff:ff:ff:ff:ff:ff" ? null : mac;
}

const TUNNEL_NAME = /^(?:tun|tap|utun|wg|ppp|ipsec|tailscale|nordlynx|proton|zt|wt)\d*/iu;

function kindOf(carrier: NetworkInterface | undefined, { interface: name }: DefaultRoute): NetworkInterface["kind"] {
  if (carrier !== undefined && carrier.kind !== null) return carrier.kind;
  if (name === null) return null;
  if (TUNNEL_NAME.test(name)) return "tunnel";
  if (/^wl|wi-?fi|wireless/iu.test(name)) return "wifi";
  if (/^wwan|cellular|mobile/iu.test(name)) return "cellular";
  return /^(?:eth|en[opsx])|ethernet/iu.test(name) ? "ethernet" : null;
}

/** Behind a tunnel the link is that of the one physical interface that is up. */
function linkOf(
  carrier: NetworkInterface | undefined,
  interfaces: readonly NetworkInterface[],
  route: DefaultRoute,
): NetworkPlace["link"] {
  const kind = kindOf(carrier, route);
  if (kind !== "tunnel") return kind === null || kind === "loopback" ? "unknown" : kind;
  const below = new Set(interfaces.filter(({ up }) => up === true).map((candidate) => candidate.kind));
  const physical = (["wifi", "ethernet", "cellular"] as const).filter((candidate) => below.has(candidate));
  return physical.length === 1 && physical[0] !== undefined ? physical[0] : "unknown";
}

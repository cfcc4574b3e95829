import { formatAddressBytes, parseKernelAddress } from "../../platform/procfs/format-address.ts";

export interface Route {
  readonly interface: string;
  /** `null`: the link itself leads there, as with tunnels. */
  readonly gateway: string | null;
}

const RTF_UP = 0x1;
const RTF_REJECT = 0x200;
const HALF_INTERNET = "128.0.0.0";

interface Candidate extends Route {
  /** Smaller wins: a more specific route first, then the metric. */
  readonly rank: readonly [number, number];
}

function better(left: Candidate | null, right: Candidate): Candidate {
  if (left === null) return right;
  const [specific, metric] = [left.rank[0] - right.rank[0], left.rank[1] - right.rank[1]];
  return (specific || metric) <= 0 ? left : right;
}

/** A route that is in force and leads somewhere. */
function isUsable(flagText: string): boolean {
  const flags = Number.parseInt(flagText, 16);
  return (flags & RTF_UP) !== 0 && (flags & RTF_REJECT) === 0;
}

function parseRouteLine(line: string): Candidate | null {
  const fields = line.split("\t").map((field) => field.trim());
  const field = (index: number): string => fields[index] ?? "";
  const [network, netmask, via] = [field(1), field(7), field(2)].map(parseKernelAddress);
  if (!isUsable(field(3)) || network !== "0.0.0.0") return null;
  // VPN clients take over the default route by two halves, 0.0.0.0/1 and 128.0.0.0/1, which win over it.
  if (netmask !== "0.0.0.0" && netmask !== HALF_INTERNET) return null;
  const rank = [netmask === HALF_INTERNET ? 0 : 1, Number(field(6))] as const;
  return { interface: field(0), gateway: via === undefined || via === "0.0.0.0" ? null : via, rank };
}

/** The default route of /proc/net/route. `undefined`: not the kernel's format; `null`: there is none. */
export function parseDefaultRoute(text: string): Route | null | undefined {
  // The file is empty while no interface is up.
  if (text === "") return null;
  const [heading = "", ...lines] = text.split("\n");
  if (!heading.startsWith("Iface")) return undefined;
  let best: Candidate | null = null;
  for (const line of lines) {
    const candidate = line === "" ? null : parseRouteLine(line);
    if (candidate !== null) best = better(best, candidate);
  }
  return best === null ? null : { interface: best.interface, gateway: best.gateway };
}

function parseRouteLineV6(line: string): Candidate | null {
  const fields = line.trim().split(/\s+/u);
  const field = (index: number): string => fields[index] ?? "";
  if (!/^0{32}$/u.test(field(0)) || field(1) !== "00" || !isUsable(field(8))) return null;
  if (!/^[0-9a-f]{32}$/u.test(field(4))) return null;
  const via = formatAddressBytes(Buffer.from(field(4), "hex"));
  return { interface: field(9), gateway: via === "::" ? null : via, rank: [1, Number.parseInt(field(5), 16)] };
}

/** The default route of /proc/net/ipv6_route, for a network without IPv4; `null`: there is none. */
export function parseDefaultRouteV6(text: string): Route | null {
  let best: Candidate | null = null;
  for (const line of text.split("\n")) {
    const candidate = parseRouteLineV6(line);
    if (candidate !== null) best = better(best, candidate);
  }
  return best === null ? null : { interface: best.interface, gateway: best.gateway };
}

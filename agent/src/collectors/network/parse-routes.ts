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

function parseRouteLine(line: string): Candidate | null {
  const [name = "", destination = "", gateway = "", flagText = "", , , metric = "", mask = ""] = line.split("\t").map((field) => field.trim());
  const flags = Number.parseInt(flagText, 16);
  const [network, netmask, via] = [parseKernelAddress(destination), parseKernelAddress(mask), parseKernelAddress(gateway)];
  if ((flags & RTF_UP) === 0 || (flags & RTF_REJECT) !== 0 || network !== "0.0.0.0") return null;
  // VPN clients take over the default route by two halves, 0.0.0.0/1 and 128.0.0.0/1, which win over it.
  if (netmask !== "0.0.0.0" && netmask !== HALF_INTERNET) return null;
  return { interface: name, gateway: via === "0.0.0.0" ? null : via, rank: [netmask === HALF_INTERNET ? 0 : 1, Number(metric)] };
}

/** The default route of /proc/net/route. `undefined`: not the kernel's format; `null`: there is none. */
export function parseDefaultRoute(text: string): Route | null | undefined {
  const [heading = "", ...lines] = text.split("\n");
  if (!heading.startsWith("Iface")) return undefined;
  let best: Candidate | null = null;
  for (const line of lines) {
    const candidate = line === "" ? null : parseRouteLine(line);
    if (candidate !== null) best = better(best, candidate);
  }
  return best === null ? null : { interface: best.interface, gateway: best.gateway };
}

/** The default route of /proc/net/ipv6_route, for a network without IPv4; `null`: there is none. */
export function parseDefaultRouteV6(text: string): Route | null {
  let best: Candidate | null = null;
  for (const line of text.split("\n")) {
    const [destination = "", length, , , gateway = "", metric = "", , , flagText = "", name = ""] = line.trim().split(/\s+/u);
    const flags = Number.parseInt(flagText, 16);
    if (length !== "00" || !/^0{32}$/u.test(destination) || (flags & RTF_UP) === 0 || (flags & RTF_REJECT) !== 0) continue;
    const via = formatAddressBytes(Buffer.from(gateway, "hex"));
    best = better(best, { interface: name, gateway: via === "::" ? null : via, rank: [1, Number.parseInt(metric, 16)] });
  }
  return best === null ? null : { interface: best.interface, gateway: best.gateway };
}

import { isIPv4 } from "node:net";
import { parseMac } from "./parse-interface.ts";

export type KernelNeighbor = {
  readonly address: string;
  readonly mac: string;
  readonly interface: string;
};

const ATF_COM = 0x2;

/** /proc/net/arp, only entries that were answered. `null`: no heading, or a line that is none of the kernel's. */
export function parseNeighbors(text: string): KernelNeighbor[] | null {
  const [heading = "", ...lines] = text.split("\n");
  if (!heading.startsWith("IP address")) return null;
  const neighbors: KernelNeighbor[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const [address = "", , flags = "", hardware = "", , name] = line.trim().split(/\s+/u);
    if (!isIPv4(address) || name === undefined) return null;
    const mac = parseMac(hardware);
    if (mac !== null && (Number(flags) & ATF_COM) !== 0) neighbors.push({ address, mac, interface: name });
  }
  return neighbors;
}

/** `nameserver` lines of resolv.conf(5), without scope ids. */
export function parseNameServers(text: string): string[] {
  return [...text.matchAll(/^[ \t]*nameserver[ \t]+([^\s%#;]+)/gmu)].flatMap((match) => match[1] ?? []);
}

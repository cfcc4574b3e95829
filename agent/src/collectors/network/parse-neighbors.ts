import { parseMac } from "./parse-interface.ts";

export type KernelNeighbor = {
  readonly address: string;
  readonly mac: string;
  readonly interface: string;
};

const ATF_COM = 0x2;

/** /proc/net/arp, only entries that were answered. `null`: not the kernel's format. */
export function parseNeighbors(text: string): KernelNeighbor[] | null {
  const [heading = "", ...lines] = text.split("\n");
  if (!heading.startsWith("IP address")) return null;
  return lines.flatMap((line) => {
    const [address = "", , flags = "", hardware = "", , name = ""] = line.trim().split(/\s+/u);
    const mac = parseMac(hardware);
    return mac === null || (Number(flags) & ATF_COM) === 0 ? [] : [{ address, mac, interface: name }];
  });
}

/** `nameserver` lines of resolv.conf(5), without scope ids. */
export function parseNameServers(text: string): string[] {
  return [...text.matchAll(/^\s*nameserver\s+([^\s%#;]+)/gmu)].flatMap((match) => match[1] ?? []);
}
